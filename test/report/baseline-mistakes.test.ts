/** Mistakes in small baselines: how many are reported, and where they are even if the text isn't JSON. */

import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/io/errors.ts';
import { readBaseline } from '../../src/report/baseline-file.ts';

const REWRITE = 'To write the baseline again, run nlc baseline create --force.';

/** The errors of a text, or how many entries it has. */
function said(text: string): readonly string[] | number {
  try {
    return readBaseline(new TextEncoder().encode(text), 'known.json').entries.length;
  } catch (error) {
    if (error instanceof UserError) return error.lines;
    throw error;
  }
}

const entry = (rule: string, more = '') =>
  `{"fingerprint":"b385fec9579e4978","rule":"${rule}","file":"a.yaml","message":"x"${more}}`;
const baseline = (entries: readonly string[], head = '"framework":"x"') =>
  `{"nlc":1,\n${head},\n"entries":[\n${entries.join(',\n')}\n]}\n`;

describe('a baseline', () => {
  it.each<[string, string, readonly string[] | number]>([
    ['has entries', baseline([entry('a'), entry('b')]), 2],
    [
      'has no other sections',
      baseline([], '"framewrk":"x"'),
      ['known.json:2:1: "framewrk" isn\'t a field of the baseline. Did you mean framework?'],
    ],
    [
      'has no other fields',
      baseline([entry('a', ',"rul":1')]),
      ['known.json:4:76: "rul" isn\'t a field of entry 1 of "entries". Did you mean rule?'],
    ],
    [
      'has all fields',
      baseline(['{"fingerprint":"b385fec9579e4978","rule":"a","file":"a.yaml"}']),
      [`known.json:4:1: Entry 1 of "entries" doesn't have "message". ${REWRITE}`],
    ],
    ['is a section', '[]', [`known.json:1:1: This isn't what nlc baseline writes. ${REWRITE}`]],
    [
      'has a list',
      '{"nlc":1,"framework":"x","entries":5}',
      ['known.json:1:36: "entries" is the number 5, but it should be a list, one entry for each finding.'],
    ],
    [
      'has sections in it',
      baseline(['5']),
      [
        'known.json:4:1: Entry 1 of "entries" is the number 5, but it should be a section with the fields fingerprint, rule, file and message.',
      ],
    ],
    [
      'has no rule that cannot be in it',
      baseline([entry('plan-shape')]),
      [
        "known.json:4:42: Findings of plan-shape can't be in a baseline, because what doesn't fit the format isn't checked.",
      ],
    ],
    [
      'may have a comment, and mistakes behind it',
      `# ours\n${baseline([entry('A')])}`,
      ['known.json:5:42: "rule" is "A", but it should be the id of a rule, such as no-critical-friend.'],
    ],
    ['is not empty', '', [`known.json is empty. ${REWRITE}`]],
    ['is one document', 'a: 1\n---\nb: 1\n', [`known.json has several documents instead of one. ${REWRITE}`]],
    [
      'is YAML at least',
      'a: @\n',
      ['known.json:1:4: Text can\'t start with "@" unless it is in quotes. Put the whole text in double quotes.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('has ten mistakes reported, of its fields and its rules together', () => {
    const lines = (wrong: number, forbidden: number) =>
      said(
        baseline([...Array<string>(wrong).fill(entry('A')), ...Array<string>(forbidden).fill(entry('plan-shape'))]),
      ) as string[];
    expect([lines(10, 0).length, lines(6, 4).length]).toEqual([10, 10]);
    expect(lines(11, 0).slice(10)).toEqual(['known.json has 1 more mistake.']);
    expect(lines(6, 6).slice(10)).toEqual(['known.json has 2 more mistakes.']);
    const many = said(Array.from({ length: 12 }, () => 'a: !odd 1\n').join('')) as string[];
    expect(many).toHaveLength(10);
  });
});
