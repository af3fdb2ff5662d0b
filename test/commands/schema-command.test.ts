/** `nlc schema`: the schemas that are shipped, as JSON that a validator takes. */

import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';

/** Words for editors and for questions, which validators pass over. */
const FOR_EDITORS = ['ask', 'enumDescriptions', 'patternErrorMessage'];

it.each(['plan', 'config', 'report', 'status', 'rule', 'baseline'])('%s', async (name) => {
  const { code, out, err } = await runIn({}, 'schema', name);
  expect([code, err]).toEqual([0, '']);
  const schema = JSON.parse(out);
  expect(schema).toEqual(JSON.parse(readFileSync(`framework/${name}.schema.json`, 'utf8')));
  expect(new Ajv({ allowUnionTypes: true, keywords: FOR_EDITORS }).compile(schema)({})).toBe(false);
});
