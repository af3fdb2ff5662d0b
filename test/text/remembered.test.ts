import { describe, expect, it } from 'vitest';
import { remembered } from '../../src/text/remembered.ts';

/** A function that remembers, and what it was asked to work out. */
function counting() {
  const asked: string[] = [];
  const lengthOf = remembered((text) => {
    asked.push(text);
    return text.length;
  });
  return { asked, lengthOf };
}

describe('remembered', () => {
  it('works a value out once', () => {
    const { asked, lengthOf } = counting();
    expect([lengthOf('four'), lengthOf('five5'), lengthOf('four')]).toEqual([4, 5, 4]);
    expect(asked).toEqual(['four', 'five5']);
  });

  it('remembers what is false', () => {
    let times = 0;
    const isLong = remembered((text) => {
      times += 1;
      return text.length > 3;
    });
    expect([isLong('one'), isLong('one'), times]).toEqual([false, false, 1]);
  });

  it('remembers texts of up to 200 characters', () => {
    const { asked, lengthOf } = counting();
    const [longest, longer] = ['x'.repeat(200), 'x'.repeat(201)];
    expect([longest, longest, longer, longer].map(lengthOf)).toEqual([200, 200, 201, 201]);
    expect(asked).toEqual([longest, longer, longer]);
  });

  it('forgets them after 2,000 texts', () => {
    const { asked, lengthOf } = counting();
    for (let number = 0; number < 2000; number += 1) lengthOf(`text ${number}`);
    lengthOf('text 0');
    expect(asked).toHaveLength(2000);
    lengthOf('one more');
    lengthOf('text 0');
    lengthOf('one more');
    expect(asked.slice(2000)).toEqual(['one more', 'text 0']);
  });
});
