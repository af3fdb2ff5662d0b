/** The argument of `nlc schema`. */

import type { Command } from 'commander';
import type { Io } from '../../io/io.ts';
import { SCHEMA_NAMES, SCHEMAS } from '../../schema/shipped.ts';
import { either } from '../../text/words.ts';
import type { RunAction } from './run-action.ts';

export function defineSchema(schema: Command, io: Io, runAction: RunAction): void {
  schema
    .description(`Prints the JSON Schema of ${either([...SCHEMAS.values()].map(({ about }) => about))}.`)
    .argument('<name>', either(SCHEMA_NAMES))
    .action((name: string) => runAction(async () => (await import('../../commands/schema.ts')).schema(name, io)));
}
