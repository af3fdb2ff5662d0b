/** What the plan format says about its places, and what an answer can be there. */

import { describe, expect, it } from 'vitest';
import { type AnswerKind, answerKindAt } from '../../src/edit/answer-kinds.ts';
import {
  blankFor,
  fieldOrder,
  hasField,
  isNeeded,
  mayBeEmpty,
  takesDate,
  takesWord,
} from '../../src/edit/plan-fields.ts';
import { type Data, parsePath } from '../../src/plan/path.ts';

const SCHOOL = { id: '…', name: '…', joined_by: '…' };
const text = (takesNumbers = false): AnswerKind => ({ kind: 'text', takesNumbers });
const number = (isWhole: boolean, minimum: number, maximum = Number.POSITIVE_INFINITY): AnswerKind => ({
  kind: 'number',
  isWhole,
  minimum,
  maximum,
});
const date: AnswerKind = { kind: 'date', takesYesNo: false };
const choice = (...words: string[]): AnswerKind => ({ kind: 'choice', words });

/** What is known about a place, in words. */
const facts = (place: string) => {
  const path = parsePath(place);
  const known = {
    field: hasField(path),
    date: takesDate(path),
    all: takesWord(path, 'all'),
    needed: isNeeded(path),
    empty: mayBeEmpty(path),
  };
  return Object.entries(known)
    .filter(([, is]) => is)
    .map(([name]) => name)
    .join(' ');
};

it.each<[string, string, AnswerKind | undefined, Data | undefined]>([
  ['nlc', 'field', undefined, 1],
  ['network.id', 'field', { kind: 'id' }, '…'],
  ['network.name', 'field', text(), '…'],
  ['network.stage', 'field empty', choice('forming', 'launching', 'established', 'sustaining', 'closing'), '…'],
  ['network.starts', 'field date empty', date, '…'],
  ['network.school_count', 'field empty', number(true, 1), '…'],
  ['schools', 'field', undefined, [SCHOOL]],
  ['schools[0]', 'field', undefined, SCHOOL],
  ['schools[7].id', 'field needed', { kind: 'id' }, '…'],
  ['schools[0].joined_by', 'field needed empty', choice('choice', 'invitation', 'brokered', 'required'), '…'],
  ['schools[0].disadvantaged_percent', 'field empty', number(false, 0, 100), '…'],
  ['schools[0].identifier', 'field empty', undefined, { scheme: '…' }],
  ['schools[0].identifier.value', 'field empty', text(true), '…'],
  ['schools[0].governors_agreed', 'field date empty', { kind: 'date', takesYesNo: true }, '…'],
  ['schools[0].high_challenge', 'field empty', { kind: 'yes-no' }, '…'],
  ['activities[0].schools', 'field all needed', undefined, ['…']],
  ['activities[0].schools[0]', 'field', { kind: 'reference' }, '…'],
  ['leadership.steering_group', 'field empty', { kind: 'reference' }, '…'],
  ['leadership.co_leaders[0].person', 'field empty', { kind: 'person' }, { post: '…', school: '…' }],
  ['leadership.critical_friends[0]', 'field', undefined, { person: { post: '…', from: '…' } }],
  ['structure.groups[0].id', 'field empty', { kind: 'id' }, '…'],
  ['purpose.agreed', 'field empty', undefined, { by: ['…'] }],
  ['network.colour', '', undefined, undefined],
  ['constructor', '', undefined, undefined],
  ['network.toString', '', undefined, undefined],
])('knows %s', (place, known, kind, blank) => {
  expect(facts(place)).toBe(known);
  expect(answerKindAt(parsePath(place))).toEqual(kind);
  expect(blankFor(parsePath(place))).toEqual(blank);
});

describe('the order of fields', () => {
  it.each([
    ['network', ['id', 'name', 'summary', 'stage']],
    ['purpose.agreed', ['by', 'date', 'how']],
    ['schools[5].identifier', ['scheme', 'value']],
    ['leadership.co_leaders[0].person', ['id', 'name', 'post', 'school']],
    ['network.name', []],
    ['x', []],
  ])('of %s is that of the format', (place, names) => {
    expect(fieldOrder(parsePath(place)).slice(0, 4)).toEqual(names.slice(0, 4));
    expect(new Set(fieldOrder(parsePath(place))).size).toBe(fieldOrder(parsePath(place)).length);
  });
});

it('needs no field of a section that is not in a list', () => {
  expect(isNeeded(['network', 'name'])).toBe(false);
  expect(isNeeded(['schools', 0, 'pupils'])).toBe(false);
  expect(isNeeded(['schools', 0])).toBe(false);
});
