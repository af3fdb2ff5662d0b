/** Tests read the records as they were built. */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import examples from '#prepared/examples';
import { loadFramework } from '../../src/rules/load.ts';

const files = readdirSync('framework/rules', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`);

it('every record is built as it is written', () => {
  const { rules, crossPlanRules } = loadFramework();
  const built = new Map([...rules, ...crossPlanRules].map((rule) => [rule.id, rule]));
  const stale = files.filter((file) => {
    const { id, level, weight, params, needs, examples: own } = parse(readFileSync(file, 'utf8'));
    const rule = built.get(id);
    const expected = (list: readonly { readonly expect: unknown }[]) => list.map((example) => example.expect);
    const now = { level, weight, params, needs, examples: expected(own) };
    const then = { ...rule, examples: expected(examples.byRule[id] ?? []) };
    return Object.entries(now).some(([key, value]) => {
      const was = then[key as keyof typeof then];
      return value !== undefined && JSON.stringify(was) !== JSON.stringify(value);
    });
  });
  expect(stale, 'run npm run build').toEqual([]);
});
