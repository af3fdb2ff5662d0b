/** Ids made from names, in the languages that schools are named in. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ids, schoolSlug, slugOf } from '../../src/text/slug.ts';

describe('the id of a school', () => {
  it.each([
    ["St Mary's C of E Primary School", 'st-marys'],
    ['St Mary’s CofE Primary School', 'st-marys'],
    ['Ysgol Gynradd Tŷ Gwŷdd', 'ty-gwydd'],
    ['Te Kura Kaupapa Māori o Whāngārā', 'kaupapa-maori-whangara'],
    ['Kaʻū High School', 'kau'],
    ['École élémentaire Frœhly-Çelik', 'elementaire-froehly-celik'],
    ['Straßenfeld Grundschule', 'strassenfeld-grundschule'],
    ['Łódź Ðelta Þorp', 'lodz-delta-thorp'],
    ['Iħar Ŋarra', 'ihar-ngarra'],
    ['Ísafjörður', 'isafjordur'],
    ['İstanbul Işık', 'istanbul-isik'],
    ['№ 5 School', 'no-5'],
    ['The Academy', 'the-academy'],
    ['Primary School 12', 'primary-school-12'],
    ['ASHBY', 'ashby'],
    ['  Brook -- End  ', 'brook-end'],
    ['第一小学', ''],
    ['Школа', ''],
  ])('of %s is %s', (name, id) => {
    expect(schoolSlug(name)).toBe(id);
  });

  it('keeps the common words in the id of anything else', () => {
    expect(slugOf('The Ashby Schools Network')).toBe('the-ashby-schools-network');
  });

  it('ends a long name between words, and a word without end at 48 letters', () => {
    expect(slugOf('One Two Three Four Five Six Seven Eight Nine Ten Eleven')).toBe(
      'one-two-three-four-five-six-seven-eight-nine-ten',
    );
    expect(slugOf('a'.repeat(100))).toBe('a'.repeat(48));
  });

  it('is one that a plan takes, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(schoolSlug(name)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(schoolSlug(name).length).toBeLessThanOrEqual(48);
      }),
    );
  });
});

describe('ids handed out', () => {
  it('are numbered from the second of a kind, and from the first where there is no wish', () => {
    const ids = new Ids('school');
    const wishes = ['st-marys', 'st-marys', '', '', 'st-marys', 'st-marys-2', 'school', 'school-3', ''];
    expect(wishes.map((wish) => ids.take(wish))).toEqual([
      'st-marys',
      'st-marys-2',
      'school-1',
      'school-2',
      'st-marys-3',
      'st-marys-2-2',
      'school',
      'school-3',
      'school-4',
    ]);
  });

  it('are never the same twice', () => {
    const wish = fc.constantFrom('', 'a', 'a-2', 'a-2-2', 'school', 'school-1', 'school-2');
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
        const ids = new Ids('school');
        const given = wishes.map((each) => ids.take(each));
        expect(new Set(given).size).toBe(wishes.length);
      }),
    );
  });
});
