/** The words for what a schema says about data. */

import { describe, expect, it } from 'vitest';
import type { Data, Path } from '../../src/plan/path.ts';
import {
  expectedBy,
  expectedInWords,
  found,
  hintFor,
  hintForMissing,
  hintFromDescription,
  inSentence,
  quoted,
  unknownFieldsMessage,
  withSmallStart,
  wrongValueMessage,
} from '../../src/schema/messages.ts';
import type { ShapeError } from '../../src/schema/schema-types.ts';

const error = (keyword: string, params: ShapeError['params'] = {}, schemaPath = '#/x'): ShapeError => ({
  instancePath: '/x',
  schemaPath,
  keyword,
  params,
});
const type = (...types: string[]) => error('type', { type: types.length === 1 ? types[0] : types });
const ID = 'an id of lower-case letters, digits and hyphens, such as ashby';
const DATE = 'a date such as 2026, 2026-09 or 2026-09-18';
const idType = error('type', { type: 'string' }, '#/definitions/id/type');
const idPattern = error('pattern', { pattern: '^[a-z0-9]+$' }, '#/definitions/id/pattern');
const date = error('pattern', { pattern: '^[0-9]{4}$' }, '#/definitions/date/pattern');

it.each<[Path, string]>([
  [[], 'The plan'],
  [['network', 'stage'], '"stage"'],
  [['schools', 1], 'Entry 2 of "schools"'],
  [['a', 'schools', 1, 0], 'Entry 1 of "schools"'],
  [[0], 'Entry 1'],
])('names %j', (path, name) => expect(quoted(path)).toBe(name));

it.each<[Data | undefined, string]>([
  [null, 'empty'],
  [undefined, 'empty'],
  [[], 'an empty list'],
  [['x'], 'a list'],
  [{ a: 1 }, 'a section with fields of its own'],
  [true, '"true" (yes)'],
  [false, '"false" (no)'],
  [7, 'the number 7'],
  ['words', '"words"'],
  ['x'.repeat(41), `"${'x'.repeat(39)}…"`],
])('says what was found: %j', (value, words) => expect(found(value)).toBe(words));

it('ends a sentence with one full stop', () => {
  expect(wrongValueMessage('"a"', 1, 'text')).toBe('"a" is the number 1, but it should be text.');
  expect(wrongValueMessage('"a"', 1, 'text, etc.')).toBe('"a" is the number 1, but it should be text, etc.');
});

it('puts a description into a sentence', () => {
  expect(hintFromDescription('a', undefined)).toBe('');
  expect(hintFromDescription('a', 'The words.')).toBe(' Add "a": the words.');
  expect(['A word', 'URN of it', 'Xs', 'x: A'].map(withSmallStart)).toEqual(['a word', 'URN of it', 'xs', 'x: A']);
  expect(['Entry 2 of "a"', 'The plan', 'A rule', '"Entry"', 'Entryway'].map(inSentence)).toEqual([
    'entry 2 of "a"',
    'the plan',
    'a rule',
    '"Entry"',
    'Entryway',
  ]);
});

it('says that fields are unknown, one or several', () => {
  expect(unknownFieldsMessage(['x'], 'it')).toBe('"x" isn\'t a field of it.');
  expect(unknownFieldsMessage(['x', 'y'], 'it')).toBe('"x" and "y" aren\'t fields of it.');
});

describe('what is expected', () => {
  it.each<[string, ShapeError[], string[]]>([
    ['nothing known', [error('anyOf'), error('pattern', { pattern: '^x$' })], []],
    ['types', [type('string', 'null'), type('number'), type('array')], ['text', 'a number', 'a list']],
    [
      'more types',
      [type('integer'), type('boolean'), type('object')],
      ['a whole number', 'true or false', 'a section with fields of its own'],
    ],
    ['a type without words', [type('other')], ['other']],
    ['the same twice', [type('string'), type('string')], ['text']],
    [
      'certain values',
      [error('const', { allowedValue: 'all' }), error('const', { allowedValue: 1 })],
      ['"all"', 'the number 1'],
    ],
    [
      'limits',
      [error('minimum', { limit: 1 }), error('maximum', { limit: 9 }), error('maxLength')],
      ['at least 1', 'at most 9', 'shorter'],
    ],
    ['an id', [idType, idPattern], [ID]],
    ['the id of something', [error('type', { type: 'string' }, '#/x/properties/id/type')], [ID]],
    ['an id or a list', [type('string'), idPattern, type('array')], [ID, 'a list']],
    ['text alone', [type('string'), type('array')], ['text', 'a list']],
    ['a school year', [error('pattern', { pattern: '^[0-9]{4}[-/][0-9]{2}$' })], ['a school year such as 2026-27']],
    [
      'a date',
      [type('string', 'integer'), date, error('minimum', { limit: 1900 }), error('maximum', { limit: 2200 })],
      [DATE],
    ],
    ['a date that is too early', [error('minimum', { limit: 1900 }, '#/definitions/date/anyOf/0/minimum')], [DATE]],
    ['a date or yes or no', [type('boolean'), date], [DATE, 'true or false']],
    [
      'a person',
      [error('type', { type: 'object' }, '#/definitions/inline_person/type')],
      ['a person written here, such as {post: teacher, school: ashby}'],
    ],
  ])('is %s', (_, errors, words) => expect(expectedBy(errors)).toEqual(words));

  it('ends an example with a comma before the last alternative, and nowhere else', () => {
    expect(expectedInWords([idPattern, type('array')])).toBe(`${ID}, or a list`);
    expect(expectedInWords([type('array'), type('number')])).toBe('a list or a number');
    expect(expectedInWords([idPattern])).toBe(ID);
    expect(expectedInWords([date, type('boolean'), type('array')])).toBe(`${DATE}, true or false or a list`);
  });
});

it.each<[Path, string, string]>([
  [['network'], 'name', 'Add "name:" with its value.'],
  [['network'], 'kind', 'Add "kind:" with its value.'],
  [['acknowledged', 0], 'rule', 'Add "rule:" with its value.'],
  [['activities', 0], 'title', 'Add "title:" with its value.'],
  [['network'], 'origin', 'Add "origin:", and leave it empty if you don\'t know yet.'],
  [[], 'nlc', 'Write "nlc: 1", which is the version of the plan format.'],
  [[], 'focus', 'Add "focus:" at the left edge, with its fields below it, two spaces in.'],
  [[], 'activities', 'Add "activities:" at the left edge, with its entries below it, each after a dash.'],
])('says how to add to %j: %s', (path, field, hint) => expect(hintForMissing(path, field)).toBe(hint));

describe('what to do about a value', () => {
  const CHANGE = 'Change it to what is expected.';
  const OR_EMPTY = 'Change it to what is expected, or leave it empty for now.';
  it.each<[string, ShapeError[], Path, Data | undefined, string]>([
    [
      'the whole plan',
      [type('object')],
      [],
      'x',
      'Start with nlc init: it asks for what a plan needs and writes the plan for you.',
    ],
    [
      'the version',
      [error('const', { allowedValue: 1 })],
      ['nlc'],
      2,
      'Write "nlc: 1", which is the version of the plan format.',
    ],
    ['another nlc', [type('array')], ['x-own', 'nlc'], null, 'Write its entries below it, each after a dash.'],
    [
      'a blank',
      [type('array')],
      ['a'],
      '…',
      'Write your own answer in place of "…", or leave it empty if you don\'t know yet.',
    ],
    [
      'a date',
      [date],
      ['a'],
      'soon',
      "Write the year first: 2026, 2026-09 or 2026-09-18. Leave it empty if you don't know yet.",
    ],
    [
      'a number for a date',
      [date],
      ['a'],
      1,
      "Write the year first: 2026, 2026-09 or 2026-09-18. Leave it empty if you don't know yet.",
    ],
    [
      'a season',
      [date],
      ['a'],
      'Summer 2028',
      'A term or a season could be one of several months. Write the month, such as 2028-04 or 2028-07.',
    ],
    [
      'an id that others use',
      [idPattern],
      ['schools', 0, 'id'],
      'Ashby School',
      'Write it as ashby-school, here and wherever the plan uses it.',
    ],
    ['the id of the network', [idPattern], ['network', 'id'], 'Our Net', 'Write it as our-net.'],
    ['the id of a rule', [idPattern], ['id'], 'Our Rule', 'Write it as our-rule.'],
    ['an id of something', [idPattern], ['activities', 0, 'led_by'], 'Jo B', 'Write it as jo-b.'],
    ['an id without letters', [idPattern], ['network', 'id'], '!!', 'Write it as a-short-name.'],
    ['a number for an id', [idPattern], ['network', 'id'], 7, CHANGE],
    ['an empty section', [type('object')], ['a'], null, 'Write its fields below it, two spaces in.'],
    ['an empty list', [type('array')], ['a'], null, 'Write its entries below it, each after a dash.'],
    ['an empty text', [type('string')], ['a'], null, "Fill it in: this field can't be empty."],
    ['words for a list', [type('array')], ['a'], 'x y', 'Write it as a list: [x y].'],
    [
      'long words for a list',
      [type('array')],
      ['a'],
      'Ashby School, Dene School and all the rest of them',
      'Write it as a list: [Ashby School, Dene School and all the r…].',
    ],
    ['a section for a list', [type('array')], ['a'], { b: 1 }, 'Write it as a list: […].'],
    [
      'a placeholder for a list',
      [type('array')],
      ['a'],
      'undecided',
      "Write an empty list, [], if you don't know yet.",
    ],
    ['a list where a list fits', [type('array')], ['a'], ['x'], CHANGE],
    [
      'a text with a colon',
      [type('string')],
      ['a'],
      { 'b c': 1 },
      'If this is text with a colon in it, put the whole text in double quotes.',
    ],
    ['a section for a text', [type('string')], ['a'], { b: 1 }, CHANGE],
    ['a list for a text', [type('string')], ['a'], ['x'], 'Join the entries into one piece of text.'],
    ['yes for a text', [type('string')], ['a'], true, 'If you mean it as text, put it in double quotes.'],
    ['a number for a text', [type('string')], ['a'], 1, CHANGE],
    ['words for a number', [type('number')], ['a'], '£5', 'Write only the figure, without words, symbols or quotes.'],
    [
      'words for a whole number',
      [type('integer')],
      ['a'],
      '5',
      'Write only the figure, without words, symbols or quotes.',
    ],
    ['a list for a number', [type('number')], ['a'], ['5'], CHANGE],
    ['a section where nothing may be', [type('boolean', 'null')], ['a'], { b: 1 }, OR_EMPTY],
    ['words where null is no type', [error('const', { allowedValue: 'null', type: 'null' })], ['a'], 'x', CHANGE],
  ])('%s', (_, errors, path, value, hint) => expect(hintFor(errors, path, value)).toBe(hint));
});
