/**
 * The changes between editions, held against the records, and against what the first edition found in plans:
 * `test/kit/edition-1.json` has its levels, numbers and stages, and what it found where in each plan, on the day that the
 * plan names and on a day of 2026 (`test/kit/write-edition-1.mjs` wrote it). The plans of
 * `test/plans/editions` show the changes that no other plan shows, most of them in an example of the rule's record.
 */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import changes from '#prepared/changes';
import type { ChangeKind } from '../../src/rules/editions.ts';
import { allRules, loadFramework } from '../../src/rules/load.ts';
import type { RuleRecord } from '../../src/rules/types.ts';
import { runIn } from '../kit/memory-io.ts';

interface Edition {
  readonly rules: Readonly<
    Record<string, { level: string; soften: string | null; numbers: Record<string, number>; stages: (string | null)[] }>
  >;
  /** By plan and day, then by rule, level and place: how many findings. */
  readonly findings: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
const FIRST: Edition = JSON.parse(readFileSync('test/kit/edition-1.json', 'utf8'));
const [SECOND] = changes;
const records = new Map(allRules(loadFramework()).map((rule) => [rule.id, rule]));

/** Rules that find something else only in closing networks, because they no longer apply to them. */
const ONLY_CLOSING = [
  'causal-claim',
  'no-rival-explanation',
  'school-required-to-join',
  'stale-acknowledgement',
  'stale-plan',
];

function numbersOf({ params = {} }: RuleRecord): Record<string, number> {
  return Object.fromEntries(
    Object.entries(params).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

/** How a rule's record differs from that of the first edition. */
function recordKinds(id: string): ChangeKind[] {
  const [before, after] = [FIRST.rules[id], records.get(id)];
  if (before === undefined) return ['new'];
  if (after === undefined) return ['gone'];
  const { level, soften, from_stage: from = null, until_stage: until = null, expected_from: expected = null } = after;
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const inOrder = (numbers: Record<string, number>) => Object.entries(numbers).sort();
  return [
    ...(isSame([before.level, before.soften], [level, soften?.level ?? null]) ? [] : (['level'] as const)),
    ...(isSame(inOrder(before.numbers), inOrder(numbersOf(after))) ? [] : (['number'] as const)),
    ...(isSame(before.stages, [from, until, expected]) ? [] : (['stages'] as const)),
  ];
}

async function differing(): Promise<Set<string>> {
  const found = new Set<string>();
  for (const [plan, before] of Object.entries(FIRST.findings)) {
    const [file = '', asOf = ''] = plan.split(' ');
    const files = { [file]: readFileSync(file) };
    const { out } = await runIn({ files }, 'check', '-f', 'json', '--no-acknowledged', '--as-of', asOf, file);
    const after: Record<string, number> = {};
    for (const { rule, level, path } of JSON.parse(out).plans[0].findings)
      after[`${rule} ${level} ${path}`] = (after[`${rule} ${level} ${path}`] ?? 0) + 1;
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      if (before[key] !== after[key]) found.add(key.split(' ')[0] as string);
  }
  return found;
}

describe('the changes from the first edition to the second', () => {
  const listed = new Map(SECOND?.rules.map(({ rule, kinds }) => [rule, kinds]));

  it('say of each rule what is different in its record', () => {
    const ids = [...new Set([...Object.keys(FIRST.rules), ...records.keys()])];
    const said = (id: string) => listed.get(id)?.filter((kind) => kind !== 'definition') ?? [];
    const wrong = ids
      .map((id) => ({ rule: id, inTheFile: said(id), inTheRecord: recordKinds(id) }))
      .filter(({ inTheFile, inTheRecord }) => inTheFile.join() !== inTheRecord.join());
    expect(wrong, 'framework/changes.yaml should list these rules with the kinds of `inTheRecord`').toEqual([]);
  });

  it('name every rule that finds something else in the plans, and no other', async () => {
    const differ = await differing();
    const isExplained = (id: string) => FIRST.rules[id] === undefined || ONLY_CLOSING.includes(id);
    const definitions = [...listed].filter(([, kinds]) => kinds.includes('definition')).map(([id]) => id);
    expect(definitions.sort()).toEqual([...differ].filter((id) => !isExplained(id)).sort());
    // A new rule may be about something that these plans don't have. Its examples show that it finds something.
    const isNew = (id: string) => FIRST.rules[id] === undefined;
    expect([...listed.keys()].filter((id) => differ.has(id) || !isNew(id)).sort()).toEqual([...differ].sort());
  });
});
