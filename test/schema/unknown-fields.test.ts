/** Fields that the plan format doesn't have: which one was meant, or where it belongs. */

import { describe, expect, it } from 'vitest';
import { mistakesIn } from '../kit/mistakes-in.ts';
import { planWith, SMALLEST } from '../kit/plans.ts';

const FELL = '{id: fell, name: Fellside School';
const fell = (fields: string) => planWith(FELL, `{id: fell, ${fields}, name: Fellside School`);
const facilitator = (person: string) => planWith('\nactivities:', `\n  facilitators:\n    - ${person}\nactivities:`);

it.each<[string, string, string[]]>([
  [
    'a misspelt name',
    planWith('starts: ', 'start: '),
    [
      'network.start (key): "network" doesn\'t have "starts", but it has "start". Did you mean "starts"? → network.starts = "2026-09"',
    ],
  ],
  [
    'two misspelt names',
    planWith('starts: ', 'start: ', 'origin: ', 'orign: '),
    [
      'network.start (key): "network" doesn\'t have "starts", but it has "start". Did you mean "starts"? → network.starts = "2026-09"',
      'network.orign (key): "network" doesn\'t have "origin", but it has "orign". Did you mean "origin"? → network.origin',
    ],
  ],
  [
    'a name that people use',
    planWith('starts: 2026-09', 'When: Sept 2026'),
    [
      'network.starts: "network" doesn\'t have "starts". Add "starts:", and leave it empty if you don\'t know yet.',
      'network.When (key): "When" isn\'t a field of "network". Here it is called "starts". → network.starts = "2026-09"',
    ],
  ],
  [
    'a name that people use, with no words in it',
    planWith('starts: 2026-09', 'starts: 2026-09\n  date: 5'),
    ['network.date (key): "date" isn\'t a field of "network". Here it is called "starts".'],
  ],
  [
    'another name that people use',
    planWith('days_per_year: 3', 'days: 3'),
    [
      'leadership.critical_friends.0.days (key): "days" isn\'t a field of entry 1 of "critical_friends". Here it is called "days_per_year". → leadership.critical_friends.0.days_per_year',
    ],
  ],
  [
    'a partner in a role',
    planWith('    - {person: {post: academic,', '    - {partner: uni}\n    - {person: {post: academic,'),
    [
      'leadership.critical_friends.0.partner (key): "partner" isn\'t a field of entry 1 of "critical_friends". Here it is called "person". → leadership.critical_friends.0.person',
    ],
  ],
  [
    'a number under another name',
    fell('urn: 111222'),
    [
      'schools.4.urn (key): "urn" isn\'t a field of entry 5 of "schools". Here it is called "identifier". → schools.4.identifier = {"scheme":"urn","value":"111222"}',
    ],
  ],
  [
    'a number under another name, in quotes',
    fell('urn: "111222"'),
    [
      'schools.4.urn (key): "urn" isn\'t a field of entry 5 of "schools". Here it is called "identifier". → schools.4.identifier = {"scheme":"urn","value":"111222"}',
    ],
  ],
  [
    'no number under another name',
    fell('urn: [1]'),
    [
      'schools.4.urn (key): "urn" isn\'t a field of entry 5 of "schools". Here it is called "identifier". → schools.4.identifier',
    ],
  ],
  [
    'a number under both names',
    fell('urn: 1, identifier: {scheme: urn, value: "2"}'),
    ['schools.4.urn (key): "urn" isn\'t a field of entry 5 of "schools". Here it is called "identifier".'],
  ],
  [
    'a colon that is not plain',
    planWith('name: Upper Vale Reading Network', '"name： Upper： Vale":'),
    [
      'network.name： Upper： Vale (key): "network" doesn\'t have "name", but it has "name： Upper： Vale". Did you mean "name"? → network.name = "Upper： Vale"',
    ],
  ],
  [
    'a small colon that is not plain',
    planWith('moral_purpose: Every', '"moral_purpose﹕All":\n  x-own: Every'),
    [
      'purpose.moral_purpose﹕All (key): "purpose" doesn\'t have "moral_purpose", but it has "moral_purpose﹕All". Did you mean "moral_purpose"? → purpose.moral_purpose = "All"',
    ],
  ],
  [
    'a colon without a space',
    planWith('  origin: voluntary\n', '  "origin:voluntary":\n'),
    [
      'network.origin: "network" doesn\'t have "origin". Add "origin:", and leave it empty if you don\'t know yet.',
      'network.origin:voluntary (key): "origin:voluntary" isn\'t a field of "network". Remove it, or start its name with "x-" to keep it for your own use. → network.origin',
    ],
  ],
  [
    'a colon that is not plain, with a space before it',
    planWith('  origin: v', '  "summary ：v": x\n  origin: v'),
    [
      'network.summary ：v (key): "summary ：v" isn\'t a field of "network". Did you mean "summary"? → network.summary = "v"',
    ],
  ],
  [
    'a name that only begins like another',
    planWith('  origin: v', '  summary_of_it: x\n  origin: v'),
    [
      'network.summary_of_it (key): "summary_of_it" isn\'t a field of "network". Remove it, or start its name with "x-" to keep it for your own use.',
    ],
  ],
  [
    'a name with a colon further on',
    planWith('  origin: v', '  "area x:y": x\n  origin: v'),
    [
      'network.area x:y (key): "area x:y" isn\'t a field of "network". If it is part of a longer piece of text, put the whole of it in double quotes.',
    ],
  ],
  [
    'a section that is unlike any',
    `${SMALLEST}colour: red\n`,
    [
      'colour (key): "colour" isn\'t a section of the plan. Remove it, or start its name with "x-" to keep it for your own use.',
    ],
  ],
  [
    'a name that looks like part of JavaScript',
    `${SMALLEST}constructor: 1\n`,
    [
      'constructor (key): "constructor" isn\'t a section of the plan. Remove it, or start its name with "x-" to keep it for your own use.',
    ],
  ],
  [
    'a field outside its sections',
    `${SMALLEST}pupils: 5\n`,
    ['pupils (key): "pupils" isn\'t a section of the plan. It belongs under "schools" and "takes_part".'],
  ],
  [
    'a field outside its section, written otherwise',
    `${SMALLEST}Moral-Purpose: x\n`,
    ['Moral-Purpose (key): "Moral-Purpose" isn\'t a section of the plan. It belongs under "purpose".'],
  ],
  [
    'words for a name',
    `${SMALLEST}what we do: x\n`,
    [
      'what we do (key): "what we do" isn\'t a section of the plan. If it is part of a longer piece of text, put the whole of it in double quotes.',
    ],
  ],
  [
    'a misspelt section',
    `${SMALLEST}purpose2: 1\n`,
    ['purpose2 (key): "purpose2" isn\'t a section of the plan. Did you mean "purpose"?'],
  ],
  [
    'an unknown field among few',
    fell('identifier: {colour: 1}'),
    [
      'schools.4.identifier.colour (key): "colour" isn\'t a field of "identifier". The fields here are scheme and value. Remove it, or start its name with "x-" to keep it for your own use.',
    ],
  ],
  [
    'an unknown field that belongs elsewhere',
    planWith('moral_purpose:', 'agreed: {who: all}\n  moral_purpose:'),
    ['purpose.agreed.who (key): "who" isn\'t a field of "agreed". It belongs under "unlearning".'],
  ],
  [
    'an unknown field of somebody',
    facilitator('person: {nme: Jo}'),
    [
      'leadership.facilitators.0.person.nme (key): "nme" isn\'t a field of "person". Did you mean "name"? → leadership.facilitators.0.person.name',
    ],
  ],
])('says what was meant by %s', (_, text, mistakes) => {
  expect(mistakesIn(text)).toEqual(mistakes);
});

describe('many unknown fields', () => {
  const mistakes = (name: string) =>
    mistakesIn(`${SMALLEST}${Array.from({ length: 23 }, (_, nth) => `${name}${nth}: 1\n`).join('')}`);

  it('are compared with known ones up to the twentieth', () => {
    const all = mistakes('network');
    expect(all).toHaveLength(23);
    expect([all[19], all[20]]).toEqual([
      'network19 (key): "network19" isn\'t a section of the plan. Did you mean "network"?',
      'network20 (key): "network20" isn\'t a section of the plan. Remove it, or start its name with "x-" to keep it for your own use.',
    ]);
  });

  it('are explained up to the twentieth', () => {
    const all = mistakes('what we do ');
    const PROSE = 'If it is part of a longer piece of text, put the whole of it in double quotes.';
    expect(all.filter((mistake) => mistake.endsWith(PROSE))).toHaveLength(20);
  });

  it('are taken for missing ones up to the twentieth', () => {
    const names = (count: number) => Array.from({ length: count }, (_, nth) => `  zzzz${nth}: 1\n`).join('');
    const text = (count: number) => planWith('  origin: voluntary\n', `${names(count)}  orign: voluntary\n`);
    expect(mistakesIn(text(19)).at(-1)).toMatch(/"network" doesn't have "origin", but it has "orign"/);
    expect(mistakesIn(text(20)).at(-1)).not.toMatch(/but it has/);
  });
});
