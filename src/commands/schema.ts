/** `nlc schema NAME`: prints one of the JSON Schemas that ship with the program. */

import type { Io } from '../io.ts';

const SCHEMAS: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  plan: () => import('#prepared/plan-schema'),
  report: () => import('#prepared/report-schema'),
  rule: () => import('#prepared/rule-schema'),
};

export async function schema(name: string, io: Io): Promise<number> {
  const load = SCHEMAS[name];
  if (load === undefined) throw new Error(`No schema is called ${name}`);
  io.stdout.write(`${JSON.stringify((await load()).default, null, 2)}\n`);
  return 0;
}
