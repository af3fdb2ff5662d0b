/** `nlc schema NAME`: prints one of the JSON Schemas that ship with the program. */

import { UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { didYouMean, either } from '../text/words.ts';

export const SCHEMAS = new Map<string, () => Promise<{ default: unknown }>>([
  ['plan', () => import('#prepared/plan-schema')],
  ['config', () => import('#prepared/config-schema')],
  ['report', () => import('#prepared/report-schema')],
  ['status', () => import('#prepared/status-schema')],
  ['rule', () => import('#prepared/rule-schema')],
  ['baseline', () => import('#prepared/baseline-schema')],
]);

export async function schema(name: string, io: Io): Promise<number> {
  const load = SCHEMAS.get(name);
  if (load === undefined) throw new UserError(unknownSchema(name));
  io.stdout.write(`${JSON.stringify((await load()).default, null, 2)}\n`);
  return EXIT.ok;
}

function unknownSchema(name: string): string {
  const names = [...SCHEMAS.keys()];
  return `No schema is called "${name}"; it can be ${either(names)}${didYouMean(name, names)}`;
}
