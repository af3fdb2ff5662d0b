/** Splices: all are counted from the text before, and none may change what another changes. */

import { describe, expect, it } from 'vitest';
import { deletion, inOrder, insertion, spliced } from '../../src/edit/splice.ts';

describe('splices', () => {
  it('are applied in any order, and what is inserted at one place keeps its own', () => {
    const splices = [
      deletion(4, 5),
      insertion(2, 'x'),
      { start: 2, end: 3, text: 'C' },
      insertion(2, 'y'),
      insertion(6, '!'),
    ];
    expect(spliced('abcdef', splices)).toBe('abxyCdf!');
    expect(inOrder(splices).map(({ start, text }) => `${start}${text}`)).toEqual(['2x', '2y', '2C', '4', '6!']);
  });

  it.each([
    ['two that change the same stretch', [deletion(1, 3), deletion(2, 4)]],
    ['one inside another', [deletion(1, 4), insertion(2, 'x')]],
    ['one that ends before it begins', [deletion(3, 1)]],
  ])('refuse %s', (_, splices) => {
    expect(spliced('abcdef', splices)).toBeUndefined();
  });
});
