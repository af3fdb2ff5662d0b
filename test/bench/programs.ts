/** Copies of the program to measure: the current tree's, and one built from an older revision. */

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { BenchUsageError } from './arguments.ts';
import { measuredEnvironment } from './processes.ts';

const LOCK = 'package-lock.json';

/**
 * The current tree as it was built. A copy, so that its path is as long as the older one's and nobody rebuilds it
 * meanwhile.
 */
export function currentProgram(folder: string): string {
  for (const part of ['bin', 'dist', 'framework', 'templates', 'package.json'])
    cpSync(part, join(folder, part), { recursive: true });
  return folder;
}

/**
 * A revision, checked out and built in `folder`, which must not exist yet. Nothing is left behind in the git
 * repository.
 */
export function programAt(revision: string, folder: string): string {
  const commit = commitOf(revision);
  const archive = `${folder}.tar`;
  mkdirSync(folder);
  execFileSync('git', ['archive', '--format=tar', `--output=${archive}`, commit]);
  execFileSync('tar', ['-xf', archive, '-C', folder]);
  installPackages(folder);
  npm(folder, 'run', 'build');
  if (!existsSync(join(folder, 'bin/nlc.js'))) throw new Error(`There is no bin/nlc.js at ${revision}`);
  return folder;
}

function commitOf(revision: string): string {
  const args = ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`];
  try {
    return execFileSync('git', args, { encoding: 'utf8' }).trim();
  } catch {
    throw new BenchUsageError(`git doesn't know the revision ${revision}`);
  }
}

/** Equal lock files mean equal packages, so the current tree's will do. */
function installPackages(folder: string): void {
  const lock = join(folder, LOCK);
  const isEqual = existsSync(lock) && readFileSync(lock).equals(readFileSync(LOCK));
  if (isEqual) symlinkSync(realpathSync('node_modules'), join(folder, 'node_modules'), 'junction');
  else npm(folder, 'ci', '--ignore-scripts', '--no-audit', '--no-fund');
}

/** npm isn't measured, so it may have the certificates with which it reaches its registry. */
function npm(cwd: string, ...args: string[]): void {
  const certificates = process.env['NLC_BENCH_NPM_CERTS'];
  const env = {
    ...measuredEnvironment(process.env),
    ...(certificates !== undefined && { NODE_EXTRA_CA_CERTS: certificates }),
  };
  execFileSync('npm', args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
}
