/** Newer versions of Node build nlc and print the same bytes as this one. */

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const VERSIONS = ['22', '24'];
const nodeOf = (version: string) => resolve(`test/other-nodes/node_modules/node-${version}/bin/node`);
const areHere = VERSIONS.every((version) => existsSync(nodeOf(version)));
if (!areHere && process.env['CI'] === 'true')
  throw new Error('These tests need other versions of Node: npm ci --prefix test/other-nodes');

/** What is run, each in a folder of its own; `PLANS` is where the plans are. */
const COMMANDS = [
  ...['json', 'html', 'sarif', 'junit', 'markdown', 'github'].map((format) => ['check', '-f', format, 'PLANS']),
  ['check', 'PLANS/real/bedford-accelerator.yaml'],
  ['status', 'PLANS', '-f', 'html=pages'],
  ...['svg', 'graphml', 'dot', 'mermaid'].map((format) => ['map', 'PLANS/invented/kestrel-city.yaml', '-f', format]),
  ...['ics', 'kumu', 'csv'].map((format) => ['export', 'PLANS/ok/outline.yaml', '--to', format]),
  ['show', 'PLANS/ok/outline.yaml', '-o', 'page.html'],
  ['show', 'PLANS/ok/outline.yaml', '-f', 'docx', '-o', 'page.docx'],
  ['agenda', 'PLANS/ok/outline.yaml', '-f', 'docx', '-o', 'agenda.docx'],
  ['init', '--template', 'full', '-f', 'docx', '-o', 'paper.docx'],
  ['rules', '--format', 'markdown'],
  ['explain', 'bus-factor-one'],
];
const DAY = new Set(['check', 'status', 'show', 'agenda']);

describe.runIf(areHere)('another version of Node', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nlc-nodes-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Builds a copy of the checkout with a version of Node, and returns the copy. */
  function builtWith(node: string, name: string): string {
    const copy = join(folder, name);
    for (const file of execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n')) {
      if (!/^(?:test|\.ci|\.github)\//.test(file) && existsSync(file)) {
        mkdirSync(dirname(join(copy, file)), { recursive: true });
        cpSync(file, join(copy, file));
      }
    }
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    execFileSync(node, ['build.mjs'], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] });
    return copy;
  }

  /** What a command prints and writes. */
  function ran(node: string, program: string, argv: readonly string[]) {
    const home = mkdtempSync(join(folder, 'home-'));
    cpSync('test/plans', join(home, 'plans'), { recursive: true });
    const args = argv.map((word) => word.replace('PLANS', 'plans'));
    const day = DAY.has(argv[0] ?? '') ? ['--as-of', '2026-11-24'] : [];
    const { status, stdout, stderr } = spawnSync(node, [join(program, 'bin/nlc.js'), ...args, ...day], {
      cwd: home,
      maxBuffer: 2 ** 29,
    });
    const files = readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !file.startsWith(join(home, 'plans')));
    const written = files.sort().map((file) => [file.slice(home.length), readFileSync(file).toString('base64')]);
    rmSync(home, { recursive: true });
    return { status, stdout: stdout.toString('base64'), stderr: String(stderr), written };
  }

  it.each(VERSIONS)('%s builds nlc, which does the same', (version) => {
    const node = nodeOf(version);
    expect(execFileSync(node, ['--version'], { encoding: 'utf8' })).toMatch(new RegExp(`^v${version}\\.`));
    const copy = builtWith(node, version);
    for (const argv of COMMANDS) {
      const here = ran(process.execPath, resolve('.'), argv);
      expect([0, 1, 2].includes(here.status ?? 3), `nlc ${argv.join(' ')}: ${here.stderr}`).toBe(true);
      const there = ran(node, copy, argv);
      // Compared whole: if it failed with a difference, the difference would be megabytes long.
      expect(JSON.stringify(there) === JSON.stringify(here), `nlc ${argv.join(' ')} does something else`).toBe(true);
    }
  });
});
