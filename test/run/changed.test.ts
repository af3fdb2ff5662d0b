/**
 * `nlc check --changed`, `--since` and `--staged`: which plans are judged, as git tells it, and in which words where it
 * cannot.
 */

import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCAL_RULE } from '../kit/local-rule.ts';
import { runIn } from '../kit/memory-io.ts';
import { planWith, SMALLEST } from '../kit/plans.ts';
import { GIT_ENV, type Ran, type Repository, repositoryOnDisk, runAt } from '../kit/repository-on-disk.ts';

const SOUND = planWith('school: ashby}}', 'school: ashby}, days_per_term: 10}');
const OTHER = `${SMALLEST}# changed\n`;
const CHECK = ['check', '-f', 'compact', '--only', 'no-facilitator'];

let repo: Repository;

beforeEach(() => {
  repo = repositoryOnDisk();
});

afterEach(() => repo.remove());

/** The plans that were judged: each has one finding. */
function checked({ out }: Ran): string[] {
  return out.split('\n').flatMap((line) => /^(.*?):\d+:\d+: /.exec(line)?.[1] ?? []);
}

function check(...argv: readonly string[]): Promise<Ran> {
  return repo.nlc('.', ...CHECK, ...argv);
}

describe('--changed', () => {
  beforeEach(() => {
    repo.write({ 'a.yaml': SMALLEST, 'b.yaml': SMALLEST, 'sub/c.yaml': SMALLEST, '.gitignore': 'ignored.yaml\n' });
    repo.commit();
  });

  it('judges what differs from the last commit, staged or not, and what git does not know yet', async () => {
    repo.write({ 'a.yaml': OTHER, 'new.yaml': SMALLEST, 'sub/c.yaml': OTHER, 'ignored.yaml': SMALLEST });
    repo.git('add', 'sub/c.yaml');
    const ran = await check('--changed', 'a.yaml', 'b.yaml', 'sub/c.yaml', 'new.yaml', 'ignored.yaml');
    expect(checked(ran)).toEqual(['a.yaml', 'new.yaml', 'sub/c.yaml']);
    expect(ran).toMatchObject({ code: 0, err: '' });
  });

  it('finds a plan that has lost the key "nlc", in every way of checking', async () => {
    const [lost, misspelled] = [SMALLEST.replace('nlc: 1\n', ''), SMALLEST.replace('nlc:', 'ncl:')];
    repo.write({ 'sub/b.yaml': lost, 'sub/c.yaml': misspelled.replace('id: upper-vale-reading', 'id: c') });
    repo.git('add', '.');
    const only = ['check', '-f', 'compact', '--only', 'plan-shape'];
    for (const way of [['sub'], ['--changed'], ['--staged'], ['--since', 'HEAD']]) {
      const { code, out } = await repo.nlc('.', ...only, ...way);
      expect([way, code, out]).toEqual([
        way,
        1,
        'sub/b.yaml:1:1: error plan-shape The plan doesn\'t have "nlc".\n' +
          'sub/c.yaml:1:1: error plan-shape The plan doesn\'t have "nlc".\n',
      ]);
    }
  });

  it('judges every plan under a configuration that rests on a file that changed', async () => {
    repo.write({
      'sub/.nlc.yaml': 'nlc: 1\nextends: ../shared.yaml\nlocal-rules: [acronym-in-purpose.yaml]\n',
      'sub/acronym-in-purpose.yaml': LOCAL_RULE,
      'shared.yaml': 'nlc: 1\n',
    });
    repo.commit();
    repo.write({ 'shared.yaml': 'nlc: 1\nfail-on: none\n' });
    const ran = await check('--changed', 'a.yaml', 'sub/c.yaml');
    expect([checked(ran), ran.err]).toEqual([
      ['sub/c.yaml'],
      'nlc: shared.yaml has changed, so every plan in sub and below is checked.\n',
    ]);
    repo.commit();
    repo.write({ 'sub/acronym-in-purpose.yaml': `${LOCAL_RULE}# changed\n` });
    expect(checked(await check('--changed', 'a.yaml', 'sub/c.yaml'))).toEqual(['sub/c.yaml']);
    repo.git('add', '.');
    expect(checked(await check('--staged', 'a.yaml', 'sub/c.yaml'))).toEqual(['sub/c.yaml']);
    const all = await check('--changed', '--config', 'sub/.nlc.yaml', 'a.yaml', 'sub/c.yaml');
    expect(checked(all)).toEqual(['a.yaml', 'sub/c.yaml']);
  });

  it('judges every plan under a configuration whose local rule came or went, or that is named', async () => {
    const another = LOCAL_RULE.replace('id: acronym-in-purpose', 'id: another');
    repo.write({
      'sub/.nlc.yaml': 'nlc: 1\nlocal-rules: ["rules/*.yaml"]\n',
      'sub/rules/acronym-in-purpose.yaml': LOCAL_RULE,
      'strict.yaml': 'nlc: 1\n',
    });
    repo.commit();
    repo.write({ 'sub/rules/another.yaml': another, 'sub/rules/notes.txt': 'x' });
    const ran = await check('--changed', 'a.yaml', 'sub/c.yaml');
    expect([checked(ran), ran.err]).toEqual([
      ['sub/c.yaml'],
      'nlc: sub/rules/another.yaml has changed, so every plan in sub and below is checked.\n',
    ]);
    repo.commit();
    expect(checked(await check('--changed', 'a.yaml', 'sub/c.yaml'))).toEqual([]);
    rmSync(join(repo.folder, 'sub/rules/another.yaml'));
    expect(checked(await check('--changed', 'a.yaml', 'sub/c.yaml'))).toEqual(['sub/c.yaml']);
    repo.commit();
    repo.write({ 'strict.yaml': 'nlc: 1\nfail-on: none\n', 'sub/.nlc.yaml': 'nlc: 1\n' });
    expect(checked(await check('--changed', '--config', 'strict.yaml', 'a.yaml', 'sub/c.yaml'))).toEqual([
      'a.yaml',
      'sub/c.yaml',
    ]);
    const own = await check('--changed', '--config', 'sub/.nlc.yaml', 'a.yaml', 'sub/c.yaml');
    expect(checked(own)).toEqual(['a.yaml', 'sub/c.yaml']);
  });

  it('finds plans in folders, too', async () => {
    repo.write({ 'a.yaml': OTHER, 'new/d.yaml': SMALLEST, 'sub/other.yaml': 'x: 1', 'ignored.yaml': SMALLEST });
    expect(checked(await check('--changed'))).toEqual(['a.yaml', 'new/d.yaml']);
    const { out } = await repo.nlc('sub', 'check', '--changed', '-f', 'json', '.', '../n*');
    expect(JSON.parse(out)).toMatchObject({
      passedOver: { notPlans: 1, ignored: 0, unchanged: 1 },
      plans: [{ file: 'new/d.yaml' }],
    });
  });

  it('counts the plans that are left as they are', async () => {
    repo.write({ 'a.yaml': OTHER });
    const { out } = await repo.nlc('.', 'check', '--changed', '-f', 'json', 'a.yaml', 'b.yaml', 'sub/c.yaml');
    expect(JSON.parse(out)).toMatchObject({ passedOver: { unchanged: 2 }, plans: [{ file: 'a.yaml' }] });
  });

  it('still reads the rest for the cross-plan rules, and finds in what changed what a run over all would find', async () => {
    const twin = planWith('id: upper-vale', 'id: other');
    repo.write({ 'b.yaml': twin, 'sub/c.yaml': 'nlc: 1\nnot a plan: [\n' });
    repo.commit();
    repo.write({ 'b.yaml': SMALLEST });
    const argv = ['check', '-f', 'compact', '--only', 'network-id-taken', 'a.yaml', 'b.yaml', 'sub/c.yaml'];
    const { out: all } = await repo.nlc('.', ...argv);
    const { out } = await repo.nlc('.', ...argv, '--changed');
    const own = all.split('\n').filter((line) => line.startsWith('b.yaml:'));
    expect(own.length).toBe(1);
    expect(out).toBe(`${own[0]}\n`);
  });

  it.each([
    [['a.yaml', 'b.yaml'], '2 plans were skipped'],
    [['a.yaml'], '1 plan was skipped'],
  ])('says where nothing has changed, which is no fault: %j', async (files, left) => {
    expect(await check('--changed', ...files)).toEqual({
      code: 0,
      out: '',
      err: `nlc: No plan has changed since the last commit, so ${left}.\n`,
    });
  });

  it('lists what would be judged', async () => {
    repo.write({ 'a.yaml': OTHER, 'new.yaml': SMALLEST });
    expect(await repo.nlc('.', 'check', '--changed', '--list-files')).toEqual({
      code: 0,
      out: 'a.yaml\nnew.yaml\n',
      err: '',
    });
    expect(await repo.nlc('.', 'check', '--changed', '--list-files', 'sub')).toEqual({
      code: 0,
      out: '',
      err: 'nlc: No plan has changed since the last commit, so 1 plan was skipped.\n',
    });
  });

  it('is not misled by a file that was only touched', async () => {
    // So old that git needn't doubt the times in its index.
    utimesSync(join(repo.folder, 'a.yaml'), 1e9, 1e9);
    repo.git('update-index', '--refresh');
    repo.write({ 'a.yaml': SMALLEST });
    const index = readFileSync(join(repo.folder, '.git/index'));
    expect(checked(await check('--changed', 'a.yaml'))).toEqual([]);
    expect(readFileSync(join(repo.folder, '.git/index'))).toEqual(index);
    chmodSync(join(repo.folder, 'a.yaml'), 0o755);
    expect(checked(await check('--changed', 'a.yaml'))).toEqual(['a.yaml']);
  });

  it('works from a folder within, and judges no plan that is not named', async () => {
    repo.write({ 'a.yaml': OTHER, 'b.yaml': OTHER, 'sub/c.yaml': OTHER });
    expect(checked(await repo.nlc('sub', ...CHECK, '--changed', 'c.yaml', '../b.yaml'))).toEqual([
      '../b.yaml',
      'c.yaml',
    ]);
  });

  it('takes names as they are', async () => {
    const names = ['new\nline.yaml', '"quoted".yaml', 'école 学校.yaml', ':(glob)*.yaml'];
    repo.write(Object.fromEntries(names.map((name) => [name, SMALLEST])));
    repo.commit();
    repo.write(Object.fromEntries(names.map((name) => [name, OTHER])));
    const { out } = await repo.nlc(
      '.',
      'check',
      '--changed',
      '-f',
      'json',
      'a.yaml',
      ...names.map((name) => `./${name}`),
    );
    const files = (JSON.parse(out) as { plans: { file: string }[] }).plans.map(({ file }) => file);
    expect(files.sort()).toEqual([...names].sort());
  });

  it('sees a change behind a link, and of the link', async () => {
    symlinkSync('a.yaml', join(repo.folder, 'to-a.yaml'));
    symlinkSync('sub', join(repo.folder, 'to-sub'));
    repo.commit();
    expect(checked(await check('--changed', 'to-a.yaml', 'to-sub/c.yaml'))).toEqual([]);
    repo.write({ 'a.yaml': OTHER, 'sub/c.yaml': OTHER });
    expect(checked(await check('--changed', 'to-a.yaml', 'to-sub/c.yaml'))).toEqual(['to-a.yaml', 'to-sub/c.yaml']);
    repo.git('checkout', '-q', '.');
    rmSync(join(repo.folder, 'to-a.yaml'));
    symlinkSync('b.yaml', join(repo.folder, 'to-a.yaml'));
    expect(checked(await check('--changed', 'to-a.yaml', 'to-sub/c.yaml'))).toEqual(['to-a.yaml']);
  });

  it('judges what git here cannot know: standard input, other repositories and their plans', async () => {
    mkdirSync(join(repo.folder, 'within'));
    repo.git('init', '-q', 'within');
    repo.write({ 'within/d.yaml': SMALLEST });
    const outside = mkdtempSync(join(tmpdir(), 'nlc-outside-'));
    writeFileSync(join(outside, 'e.yaml'), SMALLEST);
    expect(checked(await check('--changed', 'a.yaml', 'within/d.yaml', join(outside, 'e.yaml')))).toEqual([
      join(outside, 'e.yaml'),
      'within/d.yaml',
    ]);
    rmSync(outside, { recursive: true });
  });

  it.each([
    ['sub/.nlc.yaml', 'nlc: sub/.nlc.yaml has changed, so every plan in sub and below is checked.\n', ['sub/c.yaml']],
    ['.nlcignore', 'nlc: .nlcignore has changed, so every plan is checked.\n', ['a.yaml', 'sub/c.yaml']],
    ['elsewhere/.nlc.yaml', 'nlc: No plan has changed since the last commit, so 2 plans were skipped.\n', []],
  ])('judges every plan that a changed configuration governs: %s', async (file, err, files) => {
    repo.write({ [file]: 'nlc: 1\n' });
    const ran = await check('--changed', 'a.yaml', 'sub/c.yaml');
    expect([ran.err, checked(ran)]).toEqual([err, files]);
  });

  it('passes over a plan that was deleted, and misses one that never was', async () => {
    rmSync(join(repo.folder, 'a.yaml'));
    expect(await check('--changed', 'a.yaml')).toEqual({
      code: 0,
      out: '',
      err: 'nlc: There is no plan left to check: the plans you named have been deleted.\n',
    });
    expect(await check('--changed', 'a.yaml', 'c.yaml')).toEqual({
      code: 2,
      out: '',
      err: "nlc: c.yaml doesn't exist.\n",
    });
  });

  it('is told from the folder where it is asked', async () => {
    repo.write({ 'sub/.nlc.yaml': 'nlc: 1\n' });
    repo.commit();
    rmSync(join(repo.folder, 'sub/.nlc.yaml'));
    const ran = await repo.nlc('sub', ...CHECK, '--changed', 'c.yaml');
    expect(ran.err).toBe('nlc: .nlc.yaml has changed, so every plan in . and below is checked.\n');
    expect(checked(ran)).toEqual(['c.yaml']);
  });

  it('counts everything as changed where nothing is committed yet', async () => {
    const fresh = repositoryOnDisk();
    fresh.write({ 'a.yaml': SMALLEST, 'b.yaml': SMALLEST, 'c.yaml': SMALLEST, '.gitignore': 'c.yaml' });
    fresh.git('add', 'a.yaml');
    expect(checked(await fresh.nlc('.', ...CHECK, '--changed', 'a.yaml', 'b.yaml', 'c.yaml'))).toEqual([
      'a.yaml',
      'b.yaml',
    ]);
    expect(checked(await fresh.nlc('.', ...CHECK, '--staged', 'a.yaml'))).toEqual(['a.yaml']);
    expect(await fresh.nlc('.', ...CHECK, '--since', 'main', 'a.yaml')).toMatchObject({
      code: 2,
      err: "nlc: --since main: git doesn't know this revision here. In a pipeline, check out the whole history (fetch-depth: 0).\n",
    });
    fresh.remove();
  });
});

describe('--since', () => {
  beforeEach(() => {
    repo.write({ 'a.yaml': SMALLEST, 'b.yaml': SMALLEST, 'c.yaml': SMALLEST });
    repo.commit();
    repo.git('checkout', '-qb', 'work');
    repo.write({ 'b.yaml': OTHER });
    repo.commit('Ours');
    repo.git('checkout', '-q', 'main');
    repo.write({ 'a.yaml': OTHER });
    repo.commit('Theirs');
    repo.git('checkout', '-q', 'work');
  });

  it('means a branch’s own changes, committed or not, and not those made elsewhere meanwhile', async () => {
    repo.write({ 'c.yaml': OTHER });
    const files = ['a.yaml', 'b.yaml', 'c.yaml'];
    expect(checked(await check('--changed', '--since', 'main', ...files))).toEqual(['b.yaml', 'c.yaml']);
    expect(checked(await check('--since', 'main', ...files))).toEqual(['b.yaml', 'c.yaml']);
    expect((await check('--since', 'HEAD', 'a.yaml')).err).toBe(
      'nlc: No plan has changed since HEAD, so 1 plan was skipped.\n',
    );
  });

  it.each([
    [
      ['--since', 'origin/main'],
      "--since origin/main: git doesn't know this revision here. In a pipeline, check out the whole history (fetch-depth: 0).",
    ],
    [
      ['--since=--output=marker'],
      "--since --output=marker: git doesn't know this revision here. In a pipeline, check out the whole history (fetch-depth: 0).",
    ],
    [
      ['--since', 'alone'],
      "--since alone: it has no commit in common with the current branch, so git can't see where the changes began.",
    ],
    [['--staged', '--changed'], 'Use either --changed or --staged, not both.'],
    [
      ['--staged', '--since', 'main'],
      '--staged compares with the last commit. Leave out --since, or use --changed instead.',
    ],
  ])('%j is wrong, and says why', async (flags, message) => {
    repo.git('checkout', '-q', '--orphan', 'alone');
    repo.git('commit', '-qm', 'Alone');
    repo.git('checkout', '-q', 'work');
    expect(await check(...flags, 'a.yaml')).toEqual({ code: 2, out: '', err: `nlc: ${message}\n` });
  });

  it('says so where nothing is committed on the branch', async () => {
    repo.git('checkout', '-q', '--orphan', 'empty');
    expect(await check('--since', 'main', 'a.yaml')).toMatchObject({
      code: 2,
      err: 'nlc: --since main: this branch has no commits yet.\n',
    });
  });

  it('asks for the whole history where a copy holds only its end', async () => {
    repo.git('clone', '-q', '--depth', '1', '--no-single-branch', `file://${repo.folder}`, 'copy');
    expect(await repo.nlc('copy', ...CHECK, '--since', 'origin/main', 'a.yaml')).toMatchObject({
      code: 2,
      err: "nlc: --since origin/main: this copy of the repository has only the latest commits, so git can't see where the changes began. Check out the whole history (fetch-depth: 0).\n",
    });
  });
});

describe('--staged', () => {
  beforeEach(() => {
    repo.write({ 'a.yaml': SOUND, 'b.yaml': SMALLEST, 'c.yaml': SMALLEST });
    repo.commit();
  });

  it('judges what is staged, as it is staged', async () => {
    repo.write({ 'a.yaml': OTHER, 'b.yaml': OTHER, 'c.yaml': OTHER });
    repo.git('add', 'a.yaml', 'b.yaml');
    repo.write({ 'a.yaml': SOUND, 'b.yaml': 'broken: [' });
    const ran = await check('--staged', 'a.yaml', 'b.yaml', 'c.yaml');
    expect([ran.code, checked(ran), ran.err]).toEqual([0, ['a.yaml', 'b.yaml'], '']);
  });

  it('reads a plan that stands in the index alone, from a folder within too', async () => {
    repo.write({ 'sub/d.yaml': OTHER });
    repo.git('add', '.');
    rmSync(join(repo.folder, 'sub/d.yaml'));
    expect(checked(await repo.nlc('sub', ...CHECK, '--staged', 'd.yaml', '../a.yaml'))).toEqual(['d.yaml']);
  });

  it('finds plans in folders of the index, and no link', async () => {
    repo.write({ 'sub/deep/d.yaml': OTHER, 'sub/e.yaml': OTHER, '.nlcignore': 'e.yaml\n', 'sub/other.yaml': 'x: 1' });
    symlinkSync('a.yaml', join(repo.folder, 'link.yaml'));
    repo.git('add', '.');
    rmSync(join(repo.folder, 'sub'), { recursive: true });
    repo.write({ '.nlcignore': 'd.yaml\n', 'unstaged/f.yaml': OTHER });
    const all = { code: 0, out: 'a.yaml\nb.yaml\nc.yaml\nsub/deep/d.yaml\n', err: '' };
    expect(await repo.nlc('.', 'check', '--staged', '--list-files')).toEqual(all);
    expect(await repo.nlc('.', 'check', '--staged', '--list-files', 'sub', '*.yaml')).toEqual(all);
    const { out } = await repo.nlc('.', 'check', '--staged', '-f', 'json', '--only', 'no-facilitator');
    expect(JSON.parse(out)).toMatchObject({ passedOver: { notPlans: 2, ignored: 1, unchanged: 0 } });
    expect(await repo.nlc('.', 'check', '--staged', '--list-files', 'unstaged')).toMatchObject({
      code: 2,
      err: "nlc: unstaged isn't staged. Run git add on it first, or leave it out.\n",
    });
  });

  it('finds plans outside of the repository as they stand', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'nlc-outside-'));
    writeFileSync(join(outside, 'x.yaml'), SMALLEST);
    const { out } = await repo.nlc('.', 'check', '--staged', '--list-files', outside);
    rmSync(outside, { recursive: true });
    expect(out).toBe(`${outside}/x.yaml\n`);
  });

  it('reads a hundred plans', async () => {
    const names = Array.from({ length: 100 }, (_, index) => `plan-${index}.yaml`);
    repo.write(Object.fromEntries(names.map((name, index) => [name, `${SMALLEST}# ${index}\n`])));
    repo.git('add', '.');
    expect(checked(await check('--staged', ...names))).toEqual([...names].sort());
  });

  it('says where nothing is staged', async () => {
    repo.write({ 'a.yaml': OTHER });
    expect(await check('--staged', 'a.yaml')).toEqual({
      code: 0,
      out: '',
      err: 'nlc: No plan has staged changes, so 1 plan was skipped.\n',
    });
  });

  it('tells a plan that is too large as on the disk', async () => {
    repo.write({ 'large.yaml': `nlc: 1\n# ${'x'.repeat(1024 * 1024)}\n` });
    const plain = await check('large.yaml');
    repo.git('add', '.');
    const staged = await check('--staged', 'large.yaml');
    expect(plain.out).toMatch(/^large\.yaml:1:1: error plan-syntax /);
    expect(staged).toEqual(plain);
  });

  it('names what cannot be read from the index', async () => {
    repo.git('checkout', '-qb', 'work');
    repo.write({ 'a.yaml': OTHER });
    repo.commit();
    repo.git('checkout', '-q', 'main');
    repo.write({ 'a.yaml': `${OTHER}# otherwise\n` });
    repo.commit();
    expect(() => repo.git('merge', '-q', 'work')).toThrow();
    symlinkSync('b.yaml', join(repo.folder, 'link.yaml'));
    mkdirSync(join(repo.folder, 'within.yaml'));
    repo.git('init', '-q', 'within.yaml');
    repo.git('-C', 'within.yaml', 'commit', '-q', '--allow-empty', '-m', 'One');
    repo.git('add', 'link.yaml', 'within.yaml');
    repo.write({ 'new.yaml': SMALLEST });
    expect(await check('--staged', 'a.yaml', 'link.yaml', 'within.yaml')).toEqual({
      code: 2,
      out: '',
      err: [
        'nlc: a.yaml has an unresolved merge conflict.\n',
        "nlc: link.yaml is a link, and nlc doesn't follow links in staged files.\n",
        'nlc: within.yaml is a separate repository.\n',
      ].join(''),
    });
  });

  it('says of a plan that git has lost that it is not there, and fetches nothing', async () => {
    repo.write({ 'lost.yaml': SMALLEST.replace('nlc: 1', 'nlc: 1 # lost') });
    repo.commit();
    repo.write({ 'kept.yaml': OTHER });
    repo.git('config', 'uploadpack.allowFilter', 'true');
    repo.git('add', '.');
    const id = repo.git('rev-parse', ':lost.yaml').trim();
    rmSync(join(repo.folder, '.git', 'objects', id.slice(0, 2), id.slice(2)));
    repo.git('clone', '-q', '--filter=blob:none', '--no-checkout', `file://${repo.folder}`, '.git/partial');
    repo.git('-C', '.git/partial', 'read-tree', 'HEAD');
    repo.git('-C', '.git/partial', 'update-ref', '-d', 'HEAD');
    const said = "isn't in this copy of the repository.";
    repo.git('update-ref', '-d', 'HEAD');
    const ran = await check('--staged', 'kept.yaml', 'lost.yaml');
    expect([checked(ran), ran.err]).toEqual([['kept.yaml'], `nlc: lost.yaml ${said}\n`]);
    expect(await repo.nlc('.git/partial', ...CHECK, '--staged', 'a.yaml')).toMatchObject({
      code: 2,
      err: `nlc: a.yaml ${said}\n`,
    });
  });

  it('leaves a draft that is not staged, and misses what is nowhere', async () => {
    repo.write({ 'draft.yaml': SMALLEST });
    repo.git('rm', '-q', '--cached', 'b.yaml');
    expect(await check('--staged', 'b.yaml', 'draft.yaml', 'nowhere.yaml')).toEqual({
      code: 2,
      out: '',
      err: "nlc: draft.yaml isn't staged. Run git add on it first, or leave it out.\nnlc: nowhere.yaml doesn't exist.\n",
    });
  });
});

describe('where git cannot tell', () => {
  it.each([['--changed'], ['--staged'], ['--since', 'main']])(
    '%s says so outside a repository',
    async (flag, ...value) => {
      const plain = repositoryOnDisk({ git: false });
      plain.write({ 'a.yaml': SMALLEST });
      expect(await plain.nlc('.', ...CHECK, flag, ...value, 'a.yaml')).toEqual({
        code: 2,
        out: '',
        err: `nlc: ${flag} needs a git repository, and this folder isn't in one. Leave out ${flag}.\n`,
      });
      plain.remove();
    },
  );

  it('needs git', async () => {
    expect(await runAt(repo.folder, ['check', '--changed', 'a.yaml'], { PATH: '/nowhere' })).toMatchObject({
      code: 2,
      err: "nlc: --changed needs git, which isn't installed here.\n",
    });
  });

  it('needs a working folder', async () => {
    expect(await repo.nlc('.git', 'check', '--changed', 'a.yaml')).toMatchObject({
      code: 2,
      err: 'nlc: --changed needs a git repository with a working folder, and this one has none.\n',
    });
  });

  it('says how to trust a folder of somebody else', async () => {
    const env = { ...GIT_ENV, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    expect(await runAt(repo.folder, ['check', '--changed', 'a.yaml'], env)).toMatchObject({
      code: 2,
      err: "nlc: --changed: git won't read this repository, because its folder belongs to another user. Allow it with git config --global --add safe.directory FOLDER.\n",
    });
  });

  it('repeats what git says else, on one line', async () => {
    repo.write({ '.git/config': '[core\n' });
    expect((await repo.nlc('.', 'check', '--staged', 'a.yaml')).err).toMatch(
      /^nlc: --staged: git failed: bad config .*\n$/,
    );
  });

  it('is told in a report like any wrong request', async () => {
    const { code, out } = await runIn({}, 'check', '--changed', '-f', 'json', 'a.yaml');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ plans: [], problems: [{ message: 'There is no git in memory' }] });
  });
});

describe('nothing that a repository names is run', () => {
  /** Every way in which a repository can have git run something while it compares. */
  function armed(marker: string): void {
    const script = join(repo.folder, '.git', 'armed');
    writeFileSync(script, `#!/bin/sh\necho "$0 $*" >> ${marker}\ncat\n`, { mode: 0o755 });
    const settings = {
      'core.fsmonitor': script,
      'core.hooksPath': join(repo.folder, '.git', 'armed-hooks'),
      'diff.external': script,
      'diff.armed.command': script,
      'diff.armed.textconv': script,
      'filter.armed.clean': script,
      'filter.armed.smudge': script,
      'filter.armed.required': 'true',
      'filter.pro=cess.process': script,
      'filter.pro=cess.required': 'true',
      'core.pager': script,
      'core.sshCommand': script,
      'alias.diff': `!${script}`,
    };
    for (const [name, value] of Object.entries(settings)) repo.git('config', name, value);
    for (const folder of ['hooks', 'armed-hooks'])
      for (const hook of ['post-index-change', 'pre-commit', 'post-checkout', 'fsmonitor-watchman']) {
        repo.write({ [`.git/${folder}/${hook}`]: '' });
        writeFileSync(join(repo.folder, '.git', folder, hook), `#!/bin/sh\necho hook >> ${marker}\n`);
        chmodSync(join(repo.folder, '.git', folder, hook), 0o755);
      }
  }

  it.each([[['--changed']], [['--since', 'HEAD~1']], [['--staged']]])('%j', async (flags) => {
    repo.write({ 'a.yaml': SMALLEST, 'b.yaml': SMALLEST });
    repo.commit();
    repo.write({ '.gitattributes': '*.yaml diff=armed filter=armed\nb.yaml filter=pro=cess\n', 'c.yaml': SMALLEST });
    repo.commit();
    const marker = join(repo.folder, '.git', 'marker');
    armed(marker);
    repo.write({ 'a.yaml': OTHER });
    expect(existsSync(marker)).toBe(false);
    // Touched, so that git has to read it again to see whether it differs.
    const later = new Date(Date.now() + 5000);
    utimesSync(join(repo.folder, 'b.yaml'), later, later);
    const { code, err } = await check(...flags, 'a.yaml', 'b.yaml', 'c.yaml');
    expect([code, existsSync(marker) ? readFileSync(marker, 'utf8') : 'nothing ran']).toEqual([0, 'nothing ran']);
    expect(err).not.toContain('git');
    // The trap is one: git itself falls into it.
    expect(() => repo.git('diff', '--stat')).toThrow(/pro=cess/);
    expect(existsSync(marker)).toBe(true);
  });

  it('asks no repository that is planted among the plans', async () => {
    repo.write({
      'plans/a.yaml': SMALLEST,
      'plans/HEAD': 'ref: refs/heads/main\n',
      'plans/objects/x': '',
      'plans/refs/x': '',
      'plans/config': '[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n',
    });
    repo.commit();
    expect(await runAt(join(repo.folder, 'plans'), ['check', '--changed', 'a.yaml'], GIT_ENV)).toMatchObject({
      code: 2,
      err: 'nlc: --changed needs a git repository with a working folder, and this one has none.\n',
    });
  });

  it('keeps to settings that come by the environment', async () => {
    repo.write({ 'a.yaml': SMALLEST, '.gitattributes': '*.yaml filter=armed\n' });
    repo.commit();
    const marker = join(repo.folder, '.git', 'marker');
    armed(marker);
    repo.git('config', '--unset', 'core.fsmonitor');
    repo.write({ 'a.yaml': OTHER });
    const env = {
      ...GIT_ENV,
      GIT_TEST_ASSUME_DIFFERENT_OWNER: '1',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
    };
    const ran = await runAt(repo.folder, [...CHECK, '--changed', 'a.yaml'], env);
    expect([ran.err, checked(ran), existsSync(marker)]).toEqual(['', ['a.yaml'], false]);
  });
});
