/**
 * `.pre-commit-hooks.yaml`: pre-commit takes this repository for one of hooks, and the hook judges the plans of a
 * commit.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { planOf, planWith, SMALLEST } from '../kit/plans.ts';
import { hasPrograms } from '../kit/programs.ts';
import { IS_FULL, sample } from '../kit/runs.ts';

const HAS = hasPrograms('pre-commit');
const MANIFEST = '.pre-commit-hooks.yaml';
const BROKEN = planWith('stage: forming', 'stage: lunching');

let folder = '';
/** The repository whose commits are checked. */
let office = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nlc-pre-commit-'));
  office = join(folder, 'office');
  mkdirSync(office);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function git(cwd: string, ...args: string[]): string {
  const us = ['-c', 'user.name=a', '-c', 'user.email=a@b.invalid', '-c', 'core.hooksPath=/dev/null'];
  return execFileSync('git', [...us, ...args], { cwd, encoding: 'utf8', stdio: 'pipe' });
}

function preCommit(...args: string[]) {
  const { status, stdout, error } = spawnSync('pre-commit', args, {
    cwd: office,
    encoding: 'utf8',
    // What npm fetched for this repository it need not fetch again.
    env: { ...process.env, PRE_COMMIT_HOME: join(folder, 'home'), npm_config_prefer_offline: 'true' },
  });
  if (error !== undefined) throw new Error('These tests need pre-commit, and it is not installed here');
  return { code: status, out: stdout };
}

/** Runs the hook over a repository of these files. */
function run(files: Readonly<Record<string, string>>, repository: object) {
  for (const [name, text] of Object.entries({
    ...files,
    '.pre-commit-config.yaml': stringify({ repos: [repository] }),
  })) {
    mkdirSync(dirname(join(office, name)), { recursive: true });
    writeFileSync(join(office, name), text);
  }
  git(office, 'init', '-q');
  git(office, 'add', '-A');
  const { code, out } = preCommit('run', '--all-files', '--color', 'never');
  return { code, out: out.replace(/^\[INFO\].*\n/gm, '') };
}

/** The hook as it stands in the manifest, but run where it is. */
function here() {
  const [hook] = parse(readFileSync(MANIFEST, 'utf8'));
  const entry = hook.entry.replace(/^nlc /, `'${process.execPath}' '${resolve('bin/nlc.js')}' `);
  return { repo: 'local', hooks: [{ ...hook, entry, language: 'system' }] };
}

const PASSED = `nlc check${'.'.repeat(64)}Passed\n`;
const STRANGE = ['two words.yml', '$(touch ran).yaml', "it's; touch ran.yaml", '--help.yaml', 'a\nb.yaml', '[x]*.yaml'];
const OTHERS = {
  '.nlc.yaml': 'nlc: 1\nfail-on: error\n',
  'compose.yaml': 'services:\n  nlc:\n    image: x\n',
  'half.yaml': 'a: [\n',
  'notes.txt': 'nlc: 1\n',
};

/** A repository of what would be committed of this one now. */
function ourselves(): { readonly repo: string; readonly rev: string } {
  const repo = join(folder, 'ours');
  const names = git('.', 'ls-files', '-z', '--cached', '--others', '--exclude-standard')
    .split('\0')
    .filter((name) => name !== '' && existsSync(name));
  for (const name of names) cpSync(name, join(repo, name));
  git(repo, 'init', '-q');
  git(repo, 'add', '-A');
  git(repo, 'commit', '-qm', 'all');
  return { repo, rev: git(repo, 'rev-parse', 'HEAD').trim() };
}

it.runIf(HAS)('is a manifest to pre-commit, which sees a slip', () => {
  const mistake = join(folder, 'slip.yaml');
  writeFileSync(mistake, readFileSync(MANIFEST, 'utf8').replace('entry:', 'entri:'));
  expect(preCommit('validate-manifest', resolve(MANIFEST))).toEqual({ code: 0, out: '' });
  expect(preCommit('validate-manifest', mistake).code).toBe(1);
});

it.runIf(HAS)('is used by the README in a sound configuration', () => {
  const [, configuration = ''] = /```yaml\n(repos:[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const file = join(folder, 'readme.yaml');
  writeFileSync(file, configuration.replace('COMMIT', 'a'.repeat(40)));
  expect(preCommit('validate-config', file)).toEqual({ code: 0, out: '' });
  const [manifest] = parse(readFileSync(MANIFEST, 'utf8'));
  expect(parse(configuration).repos[0].hooks).toEqual([{ id: manifest.id }]);
});

describe.runIf(HAS)('the hook', () => {
  it('lets plans pass that have no error, whatever they are called, and other YAML', () => {
    const strange = Object.fromEntries(STRANGE.map((name, index) => [name, planOf(index)]));
    expect(run({ ...strange, ...OTHERS }, here())).toEqual({ code: 0, out: PASSED });
    expect(readdirSync(office)).not.toContain('ran');
  });

  it.each(sample(['plan.yaml', ...STRANGE], 2))('stops a commit of a broken plan called %j', (name) => {
    const { code, out } = run({ [name]: BROKEN, 'sound.yaml': planOf('sound') }, here());
    expect(code).toBe(1);
    expect(out).toContain(`nlc check${'.'.repeat(64)}Failed\n- hook id: nlc-check\n- exit code: 1\n\n`);
    expect(out).toContain('"stage" is "lunching"');
    expect(readdirSync(office)).not.toContain('ran');
  });

  it('has nothing to say of a commit without plans, or without YAML', () => {
    expect(run(OTHERS, here())).toEqual({ code: 0, out: PASSED });
    expect(run({ 'notes.txt': 'x\n' }, here())).toEqual({ code: 0, out: PASSED });
  });

  it('lets an ignored draft pass, and sees an id that an unchanged plan has', () => {
    run({ 'plan.yaml': planOf('a') }, here());
    git(office, 'commit', '-qm', 'one');
    const draft = { '.nlc.yaml': 'nlc: 1\nignore: ["drafts/**"]\n', 'drafts/d.yaml': BROKEN };
    expect(run(draft, here())).toEqual({ code: 0, out: PASSED });
    const taken = run({ 'other.yaml': planOf('a') }, here());
    expect(taken.code).toBe(1);
    expect(taken.out).toContain('network-id-taken');
  });

  it('checks every plan if all files are asked for and nothing is staged', () => {
    run({ 'plan.yaml': BROKEN, 'sound.yaml': planOf('sound') }, here());
    git(office, 'commit', '-qm', 'one', '--no-verify');
    const { code, out } = preCommit('run', '--all-files', '--color', 'never');
    expect(code).toBe(1);
    expect(out).toContain('plan.yaml');
  });

  it('fails on less where the configuration of the repository says so', () => {
    const files = { 'plan.yaml': SMALLEST, '.nlc.yaml': 'nlc: 1\nfail-on: warning\n' };
    expect(run(files, here()).out).toContain('- exit code: 1\n');
  });

  it.runIf(IS_FULL)('is installed from a commit of this repository and runs as it does here', () => {
    const hook = { ...ourselves(), hooks: [{ id: 'nlc-check', language_version: 'system' }] };
    expect(run({ 'plan.yaml': SMALLEST, ...OTHERS }, hook)).toEqual({ code: 0, out: PASSED });
    const broken = { 'plan.yaml': BROKEN };
    const installed = run(broken, hook);
    expect(installed.code).toBe(1);
    expect(installed).toEqual(run(broken, here()));
  });
});
