/** Reads a plan's bytes, from a file or from standard input. */

import type { Io } from '../io/io.ts';
import { commandLine } from '../io/terminal.ts';
import type { Source } from '../lint/lint.ts';
import { MAX_BYTES } from '../yaml/reading-limits.ts';

/**
 * Reads the file at a path, or standard input for `-`. If it can't be read, returns why, in words that include the
 * name.
 * @param stdinName what to call standard input
 */
export async function readPlanFile(
  path: string,
  io: Io,
  stdinName = '<stdin>',
): Promise<Source | { readonly refused: string }> {
  if (path === '-') return { file: stdinName, bytes: await io.readStdin(MAX_BYTES) };
  if (path === '') return { refused: 'The name of a plan is empty. Give the name of a plan file.' };
  const read = io.readFile(path, MAX_BYTES);
  if ('bytes' in read) return { file: path, bytes: read.bytes };
  return { refused: `${path} ${read.refused}${io.exists(path) ? '' : await suggestion(path, io)}` };
}

/** Suggests a file that has nearly the same name as one that doesn't exist, or else to start a plan if it has the usual name. */
async function suggestion(path: string, io: Io): Promise<string> {
  const { nearFile } = await import('../discovery/near-file.ts');
  const near = nearFile(path, io);
  if (near !== undefined) return ` Did you mean ${near}?`;
  return /(?:^|\/)plan\.yaml$/.test(path) ? ` To start a plan, run "${commandLine('init', path)}".` : '';
}
