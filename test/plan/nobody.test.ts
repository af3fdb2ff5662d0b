/** Which entries name somebody. */

import { describe, expect, it } from 'vitest';
import type { Partner, Person } from '../../src/plan/model/schools-and-people.ts';
import { isNamed, isOpenId, isOpenName, isSomebody } from '../../src/plan/nobody.ts';

const somebody = (person: object) => isSomebody(person as Person);
const HEAD = { post: 'headteacher', school: 'dene' };

describe('a person is somebody', () => {
  it.each([
    { name: 'Zoë' },
    { ...HEAD, id: 'tbc' },
    { ...HEAD, name: 'TBC' },
    { id: 'jo' },
    { school: 'dene' },
    { from: 'Durham' },
    { post: 'other' },
    { post: 'teacher', partner: { name: '' } },
  ])('%j', (person) => {
    expect(somebody(person)).toBe(true);
  });
});

describe('a person is nobody yet', () => {
  it.each([
    {},
    { from: 'TBC' },
    { post: 'headteacher', id: 'tbc' },
    { post: 'headteacher', name: 'TBC' },
    { post: 'teacher', school: 'dene', id: 'tbc' },
    { post: 'teacher', school: 'dene', name: 'TBC' },
    { post: 'teacher', partner: { name: 'TBC' } },
    { ...HEAD, name: "Jo Lee (hasn't agreed)" },
    { ...HEAD, name: 'Jo Lee (hasn’t agreed so far)' },
    { ...HEAD, name: 'Zoë (not asked)' },
    { ...HEAD, from: "hasn't agreed" },
    { name: 'Jo', from: 'if they agree' },
    { name: 'Jo', from: 'once she says yes' },
    { name: 'Jo', from: 'to be asked' },
    { name: 'Jo', from: 'never approached' },
  ])('%j', (person) => {
    expect(somebody(person)).toBe(false);
  });
});

describe('a name', () => {
  it.each([
    ...['TBC', 'vacant', 'Deputy (to be appointed)', 'à nommer', 'a\u0300 nommer', 'i’w benodi', 'n. n.'],
    ...[' Nobody', 'Nobody ', 'Personne', 'quelqu’un', 'Anybody else?', 'new post', 'being filled soon'],
  ])('is only a placeholder: %j', (text) => {
    expect(isOpenName(text)).toBe(true);
  });

  it.each(['Jo', 'Tabby', 'Nobody Owens', 'Vacant Lots Trust', undefined])('is somebody’s: %j', (text) => {
    expect(isOpenName(text)).toBe(false);
  });
});

it('is a placeholder in an id as well', () => {
  expect(['tbc', 'to-be-found', 'jo-lee'].map(isOpenId)).toEqual([true, true, false]);
});

it('takes a partner whose name was left out for a partner', () => {
  expect(['Vale Trust', '', 'TBC'].map((name) => isNamed({ name } as Partner))).toEqual([true, true, false]);
});
