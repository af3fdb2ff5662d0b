/** Sequences: entries that are made when somebody goes through them, and texts joined into fewer. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batched, mapped, type Sequence } from '../../src/text/sequence.ts';

/** The numbers below an end, and how often one of them was made. */
function numbersBelow(end: number): { readonly numbers: Sequence<number>; made(): number } {
  let made = 0;
  const at = (index: number) => {
    made += 1;
    return index;
  };
  const numbers: Sequence<number> = {
    length: end,
    at: (index) => (index < end ? at(index) : undefined),
    *[Symbol.iterator]() {
      for (let index = 0; index < end; index += 1) yield at(index);
    },
  };
  return { numbers, made: () => made };
}

describe('a mapped sequence', () => {
  it('of a list is a list, made once', () => {
    const changed = mapped([3, 4], (number, index) => number * 10 + index);
    expect(changed).toEqual([30, 41]);
  });

  it('makes each entry when it is needed, and again each time', () => {
    const { numbers, made } = numbersBelow(1000);
    const changed = mapped(numbers, (number, index) => `${number}-${index}`);
    expect([changed.length, changed.at(7), changed.at(1000)]).toEqual([1000, '7-7', undefined]);
    expect(made()).toBe(1);
    for (const text of changed) if (text === '2-2') break;
    expect(made()).toBe(4);
    expect([...changed].slice(-2)).toEqual(['998-998', '999-999']);
    expect(made()).toBe(1004);
  });
});

describe('batched texts', () => {
  it('are the same text in pieces that are long enough, but for the last', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.integer({ min: 1, max: 50 }), (texts, length) => {
        const batches = [...batched(texts, length)];
        expect(batches.join('')).toBe(texts.join(''));
        expect(batches.slice(0, -1).filter((batch) => batch.length < length)).toEqual([]);
      }),
    );
  });

  it('come before the next ones are made', () => {
    let made = 0;
    const texts = (function* () {
      for (;;) {
        made += 1;
        yield 'abc';
      }
    })();
    expect(batched(texts, 6).next().value).toBe('abcabc');
    expect(made).toBe(2);
  });
});
