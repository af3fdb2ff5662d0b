/** The errors of a configuration as a user sees them. */

import type { ConfigErrors } from '../../src/config/config-errors.ts';
import { UserError } from '../../src/io/errors.ts';

/**
 * The lines of the errors; none if there are no errors.
 * @param without the name of a file, which is left out of the lines
 */
export function linesOf(errors: ConfigErrors, without?: string): readonly string[] {
  try {
    errors.throwIfAny();
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return without === undefined ? error.lines : error.lines.map((line) => line.replace(`${without}:`, ''));
  }
}
