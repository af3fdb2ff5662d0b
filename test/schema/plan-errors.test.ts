/** Values that don't fit the plan format: where they are, what is wrong, and how to fix it. */

import { expect, it } from 'vitest';
import { mistakesIn } from '../kit/mistakes-in.ts';
import { planWith, SMALLEST } from '../kit/plans.ts';

const FELL = '{id: fell, name: Fellside School';
const fell = (fields: string) => planWith(FELL, `{id: fell, ${fields}, name: Fellside School`);
const facilitator = (person: string) => planWith('\nactivities:', `\n  facilitators:\n    - ${person}\nactivities:`);

it.each<[string, string, string[]]>([
  [
    'words',
    'words',
    [
      ': The plan is "words", but it should be made up of sections such as "network:" and "schools:". Start with nlc init: it asks for what a plan needs and writes the plan for you.',
    ],
  ],
  [
    'a list',
    '- a',
    [
      ': The plan is a list, but it should be made up of sections such as "network:" and "schools:". Start with nlc init: it asks for what a plan needs and writes the plan for you.',
    ],
  ],
  [
    'nothing',
    '{}',
    [
      'nlc: The plan doesn\'t have "nlc". Write "nlc: 1", which is the version of the plan format.',
      'network: The plan doesn\'t have "network". Add "network:" at the left edge, with its fields below it, two spaces in.',
      'purpose: The plan doesn\'t have "purpose". Add "purpose:" at the left edge, with its fields below it, two spaces in.',
      'focus: The plan doesn\'t have "focus". Add "focus:" at the left edge, with its fields below it, two spaces in.',
      'schools: The plan doesn\'t have "schools". Add "schools:" at the left edge, with its entries below it, each after a dash.',
      'leadership: The plan doesn\'t have "leadership". Add "leadership:" at the left edge, with its fields below it, two spaces in.',
      'activities: The plan doesn\'t have "activities". Add "activities:" at the left edge, with its entries below it, each after a dash.',
    ],
  ],
  [
    'no schools',
    SMALLEST.replace(/^schools:.*\n(?: .*\n)*/m, 'schools: []\n'),
    [
      'schools: The plan doesn\'t list any schools. nlc reads plans for networks of schools. It doesn\'t read plans for networks of individual teachers. List the member schools, each with an id and a name. If you can\'t name them, write how many there are as "school_count" under "network".',
    ],
  ],
  ['a word in capitals', planWith('origin: voluntary', 'origin: Voluntary'), []],
  [
    'a word that is unlike any',
    planWith('origin: voluntary', 'origin: forced'),
    [
      'network.origin: "origin" is "forced", but it can only be voluntary, brokered, required or mixed. Use the word that fits best.',
    ],
  ],
  [
    'a number for a word',
    planWith('origin: voluntary', 'origin: 5'),
    [
      'network.origin: "origin" is the number 5, but it can only be voluntary, brokered, required or mixed. Use the word that fits best.',
    ],
  ],
  [
    'a misspelt word',
    planWith('stage: forming', 'stage: lanching'),
    [
      'network.stage: "stage" is "lanching", but it can only be forming, launching, established, sustaining or closing. Did you mean "launching"?',
    ],
  ],
  [
    'a list for somebody',
    facilitator('person: [x]'),
    [
      'leadership.facilitators.0.person: "person" is a list, but it should be an id of lower-case letters, digits and hyphens, such as ashby, or a person written here, such as {post: teacher, school: ashby}. Change it to what is expected.',
    ],
  ],
  [
    'a wrong word about somebody',
    facilitator('person: {post: xx}'),
    [
      'leadership.facilitators.0.person.post: "post" is "xx", but it can only be headteacher, deputy, senior-leader, middle-leader, teacher, teaching-assistant, support-staff, business-manager, governor, pupil, parent, adviser, academic, consultant, officer or other. Use the word that fits best.',
    ],
  ],
  [
    'nothing about somebody',
    facilitator('person: {}\n      days_per_year: x'),
    [
      'leadership.facilitators.0.days_per_year: "days_per_year" is "x", but it should be a number. Write only the figure, without words, symbols or quotes.',
    ],
  ],
  [
    'an entry that is no id',
    planWith('schools: all', 'schools: [A b]'),
    [
      'activities.0.schools.0: Entry 1 of "schools" is "A b", but it should be an id of lower-case letters, digits and hyphens, such as ashby. Write it as a-b.',
    ],
  ],
  [
    'a section for a list',
    planWith('schools: all', 'schools: {a: 1}'),
    [
      'activities.0.schools: "schools" is a section with fields of its own, but it should be "all" or a list. Write it as a list: […].',
    ],
  ],
  ['an empty list of a section', planWith('schools: all', 'schools: []'), []],
  [
    'a section for a date',
    planWith('starts: 2026-09', 'starts: {a: 1}'),
    [
      'network.starts: "starts" is a section with fields of its own, but it should be a date such as 2026, 2026-09 or 2026-09-18. Write the year first: 2026, 2026-09 or 2026-09-18. Leave it empty if you don\'t know yet.',
    ],
  ],
  [
    'a field that is missing',
    planWith('  origin: voluntary\n', ''),
    ['network.origin: "network" doesn\'t have "origin". Add "origin:", and leave it empty if you don\'t know yet.'],
  ],
  [
    'an id that is empty',
    planWith('id: upper-vale-reading', 'id:'),
    [
      'network.id: "id" is empty, but it should be an id of lower-case letters, digits and hyphens, such as ashby. Fill it in: this field can\'t be empty.',
    ],
  ],
  [
    'words for an entry',
    planWith('\nactivities:', '\n  facilitators: [Jo]\nactivities:'),
    [
      'leadership.facilitators.0: Entry 1 of "facilitators" is "Jo", but it should be a section with fields of its own. Write it with its fields: - { person: { name: Jo } }',
    ],
  ],
  [
    'two mistakes in one school',
    fell('pupils: x, phase: y'),
    [
      'schools.4.phase: "phase" is "y", but it can only be nursery, primary, middle, secondary, all-through, special, alternative, post-16 or other. Use the word that fits best.',
      'schools.4.pupils: "pupils" is "x", but it should be a whole number. Write only the figure, without words, symbols or quotes.',
    ],
  ],
])('says what is wrong with %s', (_, text, mistakes) => {
  expect(mistakesIn(text)).toEqual(mistakes);
});
