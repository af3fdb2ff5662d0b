/**
 * The schema address in line 1 of a plan: a path within the repository if there is one, otherwise the installed
 * package.
 */

import { expect, it } from 'vitest';
import { schemaAddress } from '../../src/init/schema-address.ts';

function address(plan: string, packageFolder: string, there: readonly string[], cwd = '/repo'): string {
  return schemaAddress(plan, { cwd, packageFolder, exists: (path) => there.includes(path) });
}

const GIT = ['/repo/.git'];
const OUTSIDE = '/usr/lib/node_modules/nlc-toolkit';

it.each([
  ['plan.yaml', '/repo/node_modules/nlc-toolkit', './node_modules/nlc-toolkit/framework/plan.schema.json'],
  [
    'plans/north/vale.yaml',
    '/repo/node_modules/nlc-toolkit',
    '../../node_modules/nlc-toolkit/framework/plan.schema.json',
  ],
  ['plan.yaml', '/repo', './framework/plan.schema.json'],
  ['/repo/plans/vale.yaml', '/repo', '../framework/plan.schema.json'],
  ['../elsewhere/plan.yaml', '/repo', 'file:///repo/framework/plan.schema.json'],
  ['plan.yaml', OUTSIDE, 'file:///usr/lib/node_modules/nlc-toolkit/framework/plan.schema.json'],
  ['plan.yaml', '/home/a b/ŵ', 'file:///home/a%20b/%C5%B5/framework/plan.schema.json'],
])('%s with the package in %s', (plan, folder, expected) => {
  expect(address(plan, folder, GIT)).toBe(expected);
});

it('prefers the package in the repository, then a copy of the schema in .nlc', () => {
  const copied = [...GIT, '/repo/.nlc/plan.schema.json'];
  expect(address('plan.yaml', OUTSIDE, copied)).toBe('./.nlc/plan.schema.json');
  expect(address('plans/plan.yaml', OUTSIDE, copied)).toBe('../.nlc/plan.schema.json');
  expect(address('plan.yaml', '/repo/node_modules/n', copied)).toBe('./node_modules/n/framework/plan.schema.json');
});

it('uses the folder of the plan if there is no repository', () => {
  expect(address('plan.yaml', '/repo/node_modules/n', [])).toBe('./node_modules/n/framework/plan.schema.json');
  expect(address('plans/plan.yaml', '/repo/node_modules/n', [])).toBe(
    'file:///repo/node_modules/n/framework/plan.schema.json',
  );
});

it('gives the full address if the path would have a space, because editors stop there', () => {
  expect(address('plan.yaml', '/repo/my tools/n', GIT)).toBe('file:///repo/my%20tools/n/framework/plan.schema.json');
});
