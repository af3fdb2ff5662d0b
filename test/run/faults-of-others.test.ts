/**
 * Faults that people reported of other linters, where two parts meet: ignore files and named files, standard input,
 * shared configurations, baselines, staged files, paths, summaries. Each is tried here.
 */

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';
import { planOf, planWith } from '../kit/plans.ts';
import { type Repository, repositoryOnDisk, runAt } from '../kit/repository-on-disk.ts';

const BROKEN = planWith('stage: forming', 'stage: lunching');
const STRICT = 'nlc: 1\noverrides: [{ files: [FILES], rules: { no-facilitator: error } }]\n';

let repo: Repository;
beforeEach(() => {
  repo = repositoryOnDisk();
  repo.write({ 'plans/a.yaml': planOf('a'), 'plans/b.yaml': planOf('b') });
  repo.commit();
});
afterEach(() => repo.remove());

const check = async (...argv: string[]) => repo.nlc('.', 'check', ...argv);
const verdict = async (...argv: string[]) => (await check('--quiet', ...argv)).code;

describe('what is ignored', () => {
  it('stays ignored if a hook names it (eslint 813, sqlfluff 483, standardrb 354)', async () => {
    repo.write({ '.nlcignore': 'drafts/\n', 'drafts/d.yaml': BROKEN });
    expect(await verdict('drafts/d.yaml')).toBe(1);
    expect(await verdict('--force-exclude', 'plans/a.yaml', 'drafts/d.yaml')).toBe(0);
  });

  it('stays ignored on standard input (eslint 2432, SwiftLint 3913, rumdl 871)', async () => {
    const files = { '.nlc.yaml': 'nlc: 1\nignore: ["drafts/**"]\n' };
    const piped = (name: string) =>
      runIn({ files, stdin: BROKEN }, 'check', '--quiet', '--pass-with-no-plans', '--stdin-filename', name, '-');
    expect([(await piped('drafts/d.yaml')).code, (await piped('plans/d.yaml')).code]).toEqual([0, 1]);
  });
});

describe('overrides', () => {
  it.each([
    ['"./plans/a.yaml"', 'oxc 18952'],
    ['"plans/*.yaml"', 'oxc 7365'],
    ['"**/plans/**"', 'eslint 11934'],
  ])('with the pattern %s apply (%s)', async (pattern) => {
    repo.write({ '.nlc.yaml': STRICT.replace('FILES', pattern) });
    expect(await verdict('plans')).toBe(1);
    expect(await verdict('plans/a.yaml')).toBe(1);
  });

  it('that match nothing are no silent success (eslint 11934)', async () => {
    repo.write({ '.nlc.yaml': STRICT.replace('FILES', '"a.yaml"') });
    const { code, err } = await check();
    expect([code, err]).toEqual([2, expect.stringContaining('"a.yaml" doesn\'t match any YAML file')]);
  });

  it('of a shared configuration are about the files of who extends it (eslint 12278)', async () => {
    repo.write({
      'shared/node_modules/rules/nlc.yaml': STRICT.replace('FILES', '"plans/**"'),
      '.nlc.yaml': 'nlc: 1\nextends: ["./shared/node_modules/rules/nlc.yaml"]\n',
    });
    expect(await verdict('plans')).toBe(1);
  });
});

describe('a baseline', () => {
  beforeEach(async () => {
    repo.write({ '.nlc.yaml': 'nlc: 1\nfail-on: warning\nbaseline: .nlc-baseline.json\n' });
    expect((await repo.nlc('.', 'baseline', 'create')).code).toBe(0);
  });

  it('has nothing to say of files that are not checked (psalm 9689)', async () => {
    const { code, out } = await check('plans/a.yaml');
    expect([code, out.includes('plans/b.yaml'), out.includes('no longer')]).toEqual([0, false, false]);
  });

  it('lets a run go on whose files have moved or are gone (phpstan 12430)', async () => {
    repo.git('mv', 'plans/a.yaml', 'moved.yaml');
    repo.git('rm', '-qf', 'plans/b.yaml');
    const { code, out } = await check();
    expect([code, / entries in \.nlc-baseline\.json are no longer needed/.test(out)]).toEqual([0, true]);
    expect((await repo.nlc('.', 'baseline', 'update')).code).toBe(0);
    expect((await check()).out).not.toContain('no longer needed');
  });

  it('does not depend on how paths are typed (big-code-analysis 376)', async () => {
    const typed = ['.', './plans', 'plans/', join(repo.folder, 'plans'), 'plans/*.yaml'];
    expect(await Promise.all(typed.map((path) => verdict(path)))).toEqual(typed.map(() => 0));
    expect((await repo.nlc('plans', 'check', '--quiet', '../plans')).code).toBe(0);
  });
});

describe('a staged file', () => {
  it('may be deleted (lint-staged 12, git-lint 26)', async () => {
    repo.git('rm', '-q', 'plans/a.yaml');
    expect(await verdict('--staged')).toBe(0);
  });

  it('is checked if it was only renamed (lint-staged 683, hk 1035)', async () => {
    repo.write({ 'plans/c.yaml': BROKEN });
    repo.commit();
    repo.git('mv', 'plans/c.yaml', 'plans/d.yaml');
    expect(await verdict('--staged')).toBe(1);
  });
});

describe('paths in reports', () => {
  it('are from the root, wherever the check runs (ruff 1835, golangci-lint-action 31)', async () => {
    const { out } = await repo.nlc('plans', 'check', '-f', 'github', 'a.yaml');
    expect(out).toContain('::warning file=plans/a.yaml,');
  });

  it('are relative in SARIF (FSharp.Analyzers.SDK 154, checkov 4539)', async () => {
    const { out } = await check('-f', 'sarif', join(repo.folder, 'plans/a.yaml'));
    const { runs } = JSON.parse(out);
    const uris = new Set(
      runs[0].results.map(
        (one: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
          one.locations[0]?.physicalLocation.artifactLocation.uri,
      ),
    );
    expect([...uris]).toEqual(['plans/a.yaml']);
  });
});

describe('the page of a run', () => {
  it('stays below 1 MiB (dependency-review-action 867, airbyte 18868)', async () => {
    const many = Array.from({ length: 1200 }, (_, index) => [`many/${index}.yaml`, planOf(`many-${index}`)]);
    repo.write(Object.fromEntries(many));
    const page = join(repo.folder, 'page.md');
    const env = { PATH: process.env['PATH'], GITHUB_STEP_SUMMARY: page };
    expect((await runAt(repo.folder, ['check', '-f', `markdown=${page}`, '.'], env)).code).toBe(0);
    expect(statSync(page).size).toBeGreaterThan(500_000);
    expect(statSync(page).size).toBeLessThanOrEqual(1_048_576);
  });
});
