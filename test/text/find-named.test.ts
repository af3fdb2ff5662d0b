/** Which entry somebody means. */

import { expect, it } from 'vitest';
import { unknownSchool } from '../../src/init/validate-answers.ts';
import { findNamed } from '../../src/text/find-named.ts';

const SCHOOLS = [
  { id: 'st-hildas', name: "St Hilda's C of E Primary" },
  { id: 'st-marys', name: "St Mary's Roughton" },
  { id: 'thornaby-jnrs', name: 'Thornaby Jnrs' },
  { id: 'ecole', name: 'École Saint-Jean' },
];

it.each([
  ['1', 'st-hildas'],
  ['st-hildas', 'st-hildas'],
  ['St Hildas', 'st-hildas'],
  ['St. Hilda’s', 'st-hildas'],
  ['st marys roughton', 'st-marys'],
  ['ecole saint jean', 'ecole'],
  ['thornaby', 'thornaby-jnrs'],
])('finds %s', (words, id) => {
  expect(findNamed(words, SCHOOLS)?.id).toBe(id);
});

it.each(['St', 'St Johns', 'Thornaby Juniors', "'", '5'])('finds nothing for %s', (words) => {
  expect(findNamed(words, SCHOOLS)).toBeUndefined();
});

it('asks about the school that may be meant by its name', () => {
  expect(unknownSchool('Thornaby Juniors', SCHOOLS)).toBe(
    'No school is called "Thornaby Juniors". Did you mean "Thornaby Jnrs"?',
  );
  expect(unknownSchool('st-mary', SCHOOLS)).toBe('No school is called "st-mary". Did you mean "St Mary\'s Roughton"?');
  expect(unknownSchool('St Johns', SCHOOLS.slice(2))).toBe(
    'No school is called "St Johns". The schools are Thornaby Jnrs and École Saint-Jean.',
  );
});
