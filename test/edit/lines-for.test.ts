/** The lines to paste: those that the engine would write, with the number of the line that they follow. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/edit/apply.ts';
import { BLANK, type Draft } from '../../src/edit/draft.ts';
import type { Edit } from '../../src/edit/edits.ts';
import { type Hunk, linesFor } from '../../src/edit/lines-for.ts';
import type { Path } from '../../src/plan/path.ts';
import { readYaml } from '../../src/yaml/read.ts';

const set = (path: Path, value: Draft): Edit<Draft> => ({ op: 'set', path, value });
const append = (path: Path, value: Draft): Edit<Draft> => ({ op: 'append', path, value });

function hunks(text: string, ...edits: readonly Edit<Draft>[]): readonly Hunk[] {
  const found = linesFor({ text, ...readYaml(text) }, 0, edits);
  if ('refused' in found) throw new Error(found.refused.message);
  return found;
}

const starter = readFileSync('templates/starter.yaml', 'utf8');
const lineOf = (text: string) => starter.split('\n').indexOf(text) + 1;

describe('the lines to paste', () => {
  it('go after the field before, with the indentation of the plan', () => {
    const leader = { person: { post: BLANK, school: BLANK }, days_per_year: 6 };
    expect(hunks(starter, set(['leadership', 'facilitators'], [leader]))).toEqual([
      {
        after: lineOf('  co_leaders: []'),
        replaced: 0,
        lines: ['  facilitators:', '    - person:', '        post: …', '        school: …', '      days_per_year: 6'],
      },
    ]);
  });

  it('replace the line of an empty list, and keep its name', () => {
    expect(hunks(starter, append(['schools'], { id: BLANK, name: BLANK }))).toEqual([
      { after: lineOf('schools: []') - 1, replaced: 1, lines: ['schools:', '  - id: …', '    name: "…"'] },
    ]);
  });

  it('keep the quotes that the plan has, and say each place', () => {
    expect(hunks(starter, set(['focus', 'pedagogy'], BLANK), set(['focus', 'learning_focus'], BLANK))).toEqual([
      { after: lineOf('  learning_focus: ""') - 1, replaced: 1, lines: ['  learning_focus: "…"'] },
      { after: lineOf('  pedagogy: ""') - 1, replaced: 1, lines: ['  pedagogy: "…"'] },
    ]);
  });

  it('begin with an empty line where sections are set apart', () => {
    expect(hunks(starter, set(['structure', 'decisions'], BLANK))).toEqual([
      { after: lineOf('  critical_friends: []'), replaced: 0, lines: ['', 'structure:', '  decisions: …'] },
    ]);
  });

  it('are one block if they replace lines next to each other', () => {
    expect(hunks('a: 1\nb: 2\nc: 3\n', set(['a'], BLANK), set(['b'], [BLANK, 'x']))).toEqual([
      { after: 0, replaced: 2, lines: ['a: …', 'b: […, x]'] },
    ]);
  });

  it('go at the end, also of a file with only comments or without a line break', () => {
    expect(hunks('# mine\n', set(['nlc'], 1))).toEqual([{ after: 1, replaced: 0, lines: ['nlc: 1'] }]);
    expect(hunks('', set(['nlc'], 1))).toEqual([{ after: 0, replaced: 0, lines: ['nlc: 1'] }]);
    expect(hunks('a: 1\r\nb: 2', set(['c'], BLANK))).toEqual([{ after: 2, replaced: 0, lines: ['c: …'] }]);
  });

  it('are none where something is only removed, or nothing changes', () => {
    expect(hunks('a: 1\nb: 2\nc: 3\n', { op: 'remove', path: ['b'] })).toEqual([{ after: 1, replaced: 1, lines: [] }]);
    expect(hunks('a: …\n', set(['a'], BLANK))).toEqual([]);
  });

  it('are what would be written', () => {
    const text = 'a: [x]\r\nb:\r\n  - c: 1 # c\r\n# d\r\nd: |+\r\n  e\r\n\r\n';
    const edits = [append(['a'], 'y'), append(['b'], { c: 2, f: BLANK }), set(['g', 'h'], 'words')];
    const edited = applyEdits({ text, ...readYaml(text) }, 0, edits);
    const lines = text.split('\r\n');
    for (const { after, replaced, lines: put } of hunks(text, ...edits).toReversed())
      lines.splice(after, replaced, ...put);
    expect('text' in edited && edited.text).toBe(lines.join('\r\n'));
  });

  it('are refused as the edits are', () => {
    const text = 'a: words\n';
    expect(linesFor({ text, ...readYaml(text) }, 0, [set(['a', 'b'], 1)])).toEqual({
      refused: { reason: 'wrong-kind', path: ['a'], message: "a isn't a section or a list that can hold this." },
    });
  });
});
