/** What all tests keep to: how many cases they run, that no clock decides, and what the programs they start inherit. */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ME = basename(import.meta.filename);

/** The lines of every test and of the kit that a pattern fits, each behind its file. */
function linesWith(pattern: RegExp, except: readonly string[] = []): string[] {
  return readdirSync('test', { recursive: true, withFileTypes: true })
    .filter(({ name, parentPath }) => name.endsWith('.ts') && !/[\\/](?:node_modules|bench|fuzz)\b/.test(parentPath))
    .filter(({ name }) => name !== ME && !except.includes(name))
    .flatMap(({ name, parentPath }) =>
      readFileSync(join(parentPath, name), 'utf8')
        .split('\n')
        .flatMap((line) => (pattern.test(line) ? [`${name}: ${line.trim()}`] : [])),
    );
}

describe('a property test', () => {
  it('takes its number of cases from the kit, so that a quick run has fewer', () => {
    expect(linesWith(/\bnumRuns\b(?!: runs\(\d+\))/)).toEqual([]);
    expect(linesWith(/\bnumRuns: runs\(\d+\)/).length).toBeGreaterThan(20);
  });
});

describe('no clock', () => {
  it('ends a test: only the guard of the configuration does, after ten minutes', () => {
    expect(linesWith(/^\s*\}, [\d_A-Z]+\);|\b(?:testTimeout|hookTimeout)\b|\{ timeout\b/)).toEqual([]);
    // A program that hangs would keep its test from ending.
    expect(linesWith(/\btimeout: /)).toEqual(['hostile-tree.test.ts: timeout: 300_000,']);
  });

  it('decides what a test does', () => {
    expect(linesWith(/\b(?:setTimeout|setInterval|performance\.|hrtime|uptime)\b/, ['tmux.ts'])).toEqual([]);
  });
});

describe('a program that a test starts', () => {
  it('is not given NODE_EXTRA_CA_CERTS', () => {
    const print = 'process.stdout.write(String(process.env.NODE_EXTRA_CA_CERTS))';
    expect(process.env['NODE_EXTRA_CA_CERTS']).toBeUndefined();
    expect(spawnSync(process.execPath, ['-e', print], { encoding: 'utf8' }).stdout).toBe('undefined');
    expect(linesWith(/NODE_EXTRA_CA_CERTS/)).toEqual(["setup.ts: delete process.env['NODE_EXTRA_CA_CERTS'];"]);
  });
});
