/** What the records say about order: themes, weights, and what to write for each gap. */

import { describe, expect, it } from 'vitest';
import { adviceFor, nextSteps, stepsOf, topStrengths } from '../../src/report/next-steps.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { placeholders } from '../../src/text/words.ts';
import { planWith, SMALLEST } from '../kit/plans.ts';
import { plansOf } from '../kit/reports.ts';

const { header, rules, crossPlanRules } = loadFramework();
const all = [...rules, ...crossPlanRules];

/** Rules whose gap is true however much is written: it asks for all schools, or for what the rule never finds. */
const TRUE_THROUGHOUT = [
  'artefact-without-maker',
  'broker-unnamed',
  'cost-unread',
  'governors-not-agreed',
  'level-without-learning',
  'model-not-shared',
  'no-gain-stated',
  'no-wider-agenda',
  'school-without-link',
  'strand-missing',
];

/** A plan that says little. */
const BARE = `nlc: 1
network: { id: vale, name: Vale, stage: launching, starts: 2026-09, origin: voluntary }
purpose: { moral_purpose: We help pupils., compelling_reason: }
focus: { learning_focus: , pedagogy: }
schools:
  - { id: ashby, name: Ashby, joined_by: choice }
  - { id: brook, name: Brook, joined_by: choice }
leadership: { co_leaders: , critical_friends: }
activities: []
`;

describe('every rule', () => {
  it('belongs to a theme of the framework, and every theme has rules', () => {
    expect(all.filter(({ theme }) => !header.themes.includes(theme)).map(({ id }) => id)).toEqual([]);
    expect(header.themes.filter((theme) => !all.some((rule) => rule.theme === theme))).toEqual([]);
  });

  it('says what to write if it is about something missing, and only then', () => {
    const odd = all.filter(
      ({ about, as_gap, gap }) => (about === 'written' && as_gap === undefined) !== (gap === undefined),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it('asks in its gap only for what is missing, where part of it may be written', () => {
    const varying = all.filter(
      ({ about, message, gap = '' }) =>
        about === 'unwritten' && placeholders(message).length > 0 && placeholders(gap).length === 0,
    );
    expect(varying.map(({ id }) => id).sort()).toEqual(TRUE_THROUGHOUT);
  });

  it('weighs its strength if it has one, and only then', () => {
    const odd = all.filter(
      ({ strength, strength_weight: weight }) => (strength === undefined) !== (weight === undefined),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });
});

describe('the next steps', () => {
  const findingsOf = (text: string) => plansOf({ 'plan.yaml': text })[0]?.findings ?? [];

  it('are at most five, one for each theme, heaviest first', () => {
    const steps = stepsOf(findingsOf(planWith('stage: forming', 'stage: established'))).map(({ finding }) => finding);
    expect(steps.length).toBeLessThanOrEqual(5);
    expect(new Set(steps.map(({ theme }) => theme)).size).toBe(steps.length);
    expect(steps.map(({ weight }) => weight)).toEqual(steps.map(({ weight }) => weight).sort((a, b) => b - a));
  });

  it('leave what is not written yet to its own list, unless there are fewer than three', () => {
    const steps = stepsOf(findingsOf(SMALLEST)).map(({ finding }) => [finding.rule, finding.about]);
    expect(steps).toEqual([
      ['no-facilitator', 'essential'],
      ['critical-friend-idle', 'unwritten'],
      ['focus-without-evidence', 'unwritten'],
    ]);
  });

  it('start with errors, each with its own fix', () => {
    const [first] = nextSteps(findingsOf(planWith('{id: dene,', '{id: brook,')));
    expect(first?.rule).toBe('duplicate-id');
  });

  it('have two about what every network needs, and report a second gap of a theme with the first', () => {
    const steps = stepsOf(findingsOf(BARE));
    expect(steps.map(({ finding, alongside }) => [finding.rule, ...alongside.map(({ rule }) => rule)])).toEqual([
      ['school-left-out'],
      ['focus-missing'],
      ['moral-purpose-thin', 'compelling-reason-missing'],
      ['no-co-leadership', 'no-facilitator'],
      ['no-critical-friend'],
    ]);
  });

  it('say what to do about everything that they report, in a sentence each if it is several things', () => {
    const steps = stepsOf(findingsOf(BARE));
    expect(adviceFor(steps[3] ?? raise())).toEqual([
      "Ask two people from different schools to lead together, if possible one who is a head and one who isn't.",
      'Ask someone to arrange meetings, put schools in touch and keep the calendar.',
    ]);
    const alone = steps[4] ?? raise();
    expect(adviceFor(alone)).toEqual([alone.finding.fix]);
  });

  it('report up to three entries with the same gap, and say once what to do', () => {
    const outcomes = ['a', 'b', 'c', 'd']
      .map((id) => `{ id: ${id}, statement: More of ${id}, for: pupils }`)
      .join(', ');
    const steps = stepsOf(findingsOf(`${BARE}outcomes: [${outcomes}]\n`), 9);
    const step = steps.find(({ finding }) => finding.rule === 'outcome-unmeasurable') ?? raise();
    const paths = [step.finding, ...step.alongside].map(({ path }) => path);
    expect(paths).toEqual(['outcomes[0]', 'outcomes[1]', 'outcomes[2]']);
    expect(adviceFor(step)).toEqual([step.finding.fix]);
  });

  function raise(): never {
    throw new Error('There is no such step.');
  }
});

it('one strength a theme is shown, in the order given', () => {
  const strengths = ['a', 'b', 'a', 'c'].map((theme, index) => ({
    rule: String(index),
    theme,
    text: theme,
    cites: [],
  }));
  expect(topStrengths(strengths, 2).map(({ rule }) => rule)).toEqual(['0', '1']);
  expect(topStrengths(strengths, 9).map(({ rule }) => rule)).toEqual(['0', '1', '3']);
});
