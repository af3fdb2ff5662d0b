/** What is wrong with changes of rules, and what a schema says about settings, with the place of each mistake. */

import { describe, expect, it } from 'vitest';
import { ConfigErrors } from '../../src/config/config-errors.ts';
import { type DataFile, readDataFile } from '../../src/config/read-yaml-file.ts';
import { type Known, readChanges } from '../../src/config/rule-changes.ts';
import { addSchemaErrors } from '../../src/config/schema-errors.ts';
import { loadFramework } from '../../src/rules/load.ts';
import type { ShapeError } from '../../src/schema/schema-types.ts';
import { linesOf } from '../kit/config-error-lines.ts';
import { memoryIo } from '../kit/memory-io.ts';

const RULES = new Map(loadFramework().rules.map((rule) => [rule.id, rule]));
const KNOWN: Known = { rules: RULES, broken: new Set(['broken']), patternProblem: () => undefined };

/** A configuration with these lines. */
function read(text: string): { file: DataFile } {
  const { io } = memoryIo({ files: { '.nlc.yaml': text } });
  const file = readDataFile('/plans/.nlc.yaml', io, new ConfigErrors());
  if (file === undefined) throw new Error('The configuration cannot be read.');
  return { file };
}

describe('changes of rules', () => {
  const changes = (rules: string, known = KNOWN) => {
    const { file } = read(`rules: ${rules}\n`);
    const errors = new ConfigErrors();
    return [readChanges(file, ['rules'], known, errors), linesOf(errors, '.nlc.yaml')];
  };

  it('are levels and parameters, each with its source', () => {
    expect(changes('{ no-critical-friend: off, plan-shape: error, bus-factor-one: { level: advice } }')).toEqual([
      [
        { id: 'no-critical-friend', level: { value: 'off', from: '.nlc.yaml:1:30' }, params: {} },
        { id: 'plan-shape', level: { value: 'error', from: '.nlc.yaml:1:47' }, params: {} },
        { id: 'bus-factor-one', level: { value: 'advice', from: '.nlc.yaml:1:79' }, params: {} },
      ],
      [],
    ]);
    expect([changes('5'), changes('{ broken: off }')]).toEqual([
      [[], []],
      [[], []],
    ]);
  });

  it.each<[string, string]>([
    [
      '{ no-critical-friend: loud }',
      '1:30: The level of "no-critical-friend" is "loud", but it should be error, warning, advice, question or off.',
    ],
    [
      '{ no-critical-friend: false }',
      '1:30: The level of "no-critical-friend" is "false" (no), but it should be error, warning, advice, question or off. Did you mean off?',
    ],
    [
      '{ no-critical-friend: 5 }',
      '1:30: The level of "no-critical-friend" is the number 5, but it should be error, warning, advice, question or off.',
    ],
    [
      '{ plan-shape: off }',
      '1:22: "plan-shape" is always an error, because nlc can\'t check the plan if it finds something.',
    ],
    ['{ no-critical-friend: { levl: off } }', '1:32: "levl" isn\'t a setting of a rule. Did you mean level?'],
    ['{ no-critical-friend: { parms: {} } }', '1:32: "parms" isn\'t a setting of a rule. Did you mean params?'],
    ['{ no-critical-friend: { x: {} } }', '1:32: "x" isn\'t a setting of a rule. Use level or params.'],
    [
      '{ no-critical-friend: { params: 5 } }',
      '1:40: "params" is the number 5, but it should be a section with the parameters of "no-critical-friend".',
    ],
  ])('%s', (rules, line) => {
    expect(changes(rules)[1]).toEqual([line]);
  });
});

describe('what a schema says about settings', () => {
  const { file } = read('a/b~c: 1\nlist: [x, y]\nname: wards\n');
  const schema = {
    properties: {
      name: { description: 'The name.', patternErrorMessage: 'a name' },
      'a/b~c': { properties: { one: {}, two: { description: 'URL of it.' } } },
    },
    many: { properties: Object.fromEntries(Array.from({ length: 11 }, (_, nth) => [`field${nth}`, {}])) },
    choice: { description: 'One of two.' },
  };
  const said = (error: Partial<ShapeError>) => {
    const errors = new ConfigErrors();
    const whole = { instancePath: '/name', schemaPath: '#/properties/name/x', keyword: 'type', params: {}, ...error };
    addSchemaErrors(file, { schema, field: 'a setting' }, [whole], errors);
    return linesOf(errors, '.nlc.yaml');
  };
  const inner = { instancePath: '/a~1b~0c', schemaPath: '#/properties/a~1b~0c/x' };

  it.each<[Partial<ShapeError>, string]>([
    [{ params: { type: 'number' } }, '3:7: "name" is "wards", but it should be a number.'],
    [{ keyword: 'other' }, '3:7: "name" is "wards", but it should be different.'],
    [
      { keyword: 'enum', params: { allowedValues: ['words', 'x'] } },
      '3:7: "name" is "wards", but it should be words or x. Did you mean words?',
    ],
    [{ keyword: 'pattern', params: { pattern: 'x' } }, '3:7: "name" is "wards", but it should be a name.'],
    [{ keyword: 'pattern', schemaPath: '#/x' }, '3:7: "name" is "wards", but it should be written differently.'],
    [{ keyword: 'minLength', params: { limit: 1 } }, '3:7: "name" should be at least 1 character long.'],
    [{ keyword: 'maxLength', params: { limit: 2 } }, '3:7: "name" should be at most 2 characters long.'],
    [{ keyword: 'minItems', params: { limit: 2 } }, '3:7: "name" should have at least 2 entries.'],
    [{ keyword: 'minProperties', params: { limit: 1 } }, '3:7: "name" should have at least 1 entry.'],
    [{ keyword: 'maxItems', params: { limit: 1 } }, '3:7: "name" should have at most 1 entry.'],
    [{ keyword: 'maxItems', params: { limit: 3 } }, '3:7: "name" should have at most 3 entries.'],
    [{ keyword: 'uniqueItems' }, '3:7: "name" should be a list in which no entry appears twice.'],
    [{ keyword: 'anyOf', schemaPath: '#/choice/anyOf' }, '3:7: "name" should be one of two.'],
    [{ keyword: 'oneOf', schemaPath: '#/choice/oneOf' }, '3:7: "name" should be one of two.'],
    [{ keyword: 'oneOf', schemaPath: '#/nothing/oneOf' }, '3:7: "name" should be written differently.'],
    [
      { instancePath: '/list/1', params: { type: 'number' } },
      '2:11: Entry 2 of "list" is "y", but it should be a number.',
    ],
    [{ ...inner, params: { type: 'string' } }, '1:8: "a/b~c" is the number 1, but it should be text.'],
    [{ ...inner, keyword: 'required', params: { missingProperty: 'one' } }, '1:1: "a/b~c" doesn\'t have "one".'],
    [
      { ...inner, keyword: 'required', params: { missingProperty: 'two' } },
      '1:1: "a/b~c" doesn\'t have "two". Add "two": URL of it.',
    ],
    [{ instancePath: '', keyword: 'required', params: { missingProperty: 'z' } }, '1:1: The file doesn\'t have "z".'],
    [
      { ...inner, keyword: 'additionalProperties', params: { additionalProperty: 'on' } },
      '1:1: "on" isn\'t a setting. Did you mean one?',
    ],
    [
      { ...inner, keyword: 'additionalProperties', params: { additionalProperty: 'xyz' } },
      '1:1: "xyz" isn\'t a setting. Use one or two.',
    ],
    [
      {
        instancePath: '',
        schemaPath: '#/many/x',
        keyword: 'additionalProperties',
        params: { additionalProperty: 'xyz' },
      },
      '1:1: "xyz" isn\'t a setting.',
    ],
    [
      {
        instancePath: '',
        schemaPath: '#/many/x',
        keyword: 'additionalProperties',
        params: { additionalProperty: 'name' },
      },
      '3:1: "name" isn\'t a setting.',
    ],
  ])('%j', (error, line) => {
    expect(said(error)).toEqual([line]);
  });
});
