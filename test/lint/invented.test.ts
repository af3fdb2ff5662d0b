/** Plans by invented hands: all that is said of each. Every line was read as its people would, and is true of it. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';

const FOLDER = 'test/plans/invented';
const SAID: Readonly<Record<string, readonly string[]>> = {
  'beacon-ridge-trust': [
    'question no-life-after-funding sustaining.after',
    'warning moral-purpose-without-learners purpose.moral_purpose',
    'advice compelling-reason-thin purpose.compelling_reason',
    'advice no-model-of-learning focus.model_of_learning',
    'advice no-research focus.why_this',
    'question head-cautious schools',
    'advice fixed-givers schools[0]',
    'warning school-required-to-join schools[0].joined_by',
    'advice governors-not-agreed schools[5].governors_agreed',
    'question no-unlearning leadership.unlearning',
    'warning critical-friend-insider leadership.critical_friends[0].person',
    'advice group-without-leader structure.groups[1].led_by',
    'advice agreements-thin structure.agreements.joining',
    'warning data-without-agreement structure.agreements.data_sharing',
    'advice no-way-to-leave structure.agreements.leaving',
    'advice bus-factor-one activities',
    'advice no-enquiry activities',
    'advice pupils-passive activities',
    'question one-way-transfer activities[1].kind',
    'advice enquiry-without-question activities[3].question',
    'advice support-imposed support[0]',
    'question support-one-way support[0]',
    'advice no-review evaluation.reviews',
    'question causal-claim evaluation.contribution_story',
    'warning template-text resources.years[0].spending[2].for',
  ],
  'castlegate-pyramid': [
    'question focus-vague focus.learning_focus',
    'warning no-facilitator leadership.facilitators',
    'warning no-critical-friend leadership.critical_friends',
    'advice no-way-to-leave structure.agreements.leaving',
    'advice no-enquiry activities',
  ],
  'dyffryn-glas': [
    'advice no-research focus.why_this',
    'advice school-without-offer schools[4].offers',
    'question authority-co-leads-unclear partners[1].part_played',
    'advice many-hats leadership.co_leaders[1]',
    'advice agreements-thin structure.agreements.closing',
    'warning template-text structure.agreements.data_sharing',
    'advice no-shared-development activities',
    'advice activity-adrift activities[2].serves',
    'question cost-unread evaluation.cost_benefit.how_judged',
    'question no-rival-explanation evaluation.other_explanations',
    'warning template-text evaluation.comparison',
  ],
  'far-shore-federation': [
    'advice no-model-of-learning focus.model_of_learning',
    'advice no-research focus.why_this',
    'question head-cautious schools',
    'advice need-unmatched schools[1].seeks',
    'advice school-without-offer schools[3].offers',
    'question brokered-not-confirmed schools[5].governors_agreed',
    'question no-unlearning leadership.unlearning',
    'advice many-hats leadership.co_leaders[1]',
    'advice agreements-thin structure.agreements.decisions',
    'question level-without-learning activities',
    'advice no-enquiry activities',
    'advice strand-missing activities',
    'question cost-unread evaluation.cost_benefit.how_judged',
    'question no-contribution-story evaluation.contribution_story',
    'advice budget-short resources.years[0].spending',
  ],
  'harbour-schools-closing': [
    'warning practices-without-keeper sustaining.after',
    'advice budget-short resources.years[1].spending',
  ],
  'kestrel-city': [
    'advice no-life-after-funding sustaining.after',
    'question no-two-way-channel communication.channels',
    'question no-wider-agenda wider_agendas',
    'question head-cautious schools',
    'advice governors-not-agreed schools[15].governors_agreed',
    'advice ownership-narrow leadership',
    'advice pupils-passive activities',
    'question one-way-transfer activities[4].kind',
    'question cost-unread evaluation.cost_benefit.how_judged',
    'advice budget-short resources.years[1].spending',
  ],
  'three-small-doors': [
    'question families-unheard families.heard',
    'advice no-outside-partner partners',
    'advice no-pupil-outcome outcomes',
    'question no-wider-agenda wider_agendas',
    'advice nothing-for-others sharing',
    'question model-not-shared focus.model_of_learning.shared_with',
    'advice no-model-of-learning focus.model_of_learning.source',
    'advice need-unmatched schools[0].seeks',
    'question no-unlearning leadership.unlearning',
    'advice agreements-thin structure.agreements.closing',
    'advice no-shared-development activities',
    'advice pupils-passive activities',
    'question audience-unreached communication.channels',
    'question no-gain-stated evaluation.cost_benefit.expected_gain',
    'warning unknown-field evaluation.reviews[1].and is it worth another year',
    'advice no-slack resources.contingency',
  ],
  'val-argent': [
    'question pupil-voice-unanswered pupil_voice.answered_by',
    'advice no-model-of-learning focus.model_of_learning',
    'question head-cautious schools',
    'advice school-without-offer schools[4].offers',
    'advice governors-not-agreed schools[4].governors_agreed',
    'advice need-unmatched schools[5].seeks',
    'question authority-only-funds partners[1].part_played',
    'warning template-text structure.agreements.data_sharing',
    'warning template-text structure.agreements.closing',
    'advice no-shared-development activities',
    'advice activity-adrift activities[2].serves',
    'question cost-unread evaluation.cost_benefit.how_judged',
    'question no-rival-explanation evaluation.other_explanations',
    'advice no-slack resources.contingency',
  ],
};

interface Found {
  readonly rule: string;
  readonly level: string;
  readonly path: string;
}

async function said(name: string): Promise<string[]> {
  const files = { 'plan.yaml': readFileSync(`${FOLDER}/${name}.yaml`) };
  const { out } = await runIn({ files }, 'check', '--all', '--as-of', '2026-11-24', '--format', 'json', 'plan.yaml');
  const { plans } = JSON.parse(out) as { plans: { findings: Found[] }[] };
  return plans.flatMap(({ findings }) => findings.map(({ level, rule, path }) => `${level} ${rule} ${path}`));
}

describe('what is said of invented plans', () => {
  it('is listed for each', () => {
    const names = readdirSync(FOLDER).map((file) => file.replace('.yaml', ''));
    expect(names.sort()).toEqual(Object.keys(SAID).sort());
  });

  it.each(Object.entries(SAID))('%s', async (name, lines) => {
    expect(
      await said(name),
      'nlc says something else of this plan: if it is true, write it here; if it is not, correct the rule',
    ).toEqual(lines);
  });
});
