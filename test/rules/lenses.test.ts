/** The lenses: every rule and statement is in an element of each, or in none of them on purpose. */

import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import names from '#prepared/lens-names';
import lenses from '#prepared/lenses';
import { allRules, loadFramework } from '../../src/rules/load.ts';

interface Written {
  readonly name: string;
  readonly elements: readonly { readonly id: string; readonly rules: string[]; readonly statements: string[] }[];
  readonly none: { readonly rules?: string[]; readonly statements?: string[] };
}

const framework = loadFramework();
const FOLDER = 'framework/lenses';
const written = readdirSync(FOLDER).map((file) => parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Written);
const validate = new Ajv({ allErrors: true, strict: true, keywords: ['patternErrorMessage'] }).compile(
  JSON.parse(readFileSync('framework/lens.schema.json', 'utf8')) as object,
);

it('are the three that help and completion name, in the order of their names', () => {
  const three = ['effective-networks', 'improvement-community', 'research-partnership'];
  expect(written.map(({ name }) => name)).toEqual(three);
  expect(lenses.map(({ name }) => name)).toEqual(three);
  expect(names).toEqual([
    { name: three[0], about: 'eight features of effective networks' },
    { name: three[1], about: 'five domains of starting an improvement community' },
    { name: three[2], about: 'five dimensions of research-practice partnerships' },
  ]);
});

describe.each(written.map((lens) => [lens.name, lens] as const))('%s', (name, { elements, none, ...lens }) => {
  const kinds = [
    ['rule', allRules(framework).map(({ id }) => id), elements.flatMap(({ rules }) => rules), none.rules ?? []],
    [
      'statement',
      framework.statements.map(({ code }) => code),
      elements.flatMap(({ statements }) => statements),
      none.statements ?? [],
    ],
  ] as const;

  it('fits its schema', () => {
    expect(validate({ ...lens, elements, none })).toBe(true);
  });

  it.each(kinds)('has every %s in an element or in none, and in both never', (_, all, inElements, inNone) => {
    const left = all.filter((one) => !inElements.includes(one) && !inNone.includes(one));
    expect(left, `put them into an element of ${FOLDER}/${name}.yaml, or into "none"`).toEqual([]);
    expect(inNone.filter((one) => inElements.includes(one))).toEqual([]);
    expect([...new Set([...inElements, ...inNone])].sort()).toEqual([...all].sort());
  });

  it('has no rule about the plan as a document in an element', () => {
    const documents = allRules(framework).filter(({ cites }) => cites.length === 0);
    const inElements = new Set(elements.flatMap(({ rules }) => rules));
    expect(documents.filter(({ id }) => inElements.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('has as many elements as its framework, each with its own id', () => {
    expect(new Set(elements.map(({ id }) => id)).size).toBe(name === 'effective-networks' ? 8 : 5);
  });
});
