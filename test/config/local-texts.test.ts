/** The texts of a local rule: on one line, not too long, and in a file of its name. */

import { describe, expect, it } from 'vitest';
import { ConfigErrors } from '../../src/config/config-errors.ts';
import { recordOf } from '../../src/config/local-record.ts';
import { readDataFile } from '../../src/config/read-yaml-file.ts';
import { load, mistakes, NAME } from '../kit/loaded-rules.ts';
import { LOCAL_RULE, localRuleWith } from '../kit/local-rule.ts';
import { memoryIo } from '../kit/memory-io.ts';

describe('the texts of a rule', () => {
  it('are on one line each, without what could control a terminal; parameters stay as they are', async () => {
    const text = localRuleWith(
      ['title: An acronym in the moral purpose', 'title: "  An   acronym\\n in it\\e. "'],
      ["pattern: '\\b[A-Z]{2,}\\b'", 'pattern: "[A-Z]  [A-Z]"'],
      ['fix: >\n  Write the words out.\n', 'fix: |\n  Write\n  the  words out.\n'],
      ['  - name: words\n', '  - name: "two   words"\n'],
    );
    const { rules, mistakes: none } = await load({ [NAME]: text });
    expect(none).toEqual([]);
    const [own] = rules;
    expect([own?.file, own?.path]).toEqual([NAME, `/plans/${NAME}`]);
    const { title, fix, params, cites, examples, why } = own?.rule ?? ({} as never);
    expect([title, fix, params?.['pattern'], cites]).toEqual([
      'An acronym in it\\u{1b}.',
      'Write the words out.',
      '[A-Z]  [A-Z]',
      [],
    ]);
    expect(why).toBe('Parents and governors read the purpose, and they do not know our acronyms.');
    expect(examples?.map(({ name }) => name)).toEqual(['an acronym', 'two words']);
    expect(examples?.map(({ plan }) => String(plan).endsWith('}'))).toEqual([true, true]);
  });

  it.each([
    ['title', 80, ''],
    ['source', 300, ''],
    ['because', 500, '.'],
    ['why', 1000, '.'],
    ['question', 500, '?'],
  ])('%s has up to %d characters', async (name, most, end) => {
    const text = (length: number) =>
      `${LOCAL_RULE.replace(new RegExp(`^${name}: .*\n`, 'm'), '')}${name}: ${'🏫'.repeat(length - end.length)}${end}\n`;
    expect(await mistakes(text(most))).toEqual([]);
    expect([...new Set(await mistakes(text(most + 1)))]).toEqual([
      expect.stringMatching(new RegExp(`^2[01]:\\d+: "${name}" should be at most [\\d,]+ characters long\\.$`)),
    ]);
  });

  it('are on one line each inside sections and lists, too', () => {
    const text =
      'title: "a  b"\nsoften: { x: " a  b ", y: 5 }\ndetails: ["a\n  b"]\nparams: { words: ["a  b\n", 5] }\nexamples: [x, { name: "a  b", plan: "c  d\n" }]\n';
    const { io } = memoryIo({ files: { 'a.yaml': text.replaceAll('\n"', '\\n"').replace('a\n  b', 'a\\n  b') } });
    const file = readDataFile('/plans/a.yaml', io, new ConfigErrors());
    if (file === undefined) throw new Error('There is no file.');
    expect(recordOf(file, new Map(), new ConfigErrors()).record).toEqual({
      title: 'a b',
      soften: { x: 'a b', y: 5 },
      details: ['a b'],
      params: { words: ['a  b', 5] },
      cites: [],
      examples: [{ name: 'a b', plan: 'c  d' }],
    });
  });

  it('may be in a file with the shorter ending, and in no other', async () => {
    expect(await mistakes(LOCAL_RULE, 'a/acronym-in-purpose.yml')).toEqual([]);
    expect(await mistakes(LOCAL_RULE, 'a/other.yaml')).toEqual([
      'a/other.yaml:1:5: The rule "acronym-in-purpose" should be in a file called acronym-in-purpose.yaml.',
    ]);
  });
});
