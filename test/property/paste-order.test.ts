/** Two blocks of lines that go to the same place of a plan can be pasted in either order. */

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Data, isList, isMap } from '../../src/plan/path.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { runIn } from '../kit/memory-io.ts';
import { pasted, type Shown, shownIn } from '../kit/pasting.ts';
import { OUTLINE, SMALLEST } from '../kit/plans.ts';
import { runs } from '../kit/runs.ts';

const NOTE = 'If several go below the same line';
const FOLDERS = ['templates', 'test/plans/networks', 'test/plans/invented'];
const PLANS = [
  SMALLEST,
  OUTLINE,
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml') && name !== 'starter.yaml')
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  ),
];

/** Lines that hold one field each, which can be emptied. */
const FIELD = /^( *[a-z_]+:) +[^\s{[|>&*#].*$/;
/** Whole sections that can be missing. */
const SECTION = /^(?:outcomes|structure|evaluation|sharing|communication|partners|sustaining|commitment|trust):/;

/** A plan that is under way, with some fields emptied, and without some sections. */
function withLess(text: string, chosen: readonly number[]): string {
  const lines = text.replace(/stage: forming/, 'stage: launching').split('\n');
  const fields = lines.flatMap((line, index) => (FIELD.test(line) && index > 8 ? [index] : []));
  for (const one of chosen.slice(0, 6)) {
    const at = fields[one % Math.max(1, fields.length)];
    if (at !== undefined) lines.splice(at, 1, (lines[at] ?? '').replace(FIELD, '$1'));
  }
  for (const one of chosen.slice(6)) {
    const starts = lines.flatMap((line, index) => (SECTION.test(line) ? [index] : []));
    const at = starts[one % Math.max(1, starts.length)];
    if (at === undefined) continue;
    const end = lines.findIndex((line, index) => index > at && /^\S/.test(line));
    lines.splice(at, (end < 0 ? lines.length : end) - at);
  }
  const activities = lines.findIndex((line) => line.startsWith('activities:'));
  if ((chosen[0] ?? 0) % 3 === 0 && activities >= 0) {
    const end = lines.findIndex((line, index) => index > activities && /^\S/.test(line));
    lines.splice(activities, (end < 0 ? lines.length : end) - activities, 'activities: []');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function meeting(shown: readonly Shown[], all: readonly string[]): [Shown, Shown][] {
  const boundary = ({ after, replaced, isAtEnd }: Shown) =>
    isAtEnd === true ? all.findLastIndex((line) => line.trim() !== '') + 1 : after + replaced;
  const isBlank = (from: number, to: number) => all.slice(from, to).every((line) => line.trim() === '');
  return shown.flatMap((one, index) =>
    shown.slice(index + 1).flatMap((other): [Shown, Shown][] => {
      const [from, to] = [boundary(one), boundary(other)].sort((a, b) => a - b) as [number, number];
      const isNamed = [one, other].some(({ next, isAtEnd }) => next !== undefined || isAtEnd === true);
      return isNamed && isBlank(from, to) ? [[one, other]] : [];
    }),
  );
}

/** Lines between two others come after the first of them. */
function furthestFirst(a: Shown, b: Shown): number {
  const place = ({ after, replaced, next }: Shown) =>
    replaced > 0 ? after + 1 : after + (next === undefined ? 0.5 : 0.75);
  return place(b) - place(a) || 0;
}

/** The same data, but for the order of entries in lists. */
function unordered(data: Data): Data {
  if (isList(data)) return data.map(unordered).sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  return isMap(data) ? Object.fromEntries(Object.entries(data).map(([name, one]) => [name, unordered(one)])) : data;
}

let met = 0;

it('gives the same plan', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...PLANS),
      fc.array(fc.nat(1000), { minLength: 2, maxLength: 9 }),
      async (whole, chosen) => {
        const text = withLess(whole, chosen);
        const { out } = await runIn(
          { files: { 'plan.yaml': text }, columns: 80 },
          ...['check', '--all', '--color', 'never', '--as-of', '2027-01-15', 'plan.yaml'],
        );
        if (out.includes(NOTE)) return;
        const shown = shownIn(out);
        // As the report says: from the bottom up. What goes to the same place has no order.
        for (const some of [shown, shown.toReversed()]) {
          const whole = readYaml(pasted(text, some.toSorted(furthestFirst)));
          expect(whole.documents.flatMap(({ errors }) => errors.map(({ message }) => message))).toEqual([]);
        }
        for (const [one, other] of meeting(shown, text.split('\n'))) {
          const [first, second] = [pasted(text, [one, other]), pasted(text, [other, one])];
          const [before, after] = [readYaml(first), readYaml(second)];
          met += 1;
          expect(before.documents[0]?.errors.length).toBe(0);
          expect(unordered(after.documents[0]?.data ?? null)).toEqual(unordered(before.documents[0]?.data ?? null));
        }
      },
    ),
    { numRuns: runs(60), examples: [[OUTLINE, [0, 0, 0, 0, 0, 0, 1, 2]]] },
  );
  expect(met).toBeGreaterThan(0);
});
