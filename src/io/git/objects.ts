/**
 * Reads several objects of a git repository at once, because starting git for each takes longer than checking a plan.
 */

import type { FileRead } from '../io.ts';
import { type Place, runGit } from './run-git.ts';

/** Reads objects up to the limit in one call. For a larger one, returns enough bytes to show that it is too large. */
export function readObjects(place: Place, ids: readonly string[], limit: number): Map<string, FileRead> {
  const sizes = gitOver(place, 'batch-check', ids).toString().split('\n');
  const isLarge = (index: number) => Number(sizes[index]) > limit;
  const read = new Map<string, FileRead>();
  for (const [index, id] of ids.entries()) if (isLarge(index)) read.set(id, { bytes: new Uint8Array(limit + 1) });
  const small = ids.filter((_, index) => !isLarge(index));
  const output = gitOver(place, 'batch', small);
  let from = 0;
  for (const id of small) {
    const start = output.indexOf(0x0a, from) + 1;
    if (start === 0) break;
    const size = Number(output.toString('latin1', from, start));
    from = start;
    // For a missing object, git prints one line that says so and nothing else.
    if (Number.isNaN(size)) continue;
    read.set(id, { bytes: output.subarray(start, start + size) });
    from += size + 1;
  }
  return read;
}

/** git's output for each object: its size, followed by its contents if `how` is `batch`. */
function gitOver(place: Place, how: 'batch' | 'batch-check', ids: readonly string[]): Buffer {
  const run = runGit(place, ['cat-file', `--${how}=%(objectsize)`], ids.map((id) => `${id}\n`).join(''));
  return 'bytes' in run ? run.bytes : Buffer.alloc(0);
}
