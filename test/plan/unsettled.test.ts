/** Sentences that only say that something isn't settled. */

import { describe, expect, it } from 'vitest';
import { endsUnsettled, hasUnsettled, isUnsettled, mayEndUnsettled } from '../../src/plan/unsettled.ts';

describe('the end of a text that may say that nothing is settled', () => {
  it.each(['not decided', 'not settled yet', 'isn’t agreed.', 'NOT DISCUSSED!', `decided${'.'.repeat(13)}`])(
    'is seen in %j',
    (text) => {
      expect(mayEndUnsettled(text)).toBe(true);
    },
  );

  it.each(['', 'read', 'cat', 'The end.', 'Talk!', 'decided?', 'agreed yes', `decided${'.'.repeat(14)}`])(
    'is not seen in %j',
    (text) => {
      expect(mayEndUnsettled(text)).toBe(false);
    },
  );
});

describe('a sentence', () => {
  it.each([
    ' We have not decided ',
    '("We haven’t decided',
    'Well, we have not decided',
    'Well we have not decided',
    "They've never considered it",
    'The schools haven’t really talked about money',
    'No, we have not all agreed this yet',
    'Nobody has not thought about money!',
    "I'd have to ask!",
    'I would have to look.',
    'We would need to find out.',
    "I'd have to ask the heads",
    "It hasn't been agreed yet.",
    "It hasn't been decided!",
    'Who pays had not yet been discussed',
    "That isn't something we have discussed.",
    "That isn't something that the heads have agreed yet",
    'It is still not settled.',
    "Who leads isn't settled yet!",
  ])('only says that something is open: %j', (text) => {
    expect(isUnsettled(text)).toBe(true);
  });

  it.each([
    '',
    'we',
    'Sue says we have not decided',
    'The governors say we have not decided',
    "I'd have to ask the heads, and they meet in May",
    "We said I'd have to ask the heads",
    'It is not decided, and so it is never agreed',
    'It has not been decided, as the heads agreed',
    "That isn't something we have decided; it is agreed",
    'They never settled',
    'Talk was decided',
  ])('says something: %j', (text) => {
    expect(isUnsettled(text)).toBe(false);
  });

  it('says something if it is long', () => {
    const end = ' is not settled';
    const texts = [100, 101].map((length) => `Who pays ${'x'.repeat(length - 9 - end.length)}${end}`);
    expect(texts.map(isUnsettled)).toEqual([true, false]);
  });
});

it.each([
  ["none that I know of, we haven't settled it", true],
  ['none. We have not decided', true],
  ['At 12:30 – we have not decided', true],
  ['we have not decided', true],
  ['none, two', false],
  ['none,we have not decided', false],
])('one of the clauses of %j says that nothing is settled: %s', (text, does) => {
  expect(hasUnsettled(text)).toBe(does);
});

describe('a text that ends by saying that it is open', () => {
  it.each([
    ' a panel, not settled yet ',
    'a panel (not yet decided)',
    'a panel; it is not agreed!',
    'a panel – but that’s still to be agreed.',
    'a panel — this is still not decided yet',
    "a panel - it's still to be decided",
  ])('is seen in %j', (text) => {
    expect(endsUnsettled(text)).toBe(true);
  });

  it.each(['not settled', 'a panel not settled', 'a panel, not settled by one school', 'a panel, settled'])(
    'is not seen in %j',
    (text) => {
      expect(endsUnsettled(text)).toBe(false);
    },
  );
});
