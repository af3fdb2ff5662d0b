/** A text with hidden values reads as it would if it were parsed. */

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discreet } from '../../src/lint/discreet.ts';
import { withHiddenValues } from '../../src/yaml/hidden-values.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { runs } from '../kit/runs.ts';

const TEXTS = ['test/plans/ok', 'test/plans/real', 'test/plans/networks', 'templates'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
);

/** The documents of a text, parsed. */
function parsed(text: string) {
  readYaml('another text, so that nothing is known about this one');
  return readYaml(text).documents;
}

/** The documents of a text with hidden values, from those of the text before. */
function derived(before: string, text: string) {
  return withHiddenValues({ text: before, documents: parsed(before) }, text);
}

describe('a plan with hidden values', () => {
  it('has the documents that parsing it would give, for every plan that hides something', () => {
    const hiding = TEXTS.filter((text) => discreet(text) !== text);
    expect(hiding.length).toBeGreaterThan(3);
    const found = hiding.map((text) => [derived(text, discreet(text)), parsed(discreet(text))] as const);
    for (const [documents, fresh] of found) if (documents !== undefined) expect(documents).toEqual(fresh);
    expect(found.filter(([documents]) => documents !== undefined).length).toBeGreaterThan(3);
  });

  it('has them whatever words are hidden, or has to be parsed', () => {
    const text = fc.constantFrom(...TEXTS);
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (before, picks) => {
        const words = [...before.matchAll(/[a-z]+/g)];
        const chosen = new Set(picks.map((pick) => pick % words.length));
        let at = -1;
        const after = before.replace(/[a-z]+/g, (word) => (chosen.has(++at) ? '·'.repeat(word.length) : word));
        const documents = derived(before, after);
        if (documents !== undefined) expect(documents).toEqual(parsed(after));
      }),
      { numRuns: runs(2000) },
    );
  });

  it.each([
    ['a: true\n', 'a: ····\n', { a: '····' }],
    ["a: 'no' # no\nb: [no]\n", "a: '··' # ··\nb: [··]\n", { a: '··', b: ['··'] }],
    ['a:\n  - {b: no, c: 1}\n  - "x"\n', 'a:\n  - {b: ··, c: 1}\n  - "x"\n', { a: [{ b: '··', c: 1 }, 'x'] }],
    ['a: no · way\n', 'a: no · way\n', { a: 'no · way' }],
  ])('%j with hidden values needs no parsing', (before, after, data) => {
    expect(derived(before, after)?.map((document) => document.data)).toEqual([data]);
  });

  it.each([
    ['a: no\n', 'a: nor\n', 'another length'],
    ['a: no\n', 'b: ··\n', 'something else'],
    ['a: ··\n', 'a: no\n', 'a value shown'],
    ['a: 12\n', 'a: ··\n', 'a number hidden'],
    ['a: not so\n', 'a: ··· so\n', 'part of a value'],
    ['no: a\n', '··: a\n', 'a name'],
    ['a: &x no\nb: *x\n', 'a: &x ··\nb: *x\n', 'a label'],
    ['a: !!str no\n', 'a: !!str ··\n', 'a tag'],
    ['a: no\nb: 1\nb: 2\n', 'a: ··\nb: 1\nb: 2\n', 'an error'],
    ['---\n', '---\n', 'nothing hidden'],
  ])('%j and %j have to be parsed: %s', (before, after) => {
    expect(derived(before, after)).toBeUndefined();
  });

  it('is read by the same way that its plan just was', () => {
    const before = readYaml('a: no\nb: {c: 1}\n').documents[0]?.root;
    const after = readYaml('a: ··\nb: {c: 1}\n').documents[0]?.root;
    const [first, second] = [before, after].map((root) => (root?.kind === 'map' ? root.entries : []));
    expect(second?.map(({ value }) => value.data)).toEqual(['··', { c: 1 }]);
    expect(second?.[1]?.value).toBe(first?.[1]?.value);
  });
});
