/** Reports never replace what people wrote, or what nlc keeps for them. */

import { chmodSync, chownSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';
import { planOf, planWith, SMALLEST } from '../kit/plans.ts';
import { type Repository, repositoryOnDisk } from '../kit/repository-on-disk.ts';

const BASELINE = '{\n  "nlc": 1,\n  "framework": "leaflet-2005 2.0",\n  "entries": []\n}\n';
const files = {
  'plans/a.yaml': planOf('a'),
  'plans/b.yml': planOf('b'),
  'broken.yaml': 'nlc: [\n',
  'plan.txt': SMALLEST,
  'words.txt': 'Notes for Tuesday.\n',
  '.nlc.yaml': 'nlc: 1\n',
  'shared.yaml': 'nlc: 1\nrules: {}\n',
  '.nlc-baseline.json': BASELINE,
  'known.json': BASELINE,
  'rules/ours.yaml': 'id: ours\n',
};

const YAML = 'that file exists, and a YAML file may be a plan or a configuration';
const OWN = 'nlc or git would read it as their own file';
const HAS_KEY = 'that file is a plan, a configuration or a baseline';
const READ = 'nlc reads that file';

describe('nlc check refuses to write a report over', () => {
  it.each([
    ['plans/b.yml', YAML],
    ['broken.yaml', YAML],
    ['shared.yaml', YAML],
    ['rules/ours.yaml', YAML],
    ['plan.txt', HAS_KEY],
    ['known.json', HAS_KEY],
    ['plans/../.nlc.yaml', OWN],
    ['.nlc-baseline.json', OWN],
    ['plans/.nlcignore', OWN],
    ['plans/a.yaml', READ],
    ['./plans/a.yaml', READ],
  ])('%s', async (file, why) => {
    for (const format of ['json', 'markdown', 'jsonl']) {
      expect(await runIn({ files }, 'check', 'plans/a.yaml', '-f', `${format}=${file}`)).toEqual({
        code: 2,
        out: '',
        err: `nlc: --format ${format}=${file} can't be written, because ${why}. Give the report another name.\n`,
        written: new Map(),
      });
    }
  });

  it('anything that is named, whatever it is', async () => {
    const ran = await runIn({ files }, 'check', 'words.txt', '-f', 'pretty', '-f', 'json=words.txt');
    expect(ran).toEqual({
      code: 2,
      out: '',
      err: `nlc: --format json=words.txt can't be written, because ${READ}. Give the report another name.\n`,
      written: new Map(),
    });
  });
});

it('writes over an older report', async () => {
  const first = await runIn({ files }, 'check', 'plans/a.yaml', '-f', 'json=report.json', '-f', 'markdown=report.md');
  const old = Object.fromEntries(first.written);
  expect(Object.keys(old)).toEqual(['report.json', 'report.md']);
  const again = await runIn(
    { files: { ...files, ...old } },
    ...['check', 'plans/a.yaml', '-f', 'json=report.json', '-f', 'markdown=report.md'],
  );
  expect(again).toEqual(first);
});

it('nlc merge refuses to write its report over a part', async () => {
  const part = await runIn({ files }, 'check', 'plans', '--shard', '1/1', '-f', 'json=part.json');
  const world = { ...files, ...Object.fromEntries(part.written) };
  expect(await runIn({ files: world }, 'merge', 'part.json', '-f', 'sarif=./part.json')).toEqual({
    code: 2,
    out: '',
    err: `nlc: --format sarif=./part.json can't be written, because ${READ}. Give the report another name.\n`,
    written: new Map(),
  });
});

it('nlc baseline refuses to write over a plan', async () => {
  const ran = await runIn({ files }, 'baseline', 'create', '--force', '--baseline', 'plans/a.yaml', 'plans');
  expect(ran).toEqual({
    code: 2,
    out: '',
    err: "nlc: plans/a.yaml isn't a baseline, so nlc won't overwrite it. Give another name, such as .nlc-baseline.json.\n",
    written: new Map(),
  });
});

it('nlc init refuses to write the answers over the plan', async () => {
  const ran = await runIn({}, 'init', 'a.yaml', '--yes', '--save-answers', './a.yaml');
  expect({ code: ran.code, err: ran.err, written: ran.written.size }).toEqual({
    code: 2,
    err: "nlc: ./a.yaml can't be both the plan and the saved answers. Give another name for the answers.\n",
    written: 0,
  });
});

describe('standard output', () => {
  it('is "-" for a format', async () => {
    const plain = await runIn({ files }, 'check', 'plans/a.yaml', '-f', 'json');
    for (const text of ['json=-', 'json']) {
      expect(await runIn({ files }, 'check', 'plans/a.yaml', '-f', text)).toEqual(plain);
    }
    const both = await runIn({ files }, 'check', 'plans/a.yaml', '-f', 'json=-', '-f', 'sarif=report.sarif');
    expect({ out: both.out, names: [...both.written.keys()] }).toEqual({ out: plain.out, names: ['report.sarif'] });
    const streamed = await runIn({ files }, 'check', 'plans', '-f', 'jsonl=-');
    expect(streamed).toEqual(await runIn({ files }, 'check', 'plans', '-f', 'jsonl'));
  });

  it('takes one format', async () => {
    const { code, err } = await runIn({ files }, 'check', 'plans/a.yaml', '-f', 'json=-', '-f', 'pretty');
    expect({ code, err }).toEqual({
      code: 2,
      err: "nlc: Two formats can't both go to standard output. Send one to a file, as in --format json=report.json.\n",
    });
  });

  it('differs from a file called "-"', async () => {
    const { out, written } = await runIn({ files }, 'check', 'plans/a.yaml', '-f', 'json=./-');
    expect({ out, names: [...written.keys()] }).toEqual({ out: '', names: ['./-'] });
  });
});

it('refuses two formats for one file, however it is spelt', async () => {
  const argv = ['check', 'plans/a.yaml', '-f', 'json=out.json', '-f', 'sarif=./out.json'];
  expect(await runIn({ files }, ...argv)).toEqual({
    code: 2,
    out: '',
    err: "nlc: Two formats can't both go to ./out.json. Give each its own file.\n",
    written: new Map(),
  });
});

describe('on the disk', () => {
  let repository: Repository;
  beforeEach(() => {
    repository = repositoryOnDisk();
    repository.write({ 'a.yaml': planWith('starts: 2026-09', 'starts: September 2026'), 'report.json': '{}\n' });
  });
  afterEach(() => repository.remove());

  it.each([0o600, 0o640, 0o664, 0o755])('a file that is written again keeps its mode (%o)', async (mode) => {
    for (const name of ['a.yaml', 'report.json']) chmodSync(join(repository.folder, name), mode);
    const mask = process.umask(0o077);
    await repository.nlc('.', 'fix', '--safe', 'a.yaml');
    await repository.nlc('.', 'check', 'a.yaml', '-f', 'json=report.json');
    process.umask(mask);
    expect(readFileSync(join(repository.folder, 'a.yaml'), 'utf8')).toBe(SMALLEST);
    for (const name of ['a.yaml', 'report.json'])
      expect(statSync(join(repository.folder, name)).mode & 0o7777).toBe(mode);
  });

  it.runIf(process.geteuid?.() === 0)('a file that is written again keeps its owner', async () => {
    const files = ['a.yaml', 'report.json'].map((name) => join(repository.folder, name));
    for (const file of files) chownSync(file, 1234, 5678);
    await repository.nlc('.', 'fix', '--safe', 'a.yaml');
    await repository.nlc('.', 'check', 'a.yaml', '-f', 'json=report.json');
    expect(readFileSync(files[0] ?? '', 'utf8')).toBe(SMALLEST);
    expect(files.map((file) => [statSync(file).uid, statSync(file).gid])).toEqual([
      [1234, 5678],
      [1234, 5678],
    ]);
  });

  it('a new file gets the usual mode', async () => {
    const mask = process.umask(0o027);
    await repository.nlc('.', 'check', 'a.yaml', '-f', 'json=new.json');
    process.umask(mask);
    expect(lstatSync(join(repository.folder, 'new.json')).mode & 0o777).toBe(0o640);
  });
});
