/** Configurations that others extend, limits and dates in them, and patterns that match no file. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runIn, type World } from '../kit/memory-io.ts';
import { planOf, planWith, SMALLEST } from '../kit/plans.ts';
import { type Repository, repositoryOnDisk, runAt } from '../kit/repository-on-disk.ts';

type Files = NonNullable<World['files']>;

const BROKEN = planWith('stage: forming', 'stage: lunching');
const OFF = 'rules: { no-facilitator: off }';
const SHARED = `nlc: 1\nignore: ["drafts/**"]\noverrides: [{ files: ["plans/**"], ${OFF} }]\n`;

function ran(files: Files, ...argv: readonly string[]) {
  return runIn({ files: { '.git/HEAD': '', ...files } }, 'check', '--quiet', '-f', 'compact', ...argv);
}

const found = (out: string) =>
  [...out.matchAll(/^(.*?):\d+:\d+: \w+ ([a-z-]+) /gm)].map(([, file, rule]) => `${file} ${rule}`);

describe('patterns of an extended file', () => {
  const plans = { 'plans/a.yaml': planOf('a'), 'drafts/b.yaml': BROKEN };

  it.each<[string, Files]>([
    ['in a folder beside', { 'shared/nlc.yaml': SHARED, '.nlc.yaml': 'nlc: 1\nextends: shared/nlc.yaml\n' }],
    [
      'through another one',
      {
        'far/away/base.yaml': SHARED,
        'shared/nlc.yaml': 'nlc: 1\nextends: ../far/away/base.yaml\n',
        '.nlc.yaml': 'nlc: 1\nextends: shared/nlc.yaml\n',
      },
    ],
    [
      'in a list',
      {
        'shared/one.yaml': 'nlc: 1\nfail-on: warning\n',
        'shared/two.yaml': SHARED,
        '.nlc.yaml': 'nlc: 1\nextends: [shared/one.yaml, shared/two.yaml]\n',
      },
    ],
  ])('are seen from the file that extends it: %s', async (_, files) => {
    expect(await ran({ ...plans, ...files })).toMatchObject({ code: 0, out: '', err: '' });
  });

  it('are seen from the folder of a configuration further down', async () => {
    const files = {
      'shared/nlc.yaml': SHARED,
      'north/.nlc.yaml': 'nlc: 1\nextends: ../shared/nlc.yaml\n',
      'north/plans/a.yaml': planOf('a'),
      'north/drafts/b.yaml': BROKEN,
      'plans/c.yaml': planOf('c'),
    };
    expect(found((await ran(files)).out)).toEqual(['plans/c.yaml no-facilitator']);
  });

  it('may match nothing here, which is only mentioned', async () => {
    const files = {
      'shared/nlc.yaml': SHARED,
      '.nlc.yaml': 'nlc: 1\nextends: shared/nlc.yaml\n',
      'a.yaml': planOf('a'),
    };
    const { code, err } = await ran(files);
    expect([code, err]).toEqual([0, 'nlc: Warning: shared/nlc.yaml:3:23: "plans/**" doesn\'t match any YAML file.\n']);
  });
});

describe('a list of files to extend', () => {
  const both = { 'a.yaml': 'nlc: 1\nfail-on: warning\n', 'b.yaml': 'nlc: 1\nfail-on: none\n', 'plan.yaml': SMALLEST };

  it.each([
    ['[a.yaml, b.yaml]', 0],
    ['[b.yaml, a.yaml]', 1],
    ['[a.yaml, a.yaml]', 1],
  ])('%s: later ones win', async (list, code) => {
    expect((await ran({ ...both, '.nlc.yaml': `nlc: 1\nextends: ${list}\n` }, 'plan.yaml')).code).toBe(code);
  });

  it('is overridden by the file itself', async () => {
    const files = { ...both, '.nlc.yaml': 'nlc: 1\nextends: [b.yaml, a.yaml]\nfail-on: error\n' };
    expect((await ran(files, 'plan.yaml')).code).toBe(0);
  });

  it('reads a file that two of them extend once, before both', async () => {
    const files = {
      'base.yaml': 'nlc: 1\nfail-on: none\n',
      'a.yaml': 'nlc: 1\nextends: base.yaml\nfail-on: warning\n',
      'b.yaml': 'nlc: 1\nextends: base.yaml\n',
      '.nlc.yaml': 'nlc: 1\nextends: [a.yaml, b.yaml]\n',
      'plan.yaml': SMALLEST,
    };
    expect((await ran(files, 'plan.yaml')).code).toBe(1);
  });

  it.each([
    ['[a.yaml, none.yaml]', '.nlc.yaml:2:19: "extends" points to none.yaml, which doesn\'t exist.'],
    ['[a.yaml, .nlc.yaml]', '.nlc.yaml:2:19: "extends" goes round in a circle, back to .nlc.yaml.'],
    ['[a.yaml, 3]', '.nlc.yaml:2:19: Entry 2 of "extends" is the number 3, but it should be text.'],
    ['[]', '.nlc.yaml:2:10: "extends" should have at least 1 entry.'],
  ])('%s is refused with its place', async (list, message) => {
    const { code, err } = await ran({ ...both, '.nlc.yaml': `nlc: 1\nextends: ${list}\n` }, 'plan.yaml');
    expect([code, err]).toEqual([2, `nlc: ${message}\n`]);
  });
});

describe('an override that matches no file', () => {
  const files = { 'plans/a.yaml': planOf('a'), '.nlc.yaml': `nlc: 1\noverrides: [{ files: ["pilot/**"], ${OFF} }]\n` };
  const PROBLEM = '.nlc.yaml:2:23: "pilot/**" doesn\'t match any YAML file.\n';

  it.each([[[]], [['.']], [['/plans']], [['plans', '.']]])(
    'is an error if everything is asked for: %j',
    async (paths) => {
      expect(await ran(files, ...paths)).toMatchObject({ code: 2, err: `nlc: ${PROBLEM}` });
    },
  );

  it.each([[['plans']], [['plans/a.yaml']], [['plans/*.yaml']]])(
    'is a warning if a part is asked for: %j',
    async (paths) => {
      expect(await ran(files, ...paths)).toMatchObject({ code: 0, err: `nlc: Warning: ${PROBLEM}` });
    },
  );
});

describe('in git', () => {
  let repo: Repository;
  beforeEach(() => {
    repo = repositoryOnDisk();
    repo.write({
      'plans/a.yaml': planOf('a'),
      'drafts/z.yaml': planOf('z'),
      '.nlc.yaml': `nlc: 1\noverrides: [{ files: ["drafts/**"], ${OFF} }]\n`,
    });
    repo.commit();
  });
  afterEach(() => repo.remove());

  const HOOK = ['--staged', '--pass-with-no-plans'];
  const WARNING = 'nlc: Warning: .nlc.yaml:2:23: "drafts/**" doesn\'t match any YAML file any more.\n';
  const check = async (...argv: string[]) => {
    const { code, err } = await repo.nlc('.', 'check', '--quiet', ...argv);
    return [code, err.replace(/nlc: No plan has staged changes.*\n/, '')];
  };

  it.each<[string, () => void]>([
    ['is not checked out', () => void repo.git('sparse-checkout', 'set', '--no-cone', '/plans/', '/.nlc.yaml')],
    ['was deleted, and that is not staged', () => undefined],
  ])('an override is sound if its file %s', async (_, change) => {
    change();
    rmSync(join(repo.folder, 'drafts'), { recursive: true, force: true });
    for (const argv of [[], ['plans/a.yaml'], HOOK]) expect(await check(...argv)).toEqual([0, '']);
  });

  const removed = () => void repo.git('rm', '-q', 'drafts/z.yaml');
  it.each<[string, () => void]>([
    ['is deleted in the next commit', removed],
    [
      'was deleted in the last commit',
      () => {
        removed();
        repo.commit();
      },
    ],
    [
      'was moved long ago',
      () => {
        repo.git('mv', 'drafts/z.yaml', 'plans/z.yaml');
        repo.commit();
        repo.write({ 'more.txt': 'x' });
        repo.commit();
      },
    ],
    [
      'was only ever on a branch',
      () => {
        removed();
        repo.git('commit', '-q', '--amend', '-m', 'One', '--no-verify');
        repo.git('checkout', '-q', '-b', 'side');
        repo.write({ 'drafts/deep/Y.YAML': planOf('y') });
        repo.commit();
        repo.git('rm', '-q', 'drafts/deep/Y.YAML');
        repo.commit();
        repo.git('checkout', '-q', 'main');
        repo.write({ 'more.txt': 'x' });
        repo.commit();
        repo.git('merge', '-q', '--no-edit', 'side');
      },
    ],
  ])('an override is worth a warning, for the hook as for a check, if its file %s', async (_, change) => {
    change();
    for (const argv of [[], ['plans/a.yaml'], HOOK]) expect(await check(...argv)).toEqual([0, WARNING]);
    expect((await repo.nlc('plans', 'check', '--quiet', '..')).err).toBe(WARNING.replace('.nlc', '../.nlc'));
  });

  it('an override may be right if only the latest commits are here', async () => {
    repo.write({ '.nlc.yaml': `nlc: 1\noverrides: [{ files: ["draft/**"], ${OFF} }]\n` });
    repo.commit();
    const copy = join(repo.folder, 'copy');
    repo.git('clone', '-q', '--depth', '1', `file://${repo.folder}`, copy);
    const { code, err } = await runAt(copy, ['check', '--quiet']);
    expect([code, err]).toEqual([0, 'nlc: Warning: .nlc.yaml:2:23: "draft/**" doesn\'t match any YAML file.\n']);
    repo.git('-C', copy, 'fetch', '-q', '--unshallow');
    expect((await runAt(copy, ['check', '--quiet'])).code).toBe(2);
  });

  it('an override may be right if git would have to fetch the history to know', async () => {
    repo.git('rm', '-q', 'drafts/z.yaml');
    repo.commit();
    repo.git('config', 'uploadpack.allowFilter', 'true');
    const copy = join(repo.folder, 'copy');
    repo.git('clone', '-q', '--filter=tree:0', `file://${repo.folder}`, copy);
    const { code, err } = await runAt(copy, ['check', '--quiet']);
    expect([code, err]).toEqual([0, WARNING.replace(' any more', '')]);
  });

  it('an override is a mistake in the first commit already', async () => {
    const first = repositoryOnDisk();
    try {
      first.write({ 'a.yaml': planOf('a'), '.nlc.yaml': `nlc: 1\noverrides: [{ files: ["draft/**"], ${OFF} }]\n` });
      first.git('add', '-A');
      expect((await first.nlc('.', 'check', '--quiet', ...HOOK)).code).toBe(2);
    } finally {
      first.remove();
    }
  });

  it('an override for a file that git has never known is an error', async () => {
    repo.write({ '.nlc.yaml': `nlc: 1\noverrides: [{ files: ["draft/**"], ${OFF} }]\n` });
    const { code, err } = await repo.nlc('.', 'check', '--quiet');
    expect([code, err]).toEqual([2, 'nlc: .nlc.yaml:2:23: "draft/**" doesn\'t match any YAML file.\n']);
  });

  it.each([['--changed'], ['--since', 'HEAD'], ['--staged']])('and so it is if %s limits the check', async (...way) => {
    repo.write({ '.nlc.yaml': `nlc: 1\noverrides: [{ files: ["draft/**"], ${OFF} }]\n` });
    repo.git('add', '-A');
    const { code, err } = await repo.nlc('.', 'check', '--quiet', ...way);
    expect([code, err]).toEqual([
      2,
      'nlc: .nlc.yaml has changed, so every plan is checked.\n' +
        'nlc: .nlc.yaml:2:23: "draft/**" doesn\'t match any YAML file.\n',
    ]);
  });
});

describe('max-warnings', () => {
  const two = { 'a.yaml': planOf('a'), 'b.yaml': planOf('b') };

  it.each([
    [0, 1],
    [1, 1],
    [2, 0],
  ])('%i: two plans with a warning each give exit code %i', async (most, code) => {
    expect((await ran({ ...two, '.nlc.yaml': `nlc: 1\nmax-warnings: ${most}\n` })).code).toBe(code);
  });

  it('counts only the plans that the configuration applies to', async () => {
    const files = { ...two, 'north/.nlc.yaml': 'nlc: 1\nmax-warnings: 1\n', 'north/c.yaml': planOf('c') };
    expect((await ran(files)).code).toBe(0);
    expect(await ran({ ...files, 'north/d.yaml': planOf('d') })).toMatchObject({
      code: 1,
      err: 'nlc: max-warnings in north/.nlc.yaml allows 1 warning, but its plans have 2.\n',
    });
  });

  it('is overridden by the flag and taken from an extended file', async () => {
    const files = { ...two, '.nlc.yaml': 'nlc: 1\nextends: shared.yaml\n', 'shared.yaml': 'nlc: 1\nmax-warnings: 0\n' };
    expect((await ran(files)).code).toBe(1);
    expect((await ran(files, '--max-warnings', '2')).code).toBe(0);
    expect((await ran(files, '--no-config')).code).toBe(0);
  });

  it('makes JUnit failures of the warnings', async () => {
    const files = { '.git/HEAD': '', ...two, '.nlc.yaml': 'nlc: 1\nmax-warnings: 1\n' };
    expect((await runIn({ files }, 'check', '-f', 'junit')).out).toContain('failures="2"');
  });

  it('holds in a run that is split', async () => {
    const files: Files = { '.git/HEAD': '', ...two, '.nlc.yaml': 'nlc: 1\nmax-warnings: 1\n' };
    const part = async (shard: string) => (await runIn({ files }, 'check', '-f', 'json', '--shard', shard)).out;
    const parts = { '1.json': await part('1/2'), '2.json': await part('2/2') };
    expect(await runIn({ files: { ...files, ...parts } }, 'merge', '1.json', '2.json')).toMatchObject({
      code: 1,
      err: 'nlc: max-warnings in .nlc.yaml allows 1 warning, but its plans have 2.\n',
    });
    expect(
      (await runIn({ files: { ...files, ...parts } }, 'merge', '--max-warnings', '2', '1.json', '2.json')).code,
    ).toBe(0);
  });
});

describe('as-of', () => {
  const dated = (day: string): Files => ({
    '.git/HEAD': '',
    'plan.yaml': SMALLEST,
    '.nlc.yaml': `nlc: 1\nas-of: ${day}\n`,
  });

  it.each([
    [['check', '-f', 'json'], '"asOf": "2027-01-31"'],
    [['check', '-f', 'jsonl', 'plan.yaml'], '"asOf":"2027-01-31"'],
    [['agenda', 'plan.yaml'], '2027-01-31'],
    [['diff', 'plan.yaml', 'plan.yaml'], 'as of 2027-01-31'],
    [['status', '-f', 'json'], '"asOf": "2027-01-31"'],
    [['config', 'show', 'plan.yaml'], 'as-of          2027-01-31'],
  ])('sets the day of nlc %j', async (argv, text) => {
    expect((await runIn({ files: dated('2027-01-31') }, ...argv)).out).toContain(text);
  });

  it('is overridden by the flag', async () => {
    const { out } = await runIn({ files: dated('2027-01-31') }, 'check', '-f', 'json', '--as-of', '2026-12-01');
    expect(out).toContain('"asOf": "2026-12-01"');
  });

  it('must be the same for all plans of a run', async () => {
    const files = { ...dated('2027-01-31'), 'north/.nlc.yaml': 'nlc: 1\n', 'north/plan.yaml': planOf('north') };
    expect(await runIn({ files }, 'check', '-f', 'compact')).toMatchObject({
      code: 2,
      err: 'nlc: These plans have different checking dates: 2027-01-31 (.nlc.yaml:2:8) and today. Give one date with --as-of, or check the plans separately.\n',
    });
    expect((await runIn({ files }, 'check', '--as-of', '2027-01-31')).code).toBe(0);
  });
});

describe('nlc.yaml without its dot', () => {
  const NOTE = "nlc: Warning: nlc doesn't read nlc.yaml. If it's a configuration, rename it to .nlc.yaml.\n";

  it.each([
    ['alone', { 'nlc.yaml': 'nlc: 1\nfail-on: warning\n' }],
    ['above', { 'nlc.yaml': 'nlc: 1\nrules: {}\n', 'plans/.git-keep': '' }],
  ])('is mentioned: %s', async (_, files: Files) => {
    expect(await ran({ 'plan.yaml': SMALLEST, ...files })).toMatchObject({ code: 0, err: NOTE });
  });

  it.each<[string, Files]>([
    ['a plan', { 'nlc.yaml': planOf('a') }],
    ['something else', { 'nlc.yaml': 'services: {}\n' }],
    ['extended', { 'nlc.yaml': 'nlc: 1\nfail-on: error\n', '.nlc.yaml': 'nlc: 1\nextends: nlc.yaml\n' }],
  ])('is not mentioned if it is %s', async (_, files) => {
    expect(await ran({ 'plan.yaml': SMALLEST, ...files })).toMatchObject({ code: 0, err: '' });
  });
});
