/** A reason that a message quotes. */

import { describe, expect, it } from 'vitest';
import { quotedReason } from '../../../src/checks/shared/quoted-reason.ts';

describe('a quoted reason', () => {
  it('is cut between words if it is long, and only then', () => {
    const valley = 'The three of us share one hill, one bus and most of the families';
    expect(quotedReason(` ${valley}. `)).toBe(valley);
    expect(quotedReason(`${valley}; the next school is twelve miles off and takes children at seven.`)).toBe(
      `${valley}; the next school is twelve miles…`,
    );
    expect(quotedReason('We go on and on …')).toBe('We go on and on …');
    expect(quotedReason('w'.repeat(200))).toBe(`${'w'.repeat(99)}…`);
    expect(quotedReason('They call it "small"')).toBe("They call it 'small'");
    expect(quotedReason(undefined)).toBe(undefined);
  });
});
