/** The files that `nlc init` will write: their extensions, and reasons not to write them. */

import { UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';

/** Adds an extension if there is none, because editors and `nlc check` recognise plans by it. */
export function withEnding(file: string): string {
  return /[^/\\.][^/\\]*$/.test(file) && !/[^/\\]\.[^./\\]*$/.test(file) ? `${file}.yaml` : file;
}

/**
 * Throws a `UserError` for files that can't or mustn't be written. Called before the questions, and again before
 * writing.
 */
export function refuseTargets(outputs: readonly string[], { force }: { readonly force?: boolean }, io: Io): void {
  const problems = outputs.flatMap((target, index) => {
    if (outputs.slice(0, index).some((other) => io.realPath(other) === io.realPath(target)))
      return [`${target} can't be both the plan and the saved answers. Give another name for the answers.`];
    const folder = target.replace(/[^/\\]*$/, '');
    if (folder !== '' && !io.exists(folder)) return [`${target} can't be written because its folder doesn't exist.`];
    if (force === true || !io.exists(target)) return [];
    const isPlan = target === outputs[0];
    const other = target.endsWith('other.yaml') ? 'another.yaml' : 'other.yaml';
    const name = isPlan ? `Give another name, as in "nlc init ${other}",` : 'Give another name,';
    return [`${target} already exists. ${name} or use --force to overwrite it.`];
  });
  if (problems.length > 0) throw new UserError(...problems);
}
