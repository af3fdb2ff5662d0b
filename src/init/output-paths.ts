/** The files that `nlc init` is to write: the endings they need, and why one cannot or must not be written. */

import { UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';

/** A plan needs an ending, or editors and `nlc check` would not know it for one. */
export function withEnding(file: string): string {
  return /[^/\\.][^/\\]*$/.test(file) && !/[^/\\]\.[^./\\]*$/.test(file) ? `${file}.yaml` : file;
}

/** Refuses what could not be written or must not be: before anything is asked, and again before anything is written. */
export function refuseTargets(outputs: readonly string[], { force }: { readonly force?: boolean }, io: Io): void {
  const problems = outputs.flatMap((target) => {
    const folder = target.replace(/[^/\\]*$/, '');
    if (folder !== '' && !io.exists(folder)) return [`${target} could not be written: its folder does not exist`];
    if (force === true || !io.exists(target)) return [];
    const isPlan = target === outputs[0];
    const other = target.endsWith('other.yaml') ? 'another.yaml' : 'other.yaml';
    const name = isPlan ? `give another name, as in "nlc init ${other}",` : 'give another name,';
    return [`${target} is there already; ${name} or --force to write over it`];
  });
  if (problems.length > 0) throw new UserError(...problems);
}
