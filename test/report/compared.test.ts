/** How findings and versions of a plan compare, what is praised, and where lines go. */

import { describe, expect, it } from 'vitest';
import type { Hunk } from '../../src/edit/lines-for.ts';
import type { Finding, PlanReport, Strength } from '../../src/findings/report.ts';
import { compareFindings, isPartial } from '../../src/report/compare-findings.ts';
import { type CheckedVersion, type HistoryStep, historyOf, isQuiet } from '../../src/report/plan-history.ts';
import {
  ABOUT_THE_END,
  earlierWords,
  endedWords,
  praiseHeading,
  praiseTexts,
  shownStrengths,
} from '../../src/report/praise.ts';
import { linesOfStep, pasteNote, repeatedLines } from '../../src/report/step-lines.ts';
import { noLines, whereToWrite, wordsToWrite } from '../../src/report/where-to-write.ts';

const finding = (fingerprint: string, more: Partial<Finding> = {}) =>
  ({ fingerprint, acknowledged: null, state: 'new', ...more }) as Finding;
const prints = (findings: readonly Finding[]) => findings.map(({ fingerprint }) => fingerprint).join(' ');
const hunk = (after: number, replaced: number, ...lines: string[]): Hunk => ({ after, replaced, lines });

describe('two versions', () => {
  const accepted = { reason: 'x' } as unknown as Finding['acknowledged'];

  it('differ in findings that came and went, whatever is accepted or known', () => {
    const before = [
      finding('a'),
      finding('b'),
      finding('c', { acknowledged: accepted }),
      finding('d', { state: 'known' }),
    ];
    const after = [finding('b'), finding('c'), finding('e'), finding('a', { state: 'known' }), finding('d')];
    const { appeared, gone, open } = compareFindings(before, after);
    expect([prints(appeared), prints(gone), prints(open)]).toEqual(['c e d', 'a', 'b']);
  });

  it('may be plans only in part', () => {
    const outcomes = (outcome: string) => ({ outcomes: { 'plan-shape': outcome } }) as unknown as PlanReport;
    expect([isPartial(outcomes('failed')), isPartial(outcomes('passed'))]).toEqual([true, false]);
  });
});

describe('the history of a plan', () => {
  const version = (day: string) => ({ day, commit: null, subject: day, file: 'plan.yaml' });
  const report = (
    stage: string | null,
    schools: number | null,
    met: string[],
    findings: string[],
    outcome = 'passed',
  ): PlanReport =>
    ({
      stage,
      schools,
      profile: [{ met: met.slice(0, 1) }, { met: met.slice(1) }],
      findings: findings.map((one) => finding(one)),
      outcomes: { 'plan-shape': outcome },
    }) as unknown as PlanReport;
  const said = ({
    version: { day },
    isReadable,
    isPartial: part,
    stage,
    schools,
    met,
    lost,
    appeared,
    gone,
  }: HistoryStep) =>
    [
      `${day}${isReadable ? '' : ' unreadable'}${part ? ' partial' : ''}`,
      stage,
      schools,
      `+${met} -${lost}`,
      `+${prints(appeared)} -${prints(gone)}`,
    ].join(' | ');
  const steps = (...reports: (PlanReport | null)[]) =>
    historyOf(reports.map((one, nth): CheckedVersion => ({ version: version(`v${nth}`), report: one })));

  it('begins with all that the first version shows', () => {
    expect(steps(report('forming', 5, ['P1', 'P2'], ['a'])).map(said)).toEqual(['v0 | forming | 5 | +P1,P2 - | +a -']);
  });

  it('goes on with what is different', () => {
    const all = steps(
      report('forming', 5, ['P1', 'P2'], ['a', 'b']),
      report('launching', 5, ['P2', 'P3'], ['b', 'c']),
      report('launching', 6, ['P2', 'P3'], ['b', 'c']),
      report('launching', 6, ['P2', 'P3'], ['b', 'c']),
    );
    expect(all.slice(1).map(said)).toEqual([
      'v1 | launching |  | +P3 -P1 | +c -a',
      'v2 |  | 6 | + - | + -',
      'v3 |  |  | + - | + -',
    ]);
    expect(all.map(isQuiet)).toEqual([false, false, false, true]);
  });

  it('passes over what can not be read', () => {
    const all = steps(report('forming', 5, ['P1'], ['a']), null, report('forming', 5, ['P1'], ['b']));
    expect(all.slice(1).map(said)).toEqual(['v1 unreadable |  |  | + - | + -', 'v2 |  |  | + - | +b -a']);
    expect(all.map(isQuiet)).toEqual([false, false, false]);
    expect(steps(null, report('forming', 5, [], [])).map(said)).toEqual([
      'v0 unreadable |  |  | + - | + -',
      'v1 | forming | 5 | + - | + -',
    ]);
  });

  it('loses nothing while only part of it fits the format', () => {
    const all = steps(
      report('forming', 5, ['P1', 'P2'], ['a', 'b']),
      report(null, null, ['P2', 'P3'], ['b', 'c'], 'failed'),
      report('forming', 5, ['P3'], ['c']),
    );
    expect(all.slice(1).map(said)).toEqual(['v1 partial |  |  | +P3 - | +c -', 'v2 |  |  | + -P1,P2 | + -b a']);
    expect(steps(report(null, 2, ['P1'], ['a'], 'failed')).map(said)).toEqual(['v0 partial |  | 2 | +P1 - | +a -']);
  });

  it('is not quiet if anything came or went', () => {
    const [first] = steps(report('forming', 5, [], []), report('forming', 5, [], [])).slice(1);
    const quiet = first as HistoryStep;
    const findings = [finding('a')];
    expect(isQuiet(quiet)).toBe(true);
    const loud = [{ met: ['P1'] }, { lost: ['P1'] }, { appeared: findings }, { gone: findings }, { stage: 'x' }];
    expect([...loud, { schools: 0 }].map((more) => isQuiet({ ...quiet, ...more }))).toEqual(Array(6).fill(false));
  });
});

describe('praise', () => {
  const strengths = ['a', 'a', 'b', 'c'].map(
    (theme, nth) => ({ theme, text: `${theme}${nth}`, cites: [`E${nth}`] }) as unknown as Strength,
  );

  it('is for one strength of each theme, or for all that a closing network did', () => {
    const texts = (closing: boolean, most: number) =>
      shownStrengths({ closing, strengths }, most).map(({ text }) => text);
    expect([texts(false, 9), texts(false, 2), texts(true, 9), texts(true, 2)]).toEqual([
      ['a0', 'b2', 'c3'],
      ['a0', 'b2'],
      ['a0', 'a1', 'b2', 'c3'],
      ['a0', 'a1'],
    ]);
    expect([praiseHeading({ closing: false }), praiseHeading({ closing: true })]).toEqual([
      'What this plan does well',
      'Thank you for what this network has built',
    ]);
  });

  it('thanks a closing network once for what two rules say about the same theme and statements', () => {
    const thanks = (theme: string, cites: readonly string[]) => ({ theme, cites, text: '' }) as unknown as Strength;
    const first = thanks('sharing', ['M3', 'E10']);
    const shown = (other: Strength) => shownStrengths({ closing: true, strengths: [first, other] }, 9).length;
    expect(shown(thanks('sharing', ['M3', 'E10', 'H8']))).toBe(1);
    expect(shown(thanks('sharing', ['M3', 'H8']))).toBe(2);
    expect(shown(thanks('shape', ['M3', 'E10']))).toBe(2);
  });

  it('is a word of thanks if there is nothing else', () => {
    expect(praiseTexts({ closing: false, strengths, thanks: 'Thanks.' }, 1)).toEqual(['a0']);
    expect(praiseTexts({ closing: true, strengths: [], thanks: 'Thanks.' }, 1)).toEqual(['Thanks.']);
    expect(praiseTexts({ closing: true, strengths: [], thanks: '' }, 1)).toEqual([]);
  });

  it('comes with what is to know about the end', () => {
    const words = (closing: boolean, stage: string, ended: string | null) =>
      endedWords({ closing, stage, ended } as Parameters<typeof endedWords>[0]);
    expect(words(true, 'closing', '2012-03')).toBe(`This network has ended (2012-03). ${ABOUT_THE_END}`);
    expect(words(true, 'forming', null)).toBe(
      'This network ends within two months. The comments below are about how to close it well.',
    );
    expect([words(true, 'closing', null), words(false, 'forming', null)]).toEqual(['', '']);
    expect([earlierWords({ ended: null }), earlierWords({ ended: '2012' })]).toEqual([
      '',
      'To check an earlier day, use --as-of.',
    ]);
  });
});

describe('lines to write', () => {
  it('have a place in words', () => {
    const places = [hunk(0, 0, 'x'), hunk(3, 0, 'x'), hunk(3, 1, 'x'), hunk(0, 1, 'x'), hunk(3, 2, 'x'), hunk(3, 4)];
    expect(places.map(whereToWrite)).toEqual([
      'at the top of the plan',
      'below line 3',
      'in place of line 4',
      'in place of line 1',
      'in place of lines 4 to 5',
      'in place of lines 4 to 7',
    ]);
    expect(whereToWrite({ ...hunk(3, 0, 'x'), before: 'end' })).toBe('at the end of the plan');
    expect(whereToWrite({ ...hunk(3, 0, 'x'), before: { below: 2 } })).toBe('below line 2');
    expect(whereToWrite({ ...hunk(3, 0, 'x'), before: { line: 5, text: 'schools:' } })).toBe(
      'above line 5, which begins with "schools:"',
    );
    expect(wordsToWrite([hunk(3, 1, 'a', 'b'), hunk(5, 1), hunk(0, 0, 'c')])).toEqual([
      'Write in place of line 4:',
      'a',
      'b',
      'Write at the top of the plan:',
      'c',
    ]);
    expect(noLines({} as PlanReport, finding('a'))).toEqual([]);
  });

  /** The lines of each finding, by its fingerprint. */
  const lines =
    (hunks: Record<string, Hunk[]>) =>
    (_: PlanReport, { fingerprint }: Finding) =>
      hunks[fingerprint] ?? [];
  const step = (first: string, ...others: string[]) => ({
    finding: finding(first),
    alongside: others.map((one) => ({ ...finding(one), rule: one })),
  });
  const ofStep = (hunks: Record<string, Hunk[]>) =>
    linesOfStep({} as PlanReport, step('a', 'b', 'c'), lines(hunks)).map(({ after, lines: own }) => `${after} ${own}`);

  it('of a step are those of its findings that fill in one field each', () => {
    expect(ofStep({ a: [hunk(2, 1, 'a')], b: [hunk(5, 1, 'b')], c: [hunk(7, 1, 'c')] })).toEqual(['2 a', '5 b', '7 c']);
    expect(ofStep({ a: [hunk(2, 1, 'a')], b: [hunk(5, 0, 'b')], c: [hunk(7, 1, 'c', 'd')] })).toEqual(['2 a']);
    expect(ofStep({ a: [hunk(2, 1), hunk(3, 0, 'a')], b: [hunk(5, 2, 'b')], c: [] })).toEqual(['3 a']);
    expect(ofStep({ b: [hunk(5, 1, 'b'), hunk(7, 0, 'x')], c: [hunk(6, 1, 'c')] })).toEqual(['6 c']);
  });

  it('of a step are all those of its rule', () => {
    const same = { finding: finding('a'), alongside: [finding('b'), { ...finding('c'), rule: 'c' }] };
    const hunks = { a: [hunk(2, 1, 'a')], b: [hunk(5, 0, 'b')], c: [hunk(7, 1, 'c', 'd')] };
    expect(linesOfStep({} as PlanReport, same, lines(hunks)).map(({ lines: own }) => own)).toEqual([['a'], ['b']]);
  });

  it('of a step do not meet', () => {
    expect(ofStep({ a: [hunk(2, 2, 'a')], b: [hunk(3, 1, 'b')], c: [hunk(4, 1, 'c')] })).toEqual(['2 a', '4 c']);
    expect(ofStep({ a: [hunk(2, 1, 'a')], b: [hunk(1, 1, 'b')], c: [hunk(2, 1, 'c')] })).toEqual(['2 a', '1 b']);
    expect(ofStep({ a: [hunk(2, 0, 'a')], b: [hunk(2, 1, 'b')], c: [hunk(1, 1, 'c')] })).toEqual(['2 a', '1 c']);
  });

  const PASTE =
    'To paste several of these, paste the one furthest down the plan first, because lines that you add move the ones below them.';
  const SAME =
    'If several go below the same line, paste the least indented one first, and what goes in place of that line last.';
  it.each<[string, Hunk[], string]>([
    ['one', [hunk(3, 0, 'a')], ''],
    ['none', [], ''],
    ['two, the upper of which adds a line', [hunk(3, 0, 'a'), hunk(5, 1, 'b')], PASTE],
    ['two, the upper of which takes a line', [hunk(5, 1, 'b'), hunk(3, 2, 'a')], PASTE],
    ['two, the lower of which adds a line', [hunk(3, 1, 'a'), hunk(5, 0, 'b')], ''],
    ['two below one line', [hunk(3, 0, '  a'), hunk(3, 0, 'b')], SAME],
    ['two below one line that are as deep', [hunk(3, 0, '  a'), hunk(3, 0, '  b')], ''],
    [
      'two, with notes',
      [hunk(3, 0, 'a: … # what'), hunk(5, 1, 'b')],
      `${PASTE} What follows a # is a note for you: delete it once you have filled in the line.`,
    ],
    ['one with a note', [hunk(3, 0, 'a: … # what')], ''],
    ['one below a line and one in place of the next', [hunk(3, 0, '  a'), hunk(3, 1, 'b')], PASTE],
    ['one below a line and one in its place', [hunk(3, 0, '  a'), hunk(2, 1, 'b', 'c')], `${PASTE} ${SAME}`],
    ['one at the end and one above it', [{ ...hunk(3, 0, 'a'), before: 'end' }, hunk(2, 1, 'b', 'c')], ''],
    [
      'an entry above another and one in its place',
      [{ ...hunk(3, 0, '- a'), before: { below: 2 } }, hunk(2, 1, '- b')],
      PASTE,
    ],
    ['three', [hunk(3, 0, '  a'), hunk(3, 0, 'b'), hunk(4, 0, 'c')], `${PASTE} ${SAME}`],
  ])('of %s need a note or not', (_, hunks, note) => {
    const shown = hunks.map((__, nth) => step(String(nth)));
    const byStep = Object.fromEntries(hunks.map((one, nth) => [String(nth), [one]]));
    expect(pasteNote({} as PlanReport, shown, lines(byStep))).toBe(note);
  });

  it('that can be pasted only once are shown once', () => {
    const showing = repeatedLines();
    const id = '  id: a # so that the plan can refer to it';
    const all = [hunk(3, 1, 'a'), hunk(3, 1, 'a'), hunk(4, 1, 'a'), hunk(3, 0, 'a'), hunk(3, 0, 'a'), hunk(3, 0, id)];
    expect([...all, hunk(3, 0, id), hunk(3, 0, id, 'b'), hunk(3, 0, id, 'b')].map(showing)).toEqual([
      ...['lines', 'above', 'lines', 'lines', 'lines', 'lines'],
      ...['none', 'lines', 'above'],
    ]);
  });
});
