/** The mistakes of a plan's format in one line each. */

import { planSchemaErrors } from '../../src/schema/plan-errors.ts';
import { readYaml } from '../../src/yaml/read.ts';

/** Each mistake as its place, `key` if that is what it is about, the message with the fix, and what was meant. */
export function mistakesIn(text: string): string[] {
  return planSchemaErrors(readYaml(text).documents[0]?.data ?? null).map(
    ({ path, key, message, fix, suggestion, value }) =>
      [
        `${path.join('.')}${key ? ' (key)' : ''}: ${message} ${fix}`,
        suggestion && `→ ${suggestion.join('.')}`,
        value !== undefined && `= ${JSON.stringify(value)}`,
      ]
        .filter(Boolean)
        .join(' '),
  );
}
