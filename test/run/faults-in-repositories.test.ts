/** Where two parts of nlc meet in a repository: each fault that was found there once, and two more of its kind. */

import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';
import { planOf, planWith } from '../kit/plans.ts';
import { type Repository, repositoryOnDisk } from '../kit/repository-on-disk.ts';

const BROKEN = planWith('stage: forming', 'stage: lunching');
const OFF = 'nlc: 1\nrules: { no-facilitator: off }\n';
const OFF_IN_PLANS = 'nlc: 1\noverrides: [{ files: ["plans/**"], rules: { no-facilitator: off } }]\n';
const HOOK = ['check', '--staged', '--quiet', '--pass-with-no-plans'];

let repo: Repository;
beforeEach(() => {
  repo = repositoryOnDisk();
  repo.write({ 'plans/a.yaml': planOf('a'), 'plans/b.yaml': planOf('b') });
});
afterEach(() => repo.remove());

const read = (file: string) => readFileSync(join(repo.folder, file), 'utf8');

/** Stages everything, and gives the exit codes of the hook and of a check of everything. */
async function verdicts(): Promise<[hook: number, check: number]> {
  repo.git('add', '-A');
  return [(await repo.nlc('.', ...HOOK)).code, (await repo.nlc('.', 'check', '--quiet')).code];
}

/** How often a rule that the configuration turns off is mentioned, by its name or, on pages, by what it finds. */
async function mentions(at: string, ...argv: string[]): Promise<number> {
  const { out, err } = await repo.nlc(at, ...argv);
  return `${out}${err}`.match(/no-facilitator|any days to look after the network/g)?.length ?? 0;
}

describe('a plan that is ignored stops no commit', () => {
  it.each<[string, () => void]>([
    [
      'by the configuration',
      () => repo.write({ '.nlc.yaml': 'nlc: 1\nignore: ["drafts/**"]\n', 'drafts/d.yaml': BROKEN }),
    ],
    ['by an ignore file in its folder', () => repo.write({ 'plans/.nlcignore': 'old/\n', 'plans/old/d.yaml': BROKEN })],
    [
      'and that a link leads to',
      () => {
        repo.write({ '.nlc.yaml': 'nlc: 1\nignore: ["drafts/**"]\n', 'drafts/d.yaml': BROKEN });
        symlinkSync('../drafts/d.yaml', join(repo.folder, 'plans/link.yaml'));
      },
    ],
  ])('%s', async (_, prepare) => {
    prepare();
    expect(await verdicts()).toEqual([0, 0]);
  });
});

describe('an id that another plan has stops a commit', () => {
  beforeEach(() => repo.commit());

  it.each<[string, Record<string, string>, number]>([
    ['if that plan is unchanged', { 'plans/c.yaml': planOf('a') }, 1],
    ['if it is in the second plan of a file', { 'plans/c.yaml': `${planOf('c')}---\n${planOf('a')}` }, 1],
    [
      'but not if that plan is ignored',
      { '.nlcignore': 'drafts/\n', 'drafts/d.yaml': planOf('c'), 'plans/c.yaml': planOf('c') },
      0,
    ],
  ])('%s', async (_, files, code) => {
    repo.write(files);
    expect(await verdicts()).toEqual([code, code]);
  });
});

it.each([
  ['agenda plans/a.yaml'],
  ['agenda -f html plans/a.yaml'],
  ['diff plans/a.yaml plans/b.yaml'],
  ['show plans/a.yaml'],
  ['status -f json plans'],
  ['history plans/a.yaml'],
  ['history -f json plans/a.yaml'],
  ['fix --dry-run --safe plans/a.yaml'],
])('nlc %s follows the configuration', async (line) => {
  repo.commit();
  const [command = '', ...rest] = line.split(' ');
  expect(await mentions('.', 'show', 'plans/a.yaml')).toBeGreaterThan(0);
  repo.write({ '.nlc.yaml': OFF });
  expect(await mentions('.', command, ...rest)).toBe(0);
});

it.each([
  ['compact', 'plans/x.yaml', 0],
  ['json', 'plans/deep/x.yaml', 0],
  ['sarif', 'north/plans/x.yaml', 0],
  ['compact', 'other/x.yaml', 1],
])('standard input has the settings of the file that it stands for: %s, %s', async (format, name, expected) => {
  const files = { '.nlc.yaml': OFF_IN_PLANS, 'north/.nlc.yaml': OFF, 'plans/a.yaml': planOf('a') };
  const argv = ['check', '--quiet', '-f', format, '--stdin-filename', name, '-'];
  const { out } = await runIn({ files, stdin: planOf('x') }, ...argv);
  const found = out.match(/warning no-facilitator|"rule": "no-facilitator"|"ruleId": "no-facilitator"/g) ?? [];
  expect(found.length).toBe(expected);
});

describe('patterns of a shared configuration are about the files of who extends it', () => {
  it.each<[string, Record<string, string>, string]>([
    ['in a folder', { 'shared/nlc.yaml': OFF_IN_PLANS, '.nlc.yaml': 'nlc: 1\nextends: shared/nlc.yaml\n' }, '.'],
    [
      'through another',
      {
        'shared/deep/nlc.yaml': OFF_IN_PLANS,
        'shared/nlc.yaml': 'nlc: 1\nextends: deep/nlc.yaml\n',
        '.nlc.yaml': 'nlc: 1\nextends: shared/nlc.yaml\n',
      },
      '.',
    ],
    [
      'above',
      {
        'rules.yaml': OFF_IN_PLANS,
        'team/.nlc.yaml': 'nlc: 1\nextends: ../rules.yaml\n',
        'team/plans/t.yaml': planOf('t'),
      },
      'team',
    ],
  ])('%s', async (_, files, at) => {
    repo.write(files);
    expect(await mentions(at, 'check', '--quiet', '-f', 'compact')).toBe(0);
  });
});

it.each([
  ['github', /::warning file=([^,]*)/g],
  ['gitlab', /"path": "([^"]*)"/g],
  ['sarif', /"uri": "([^"]*\.yaml)"/g],
  ['junit', /name="([^"]*\.yaml)"/g],
  ['checkstyle', /<file name="([^"]*)"/g],
  ['json', /"file": "([^"]*)"/g],
  ['jsonl', /"file":"([^"]*)"/g],
])('paths in %s are from the root, in any folder', async (format, path) => {
  for (const [at, file] of [
    ['plans', 'a.yaml'],
    ['.', 'plans/a.yaml'],
    ['plans', '../plans/./a.yaml'],
  ] as const) {
    const { out } = await repo.nlc(at, 'check', '-f', format, file);
    expect([...new Set([...out.matchAll(path)].map(([, one]) => one))]).toEqual(['plans/a.yaml']);
  }
});

it.each([
  ['check plans -f json=plans/b.yaml'],
  ['check plans -f markdown=.nlc.yaml'],
  ['check plans -f sarif=link.json'],
  ['show plans/a.yaml -o plans/b.yaml'],
  ['map plans/a.yaml -f svg -o ./plans/../plans/b.yaml'],
  ['export plans/a.yaml --to csv -o plans/b.yaml'],
  ['agenda plans/a.yaml -f html -o plans/b.yaml'],
])('nlc %s is refused, and nothing is lost', async (line) => {
  repo.write({ '.nlc.yaml': 'nlc: 1\n' });
  symlinkSync('plans/b.yaml', join(repo.folder, 'link.json'));
  expect((await repo.nlc('.', ...line.split(' '))).code).toBe(2);
  expect([read('plans/b.yaml'), read('.nlc.yaml')]).toEqual([planOf('b'), 'nlc: 1\n']);
});

it.each([
  ['github', '.github/workflows/nlc.yml', 'branches: [trunk]'],
  ['azure', 'azure-pipelines.yml', 'include: [trunk]'],
  ['bitbucket', 'bitbucket-pipelines.yml', '    trunk:\n'],
])('nlc init --ci %s takes the main branch from git', async (service, file, line) => {
  repo.git('checkout', '-q', '-b', 'trunk');
  repo.commit();
  expect((await repo.nlc('.', 'init', '--ci', service)).code).toBe(0);
  expect(read(file)).toContain(line);
});

it.each<[string, () => void]>([
  ['sparsely', () => void repo.git('sparse-checkout', 'set', '--no-cone', '/plans/', '/.nlc.yaml')],
  ['sparsely, by folder', () => void repo.git('sparse-checkout', 'set', 'plans')],
  [
    'without a file that git skips',
    () => {
      repo.git('update-index', '--skip-worktree', 'drafts/z.yaml');
      rmSync(join(repo.folder, 'drafts'), { recursive: true });
    },
  ],
])('an override is sound in a repository checked out %s', async (_, checkOut) => {
  repo.write({ 'drafts/z.yaml': planOf('z'), '.nlc.yaml': OFF_IN_PLANS.replace('plans', 'drafts') });
  repo.commit();
  checkOut();
  for (const argv of [
    ['check', '--quiet'],
    ['check', '--quiet', 'plans/a.yaml'],
    ['config', 'show', 'plans/a.yaml'],
  ])
    expect(await repo.nlc('.', ...argv)).toMatchObject({ code: 0, err: '' });
});

it.each([['pretty'], ['markdown'], ['json']])(
  'nlc diff -f %s knows a network by its file, whatever its id',
  async (format) => {
    repo.commit();
    repo.write({ 'plans/a.yaml': planOf('a').replace('id: network-a', 'id: renamed') });
    const { out } = await repo.nlc('.', 'diff', '-f', format, 'HEAD:plans/a.yaml', 'plans/a.yaml');
    const same = await repo.nlc('.', 'diff', '-f', format, 'plans/b.yaml', 'plans/b.yaml');
    const counted = (text: string) => text.match(/no-facilitator/g)?.length;
    expect(counted(out)).toBe(counted(same.out));
  },
);

it.each<[string, Buffer]>([
  ['a file', Buffer.from('plans/lat\xe9.yaml', 'latin1')],
  ['a folder', Buffer.from('plans/n\xf6rd', 'latin1')],
  ['both', Buffer.from('caf\xe9', 'latin1')],
])('a name of %s that is not UTF-8 is checked like any other', async (what, name) => {
  const from = join(repo.folder, what === 'a file' ? 'new.yaml' : 'new');
  repo.write(what === 'a file' ? { 'new.yaml': BROKEN } : { 'new/plan.yaml': BROKEN });
  renameSync(from, Buffer.concat([Buffer.from(`${repo.folder}/`), name]));
  if (what === 'both') {
    const inside = Buffer.concat([Buffer.from(`${repo.folder}/`), name, Buffer.from('/\xe9.yaml', 'latin1')]);
    writeFileSync(inside, planWith('stage: forming', 'stage: lunching', 'id: upper-vale-reading', 'id: other'));
  }
  expect(await verdicts()).toEqual([1, 1]);
  for (const format of ['json', 'sarif', 'junit', 'html', 'markdown']) {
    const { out } = await repo.nlc('.', 'check', '-f', format);
    expect(out).toContain('lunching');
    expect(Buffer.from(out).toString()).toBe(out);
  }
});

it.each([
  ['"Upper Vale"# note', 'There is a # right after a closing quote.'],
  ["'Upper Vale'# note", 'There is a # right after a closing quote.'],
  ['[Upper, Vale]#note', 'There is a # right after "]".'],
])('a note right after %s is called by its name', async (value, message) => {
  repo.write({ 'plans/a.yaml': planWith('name: Upper Vale Reading Network', `name: ${value}`) });
  expect((await repo.nlc('.', 'check', '-f', 'compact', 'plans/a.yaml')).out).toContain(`error plan-syntax ${message}`);
});
