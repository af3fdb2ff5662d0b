/** The JSON Schemas that `nlc schema` prints; each is loaded only when it is needed. */

interface ShippedSchema {
  /** What it describes, in words that follow "the JSON Schema of". */
  readonly about: string;
  readonly load: () => Promise<{ readonly default: unknown }>;
}

export const SCHEMAS: ReadonlyMap<string, ShippedSchema> = new Map([
  ['plan', { about: 'a plan', load: () => import('#prepared/plan-schema') }],
  ['config', { about: 'a configuration', load: () => import('#prepared/config-schema') }],
  ['report', { about: 'a JSON report', load: () => import('#prepared/report-schema') }],
  ['status', { about: 'a JSON status', load: () => import('#prepared/status-schema') }],
  ['rule', { about: 'a rule record', load: () => import('#prepared/rule-schema') }],
  ['baseline', { about: 'a baseline', load: () => import('#prepared/baseline-schema') }],
]);

export const SCHEMA_NAMES: readonly string[] = [...SCHEMAS.keys()];
