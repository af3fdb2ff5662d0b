/** What a reader asks first about a network, each answered in a line or said not to be in the plan. */

import { hasBegun } from '../../lint/strengths.ts';
import { networkMap } from '../../map/network-map.ts';
import { hardlyConnected, verdict } from '../../map/verdict.ts';
import type { Partner, Plan, Role } from '../../plan/model/plan.ts';
import { eachOnce, heldOn, holderKey } from '../../plan/queries/in-post.ts';
import { unnamedSchools } from '../../plan/queries/network-size.ts';
import { describe, describeAll, knownHolder, partnerAsPerson } from '../../plan/queries/posts.ts';
import { dateWords } from '../../plan/queries/timeline.ts';
import { JOINED_BY, type JoinedBy, type Origin } from '../../plan/vocabulary.ts';
import { capitalised, countFirst, list, numberInWords } from '../../text/words.ts';
import { type Element, el, prose } from '../markup/element.ts';
import { nextDates } from './next-dates.ts';
import { said, sentence, type Tense, tenseOf } from './page-parts.ts';
import { resultsSoFar } from './results-words.ts';

/** So many schools are all named here; of more, the first few. */
const MOST_NAMES = 15;
const FIRST_NAMES = 10;

/** The longest text of a row, in UTF-16 units, and the longest list of names. */
const LONGEST = 320;
const LONGEST_NAMES = 600;

/** The schools, why and how they came together, who leads, and whether any school is cut off. */
export function basics(plan: Plan): Element {
  const tense = tenseOf(plan);
  const coming = nextDates(plan);
  const results = resultsSoFar(plan);
  const rows: readonly (readonly [label: string, sentences: readonly string[], most?: number])[] = [
    ['The schools', schoolsOf(plan), LONGEST_NAMES],
    ['What for', reasonsOf(plan)],
    ['How it came about', originOf(plan)],
    [tense('Who leads it', 'Who led it'), leadersOf(plan)],
    ...(results === '' ? [] : [[tense('Results so far', 'Results'), [`${results}.`], LONGEST_NAMES] as const]),
    ...(coming === '' ? [] : [['Coming up', [`${coming}.`]] as const]),
  ];
  const map = networkMap(plan);
  const apart =
    map === undefined
      ? []
      : [
          [
            tense('Who is cut off', 'Who was cut off'),
            [
              el('b', {}, said(verdict(map))),
              ...hardlyConnected(map).flatMap((words) => [' ', ...said(words, LONGEST)]),
            ],
          ] as const,
        ];
  return el(
    'dl',
    { class: 'basics' },
    ...rows.flatMap(([label, sentences, most = LONGEST]) => [
      el('dt', {}, label),
      el('dd', {}, said(wholeWords(sentences.join(' '), most), most)),
    ]),
    ...apart.flatMap(([label, words]) => [el('dt', {}, label), el('dd', {}, ...words)]),
  );
}

/** A text of whole words, which a cut would leave behind in the middle of one. */
function wholeWords(text: string, most: number): string {
  const words = prose(text);
  return words.length <= most ? words : `${words.slice(0, most - 1).replace(/\s+\S*$/u, '')}…`;
}

function schoolsOf(plan: Plan): string[] {
  const names = plan.members.map(({ name }) => name);
  const unnamed = unnamedSchools(plan);
  if (names.length === 0)
    return [
      unnamed > 0
        ? `${capitalised(numberInWords(unnamed))} schools. The plan doesn't name them.`
        : "The plan doesn't name any.",
    ];
  return [
    ...sentence('', list(names, names.length > MOST_NAMES ? FIRST_NAMES : MOST_NAMES)),
    ...(unnamed > 0 ? [`The plan doesn't name ${numberInWords(unnamed)} more.`] : []),
  ];
}

function reasonsOf({ purpose: { moralPurpose, compellingReason } }: Plan): string[] {
  const reasons = [...sentence('', moralPurpose), ...sentence('', compellingReason)];
  return reasons.length > 0 ? reasons : ["The plan doesn't say."];
}

/** How the schools came together, and the programme that they did it in. */
function originOf(plan: Plan): string[] {
  const { partners, members } = plan;
  const { origin, brokeredBy, partOf } = plan.network;
  const brokers =
    brokeredBy === undefined ? partners.filter(({ partPlayed }) => partPlayed === 'broker') : [brokeredBy];
  const ways = origin === 'brokered' || origin === 'mixed' ? waysIn(members.map(({ joinedBy }) => joinedBy)) : [];
  const tense = tenseOf(plan);
  const since = partOf?.since === undefined ? undefined : dateWords(partOf.since);
  const belongs = tense(since === undefined ? 'belongs' : 'has belonged', 'belonged');
  return [
    origin === undefined ? "The plan doesn't say." : ORIGIN_WORDS[origin](brokers, ways.length > 0, hasBegun(plan)),
    ...ways,
    ...sentence(
      `The network ${belongs} to the programme `,
      partOf?.programme === undefined
        ? undefined
        : `${partOf.programme}${since === undefined ? '' : ` ${tense('since', 'from')} ${since}${tense('', ' on')}`}`,
    ),
  ];
}

/**
 * How the schools came together: with whose help, whether how many in each way comes next, and whether work has begun.
 */
type OriginWords = (brokers: readonly Partner[], isCounted: boolean, hasBegun: boolean) => string;

const ORIGIN_WORDS: Readonly<Record<Origin, OriginWords>> = {
  voluntary: (brokers) =>
    brokers.length === 0
      ? 'The schools chose it themselves.'
      : `The schools chose it, with help from ${names(brokers)}.`,
  brokered: (brokers, _, begun) =>
    brokers.length === 0
      ? `Someone from outside ${begun ? 'brought' : 'is bringing'} the schools together. The plan doesn't say who.`
      : `${names(brokers)} ${begun ? 'brought' : brokers.length === 1 ? 'is bringing' : 'are bringing'} the schools together.`,
  required: () => 'The schools had to join.',
  mixed: (brokers, isCounted) =>
    brokers.length === 0
      ? `Not all the schools came in the same way${isCounted ? '' : ': some chose it, and some were asked or had to'}.`
      : `Not all the schools came in the same way. ${names(brokers)} brought some of them in.`,
};

/** How many schools joined in each way, if not all of them did it in the same one. */
function waysIn(joined: readonly (JoinedBy | undefined)[]): string[] {
  const ways = JOINED_BY.map((way) => ({ way, schools: joined.filter((one) => one === way).length }));
  const used = ways.filter(({ schools }) => schools > 0);
  if (used.length < 2) return [];
  return [
    capitalised(
      `${list(used.map(({ way, schools }) => `${numberInWords(schools)} ${JOINED_WORDS[way][schools === 1 ? 0 : 1]}`))}.`,
    ),
  ];
}

const JOINED_WORDS: Readonly<Record<JoinedBy, readonly [one: string, several: string]>> = {
  choice: ['chose to join', 'chose to join'],
  invitation: ['was invited', 'were invited'],
  brokered: ['was brought in', 'were brought in'],
  required: ['had to join', 'had to join'],
};

function names(partners: readonly Partner[]): string {
  return list(partners.map(({ name }) => name));
}

/** Co-leaders by post, or how many of them the plan leaves unnamed; and who looks after the network. */
function leadersOf(plan: Plan): string[] {
  const { coLeaders, facilitators } = plan.leadership;
  const leaders = heldNow(coLeaders, plan);
  const isKnown = (role: Role) => knownHolder(role) !== undefined;
  const known = holdersInWords(leaders.filter(isKnown));
  const unnamed = leaders.filter((role) => !isKnown(role)).length;
  const caring = heldNow(facilitators, plan).filter(isKnown);
  const carers = holdersInWords(caring);
  return [
    ...(known.length > 0
      ? [capitalised(`${list([...known, ...(unnamed > 0 ? [`${numberInWords(unnamed)} more`] : [])])}.`)]
      : []),
    ...(known.length === 0 && unnamed > 0
      ? [`${countFirst(unnamed, 'person', 'people')}. The plan gives neither names nor posts.`]
      : []),
    ...(leaders.length === 0 ? ["The plan doesn't name anyone."] : []),
    ...(carers.length > 0 ? [`${careWords(carers, caring, leaders, tenseOf(plan))}.`] : []),
  ];
}

/** Who looks after the network, and whether they are among its leaders, because two people can have the same post. */
function careWords(carers: readonly string[], caring: readonly Role[], leaders: readonly Role[], tense: Tense): string {
  const [as, looks] = caring.length === 1 ? ['facilitator', 'looks'] : ['facilitators', 'look'];
  const care = `${tense(looks, 'looked')} after the network, as ${as}`;
  const led = new Set(leaders.map(holderKey));
  const own = caring.filter((role) => led.has(holderKey(role)));
  if (own.length === caring.length && own.length > 0) {
    if (own.length > 1 || leaders.length === 1) return `${own.length > 1 ? 'They also' : 'The same person'} ${care}`;
    return `One of them, ${list(carers)}, also ${care}`;
  }
  const known = new Set(holdersInWords(leaders));
  const told = carers.map((who) => (own.length === 0 && known.has(who) ? who.replace(/^an? /, 'another ') : who));
  return `${capitalised(list(told))} ${care}`;
}

/** The holders of roles about whom something is known, those described in the same words together. */
function holdersInWords(roles: readonly Role[]): string[] {
  const bodies = roles.flatMap(({ person, partner }) => (person === undefined && partner ? [partner] : []));
  return [
    ...describeAll(roles.flatMap(({ person }) => person ?? [])),
    ...new Set(bodies.map((partner) => describe(partnerAsPerson(partner)))),
  ];
}

function heldNow(roles: readonly Role[], { date }: Plan): Role[] {
  return eachOnce(heldOn(roles, date));
}
