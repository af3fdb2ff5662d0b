/** The hook and a check of the whole repository give the same verdict on what is committed. */

import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { planOf, planWith, SMALLEST } from '../kit/plans.ts';
import { GIT_ENV, type Repository, repositoryOnDisk, runAt } from '../kit/repository-on-disk.ts';

const BROKEN = planWith('stage: forming', 'stage: lunching');
const [HOOK] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));
const { repos } = parse(readFileSync('templates/ci/pre-commit.yaml', 'utf8'));

let repo: Repository;

beforeEach(() => {
  repo = repositoryOnDisk();
  repo.write({ 'plans/a.yaml': planOf('a'), 'plans/b.yaml': planOf('b') });
  repo.commit();
});
afterEach(() => repo.remove());

/** Stages everything and gives the exit codes of the hook and of a check of the whole repository. */
async function verdicts() {
  repo.git('add', '-A');
  const [, ...argv] = HOOK.entry.split(' ');
  return { hook: (await repo.nlc('.', ...argv)).code, check: (await repo.nlc('.', 'check', '--quiet')).code };
}

it('are the same command in the manifest and in what nlc init writes', () => {
  const [{ entry, pass_filenames, always_run }] = repos[0].hooks;
  expect(entry).toBe(`npx --no-install ${HOOK.entry}`);
  expect(HOOK.entry).toBe('nlc check --staged --quiet --pass-with-no-plans');
  expect([pass_filenames, always_run, HOOK.pass_filenames, HOOK.always_run]).toEqual([false, true, false, true]);
});

describe('a commit', () => {
  it.each<[string, Readonly<Record<string, string>>, 0 | 1 | 2]>([
    [
      'of a draft that .nlc.yaml ignores',
      { '.nlc.yaml': 'nlc: 1\nignore: ["drafts/**"]\n', 'drafts/d.yaml': BROKEN },
      0,
    ],
    ['of a draft that .nlcignore ignores', { '.nlcignore': 'drafts/\n', 'drafts/d.yaml': BROKEN }, 0],
    ['of a draft that a folder ignores', { 'drafts/.nlcignore': '*\n', 'drafts/d.yaml': BROKEN }, 0],
    ['of a draft that nothing ignores', { 'drafts/d.yaml': BROKEN }, 1],
    ['of an id that an unchanged plan has', { 'plans/c.yaml': planOf('a') }, 1],
    ['of an id that an unchanged plan in another folder has', { 'more/c.yml': planOf('b') }, 1],
    ['of a plan that stops another from being the only one', { 'plans/a.yaml': planOf('b') }, 1],
    ['that makes a configuration stricter', { '.nlc.yaml': 'nlc: 1\nfail-on: warning\n' }, 1],
    [
      'of a configuration for some plans',
      { '.nlc.yaml': 'nlc: 1\noverrides: [{files: ["plans/**"], rules: {no-facilitator: error}}]\n' },
      1,
    ],
    [
      'of an override for no file',
      { '.nlc.yaml': 'nlc: 1\noverrides: [{files: ["north/**"], rules: {no-facilitator: error}}]\n' },
      2,
    ],
    ['of a broken configuration', { '.nlc.yaml': 'nlc: 1\nfail-on: loud\n' }, 2],
    ['of a text', { 'notes.txt': 'nlc: 1\n' }, 0],
  ])('%s', async (_, files, code) => {
    repo.write(files);
    expect(await verdicts()).toEqual({ hook: code, check: code });
  });

  it('is checked as it is staged', async () => {
    repo.write({ 'plans/c.yaml': BROKEN });
    repo.git('add', '-A');
    repo.write({ 'plans/c.yaml': SMALLEST });
    const [, ...argv] = HOOK.entry.split(' ');
    expect((await repo.nlc('.', ...argv)).code).toBe(1);
  });

  it('is not needed: with nothing staged, pre-commit checks everything', async () => {
    repo.write({ 'plans/c.yaml': BROKEN });
    repo.commit();
    const [, ...argv] = HOOK.entry.split(' ');
    const inHook = await runAt(repo.folder, argv, { ...GIT_ENV, PRE_COMMIT: '1' });
    expect([inHook.code, inHook.err]).toEqual([1, 'nlc: Nothing is staged, so every plan is checked.\n']);
    const typed = await repo.nlc('.', ...argv);
    expect([typed.code, typed.err]).toEqual([0, 'nlc: No plan has staged changes, so 3 plans were skipped.\n']);
  });
});
