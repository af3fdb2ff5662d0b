/**
 * Plans by invented hands: all that the rules on the plan itself, its purpose, members, leaders and resources say of
 * each. Every line was read as the people of that network would, and is true of it.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runIn } from './kit/memory-io.ts';

const FOLDER = 'test/plans/invented';
const SECTIONS: readonly string[] = ['plan', 'purpose', 'membership', 'leadership', 'resources'];

const SAID: Readonly<Record<string, readonly string[]>> = {
  'beacon-ridge-trust': [
    'warning moral-purpose-without-learners purpose.moral_purpose',
    'warning purpose-not-agreed purpose.agreed.by',
    'warning school-required-to-join schools[0].joined_by',
    'question head-cautious schools[4].head_stance',
    'advice governors-not-agreed schools[5].governors_agreed',
    'question no-unlearning leadership.unlearning',
    'advice many-hats leadership.co_leaders[0]',
    'advice critical-friend-conflicted leadership.critical_friends[0]',
    'advice critical-friend-idle leadership.critical_friends[0]',
    'advice role-without-time leadership.critical_friends[0]',
    'warning critical-friend-insider leadership.critical_friends[0].person',
    'advice group-without-leader structure.groups[1].led_by',
    'advice no-way-to-leave structure.agreements.leaving',
    'advice bus-factor-one activities',
    'warning template-text resources.years[0].spending[2].for',
  ],
  'castlegate-pyramid': [
    'advice shared-values-missing purpose.shared_values',
    'warning no-facilitator leadership.facilitators',
    'advice role-without-time leadership.co_leaders[0]',
    'warning no-critical-friend leadership.critical_friends',
    'advice no-way-to-leave structure.agreements.leaving',
  ],
  'dyffryn-glas': [
    'advice many-hats leadership.co_leaders[1]',
    'warning template-text structure.agreements.data_sharing',
  ],
  'far-shore-federation': [
    'question brokered-not-confirmed schools[5].governors_agreed',
    'advice governors-not-agreed schools[5].governors_agreed',
    'question head-cautious schools[5].head_stance',
    'question no-unlearning leadership.unlearning',
    'advice many-hats leadership.co_leaders[1]',
    'advice budget-short resources.years[0].spending',
  ],
  'harbour-schools-closing': ['advice budget-short resources.years[1].spending'],
  'kestrel-city': [
    'question network-too-large schools',
    'question head-cautious schools[8].head_stance',
    'advice governors-not-agreed schools[15].governors_agreed',
    'advice budget-short resources.years[1].spending',
  ],
  'three-small-doors': [
    'question network-too-small schools',
    'question no-unlearning leadership.unlearning',
    'question no-gain-stated evaluation.cost_benefit.expected_gain',
    'warning unknown-field evaluation.reviews[1].and is it worth another year',
  ],
  'val-argent': [
    'advice governors-not-agreed schools[4].governors_agreed',
    'question head-cautious schools[4].head_stance',
    'advice facilitation-thin leadership.facilitators',
    'warning template-text structure.agreements.data_sharing',
    'warning template-text structure.agreements.closing',
  ],
};

interface Found {
  readonly rule: string;
  readonly category: string;
  readonly level: string;
  readonly path: string;
}

async function said(name: string): Promise<string[]> {
  const files = { 'plan.yaml': readFileSync(`${FOLDER}/${name}.yaml`) };
  const { out } = await runIn({ files }, 'check', '--all', '--as-of', '2026-11-24', '--format', 'json', 'plan.yaml');
  const { plans } = JSON.parse(out) as { plans: { findings: Found[] }[] };
  return plans.flatMap(({ findings }) =>
    findings
      .filter(({ category }) => SECTIONS.includes(category))
      .map(({ level, rule, path }) => `${level} ${rule} ${path}`),
  );
}

describe('what is said of invented plans', () => {
  it('is listed for each', () => {
    const names = readdirSync(FOLDER).map((file) => file.replace('.yaml', ''));
    expect(names.sort()).toEqual(Object.keys(SAID).sort());
  });

  it.each(Object.entries(SAID))('%s', async (name, lines) => {
    expect(await said(name)).toEqual(lines);
  });
});
