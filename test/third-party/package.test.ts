/** The package as a stranger gets it: packed, installed in an empty folder without a network, and run there. */

import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';

const TEMPLATE = 'templates/bedford-accelerator.yaml';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

let folder = '';
let packed: string[] = [];

/** An npm that neither asks the network nor writes outside the folder. */
function npm(cwd: string, ...argv: string[]): string {
  const env = { ...process.env, npm_config_cache: join(folder, 'cache'), npm_config_update_notifier: 'false' };
  return execFileSync('npm', [...argv, '--offline', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function nlc(...argv: string[]): { code: number | null; out: string; err: string } {
  const bin = join(folder, 'empty/node_modules/.bin/nlc');
  const { status, stdout, stderr } = spawnSync(bin, argv, { cwd: join(folder, 'empty'), encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nlc-package-'));
  mkdirSync(join(folder, 'empty'));
  // Without scripts, so that what is packed is what was built and no other test sees a build begin.
  const [pack] = JSON.parse(npm(resolve('.'), 'pack', '--json', '--pack-destination', folder)) as {
    filename: string;
    files: { path: string }[];
  }[];
  packed = (pack?.files ?? []).map(({ path }) => path).sort();
  writeFileSync(join(folder, 'empty/package.json'), '{ "private": true }');
  npm(join(folder, 'empty'), 'install', join(folder, pack?.filename ?? ''));
  copyFileSync(TEMPLATE, join(folder, 'empty/plan.yaml'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what is packed', () => {
  it('is the program, the framework, the templates and the words about them', () => {
    const data = (path: string) => /^(framework|templates)\//.test(path);
    const program = packed
      .filter((path) => !data(path))
      .map((path) => path.replace(/^dist\/chunks\/.*/, 'dist/chunks'));
    expect([...new Set(program)]).toEqual([
      'ARCHITECTURE.md',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'DECISIONS.md',
      'LICENSE',
      'README.md',
      'action.yml',
      'bin/load-compiled.js',
      'bin/nlc.js',
      'bin/package.json',
      'bin/worker.js',
      'dist/LICENCES.txt',
      'dist/chunks',
      'dist/main.cjs',
      'dist/process.cjs',
      'dist/worker.cjs',
      'package.json',
    ]);
  });

  it('has every file of this project that the README names', () => {
    const named = [...readFileSync('README.md', 'utf8').matchAll(/`([\w./-]+\.\w+)`/g)].map(([, path]) => path ?? '');
    const ofProject = named.filter((path) =>
      /^(framework|templates|test|src|bin)\/|^[A-Z]+\.md$|^action\.yml$/.test(path),
    );
    expect(ofProject).toContain('templates/full.yaml');
    expect(ofProject.filter((path) => !packed.includes(path))).toEqual([]);
  });

  it('has every file of the framework and every template', () => {
    const files = ['framework', 'templates'].flatMap((root) =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    );
    expect(packed.filter((path) => /^(framework|templates)\//.test(path))).toEqual(files.sort());
  });

  it('needs no other package to run', () => {
    expect(readdirSync(join(folder, 'empty/node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'nlc-toolkit',
    ]);
  });

  it('carries the licences of the code that is bundled', () => {
    const licences = readFileSync(join(folder, 'empty/node_modules/nlc-toolkit/dist/LICENCES.txt'), 'utf8');
    const parts = licences.split(`\n${'-'.repeat(80)}\n\n`).map((part) => part.split('\n\n'));
    const bundled = ['chalk', 'commander', 'fast-string-width', 'fastest-levenshtein', 'js-yaml', 'yaml'];
    const names = parts.map(([name]) => name);
    expect(bundled.filter((name) => !names.includes(name))).toEqual([]);
    expect(parts.filter(([, ...terms]) => !/copyright/i.test(terms.join('\n')))).toEqual([]);
  });
});

describe('what is installed', () => {
  it('tells its version', () => {
    expect(nlc('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('checks a plan as the sources do', async () => {
    const argv = ['check', '--all', '--as-of', '2026-11-24', 'plan.yaml'];
    const { code, out, err } = await runIn({ files: { 'plan.yaml': readFileSync(TEMPLATE) } }, ...argv);
    expect(out.split('\n')[0]).toBe('plan.yaml · Bedford Accelerator Peer Review Network · launching · 9 schools');
    expect(nlc(...argv)).toEqual({ code, out, err });
    expect(nlc(...argv, '--max-warnings', '0').code).toBe(1);
  });

  it.each([['P6'], ['no-critical-friend']])('explains %s as the sources do', async (name) => {
    const { out } = await runIn({}, 'explain', name);
    expect(nlc('explain', name)).toEqual({ code: 0, out, err: '' });
  });

  it('prints the schema of a plan', () => {
    const { code, out } = nlc('schema', 'plan');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync('framework/plan.schema.json', 'utf8')));
  });

  it('lists every rule', async () => {
    const { out } = await runIn({}, 'rules', '--format', 'json');
    expect(nlc('rules', '--format', 'json')).toEqual({ code: 0, out, err: '' });
  });
});
