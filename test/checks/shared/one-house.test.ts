/** Whether people come from the same place. */

import { expect, it } from 'vitest';
import { homeOf, isOnePlace, mainWords } from '../../../src/checks/shared/one-house.ts';

it.each([
  ['University of Leeds', 'University of Leeds', true],
  ['University of Leeds', 'the Leeds University', true],
  ['University of Leeds', 'University of Leeds, School of Education', true],
  ['Leeds University, School of Education', 'University of Leeds', true],
  ['University of Leeds, School of Education', 'School of Education, Leeds University', true],
  ['University of Leeds, School of Education', 'University of Leeds, Faculty of Arts', false],
  ['University of Leeds', 'University of York', false],
  ['University of Leeds', undefined, false],
])('%s and %s are one place: %s', (one, other, isOne) => {
  expect(isOnePlace(one, other)).toBe(isOne);
});

it('compares the main words of a name in one order', () => {
  expect(mainWords('The University of Leeds')).toBe('leeds university');
});

it("doesn't know where nobody comes from", () => {
  expect(homeOf({ person: undefined, partner: undefined })).toBe(undefined);
});
