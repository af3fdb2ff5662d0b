/**
 * Twenty-one real networks, checked on the day their sources are from: which next steps each hears, and in which order. For
 * each, a reader with the leaflet in hand noted beforehand what a wise critical friend would say, and would never say.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';

const FOLDER = 'test/plans/networks';
const MOST_SHOWN = 12;

interface Expected {
  /** Rule ids of the next steps, in order. */
  readonly steps: readonly string[];
  /** Rules that must not report anything; with a level, they must not report at that level. */
  readonly never: readonly string[];
  /** Words that must not be printed, in the list of what isn't written yet or as praise. */
  readonly unsaid?: readonly string[];
}

const NETWORKS: Readonly<Record<string, Expected>> = {
  axia: {
    steps: ['compelling-reason-missing', 'focus-vague', 'no-co-leadership', 'no-critical-friend', 'no-enquiry'],
    never: ['no-pupil-outcome', 'no-review', 'network-too-small', 'no-succession', 'school-required-to-join'],
    unsaid: [
      'shared values',
      'when the money ends',
      'look back',
      'evaluates',
      'Every school takes part',
      'talks about the children',
    ],
  },
  'bten-austin': {
    steps: ['lessons-unwritten', 'last-review-missing', 'practices-without-keeper'],
    never: [
      'no-critical-friend',
      'no-co-leadership',
      'no-facilitator',
      'facilitation-thin',
      'role-without-time',
      'moral-purpose-missing',
      'shared-values-missing',
      'no-model-of-learning',
      'no-research',
      'no-rival-explanation',
    ],
    unsaid: ['will leave something behind'],
  },
  'ckbs-sydney': {
    steps: ['bus-factor-one', 'focus-missing', 'friend-and-leader-one-house'],
    never: ['no-critical-friend', 'no-enquiry', 'nothing-for-others', 'no-outside-partner', 'idle-partner'],
    unsaid: ['People other than heads lead'],
  },
  'cromer-ridge': {
    steps: ['focus-vague', 'moral-purpose-thin', 'no-co-leadership', 'no-critical-friend', 'no-enquiry'],
    never: ['purpose-not-agreed', 'governors-not-agreed', 'no-two-way-channel', 'commitment-uneven', 'head-cautious'],
  },
  gail: {
    steps: ['focus-vague', 'no-pupil-outcome', 'pupils-passive', 'no-co-leadership', 'no-enquiry'],
    never: [
      'network-disconnected',
      'network-too-small',
      'governors-not-agreed',
      'power-imbalance',
      'purpose-not-agreed',
    ],
    unsaid: ['when the money ends', 'agreed the purpose'],
  },
  'harmony-hill': {
    steps: ['focus-missing', 'pupils-passive', 'no-critical-friend', 'no-facilitator'],
    never: ['warning network-too-small', 'no-co-leadership', 'many-hats', 'no-way-to-leave'],
  },
  'kirkby-tripods': {
    steps: ['focus-missing', 'no-co-leadership', 'moral-purpose-missing', 'no-critical-friend', 'pupils-passive'],
    never: ['network-disconnected', 'network-too-large', 'schools-never-meet', 'hub-and-spoke', 'no-review'],
    unsaid: ['how a school can leave', 'when the money ends', 'Not written yet', 'who leads each group'],
  },
  'leicester-science': {
    steps: ['no-pupil-outcome', 'focus-split', 'pupils-passive', 'no-co-leadership', 'no-enquiry'],
    never: ['focus-missing', 'focus-vague', 'no-outside-partner', 'hub-and-spoke', 'head-absent', 'idle-partner'],
    unsaid: ['shared values'],
  },
  'ncw-norwich': {
    steps: [
      'focus-untranslated',
      'leaders-only-school',
      'no-co-leadership',
      'moral-purpose-missing',
      'no-critical-friend',
    ],
    never: ['idle-partner', 'focus-vague', 'focus-missing', 'focus-without-evidence'],
    unsaid: ['Every school takes part'],
  },
  'nga-awanui': {
    steps: ['lessons-unwritten', 'last-review-missing', 'practices-without-keeper'],
    never: ['no-critical-friend', 'moral-purpose-missing', 'focus-missing', 'pupils-passive', 'no-research'],
    unsaid: ['Not written yet', 'start with'],
  },
  northcote: {
    steps: ['focus-vague', 'no-pupil-outcome', 'enquiry-without-question', 'pupils-passive', 'no-co-leadership'],
    never: ['no-enquiry', 'no-outside-partner', 'families-unheard', 'network-too-small', 'function-uncovered'],
    unsaid: ['when the money ends', 'agreed the purpose', 'Not written yet', 'who decides'],
  },
  'nw-rise': {
    steps: ['focus-vague', 'outcome-unmeasurable', 'pupils-passive', 'no-co-leadership', 'no-critical-friend'],
    never: [
      'warning network-too-large',
      'no-enquiry',
      'no-outside-partner',
      'idle-partner',
      'schools-never-meet',
      'authority-co-leads-unclear',
    ],
    unsaid: ['who leads', 'when the money ends', 'follows the model of learning'],
  },
  'nw24-bristol': {
    steps: ['focus-missing', 'no-co-leadership', 'no-critical-friend'],
    never: [
      'pupils-passive',
      'no-way-to-leave',
      'warning network-too-large',
      'large-network-undivided',
      'group-without-leader',
    ],
    unsaid: ['when the money ends', 'agreed the purpose', 'Not written yet', 'who decides'],
  },
  'nyc-triad': {
    steps: ['fixed-givers', 'challenge-unsupported', 'focus-missing', 'no-co-leadership', 'brokered-not-confirmed'],
    never: ['warning network-too-small', 'no-life-after-funding', 'no-way-to-leave', 'power-imbalance'],
  },
  'river-chelmer': {
    steps: ['focus-vague', 'no-enquiry', 'no-pupil-outcome', 'pupils-passive', 'no-co-leadership'],
    never: [
      'network-disconnected',
      'hub-and-spoke',
      'bridging-school',
      'schools-never-meet',
      'idle-partner',
      'no-two-way-channel',
    ],
    unsaid: ['a partner from outside'],
  },
  'south-west-peer': {
    steps: ['focus-missing', 'network-disconnected', 'no-co-leadership', 'moral-purpose-missing', 'no-critical-friend'],
    never: ['network-too-large', 'large-network-undivided', 'schools-never-meet', 'one-way-transfer'],
    unsaid: ['when the money ends', 'evaluates', 'College 1', 'who decides'],
  },
  sunningdale: {
    steps: ['fixed-givers', 'focus-vague', 'no-co-leadership', 'no-critical-friend', 'no-enquiry'],
    never: ['network-too-small', 'no-review', 'commitment-uneven', 'shared-values-missing', 'power-imbalance'],
    unsaid: ['when the money ends', 'review the network', 'takes part in something', 'agreed the purpose'],
  },
  'super-cambridge': {
    steps: [
      'focus-vague',
      'pupils-passive',
      'friend-and-leader-one-house',
      'no-co-leadership',
      'moral-purpose-missing',
    ],
    never: ['no-research', 'no-enquiry', 'nothing-for-others', 'no-outside-partner', 'uneven-hosting'],
    unsaid: ['when the money ends', 'agreed the purpose', 'comes from outside the network', 'enquiry-without-question'],
  },
  tewkesbury: {
    steps: ['focus-missing', 'no-co-leadership', 'no-critical-friend', 'pupils-passive', 'network-too-large'],
    never: ['group-without-leader', 'no-review', 'platform-unused', 'one-way-transfer', 'function-uncovered'],
    unsaid: ['This large network works in smaller groups', 'how a school can leave', 'who decides', 'Not written yet'],
  },
  'te-iti-kahurangi': {
    steps: ['focus-vague', 'no-pupil-outcome', 'no-enquiry', 'no-critical-friend', 'pupils-passive'],
    never: ['no-co-leadership', 'shared-values-missing', 'template-text', 'leadership-all-heads', 'no-wider-agenda'],
    unsaid: ['what evidence led to the focus'],
  },
  'whiria-te-tangata': {
    steps: ['focus-vague', 'no-pupil-outcome', 'no-critical-friend', 'no-facilitator'],
    never: [
      'pupils-passive',
      'no-enquiry',
      'enquiry-without-question',
      'idle-partner',
      'network-too-large',
      'no-co-leadership',
    ],
    unsaid: ['something for people outside', 'who decides', 'Not written yet'],
  },
};

interface Said {
  readonly findings: readonly { readonly rule: string; readonly level: string }[];
  readonly nextSteps: readonly { readonly rule: string }[];
}

const textOf = (name: string) => readFileSync(`${FOLDER}/${name}.yaml`, 'utf8');

async function check(name: string, ...argv: readonly string[]): Promise<string> {
  const text = textOf(name);
  const asOf = /^# As of: (\d{4}-\d\d-\d\d)$/m.exec(text)?.[1] ?? '';
  return (await runIn({ files: { 'plan.yaml': text } }, 'check', '--as-of', asOf, ...argv, 'plan.yaml')).out;
}

async function said(name: string): Promise<Said> {
  const { plans } = JSON.parse(await check(name, '--format', 'json')) as { plans: [Said] };
  return plans[0];
}

describe('what is said of real networks', () => {
  it('is expected of each plan', () => {
    const names = readdirSync(FOLDER).map((file) => file.replace('.yaml', ''));
    expect(names.sort()).toEqual(Object.keys(NETWORKS).sort());
  });

  it.each(Object.entries(NETWORKS))('the next steps of %s', async (name, { steps }) => {
    const { nextSteps } = await said(name);
    expect(nextSteps.map(({ rule }) => rule)).toEqual(steps);
  });

  it.each(Object.keys(NETWORKS))('no more than twelve findings are shown for %s', async (name) => {
    const [{ findings, nextSteps }, out] = [await said(name), await check(name)];
    const shown = findings.filter(({ rule }) => new RegExp(`(^|[ ,])${rule}($|,)`, 'm').test(out));
    expect(shown.length).toBeGreaterThanOrEqual(nextSteps.length);
    expect(shown.length).toBeLessThanOrEqual(MOST_SHOWN);
  });

  it.each(Object.entries(NETWORKS))('nothing that a friend would never say of %s', async (name, expected) => {
    const { findings } = await said(name);
    const all = new Set(findings.flatMap(({ level, rule }) => [rule, `${level} ${rule}`]));
    expect(expected.never.filter((rule) => all.has(rule))).toEqual([]);
  });

  it.each(Object.entries(NETWORKS))('no words that do not fit %s', async (name, { unsaid = [] }) => {
    const out = (await check(name)).replace(/\s+/g, ' ');
    expect(unsaid.filter((words) => out.includes(words))).toEqual([]);
  });

  it('every rule it names exists', () => {
    const rules = new Set(
      readdirSync('framework/rules', { recursive: true, encoding: 'utf8' }).map((file) =>
        file.replace(/^.*\/|\.yaml$/g, ''),
      ),
    );
    const named = Object.values(NETWORKS).flatMap(({ steps, never }) => [...steps, ...never]);
    expect(named.map((rule) => rule.replace('warning ', '')).filter((rule) => !rules.has(rule))).toEqual([]);
  });
});
