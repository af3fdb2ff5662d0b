/** What is compared on many plans: nlc in several ways, its parser alone, a plain script, and other linters. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from './processes.ts';

export interface Candidate {
  readonly label: string;
  readonly command: Omit<Command, 'cwd'>;
}

const PEERS = resolve('test/bench/peers');

/** @param at the folder with the plans */
export function candidates(at: string): { readonly found: readonly Candidate[]; readonly missing: readonly string[] } {
  const node = (label: string, ...args: string[]): Candidate => ({ label, command: { args, codes: [0, 1, 2] } });
  const nlc = (label: string, ...args: string[]) => node(label, resolve('bin/nlc.js'), 'check', ...args);
  const cache = ['--cache-location', `${at}.cache`];
  const found = [
    nlc('nlc, one thread', '-f', 'compact', '--concurrency', '1'),
    nlc('nlc, two threads', '-f', 'compact', '--concurrency', '2'),
    nlc('nlc, with a cache', '-f', 'compact', ...cache),
    nlc('nlc, one thread, jsonl', '-f', 'jsonl', '--concurrency', '1'),
    nlc('nlc, two threads, sarif', '-f', 'sarif', '--concurrency', '2'),
    node('the parser alone', join(PEERS, 'parse.mjs'), at),
    node('yaml and ajv, a script of twenty lines', join(PEERS, 'script.mjs'), at),
  ];
  const spectral = join(PEERS, 'node_modules/@stoplight/spectral-cli/dist/index.js');
  const rules = join(PEERS, 'spectral.yaml');
  const others: [label: string, isHere: boolean, candidate: Candidate][] = [
    [
      'Spectral',
      existsSync(spectral),
      node('Spectral, the schema and five rules', spectral, 'lint', '-q', '-r', rules, '**/*.yaml'),
    ],
    [
      'yamllint',
      spawnSync('yamllint', ['--version']).status === 0,
      { label: 'yamllint, its own rules', command: { program: 'yamllint', args: ['.'], codes: [0, 1] } },
    ],
  ];
  return {
    found: [...found, ...others.filter(([, isHere]) => isHere).map(([, , candidate]) => candidate)],
    missing: others.filter(([, isHere]) => !isHere).map(([label]) => label),
  };
}
