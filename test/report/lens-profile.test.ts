/** A plan through a lens: the status of each element from the outcomes of its rules, and what it doesn't pass. */

import { expect, it } from 'vitest';
import { throughLens } from '../../src/report/lens-profile.ts';
import type { Lens } from '../../src/rules/research.ts';
import type { RuleOutcome } from '../../src/rules/types.ts';

const element = {
  id: 'one',
  title: 'One',
  about: 'It is one.',
  place: 'part 1',
  rules: ['a', 'b', 'c'],
  statements: ['P1'],
};
const lens: Lens = {
  name: 'parts',
  title: 'Parts of a whole',
  about: 'Parts.',
  sources: [{ source: 'Field 2012', address: 'https://example.org', seen: 'page' }],
  elements: [element],
};
const titles = new Map([
  ['a', 'A fault'],
  ['b', 'Another'],
]);

it.each<[string, Record<string, RuleOutcome>, string]>([
  ['met', { a: 'passed', b: 'passed', c: 'not-applicable' }, 'met'],
  ['partly met', { a: 'passed', b: 'failed', c: 'passed' }, 'partly'],
  ['missed', { a: 'failed', b: 'acknowledged', c: 'cannot-tell' }, 'missed'],
  ['not to be told', { a: 'cannot-tell', b: 'not-applicable', c: 'cannot-tell' }, 'cannot-tell'],
  ['not to be told if its rules are off', {}, 'cannot-tell'],
])('an element is %s', (_, outcomes, status) => {
  expect(throughLens({ outcomes }, lens, titles).elements).toMatchObject([{ id: 'one', status }]);
});

it('names what the plan does not pass, in the order of the lens, and what it accepts', () => {
  const outcomes: Record<string, RuleOutcome> = { c: 'failed', b: 'acknowledged', a: 'passed', other: 'failed' };
  expect(throughLens({ outcomes }, lens, titles)).toEqual({
    name: 'parts',
    title: 'Parts of a whole',
    about: 'Parts.',
    sources: lens.sources,
    elements: [
      {
        id: 'one',
        title: 'One',
        about: 'It is one.',
        place: 'part 1',
        statements: ['P1'],
        status: 'partly',
        notPassed: [
          { rule: 'b', title: 'Another', acknowledged: true },
          { rule: 'c', title: 'c', acknowledged: false },
        ],
      },
    ],
  });
});
