/** What a network is, in a few sentences. */

import type { Plan } from '../../plan/model/plan.ts';
import { plainValue } from '../../plan/plain-values.ts';
import { addMonths } from '../../plan/queries/calendar.ts';
import { isClosing, isOver } from '../../plan/queries/closing.ts';
import { dateWords, whenWords } from '../../plan/queries/timeline.ts';
import type { Stage } from '../../plan/vocabulary.ts';
import { count, countFirst } from '../../text/words.ts';
import { sentence } from './page-parts.ts';
import { schoolsSaid } from './schools-said.ts';

/** @param schools how many there are; null if it can't be told */
export function networkSentences(plan: Plan, schools: number | null): string[] {
  const { summary: own, area } = plan.network;
  const kind = area === undefined || area === 'local' ? 'network' : `${plainValue('area', area)} network`;
  const { size, odd } = sizeOf(plan, schools);
  return [
    ...sentence('', own),
    ...lifeOf(plan, `${kind}${size}`),
    ...odd,
    ...sentence(isOver(plan) ? 'Its focus was: ' : 'Its focus: ', plan.focus.learningFocus),
  ];
}

/**
 * The number of schools, unless the plan's own summary gives it, and what has changed if that gives another. Otherwise
 * nothing is said about the difference: a summary may count a centre, or name one more school beside a number.
 */
function sizeOf(plan: Plan, schools: number | null): { size: string; odd: string[] } {
  if (schools === null) return { size: ' of schools', odd: [] };
  const said = schoolsSaid(plan.network.summary ?? '');
  if (said.includes(schools)) return { size: '', odd: [] };
  return { size: ` of ${count(schools, 'school')}`, odd: said.length === 0 ? [] : changesOf(plan) };
}

/** Schools that aren't in the network yet, and those that no longer are. */
function changesOf({ schools, members, date }: Plan): string[] {
  const belong = new Set(members);
  const others = schools.filter((school) => !belong.has(school));
  const later = others.flatMap(({ joined }) => (joined !== undefined && joined.from > date ? [joined] : []));
  const [next] = later.sort((one, other) => one.from - other.from);
  const left = others.length - later.length;
  return [
    ...(next === undefined
      ? []
      : [
          later.length === 1
            ? `One more joins ${whenWords(next)}.`
            : `${countFirst(later.length, 'more joins', 'more join')} later, the first of them ${whenWords(next)}.`,
        ]),
    ...(left > 0 ? [`${countFirst(left, 'school has', 'schools have')} left.`] : []),
  ];
}

/** Where the network is in its life, whatever stage a plan still gives that nobody has updated. */
function lifeOf(plan: Plan, network: string): string[] {
  const stage = isClosing(plan) ? 'closing' : plan.network.stage;
  const article = /^[aeiou]/i.test(network) ? 'An' : 'A';
  if (isOver(plan)) return [`${article} ${network} that has ended.`, ...datesOf(plan), ...oldStage(plan)];
  const odd = oddStage(plan, stage);
  if (odd !== undefined)
    return [
      ...(network === 'network' ? [] : [`${article} ${network}.`]),
      odd,
      ...(stage === 'closing' ? [] : endOf(plan)),
    ];
  return [STAGE_WORDS[stageWords(plan, stage)](network, article), ...datesOf(plan)];
}

/** The stage of a plan that nobody has updated since its network ended. */
function oldStage({ network: { stage } }: Plan): string[] {
  return stage === 'closing' ? [] : [`The plan still ${CALLS[stage]}.`];
}

function datesOf({ network: { starts, ends, stage }, today }: Plan): string[] {
  if (starts === undefined) {
    const end = ends === undefined ? [] : [`It ${ends.to < today ? 'ended' : 'ends'} ${whenWords(ends)}.`];
    return [`The plan doesn't say when it ${stage === 'forming' ? 'begins' : 'began'}.`, ...end];
  }
  if (ends !== undefined && ends.to < today) return [`It ran from ${dateWords(starts)} to ${dateWords(ends)}.`];
  if (ends !== undefined)
    return [`It ${starts.from <= today ? 'runs' : 'will run'} from ${dateWords(starts)} to ${dateWords(ends)}.`];
  return [starts.from <= today ? `It began ${whenWords(starts)}.` : `It will run from ${dateWords(starts)}.`];
}

function endOf({ network: { ends } }: Plan): string[] {
  return ends === undefined ? [] : [`It ends ${whenWords(ends)}.`];
}

const YEAR = 12;

/** A stage that the dates contradict, in a sentence; undefined if they agree, or could. */
function oddStage({ network: { starts, ends }, today }: Plan, stage: Stage): string | undefined {
  if (starts === undefined) return undefined;
  const isLater = (months: number) => addMonths(starts.to, months) <= today;
  const began = (word: string) => `yet it began ${word}${whenWords(starts)}.`;
  const calls = `The plan ${CALLS[stage]}`;
  if (stage === 'forming') return isLater(YEAR) ? `${calls}, ${began('')}` : undefined;
  if (stage === 'launching') return isLater(2 * YEAR) ? `${calls}, ${began('')}` : undefined;
  if (starts.from > today) return `${calls}, yet it starts only ${whenWords(starts)}.`;
  if (stage === 'established' && addMonths(starts.from, YEAR / 2) > today) return `${calls}, ${began('only ')}`;
  if (stage === 'closing' && ends !== undefined && ends.from > addMonths(today, 2 * YEAR))
    return `${calls}, yet it ends only ${whenWords(ends)}.`;
  return undefined;
}

/** How a plan calls a network at each stage. */
const CALLS: Readonly<Record<Stage, string>> = {
  forming: 'says that it is still forming',
  launching: 'calls it newly launched',
  established: 'calls it established',
  sustaining: 'says that it is planning how to keep going',
  closing: 'says that it is closing',
};

type StageWords = Stage | 'starting' | 'launched';

/** A network whose launch is to come, or was more than a year ago, isn't newly launched. */
function stageWords({ network: { starts }, today }: Plan, stage: Stage): StageWords {
  if (stage !== 'launching' || starts === undefined) return stage;
  if (starts.from > today) return 'starting';
  return addMonths(starts.to, YEAR) <= today ? 'launched' : stage;
}

const STAGE_WORDS: Readonly<Record<StageWords, (network: string, article: string) => string>> = {
  forming: (network, article) => `${article} ${network} that is still forming.`,
  starting: (network, article) => `${article} ${network} that is getting ready to start.`,
  launching: (network) => `A newly launched ${network}.`,
  launched: (network, article) => `${article} ${network} in its early days.`,
  established: (network) => `An established ${network}.`,
  sustaining: (network, article) => `${article} ${network} that is planning how to keep going.`,
  closing: (network, article) => `${article} ${network} that is closing.`,
};
