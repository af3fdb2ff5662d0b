/** Lines of several findings that go to one place of a plan, as blocks that can be pasted in any order. */

import { describe, expect, it } from 'vitest';
import type { Hunk } from '../../src/edit/lines-for.ts';
import { gathered } from '../../src/report/gathered-lines.ts';
import { sectionsTogether } from '../../src/report/sections-together.ts';
import { runIn } from '../kit/memory-io.ts';
import { planWith } from '../kit/plans.ts';

const hunk = (after: number, replaced: number, ...lines: string[]): Hunk => ({ after, replaced, lines });

describe('lines that begin the same section', () => {
  const together = (...hunks: Hunk[]) => [...new Set(sectionsTogether(hunks).values())];

  it('are one block', () => {
    expect(
      together(
        hunk(9, 0, 'structure:', '  agreements:', '    leaving: "…" # how'),
        hunk(9, 0, '# groups', 'structure:', '  groups:', '    # name', '    - { name: "…" }'),
        hunk(9, 0, 'structure:', '  agreements:', '    joining: "…"', '    leaving: "…"'),
      ),
    ).toEqual([
      {
        ...hunk(
          9,
          0,
          ...['# groups', 'structure:', '  agreements:', '    leaving: "…" # how', '    joining: "…"'],
          ...['  groups:', '    # name', '    - { name: "…" }'],
        ),
        isShared: true,
      },
    ]);
  });

  it('have each field once, with its note', () => {
    expect(together(hunk(9, 1, '  b: "…"'), hunk(9, 1, '  a: ["…"]', '  b: "…" # note'))).toEqual([
      { ...hunk(9, 1, '  b: "…" # note', '  a: ["…"]'), isShared: true },
    ]);
  });

  it('are as they were if the others add nothing', () => {
    const [first, other] = [hunk(9, 0, 'a:', '  b: 1', '  c: 2'), hunk(9, 0, 'a:', '  b: 1')];
    expect(together(first, other)).toEqual([first]);
  });

  it.each([
    ['at other places', hunk(9, 0, 'a:', '  b: 1'), hunk(8, 0, 'a:', '  c: 1')],
    ['at other depths', hunk(9, 0, 'a:', '  b: 1'), hunk(9, 0, '  a:', '    c: 1')],
    ['entries of a list', hunk(9, 0, '  - { a: 1 }'), hunk(9, 0, '  - { a: 2 }')],
    ['in place of an entry', hunk(9, 1, '  - { a: 1 }', '  b: 1'), hunk(9, 1, '  - { a: 2 }', '  b: 1')],
    ['other fields', hunk(9, 0, '  a: 1'), hunk(9, 0, '  b: 1')],
  ])('are apart if they are %s', (_, one, other) => {
    expect(together(one, other)).toEqual([one, other]);
  });
});

describe('new fields', () => {
  const text = 'a:\n  b: 1\n  c: 2\nd: 3\n';

  it('of one section go below its last one', () => {
    expect(gathered(text, [hunk(1, 0, '  x: …'), hunk(2, 0, '  y: …'), hunk(3, 0, '  z: …')])).toEqual([
      hunk(3, 0, '  x: …', '  y: …', '  z: …'),
    ]);
  });

  it.each([
    ['of other sections', [hunk(2, 0, '  x: …'), hunk(4, 0, '  y: …')]],
    ['at other depths', [hunk(2, 0, '  x: …'), hunk(3, 0, 'y: …')]],
    ['entries of a list', [hunk(1, 0, '  - x: …'), hunk(2, 0, '  - y: …')]],
    ['in place of others', [hunk(1, 1, '  x: …'), hunk(2, 0, '  y: …')]],
  ])('stay where they are if they are %s', (_, hunks) => {
    expect(gathered(text, hunks)).toEqual(hunks);
  });
});

const shown = async (plan: string, ...argv: string[]) =>
  (
    await runIn(
      { files: { 'plan.yaml': plan }, columns: 80 },
      ...['check', '--color', 'never', '--as-of', '2026-11-24', ...argv, 'plan.yaml'],
    )
  ).out;

it('adds agreements without repeating a long one that is there', async () => {
  const leaving = `"One term's notice, and the round of paired editing that is under way is finished first"`;
  const plan = `${planWith('stage: forming', 'stage: launching')}structure:\n  agreements:\n    leaving: ${leaving}\n`;
  const out = await shown(plan, '--only', 'agreements-thin', '--all');
  expect(out).toContain(`
   Write  below line 30:
    joining: "…" # how a school joins
    decisions: "…" # how you decide when heads disagree
    closing: "…" # what happens to money and promises

`);
});

it('shows a section that several findings begin as one block, once', async () => {
  const out = await shown(planWith('stage: forming', 'stage: launching'), '--all');
  expect(out.match(/^structure:$/gm)).toHaveLength(1);
  expect(out).toContain('write nothing more: the lines shown before, at the end of the plan, do this\n         too.\n');
});

it('adds an entry above one that is replaced, so that the order does not matter', async () => {
  const out = await shown(planWith('stage: forming', 'stage: launching'), '--all');
  expect(out).toContain("   Write  in place of line 27:\n  # what you want to find out about pupils' learning\n");
  expect(out).toContain('   write below line 26:\n  # schools: all without brackets, or ids such as ashby, brook\n');
  expect(out).not.toContain('If several go');
});
