/** `nlc rules --changes`: what a programme sees differently in another edition of the rules. */

import changes from '#prepared/changes';
import { UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { type ColorChoice, screenOf } from '../io/terminal.ts';
import { changesIn } from '../reporters/commands/edition-changes.ts';
import type { CommandFormat } from '../reporters/commands/formats.ts';
import { loadFramework } from '../rules/load.ts';
import { short } from '../text/clip.ts';
import { either } from '../text/words.ts';

export interface ChangesOptions {
  readonly format: CommandFormat<'rules'>;
  readonly color: ColorChoice;
}

/**
 * @param editions two editions, such as `1..2`
 * Throws a `UserError` if there are no changes between them.
 */
export function rulesChanges(editions: string, { format, color }: ChangesOptions, io: Io): number {
  const found = changes.find(({ from, to }) => editions === `${from}..${to}`);
  if (found === undefined) {
    const known = either(changes.map(({ from, to }) => `${from}..${to}`));
    throw new UserError(`There is nothing to show for --changes "${short(editions)}". Use ${known}.`);
  }
  io.stdout.write(changesIn[format](found, loadFramework().header.name, screenOf(color, io)));
  return EXIT.ok;
}
