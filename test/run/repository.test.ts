/** A repository of hundreds of plans: one run, its parts merged and its incremental runs say the same, byte for byte. */

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/reporters/formats/index.ts';
import { repositoryOf } from '../kit/repository.ts';
import { type Ran, type Repository, repositoryOnDisk } from '../kit/repository-on-disk.ts';
import { IS_FULL } from '../kit/runs.ts';

// More than a run keeps in memory.
const PLANS = IS_FULL ? 400 : 280;
const PARTS = 4;
const AS_OF = ['--as-of', '2026-11-24'];

let repo: Repository;
let plans: Readonly<Record<string, string>>;
let whole: Ran;

/** Every format in a file of its own, in a folder that is no part of the repository's plans. */
const everyFormat = (folder: string) => FORMAT_NAMES.flatMap((name) => ['-f', `${name}=${folder}/report.${name}`]);
const textOf = (file: string) => readFileSync(join(repo.folder, file), 'utf8');

beforeAll(async () => {
  repo = repositoryOnDisk();
  plans = repositoryOf(PLANS);
  repo.write({ ...plans, '.gitignore': 'out/\n', 'out/one/keep': '', 'out/many/keep': '' });
  repo.commit();
  whole = await repo.nlc('.', 'check', ...AS_OF, ...everyFormat('out/one'));
});

afterAll(() => repo.remove());

interface JsonReport {
  readonly plans: readonly { readonly file: string; readonly findings: readonly { readonly category: string }[] }[];
  readonly passedOver: unknown;
}

it('is what a programme office has: every stage, faults of every kind, cross-plan findings', () => {
  const { plans: reports } = JSON.parse(textOf('out/one/report.json')) as JsonReport;
  expect(new Set(reports.map(({ file }) => file))).toEqual(new Set(Object.keys(plans)));
  expect(reports.length).toBeGreaterThan(PLANS * 0.99);
  const rules = new Set(reports.flatMap(({ findings }) => findings.map(({ category }) => category)));
  expect([...rules].sort()).toContain('repository');
  expect(whole.code).toBe(1);
});

it('is told by its parts, merged, in every format', async () => {
  const names: string[] = [];
  for (let part = 1; part <= PARTS; part += 1) {
    const name = `out/part-${part}.json`;
    names.push(name);
    const ran = await repo.nlc('.', 'check', ...AS_OF, '--shard', `${part}/${PARTS}`, '-f', `json=${name}`);
    expect(ran).toEqual({ code: 0, out: '', err: '' });
  }
  expect(await repo.nlc('.', 'merge', ...names, ...everyFormat('out/many'))).toEqual(whole);
  for (const format of FORMAT_NAMES)
    expect(textOf(`out/many/report.${format}`) === textOf(`out/one/report.${format}`), format).toBe(true);
});

describe('after some plans have changed', () => {
  const reports = async (...flags: string[]) => {
    const { out } = await repo.nlc('.', 'check', ...AS_OF, '-f', 'json', ...flags);
    return JSON.parse(out) as JsonReport;
  };

  it('is told of those alone as a run over all tells of them', async () => {
    const names = Object.keys(plans).sort();
    const [taken = '', gone = '', ...rest] = names;
    const changed = rest.filter((_, index) => index % 40 === 0);
    repo.write(Object.fromEntries(changed.map((name) => [name, `# looked at\n${plans[name]}`])));
    repo.write({ 'new/copy.yaml': plans[taken] ?? '', 'new/broken.yaml': 'nlc: 1\nnetwork: [\n' });
    rmSync(join(repo.folder, gone));
    const all = await reports();
    const incremental = await reports('--changed');
    const files = new Set([...changed, 'new/copy.yaml', 'new/broken.yaml']);
    const own = all.plans.filter(({ file }) => files.has(file));
    expect(JSON.stringify(incremental.plans, null, 2) === JSON.stringify(own, null, 2)).toBe(true);
    expect(new Set(incremental.plans.map(({ file }) => file))).toEqual(files);
    const crossPlanRules = incremental.plans.flatMap(({ findings }) =>
      findings.filter(({ category }) => category === 'repository'),
    );
    expect(crossPlanRules.length).toBeGreaterThan(0);
  });
});
