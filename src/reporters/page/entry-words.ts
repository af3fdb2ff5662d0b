/** Entries of a plan in sentences: schools, partners, activities, outcomes, and where people hear about the network. */

import type { Activity, Channel, Group, Outcome, Partner, Plan, School } from '../../plan/model/plan.ts';
import { valueAt } from '../../plan/path.ts';
import { plainValue } from '../../plan/plain-values.ts';
import { figureWords } from '../../plan/queries/figure-words.ts';
import { networkSize } from '../../plan/queries/network-size.ts';
import { describeAll } from '../../plan/queries/posts.ts';
import { dateWords, timesAYear } from '../../plan/queries/timeline.ts';
import { count, list, money } from '../../text/words.ts';
import { prose } from '../markup/element.ts';
import { sentence, type Tense, tenseOf } from './page-parts.ts';

export function offered(name: string, { offers, seeks }: Pick<School, 'offers' | 'seeks'>, tense: Tense): string[] {
  if (offers.length + seeks.length === 0) return [];
  const parts = [
    ...(offers.length > 0 ? [`${tense('offers', 'offered')} ${list(offers)}`] : []),
    ...(seeks.length > 0 ? [`${tense('looks', 'looked')} for ${list(seeks)}`] : []),
  ];
  return [`${name} ${parts.join(' and ')}.`];
}

/** What schools give to the network, those that give the same together; and whose governors have agreed. */
export function given(members: readonly School[], currency: string | undefined, tense: Tense): string[] {
  const alike = new Map<string, string[]>();
  for (const { name, daysPerYear, moneyPerYear } of members) {
    const parts = [
      ...(daysPerYear === undefined ? [] : [`${count(daysPerYear, 'day')} of staff time`]),
      ...(moneyPerYear === undefined ? [] : [money(moneyPerYear, currency)]),
    ];
    if (parts.length > 0) alike.set(list(parts), [...(alike.get(list(parts)) ?? []), name]);
  }
  const agreed = members.flatMap(({ name, governorsAgreed }) => (governorsAgreed === true ? [name] : []));
  return [
    ...[...alike].map(
      ([what, names]) =>
        `${whose(names, members)} ${names.length === 1 ? tense('gives', 'gave') : tense('each give', 'each gave')} ${what} a year.`,
    ),
    ...(agreed.length === 0
      ? []
      : [
          `The governors of ${whose(agreed, members).replace('All the', 'all the')} ${tense('have', 'had')} agreed to take part.`,
        ]),
  ];
}

/** With more names than this, schools are counted. */
const MOST_NAMES = 12;

function whose(names: readonly string[], members: readonly School[]): string {
  if (names.length > 1 && names.length === members.length) return 'All the schools';
  return names.length > MOST_NAMES ? `${names.length} of the ${members.length} schools` : list(names, names.length);
}

/**
 * Which schools are in a group or an activity, at most this many by name; empty if the plan doesn't say. One school of
 * several is said to be the only one, unless the plan doesn't name them all.
 */
export function schoolsOf({ at, schools }: Pick<Activity | Group, 'at' | 'schools'>, plan: Plan, most: number): string {
  const { members, data } = plan;
  const isAll = members.length > 1 && members.every((school) => schools.includes(school));
  if (isAll || valueAt(data, [...at, 'schools']) === 'all') return 'every school';
  const names = schools.map(({ name }) => name);
  return names.length === 1 && networkSize(plan) === members.length ? `only ${names[0]}` : list(names, most);
}

/** Hours to the hundredth, because 1.25 is an hour and a quarter. */
function quarters(hours: number): string {
  return String(Math.round(hours * 100) / 100);
}

export function activityWords(activity: Activity, plan: Plan): string {
  const { title, timesPerYear, hoursEach, starts, ends, question, ledBy, serves } = activity;
  const tense = tenseOf(plan);
  const names = schoolsOf(activity, plan, 12);
  const how = [
    ...(timesPerYear === undefined ? [] : [timesAYear(timesPerYear)]),
    ...(hoursEach === undefined ? [] : [`${quarters(hoursEach)} ${hoursEach === 1 ? 'hour' : 'hours'} each time`]),
    ...(starts === undefined ? [] : [`from ${dateWords(starts)}`]),
    ...(ends === undefined ? [] : [`to ${dateWords(ends)}`]),
  ];
  const led = ledBy.length === 0 ? [] : [`Led by ${list(describeAll(ledBy))}.`];
  const aims = serves.flatMap((outcome) => outcome.statement ?? []);
  return [
    `${prose(title)}: ${[names === '' ? tense('schools to be decided', 'schools not named') : names, ...how].join(', ')}.`,
    ...led,
    ...sentence(tense('The question is: ', 'The question was: '), question),
    ...(aims.length === 0
      ? []
      : sentence(tense('What it should help with: ', 'What it was to help with: '), list(aims))),
  ].join(' ');
}

export function outcomeWords(
  { statement, measure, unit, baseline, readings, target }: Outcome,
  { today }: Pick<Plan, 'today'>,
  tense: Tense,
): string[] {
  if (statement === undefined) return [];
  const latest = readings.at(-1);
  const value = (lead: string, one: typeof baseline | typeof latest) =>
    one?.value === undefined
      ? []
      : [`${lead} ${figureWords(one.value, unit)}${one.date === undefined ? '' : ` (${dateWords(one.date)})`}`];
  const figures = [
    ...value('it was', baseline),
    ...value('at the last count it was', latest),
    ...value((target?.date?.to ?? today) < today ? 'the aim was' : tense('the aim is', 'the aim was'), target),
  ];
  return [
    [
      ...sentence('', statement),
      ...sentence('Measured by: ', measure),
      ...(figures.length === 0 ? [] : sentence('', `In figures, ${list(figures)}`)),
    ].join(' '),
  ];
}

export function partnerWords({ name, partPlayed = 'none' }: Partner, isBroker: boolean): string {
  const part = partPlayed === 'none' || partPlayed === 'broker' ? [] : [plainValue('part_played', partPlayed)];
  const parts = [...part, ...(isBroker || partPlayed === 'broker' ? [plainValue('part_played', 'broker')] : [])];
  return parts.length === 0 ? name : `${name} (${parts.join('; ')})`;
}

/** Who hears or reads something, how often, and whether they can reply. */
export function channelWords({ name, audience, timesPerYear, twoWay }: Channel, tense: Tense): string[] {
  if (name === undefined) return [];
  const readers = audience.map((who) => plainValue('audience', who));
  const parts = [
    readers.length === 0 ? name : `${name}, for ${list(readers)}`,
    ...(timesPerYear === undefined ? [] : [timesAYear(timesPerYear)]),
    ...(twoWay === true ? [tense('people can reply', 'people could reply')] : []),
  ];
  return sentence('', parts.join(', '));
}
