/** Reading a text again after a change: only the section that it is in, unless that could change what others say. */

import { describe, expect, it } from 'vitest';
import { reread } from '../../src/edit/reread.ts';
import { deletion, insertion, type Splice, spliced } from '../../src/edit/splice.ts';
import type { DataMap } from '../../src/plan/path.ts';
import { readYaml } from '../../src/yaml/read.ts';

/** What a text says after splices, and which of its sections weren't read again. */
function again(text: string, ...splices: readonly Splice[]) {
  const before = { text, documents: readYaml(text).documents };
  const after = spliced(text, splices) as string;
  const reading = reread(before, after, splices);
  const whole = readYaml(after);
  const old = (before.documents[0]?.data ?? {}) as DataMap;
  const now = (reading.documents[0]?.data ?? {}) as DataMap;
  const kept = Object.keys(old).filter((name) => typeof old[name] === 'object' && old[name] === now[name]);
  const said = (documents: readonly { readonly data: unknown }[]): unknown =>
    JSON.parse(JSON.stringify(documents.map(({ data }) => data)));
  expect([said(reading.documents), reading.errors.length]).toEqual([said(whole.documents), whole.errors.length]);
  expect(reading.documents.map(({ errors }) => errors.length)).toEqual(
    whole.documents.map(({ errors }) => errors.length),
  );
  return kept;
}

const PLAN = 'a:\n  - 1\nb:\n  - 2\nc:\n  - 3\nd:\n  - 4\n';
const at = (words: string, text = PLAN) => text.indexOf(words);
const put = (words: string, by: string, text = PLAN): Splice => ({
  start: at(words, text),
  end: at(words, text) + words.length,
  text: by,
});

describe('sections that a change is not in are not read again', () => {
  it.each<[string, Splice[], string[]]>([
    ['in the first', [put('1', '9')], ['b', 'c', 'd']],
    ['in one in between', [put('2', '9')], ['a', 'c', 'd']],
    ['in the last', [put('4', '9')], ['a', 'b', 'c']],
    ['in two, from the last to the first', [put('3', '9'), put('2', '9')], ['a', 'd']],
    ['behind the last', [insertion(PLAN.length, 'e:\n  - 5\n')], ['a', 'b', 'c']],
    ['between two', [insertion(at('c:'), 'x: 1\n')], ['a', 'd']],
    ['of a whole section', [deletion(at('c:'), at('d:'))], ['a']],
    ['of a name', [put('b:', 'x:')], ['c', 'd']],
  ])('%s', (_, splices, kept) => {
    expect(again(PLAN, ...splices)).toEqual(kept);
  });

  it('with CR line breaks', () => {
    const text = PLAN.replaceAll('\n', '\r');
    expect(again(text, put('2', '9', text))).toEqual(['a', 'c', 'd']);
  });

  it('without a line break at the end', () => {
    expect(again(PLAN.trimEnd(), put('4', '9'))).toEqual(['a', 'b', 'c']);
  });
});

describe('the whole text is read again', () => {
  it.each<[string, string, (text: string) => Splice]>([
    ['if a label comes', PLAN, () => put('2', '&l 2')],
    ['if a reference is there', 'a: &l\n  - 1\nb:\n  - *l\nc:\n  - 2\n', (text) => put('2', '9', text)],
    ['if something is merged', 'a:\n  x: 1\nb:\n  - <<: {y: 1}\nc:\n  - 2\n', (text) => put('2', '9', text)],
    ['if a tag comes', PLAN, () => put('2', '!!str 2')],
    ['if a document begins', PLAN, () => insertion(at('c:'), '---\n')],
    ['if a document ends', PLAN, () => insertion(PLAN.length, '...\n')],
    ['if there is another document', `${PLAN}---\na: 1\n`, (text) => put('2', '9', text)],
    ['if it is a list', '- - 1\n- - 2\n', (text) => put('2', '9', text)],
    ['if it is in braces', '{a: [1], b: [2], c: [3]}\n', (text) => put('2', '9', text)],
    ['if sections begin behind something else', '? a\n: - 1\n? b\n: - 2\n? c\n: - 3\n', (text) => put('2', '9', text)],
    ['if a name is there twice', PLAN, () => put('b:', 'd:')],
    ['if a section becomes words', PLAN, () => put('b:\n  - 2\n', 'words\n')],
    ['if it can not be read', PLAN, () => put('2', '[')],
    ['if a section has a mistake', PLAN, () => put('- 2', 'x: 1\n  x: 2')],
    ['if a bracket takes in the next section', PLAN, () => put('- 2', '[ 2,')],
    ['if a quote takes in the next section', PLAN, () => put('- 2', '"2')],
  ])('%s', (_, text, splice) => {
    expect(again(text, splice(text))).toEqual([]);
  });

  it('if it is long', () => {
    const long = `${PLAN}e: ${'x'.repeat(2 ** 17 - PLAN.length - 4)}\n`;
    expect(long).toHaveLength(2 ** 17);
    expect(again(long, put('2', '9'))).toEqual(['a', 'c', 'd']);
    expect(again(long, put('2', '99'))).toEqual([]);
  });
});

it('keeps the order of the sections, with what is read again at the end', () => {
  const before = { text: PLAN, documents: readYaml(PLAN).documents };
  const splice = put('2', '9');
  const [document] = reread(before, spliced(PLAN, [splice]) as string, [splice]).documents;
  expect(Object.entries(document?.data as DataMap)).toEqual([
    ['a', [1]],
    ['c', [3]],
    ['d', [4]],
    ['b', [9]],
  ]);
});
