/** `nlc schema NAME`: prints one of the JSON Schemas that ship with the program. */

import { UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { SCHEMA_NAMES, SCHEMAS } from '../schema/shipped.ts';
import { didYouMean, either } from '../text/words.ts';

export async function schema(name: string, io: Io): Promise<number> {
  const found = SCHEMAS.get(name);
  if (found === undefined) throw new UserError(unknownSchema(name));
  io.stdout.write(`${JSON.stringify((await found.load()).default, null, 2)}\n`);
  return EXIT.ok;
}

function unknownSchema(name: string): string {
  return `There is no schema called "${name}". It can be ${either(SCHEMA_NAMES)}.${didYouMean(name, SCHEMA_NAMES)}`;
}
