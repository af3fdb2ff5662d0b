/** Every command has tests that run it as a user would. */

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';

const ME = basename(import.meta.filename);

/** The calls in tests that run the program: `runIn(…, 'check'`, `nlc('check'`, `run(['check'` and the like. */
const CALLS = readdirSync('test', { recursive: true, withFileTypes: true })
  .filter(({ name }) => name.endsWith('.test.ts') && name !== ME)
  .flatMap(({ name, parentPath }) => {
    const text = readFileSync(join(parentPath, name), 'utf8');
    return [...text.matchAll(/\b(?:run\w*|nlc\w*|ran\w*|shown)\([^;]*?'([a-z]+)'/g)].map(([, command]) => command);
  });

it.each(COMMANDS.map(({ name }) => name))(
  'nlc %s is run by tests: if it is new, they belong in test/commands/',
  (name) => {
    expect(CALLS.filter((command) => command === name).length).toBeGreaterThan(1);
  },
);

it('would miss a command that no test runs', () => {
  expect(CALLS.filter((command) => command === 'nosuchcommand')).toEqual([]);
});
