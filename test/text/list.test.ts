/** How several things are listed in a sentence. */

import { describe, expect, it } from 'vitest';
import { short, shortTitle } from '../../src/text/clip.ts';
import { fill, list } from '../../src/text/words.ts';

describe('a long title', () => {
  const title = 'Around the World: each year group studies a continent and makes art with children of another school';

  it('is cut between words, and stays in its quotation marks', () => {
    expect(shortTitle(title)).toBe('"Around the World: each year group studies a continent and…"');
    expect(list([`"${title}, and more of it"`, 'b'])).toBe(
      '"Around the World: each year group studies a continent and makes art with children of another…" and b',
    );
    expect(shortTitle('Paired visits')).toBe('"Paired visits"');
  });

  it('is cut inside a word only if that is nearly all there is', () => {
    expect(short(`A ${'w'.repeat(200)}`)).toBe(`A ${'w'.repeat(97)}…`);
  });
});

describe('a list', () => {
  it('has commas and a last "and", and counts what there is no room for', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => list(items))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
    expect(list(['a', 'b', 'c', 'd'], 3)).toBe('a, b and 2 more');
  });

  it('keeps names with a comma apart by semicolons', () => {
    expect(list(['Holt Primary', "St Mary's, Roughton", 'The Belfry, Overstrand'])).toBe(
      "Holt Primary; St Mary's, Roughton; and The Belfry, Overstrand",
    );
    expect(list(["St Mary's, Roughton", 'Holt Primary', 'Langham', 'Gresham'], 3)).toBe(
      "St Mary's, Roughton; Holt Primary; and 2 more",
    );
    expect(list(["St Mary's, Roughton", 'Holt Primary'])).toBe("St Mary's, Roughton; and Holt Primary");
    expect(list(['Holt Primary', "St Mary's, Roughton"])).toBe("Holt Primary and St Mary's, Roughton");
  });

  it('leaves commas in numbers, in brackets and within quotation marks alone', () => {
    expect(list(['Dene School (4 days, 2 each)', 'Elm Infants (1 day, 1 each)'])).toBe(
      'Dene School (4 days, 2 each) and Elm Infants (1 day, 1 each)',
    );
    expect(list(['1,464 hours', '20 days', '£4'])).toBe('1,464 hours, 20 days and £4');
    expect(list(['"Talk, then write"', '"Read"', '"Count"'])).toBe('"Talk, then write", "Read" and "Count"');
  });
});

it('cuts a long entry before a bracket that it would leave open, and with one sign', () => {
  expect(fill('Without days: {who}.', { who: list([`${'a'.repeat(90)} (co-leaders of two schools)`]) })).toBe(
    `Without days: ${'a'.repeat(90)}…`,
  );
});

it('gives words the capital of a sentence only where one begins', () => {
  const who = 'The local authority';
  expect(fill('So far, {who} pays. {who} leads, and {who} decides.', { who })).toBe(
    'So far, the local authority pays. The local authority leads, and the local authority decides.',
  );
  expect(fill('{who} pays.', { who: 'the local authority' })).toBe('The local authority pays.');
  expect(fill('What {who} is called: "{who}".', { who: 'The Vale Trust' })).toBe(
    'What The Vale Trust is called: "The Vale Trust".',
  );
  expect(fill('The title is "{who}".', { who })).toBe('The title is "The local authority".');
  // A phrase isn't a sentence.
  expect(fill('{who} and money', { who: 'the county' })).toBe('the county and money');
});
