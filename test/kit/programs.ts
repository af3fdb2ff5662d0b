/** Programs of others that some tests need: a real terminal, shells, readers of what nlc writes. */

import { spawnSync } from 'node:child_process';

/**
 * Whether all of them are there. A newcomer's machine may be without, and the tests that need them are left out; where
 * a pipeline runs, the absence of one is a failure that says so.
 */
export function hasPrograms(...names: readonly string[]): boolean {
  const missing = names.filter((name) => spawnSync(name, [FLAG[name] ?? '--version']).error !== undefined);
  if (missing.length > 0 && process.env['CI'] === 'true')
    throw new Error(`These tests need ${missing.join(', ')}, which cannot be found here`);
  return missing.length === 0;
}

/** What a program is asked to see that it is there. */
const FLAG: Readonly<Record<string, string>> = { tmux: '-V' };
