/** The checks that any field may use: the places that they fire at. */

import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../src/checks/check.ts';
import { missingEntry } from '../../src/checks/general/missing-entry.ts';
import { missingTexts } from '../../src/checks/general/missing-texts.ts';
import { textWithPattern } from '../../src/checks/general/text-with-pattern.ts';
import { textWithoutPattern } from '../../src/checks/general/text-without-pattern.ts';
import { textWithoutWord } from '../../src/checks/general/text-without-word.ts';
import { entriesAt, textAt } from '../../src/checks/shared/dotted-fields.ts';
import { printPath } from '../../src/plan/path.ts';
import { builtPlan, TODAY } from '../kit/built-plan.ts';

const plan = builtPlan(`nlc: 1
network: { id: vale, name: Vale, stage: launching, starts: 2026-09 }
purpose: { moral_purpose: Every SEND pupil reads, compelling_reason: TBC, shared_values: honesty }
schools: [{ id: ashby, name: Ashby CE Primary }, { id: brook, name: Brook End School }]
structure: { agreements: { joining: None, leaving: "  ", decisions: 3, closing: By consent, x-none: } }
x-number: 5
`);

function found(result: CheckResult): unknown {
  return typeof result === 'string'
    ? result
    : result.map(({ at, facts }) => [printPath(at), ...Object.values(facts ?? {})]);
}

const capitals = { fits: (text: string) => /\b[A-Z]{2,}\b/.test(text) };

describe('a text with a pattern', () => {
  const run = (field: string) =>
    found(textWithPattern.test(plan, { params: { field, pattern: capitals }, date: TODAY }));

  it('is found in a field and in every entry of a list', () => {
    expect(run('purpose.moral_purpose')).toEqual([['purpose.moral_purpose', 'Every SEND pupil reads']]);
    expect(run('schools.name')).toEqual([['schools[0].name', 'Ashby CE Primary']]);
    expect(run('purpose.shared_values')).toEqual([]);
  });

  it("can't be there if no text is", () => {
    expect(run('purpose.compelling_reason')).toBe('not-applicable');
  });
});

describe('a text without a pattern', () => {
  const run = (field: string) =>
    found(textWithoutPattern.test(plan, { params: { field, pattern: capitals }, date: TODAY }));

  it('is found in a field and in every entry of a list', () => {
    expect(run('purpose.moral_purpose')).toEqual([]);
    expect(run('schools.name')).toEqual([['schools[1].name', 'Brook End School']]);
  });

  it("can't be there if no text is", () => {
    expect(run('purpose.compelling_reason')).toBe('not-applicable');
  });
});

describe('a text without a word', () => {
  const run = (field: string, ...words: string[]) =>
    found(textWithoutWord.test(plan, { params: { field, words }, date: TODAY }));

  it('fires if it has none of the words', () => {
    expect(run('purpose.moral_purpose', 'pupil', 'child')).toEqual([]);
    expect(run('purpose.moral_purpose', 'child')).toEqual([['purpose.moral_purpose']]);
  });

  it("doesn't apply if there is no text", () => {
    expect(run('purpose.compelling_reason', 'pupil')).toBe('not-applicable');
  });
});

describe('a missing entry', () => {
  const run = (list: string) => found(missingEntry.test(plan, { params: { list }, date: TODAY }));

  it('is a list that has none, or is missing', () => {
    expect(run('schools')).toEqual([]);
    expect(run('leadership.co_leaders')).toEqual([['leadership.co_leaders']]);
  });
});

describe('missing texts', () => {
  const run = (section: string, ...fields: string[]) =>
    found(missingTexts.test(plan, { params: { section, fields }, date: TODAY }));

  it('are those without a value, or that say nothing', () => {
    expect(run('structure.agreements', 'closing', 'leaving', 'joining')).toEqual([
      ['structure.agreements.leaving', 'leaving or joining'],
    ]);
    expect(run('purpose', 'moral_purpose', 'agreed_by')).toEqual([['purpose.agreed_by', 'agreed by']]);
  });

  it('may be written in a way that the rule leaves to others', () => {
    expect(run('purpose', 'moral_purpose', 'compelling_reason')).toBe('cannot-tell');
    expect(run('structure.agreements', 'closing', 'decisions')).toBe('cannot-tell');
    expect(run('structure.agreements', 'x-none')).toEqual([['structure.agreements.x-none', 'x-none']]);
  });
});

it('reads only text as text, and a single value as a list of one', () => {
  expect([textAt(plan, 'x-number'), textAt(plan, 'purpose.shared_values')]).toEqual([undefined, 'honesty']);
  expect(entriesAt(plan, 'purpose.shared_values')).toEqual(['honesty']);
  expect([entriesAt(plan, 'structure.agreements.x-none'), entriesAt(plan, 'purpose.none')]).toEqual([[], []]);
});
