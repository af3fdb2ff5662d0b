/**
 * A programme's repository of plans, as large as asked for and the same every time: schools, people and links shared
 * between networks, and a few plans nobody can read.
 */

import { STAGES } from '../../src/plan/vocabulary.ts';

/** Numbers from 0 up to 1 that look like chance and are always the same (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const listOf = (words: string) => words.split(', ');

const AUTHORITIES = listOf('Valeshire, Dalesborough, Northmoor, Estuary, Kelding, Fenmarch, Harrowdale, Saltby');
const SIDES = listOf('Upper, Lower, North, South, Old, New, Great, Little');
const PLACES = [
  ...listOf(
    'Ashby, Brook End, Cairn, Dene, Elm Grove, Fellside, Gorse Hill, Hatherley, Ings Lane, Juniper, Kirk, Moss',
  ),
  ...listOf("St Mary's, St John's, Thornfield, Underwood"),
];
const KINDS = listOf('Primary School, C of E Primary School, Academy, High School, Infant School, Junior School');
const SUBJECTS = listOf('reading, writing, number, science talk, music, history, early language, geometry, spelling');
const AIMS = [
  ...listOf('Talk that prepares for, Feedback that moves on, Questions that open up, Enquiry by pupils into'),
  ...listOf('Confidence of boys in, Attainment of disadvantaged pupils in'),
];
const PEDAGOGIES = [
  ...listOf('Structured partner talk, Lesson study in threes, Worked examples faded out, Dialogic teaching'),
  ...listOf('Peer assessment, Retrieval at the start of lessons'),
];
const LEARNERS = [
  ...listOf('Years 2 to 4, Reception and Year 1, Years 5 and 6, Years 7 to 9'),
  ...listOf('All pupils from families with little money, Children new to English'),
];
const INITIALS = listOf('A, B, C, D, E, F, G, H, I, J, K, L');
const SURNAMES = listOf('Outsider, Candour, Plain, Straight, Frank, Blunt, Open, Fair');
const HOMES = listOf('University education department, A teaching school hub, An education charity');

interface KnownSchool {
  readonly name: string;
  readonly authority: string;
  readonly urn: number;
}

type Dice = ReturnType<typeof diceOf>;

function diceOf(seed: number) {
  const next = chance(seed);
  const below = (number: number) => Math.floor(next() * number);
  return {
    below,
    /** True so many times in a hundred. */
    percent: (share: number) => next() * 100 < share,
    of: <Thing>(things: readonly Thing[]): Thing => things[below(things.length)] as Thing,
    between: (least: number, most: number) => least + below(most - least + 1),
  };
}

/** The schools of an authority, each with its number; some names are had by schools of several authorities. */
function schoolsOf(authority: string, region: number): KnownSchool[] {
  const names = SIDES.flatMap((side) => PLACES.flatMap((place) => KINDS.map((kind) => `${side} ${place} ${kind}`)));
  return names.map((name, index) => ({ name, authority, urn: 100000 + region * 1000 + index }));
}

/** A part of a country: with so many plans there are others, so that a school has as many networks as in a small one. */
interface Country {
  readonly plans: number;
  readonly authorities: readonly string[];
  readonly schools: readonly (readonly KnownSchool[])[];
}

const PLANS_A_PART = 1000;

/** What names end in, in each part of the country: nothing in the first. */
const partOf = (region: number) =>
  region < AUTHORITIES.length ? '' : ` ${Math.floor(region / AUTHORITIES.length) + 1}`;

function countryOf(plans: number): Country {
  const regions = Math.ceil(plans / PLANS_A_PART) * AUTHORITIES.length;
  const authorities = Array.from(
    { length: regions },
    (_, region) => `${AUTHORITIES[region % AUTHORITIES.length]}${partOf(region)}`,
  );
  return { plans, authorities, schools: authorities.map(schoolsOf) };
}

/**
 * The texts of a repository by path, `plans` of them. About one in thirty cannot be read or does not fit the format;
 * some files hold two plans.
 */
export function repositoryOf(plans: number, seed = 2026): Record<string, string> {
  const dice = diceOf(seed);
  const country = countryOf(plans);
  const files: Record<string, string> = {};
  for (let number = 1; number <= plans; number += 1) {
    const authority = dice.of(country.authorities);
    const text = planText(number, authority, country, dice);
    const name = `${authority.toLowerCase().replace(' ', '-')}/network-${String(number).padStart(4, '0')}.yaml`;
    files[name] = spoilt(text, dice);
    if (dice.percent(2) && number < plans) {
      number += 1;
      files[name] += `---\n${planText(number, authority, country, dice)}`;
    }
  }
  return files;
}

/**
 * Most texts as they are; now and then one that is no YAML, lacks a section, says a wrong word or ends its lines
 * otherwise.
 */
function spoilt(text: string, dice: Dice): string {
  if (dice.percent(1)) return text.replace('network:', 'network: [');
  if (dice.percent(1)) return text.replace(/^purpose:.*\n/m, '');
  if (dice.percent(1)) return text.replace('joined_by: choice', 'joined_by: chance');
  return dice.percent(3) ? text.replaceAll('\n', '\r\n') : text;
}

function planText(number: number, authority: string, country: Country, dice: Dice): string {
  const stage = dice.of(STAGES);
  const starts = dice.between(2022, 2027);
  const members = membersOf(authority, country, dice);
  const part = partOf(country.authorities.indexOf(authority));
  const subject = dice.of(SUBJECTS);
  return [
    'nlc: 1',
    'network:',
    // One plan in a hundred is a copy whose id nobody changed.
    `  id: network-${dice.percent(1) ? Math.max(1, number - 1) : number}`,
    `  name: ${quoted(`${authority} ${subject} network ${number}`)}`,
    `  stage: ${stage}`,
    `  starts: ${starts}-09`,
    ...(dice.percent(60) ? [`  ends: ${starts + 3}-07`] : []),
    '  origin: voluntary',
    ...linkLines(number, country.plans, dice),
    'purpose: { moral_purpose: Every child in every one of our schools leaves us a confident learner., compelling_reason: None of us has more than four classes; alone we cannot test what works. }',
    `focus: { learning_focus: ${quoted(`${dice.of(AIMS)} ${subject}${part && ` in region${part}`}`)}, pedagogy: ${dice.of(PEDAGOGIES)}, content: [English], learners: ${dice.of(LEARNERS)} }`,
    'schools:',
    ...members.map((school, index) => schoolLine(school, index, dice)),
    'people:',
    ...members.map((_, index) => `  - { id: head-${index}, post: headteacher, school: school-${index} }`),
    ...friendLines(part, dice),
    'activities:',
    ...members.map((_, index) => activityLine(index, members.length, starts, dice)),
    ...outcomeLines(dice),
    ...acknowledgedLines(dice),
    '',
  ].join('\n');
}

function membersOf(authority: string, { authorities, schools }: Country, dice: Dice): KnownSchool[] {
  const near = schools[authorities.indexOf(authority)] ?? [];
  const drawn = Array.from({ length: dice.between(3, 14) }, () => dice.of(dice.percent(95) ? near : dice.of(schools)));
  return [...new Set(drawn)];
}

function schoolLine({ name, authority, urn }: KnownSchool, index: number, dice: Dice): string {
  const mistake = dice.percent(1) ? name.replace('Primary', 'Community Primary') : name;
  const parts = [
    `id: school-${index}`,
    `name: ${quoted(dice.percent(5) ? mistake.replace(' School', '') : mistake)}`,
    `pupils: ${dice.between(50, 900)}`,
    'joined_by: choice',
    ...(dice.percent(70) ? [`identifier: { scheme: urn, value: "${urn}" }`] : []),
    ...(dice.percent(60) ? [`local_authority: ${authority}`] : []),
    ...(dice.percent(50) ? [`commits: { days_per_year: ${dice.between(4, 30)} }`] : []),
    ...(dice.percent(40) ? [`offers: [${dice.of(SUBJECTS)}], seeks: [${dice.of(SUBJECTS)}]`] : []),
  ];
  return `  - { ${parts.join(', ')} }`;
}

function linkLines(number: number, plans: number, dice: Dice): string[] {
  if (dice.percent(70)) return [];
  const near = Math.max(1, Math.min(plans, number + dice.between(-3, 3)));
  return [`  links_to_networks: [{ network: network-${near}, exchange: A visit each year }]`];
}

function friendLines(part: string, dice: Dice): string[] {
  const friend = dice.percent(80)
    ? `{ name: ${dice.of(['', 'Dr '])}${dice.of(INITIALS)}. ${dice.of(SURNAMES)}, post: academic, from: ${dice.of(HOMES)}${part} }`
    : '{ post: academic, from: A university }';
  return [
    'leadership:',
    `  co_leaders: [{ person: head-0, days_per_term: ${dice.between(1, 6)} }, { person: head-1 }]`,
    `  critical_friends: ${dice.percent(20) ? '[]' : `[{ person: ${friend}, days_per_year: ${dice.between(1, 6)} }]`}`,
  ];
}

function activityLine(index: number, members: number, starts: number, dice: Dice): string {
  const other = (index + 1) % members;
  return `  - { id: visit-${index}, title: Visit ${index}, kind: ${dice.of(['study-visit', 'joint-planning', 'enquiry'])}, schools: [school-${index}, school-${other}], led_by: [head-${index}], takes_part: { teachers: ${dice.between(2, 9)} }, starts: ${starts}-11, times_per_year: ${dice.between(1, 6)}, hours_each: 3 }`;
}

function outcomeLines(dice: Dice): string[] {
  if (dice.percent(50)) return [];
  return [
    'outcomes:',
    `  - { id: main, statement: More pupils reach the expected level, for: pupils, measure: The same test each June, baseline: { value: ${dice.between(40, 60)}, date: 2026-06 }, target: { value: 75, date: 2028-06 } }`,
  ];
}

function acknowledgedLines(dice: Dice): string[] {
  const rule = dice.of(['one-sided-link', 'school-overloaded', 'no-pupil-outcome', 'P6']);
  return dice.percent(10)
    ? [`acknowledged: [{ rule: ${rule}, because: We talked it over and live with it for now }]`]
    : [];
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
