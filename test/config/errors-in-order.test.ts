/** Errors in settings come in order, and only so many of them. */

import { describe, expect, it } from 'vitest';
import { ConfigErrors } from '../../src/config/config-errors.ts';
import type { UserError } from '../../src/io/errors.ts';
import { lineIndex } from '../../src/yaml/locate.ts';

describe('errors in settings', () => {
  const file = (name: string) => ({ file: name, at: lineIndex('a\nbc\nd\n') });
  const linesOf = (errors: ConfigErrors) => {
    try {
      errors.throwIfAny();
      return [];
    } catch (error) {
      return (error as UserError).errors.map(({ message, file: name, line, column }) => [message, name, line, column]);
    }
  };

  it('come in the order of the files and places', () => {
    const errors = new ConfigErrors();
    expect([errors.size, linesOf(errors)]).toEqual([0, []]);
    errors.at(file('b'), 5, () => 'late');
    errors.at(file('b'), 3, () => 'middle');
    errors.at(file('b'), 2, () => 'early');
    errors.about('a', 'a is whole.');
    errors.at(file('a'), 0, () => 'first');
    errors.about('b', 'b is whole.');
    expect(errors.size).toBe(6);
    expect(linesOf(errors)).toEqual([
      ['b is whole.', 'b', null, null],
      ['b:2:1: early', 'b', 2, 1],
      ['b:2:2: middle', 'b', 2, 2],
      ['b:3:1: late', 'b', 3, 1],
      ['a is whole.', 'a', null, null],
      ['a:1:1: first', 'a', 1, 1],
    ]);
  });

  it.each([
    [50, []],
    [51, [["1 more mistake in the settings isn't shown here.", 'b', null, null]]],
    [53, [["3 more mistakes in the settings aren't shown here.", 'b', null, null]]],
  ])('are shown up to fifty, of %d', (count, more) => {
    const errors = new ConfigErrors();
    let worded = 0;
    errors.about('a', 'first');
    for (let nth = 1; nth < count; nth += 1)
      errors.at(file('b'), 0, () => {
        worded += 1;
        return 'x';
      });
    expect([errors.size, worded]).toEqual([count, 49]);
    expect(linesOf(errors).slice(50)).toEqual(more);
  });

  it('without a place are shown up to fifty, too', () => {
    const errors = new ConfigErrors('the rules');
    for (let nth = 0; nth < 52; nth += 1) errors.about('a', `${nth}`);
    expect(linesOf(errors).slice(49)).toEqual([
      ['49', 'a', null, null],
      ["2 more mistakes in the rules aren't shown here.", 'a', null, null],
    ]);
  });
});
