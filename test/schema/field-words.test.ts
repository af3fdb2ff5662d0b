/** What the plan format says about a field, and what to copy for an entry that is only words. */

import { describe, expect, it } from 'vitest';
import { type Data, type Path, parsePath } from '../../src/plan/path.ts';
import { entryHint } from '../../src/schema/entry-example.ts';
import { errorsOf } from '../../src/schema/errors-of.ts';
import { fieldWords } from '../../src/schema/field-words.ts';
import type { Schema, ShapeError } from '../../src/schema/schema-types.ts';
import { schemasIn } from '../../src/schema/schemas-in.ts';

const words = (place: string) => fieldWords(parsePath(place));

describe('the words about a field', () => {
  it.each<[string, Partial<ReturnType<typeof words>>]>([
    [
      'network.name',
      {
        title: 'Name of the network',
        description: 'What people call the network.',
        ask: '',
        question: '',
        example: 'Upper Vale Reading Network',
        options: [],
        meanings: {},
        fields: [],
        isList: false,
      },
    ],
    [
      'schools[2].joined_by',
      {
        title: 'How it joined',
        description: 'How the school joined.',
        ask: 'How did the school join?',
        question: 'What would have happened if it had said no?',
        example: 'choice',
        options: ['choice', 'invitation', 'brokered', 'required'],
        meanings: {
          choice: 'the school asked to join, or was one of the founders',
          invitation: 'the others asked it, and it said yes',
          brokered: 'someone from outside brought it in, and it said yes',
          required: 'it had to join',
        },
      },
    ],
    [
      'schools[0].identifier',
      { title: 'Official identifier', fields: ['scheme', 'value'], isList: false, example: '' },
    ],
    ['schools[0].pupils', { title: 'Pupils', description: 'Pupils on roll.', example: '96' }],
    [
      'focus.strands',
      { fields: ['focus', 'pedagogy', 'schools'], isList: true, question: 'Which schools work on which?', example: '' },
    ],
    [
      'activities[0].schools',
      { title: 'Schools taking part', description: 'The schools that take part.', isList: true },
    ],
    ['activities[0].schools[0]', { title: 'Schools taking part', example: 'all' }],
    ['schools[0]', { title: 'School', isList: false }],
    ['network[0]', { title: 'Network' }],
    ['x', { title: '', description: '', ask: '', question: '', example: '', options: [], meanings: {}, fields: [] }],
    ['x.y', { title: '' }],
  ])('%s', (place, some) => {
    expect(words(place)).toMatchObject(some);
    expect(Object.keys(words(place).meanings)).toEqual(Object.keys(some.meanings ?? words(place).meanings));
  });
});

describe('schemas at a place', () => {
  const root: Schema = {
    properties: { a: { $ref: '#/definitions/id' }, b: { items: { anyOf: [{ const: 1 }, { allOf: [{ const: 2 }] }] } } },
    definitions: { id: { type: 'string' } },
  };
  it.each<[Path, Schema[]]>([
    [[], [root]],
    [['a'], [{ $ref: '#/definitions/id' }, { type: 'string' }]],
    [
      ['b', 4],
      [{ anyOf: [{ const: 1 }, { allOf: [{ const: 2 }] }] }, { const: 1 }, { allOf: [{ const: 2 }] }, { const: 2 }],
    ],
    [['b', 'c'], []],
    [['a', 0], []],
    [['toString'], []],
  ])('%j are all that a value may fit', (path, schemas) => {
    expect(schemasIn(root, path)).toEqual(schemas);
    expect(schemasIn(root, path)).toEqual(schemas);
  });

  it('are found once', () => {
    expect(schemasIn(root, ['b', 7])).toBe(schemasIn(root, ['b', 9]));
  });

  it('may refer to what is not there', () => {
    expect(schemasIn({ $ref: '#/definitions/id' }, [])).toEqual([{ $ref: '#/definitions/id' }]);
  });
});

describe('a line to copy for an entry', () => {
  /** The hint for words in a list, and what the format says about its entries. */
  const hint = (data: Data, place: string, schemaPath: string) => {
    const error: ShapeError = { instancePath: '', schemaPath, keyword: 'type', params: { type: 'object' } };
    return entryHint(data, parsePath(place), [{ ...error, schemaPath: '#/x' }, error]);
  };
  const SCHOOL = '#/properties/schools/items/type';

  it.each<[string, Data, string, string, string | undefined]>([
    [
      'of schools',
      { schools: ['Elm Hill'] },
      'schools[0]',
      SCHOOL,
      'Write it with its fields: - { id: elm-hill, name: Elm Hill, joined_by: }',
    ],
    [
      'below another',
      { schools: [{ id: 'a' }, 'Elm'] },
      'schools[1]',
      SCHOOL,
      'Write it like the entries above: - { id: elm, name: Elm, joined_by: }',
    ],
    [
      'below words',
      { schools: ['Oak', 'Elm'] },
      'schools[1]',
      SCHOOL,
      'Write it with its fields: - { id: elm, name: Elm, joined_by: }',
    ],
    [
      'without letters',
      { schools: ['??'] },
      'schools[0]',
      SCHOOL,
      'Write it with its fields: - { id: a-short-name, name: "??", joined_by: }',
    ],
    [
      'of activities',
      { activities: ['Walk: "A"'] },
      'activities[0]',
      '#/properties/activities/items/type',
      'Write it with its fields: - { title: "Walk: \\"A\\"", kind:, schools: all }',
    ],
    [
      'of outcomes',
      { outcomes: ['x'.repeat(61)] },
      'outcomes[0]',
      '#/properties/outcomes/items/type',
      `Write it with its fields: - { statement: "${'x'.repeat(59)}…" }`,
    ],
    ['that is no text', { schools: [5] }, 'schools[0]', SCHOOL, undefined],
    ['that is a field', { schools: { a: 'x' } }, 'schools.a', SCHOOL, undefined],
    [
      'that may be text',
      { schools: ['x'] },
      'schools[0]',
      '#/properties/network/properties/name/items/type',
      undefined,
    ],
    ['that is wrong otherwise', { schools: ['x'] }, 'schools[0]', '#/properties/schools/items/required', undefined],
  ])('%s', (_, data, place, schemaPath, line) => {
    expect(hint(data, place, schemaPath)).toBe(line);
  });
});

it('has no errors if a check has none', () => {
  const check = Object.assign((data: unknown) => data === 1, { errors: null });
  expect([errorsOf(check, 1), errorsOf(check, 2)]).toEqual([[], []]);
});
