/**
 * The rules that people meet first, on many wordings and numbers: each fires where a friend would speak, and only
 * there.
 */

import { describe, expect, it } from 'vitest';
import examples from '#prepared/examples';
import { evaluateExample } from '../../src/rule-examples/examples.ts';
import { loadFramework } from '../../src/rules/load.ts';

const framework = loadFramework();
const readingRules = framework.rules.filter(({ id }) => ['plan-syntax', 'plan-shape', 'unknown-field'].includes(id));

function fires(id: string, plan: string): boolean {
  const rule = framework.rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`There is no rule ${id}.`);
  const context = { base: examples.base, asOf: framework.header.examples_as_of, readingRules };
  const { findings } = evaluateExample(rule, { name: plan, plan, expect: [] }, context);
  const unread = findings.filter((finding) => finding.rule !== id);
  expect(unread.map(({ message }) => message)).toEqual([]);
  return findings.length > 0;
}

type Variations = Readonly<Record<'fires' | 'silent', readonly string[]>>;

/** A rule and the field it reads: `plan` makes a plan from each variation. */
function variations(id: string, plan: (variation: string) => string, { fires: loud, silent }: Variations): void {
  describe(id, () => {
    it.each(loud)('fires: %s', (variation) => expect(fires(id, plan(variation))).toBe(true));
    it.each(silent)('is silent: %s', (variation) => expect(fires(id, plan(variation))).toBe(false));
  });
}

const quoted = (text: string) => JSON.stringify(text);
const leads = (field: string) => (entries: string) => `leadership: { ${field}: [${entries}] }`;

variations('no-critical-friend', leads('critical_friends'), {
  fires: [
    '',
    '{}',
    '{ person: }',
    '{ person: { post: } }',
    '{ person: { name: TBC } }',
    '{ person: { name: tbc } }',
    '{ person: { name: "To be confirmed" } }',
    '{ person: { name: "to be found" } }',
    '{ person: { name: "Name to follow" } }',
    '{ person: { name: "?" } }',
    '{ person: { name: "-" } }',
    '{ person: { name: "n/a" } }',
    '{ person: { name: "À définir" } }',
    '{ person: { name: "Wird noch benannt" } }',
    '{ person: tutor, until: 2026-09 }',
    '{ person: tutor, until: 2026-10-31 }',
    '{ person: tutor, since: 2027-09 }',
    '{ days_per_year: 4 }',
  ],
  silent: [
    '{ person: tutor }',
    '{ person: uni }',
    '{ person: tutor, until: 2027-07 }',
    '{ person: tutor, since: 2026-01 }',
    '{ person: tutor, since: 2027-01 }',
    '{ person: { name: Dr Mary Tbcott, post: academic } }',
    '{ person: { post: academic, from: Leeds Trinity } }',
    '{ person: { post: adviser, from: the county } }',
    '{ person: { name: "Ann Nemo", post: consultant } }',
    '{ person: tutor, until: 2026-10 }, { person: { name: Jo Bell, post: adviser }, since: 2026-11 }',
  ],
});

variations('critical-friend-insider', (who) => `leadership: { critical_friends: [{ person: ${who} }] }`, {
  fires: [
    'ashby-head',
    '{ post: headteacher, school: brook }',
    '{ post: headteacher, from: Dene School }',
    '{ post: headteacher, from: the head of Dene School }',
    '{ post: headteacher, from: dene school }',
    '{ post: other, from: Retired head of Fellside School }',
    '{ post: governor, school: elm }',
    '{ post: headteacher, from: Formerly of Elm Infants }',
  ],
  silent: [
    'tutor',
    'uni',
    '{ post: academic, from: University of Leeds }',
    '{ post: headteacher, from: Deneside Academy }',
    '{ post: headteacher, from: Brookfield School }',
    '{ post: adviser, from: the local authority }',
    '{ post: other, from: a school in another county }',
  ],
});

variations('no-co-leadership', leads('co_leaders'), {
  fires: [
    '',
    '{}',
    '{ person: ashby-head }',
    '{ person: ashby-head }, {}',
    '{ person: ashby-head }, { person: }',
    '{ person: ashby-head }, { person: { name: TBC } }',
    '{ person: ashby-head }, { person: ashby-head }',
    '{ person: ashby-head }, { person: dene-head, since: 2027-09 }',
    '{ person: ashby-head }, { person: dene-head, until: 2026-09 }',
    '{ person: { name: Ann Lee, post: headteacher } }, { person: { name: ann lee, post: headteacher } }',
  ],
  silent: [
    '{ person: ashby-head }, { person: dene-head }',
    '{ person: ashby-head }, { person: dene-head, since: 2026-09 }',
    '{ person: ashby-head, until: 2027-07 }, { person: dene-head }',
    '{ person: ashby-head }, { person: tutor }',
    '{ person: ashby-head }, { person: { post: deputy, school: brook } }',
    '{ person: ashby-head }, { person: dene-head }, { person: { name: TBC } }',
    '{ person: ashby-head, until: 2026-08 }, { person: dene-head, since: 2026-09 }, { person: cairn-deputy }',
  ],
});

const days = (entries: string) => {
  const [facilitators = '', leaders = '{ person: ashby-head }, { person: dene-head }'] = entries.split(' | ');
  return `leadership: { facilitators: [${facilitators}], co_leaders: [${leaders}] }`;
};
variations('no-facilitator', days, {
  fires: [
    '',
    '{}',
    '{ person: fell-head }',
    '{ person: fell-head, days_per_year: 0 }',
    '{ person: { name: TBC }, days_per_year: 10 }',
    '{ person: tutor, days_per_year: 20 }',
    '{ person: fell-head, days_per_year: 12, until: 2026-09 }',
  ],
  silent: [
    '{ person: fell-head, days_per_year: 12 }',
    '{ person: fell-head, days_per_year: 0.5 }',
    '{ person: { post: teacher, school: brook }, days_per_year: 10 }',
    '{ person: tutor, days_per_year: 20 }, { person: fell-head, days_per_year: 2 }',
    ' | { person: ashby-head, days_per_year: 6 }, { person: dene-head }',
    '{ person: fell-head } | { person: ashby-head, days_per_year: 6 }, { person: dene-head }',
  ],
});

const thinly = (entries: string) =>
  days(entries.includes('|') ? entries : `${entries} | { person: ashby-head, days_per_year: 0 }`);
variations('facilitation-thin', thinly, {
  fires: [
    '{ person: fell-head, days_per_year: 1 }',
    '{ person: fell-head, days_per_year: 11 }',
    '{ person: fell-head, days_per_year: 11.5 }',
    '{ person: fell-head, days_per_year: 6 } | { person: ashby-head, days_per_year: 5 }',
    '{ person: fell-head, days_per_year: 6 } | { person: ashby-head, days_per_year: 6, until: 2026-09 }',
  ],
  silent: [
    '{ person: fell-head, days_per_year: 12 }',
    '{ person: fell-head, days_per_year: 190 }',
    '{ person: fell-head, days_per_year: 6 } | { person: ashby-head, days_per_year: 6 }',
    '{ person: fell-head, days_per_year: 6 }, { person: dene-head, days_per_year: 6 }',
  ],
});

variations('moral-purpose-missing', (text) => `purpose: { moral_purpose: ${text} }`, {
  fires: ['""', '"   "', 'TBC', 'tbc.', '"To be agreed"', '"…"', '"???"', '"none yet"'],
  silent: [
    quoted('Every child in our schools leaves us able to read anything they want to.'),
    quoted('All pupils.'),
    quoted('Chaque élève lit avec plaisir.'),
    quoted('To be the schools where every child is known.'),
  ],
});

variations('moral-purpose-thin', (text) => `purpose: { moral_purpose: ${quoted(text)} }`, {
  fires: [
    'All pupils.',
    'Better outcomes for every child.',
    'Raising standards for all children',
    'We help all pupils.',
  ],
  silent: [
    'Every child in our six schools leaves us a confident talker and reader.',
    'No child leaves any of our schools without someone who knows and believes in them.',
    'Pupils who arrive with little English talk, read and write with confidence by Year 4.',
  ],
});

variations('moral-purpose-without-learners', (text) => `purpose: { moral_purpose: ${quoted(text)} }`, {
  fires: [
    'We want to share resources, save money and lighten the load on our office staff.',
    'Our headteachers support each other through inspections and recruitment every single year.',
  ],
  silent: [
    'Every child in our six schools leaves us a confident talker and reader.',
    'Young people in our valley find good work without having to leave it.',
    'Learners of all ages in our towns discover what they are good at.',
    'We owe every girl and boy in these villages a school that knows them.',
    'No student in our schools should be limited by where they were born.',
  ],
});

variations('focus-missing', (text) => `focus: { learning_focus: ${text} }`, {
  fires: ['""', 'TBC', '"to be decided"', '"To be agreed in the autumn"', '"?"', '"-"'],
  silent: ['Oracy', 'Talk that prepares for reading', '"Raise standards"', '"Lecture et écriture"'],
});

const focus = (text: string) => `focus: { learning_focus: ${quoted(text)}, pedagogy: "", content: [] }`;
variations('focus-vague', focus, {
  fires: [
    'Raise standards',
    'Raising standards in all our schools',
    'Improve teaching and learning',
    'Teaching and learning',
    'School improvement',
    'Sharing good practice',
    'Sharing and learning together',
    'Improving outcomes for all pupils',
    'Implementing the new curriculum',
    'Leadership',
    'Oracy',
    'Welsh language',
    'Literacy',
    'Maths',
    'Attainment',
    'Raising attainment',
    'Closing the gap',
    'Working together for our children',
  ],
  silent: [
    'Talk that prepares for reading',
    'How pupils in Years 3 and 4 explain their reasoning in fractions',
    'Reciprocal reading in Years 5 and 6 so that weaker readers ask the questions',
    'Boys writing longer texts that they choose themselves',
    'Pupils who speak little English join in whole-class talk',
    'Subtraction with exchange in Year 2',
    'How girls choose physics at sixteen',
    'Early number sense through games at home and in class',
  ],
});

const schools = (number: string) =>
  `schools: [${Array.from({ length: Number(number) }, (_, index) => `{ id: s${index}, name: School ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[index]}, joined_by: choice }`).join(', ')}]
people: []
leadership: { co_leaders: [], facilitators: [], critical_friends: [] }
structure: { groups: [] }
activities: []
evaluation: { reviews: [] }`;
variations('network-too-small', schools, { fires: ['1', '2', '3', '4'], silent: ['5', '6', '12', '13'] });
variations('network-too-large', schools, { fires: ['13', '14', '20', '26'], silent: ['4', '5', '11', '12'] });

variations('no-pupil-outcome', (entries) => `outcomes: [${entries}]`, {
  fires: [
    '',
    '{ statement: Teachers plan together, for: teachers }',
    '{ statement: More trust among heads, for: leaders }',
  ],
  silent: [
    '{ statement: More pupils read daily, for: pupils }',
    '{ statement: Teachers plan together, for: teachers }, { statement: More pupils read daily, for: pupils }',
  ],
});

const activity = (fields: string) => `structure: { groups: [] }
activities: [{ id: one, title: One, schools: all, starts: 2026-10, ${fields} }]`;
variations('no-enquiry', activity, {
  fires: [
    'kind: training, takes_part: { teachers: 20 }',
    'kind: joint-planning, takes_part: { teachers: 8 }',
    'kind: moderation, takes_part: { teachers: 12 }',
    'kind: enquiry, takes_part: { headteachers: 6 }',
    'kind: enquiry, takes_part: { teachers: 0, headteachers: 6 }',
  ],
  silent: [
    // Where schools only meet as a whole, other rules ask for work first.
    'kind: conference, takes_part: { teachers: 80 }',
    'kind: heads-meeting, takes_part: { headteachers: 6 }',
    'kind: learning-walk, takes_part: { teachers: 8 }',
    'kind: enquiry, takes_part: { teachers: 10 }, question: Does partner talk help Year 3 readers?',
    'kind: enquiry, takes_part: { teachers: 1 }',
    'kind: lesson-study, takes_part: { teachers: 6 }',
  ],
});

variations('pupils-passive', activity, {
  fires: [
    'kind: learning-walk, takes_part: { teachers: 8 }',
    'kind: training, takes_part: { teachers: 20 }',
    'kind: pupil-event, takes_part: { pupils: 60 }, pupil_part: none',
    'kind: heads-meeting, takes_part: { headteachers: 6 }',
  ],
  silent: [
    'kind: pupil-event, takes_part: { pupils: 60 }, pupil_part: lead',
    'kind: enquiry, takes_part: { teachers: 8 }, pupil_part: research',
    'kind: enquiry, takes_part: { teachers: 8 }, pupil_part: advise',
  ],
});

variations('no-review', (entries) => `evaluation: { reviews: [${entries}] }`, {
  fires: [''],
  silent: ['{ date: 2027-07 }', '{ date: 2027-07, with: [tutor], purpose: "Keep, change or stop" }'],
});

variations('no-way-to-leave', (text) => `structure: { agreements: { leaving: ${text} } }`, {
  fires: ['', '""', 'TBC', '"to be agreed"'],
  silent: ['"A term\'s notice"', '"Any school may leave at the end of a year"', 'Tell the others by Easter'],
});

variations(
  'school-required-to-join',
  (how) =>
    `schools: [{ id: elm, name: Elm Infants, joined_by: ${how} }]\npeople: []\nleadership: { co_leaders: [], facilitators: [], critical_friends: [] }\nstructure: { groups: [] }\nactivities: []\nevaluation: { reviews: [] }`,
  {
    fires: ['required'],
    silent: ['choice', 'invitation', 'brokered', ''],
  },
);

variations('compelling-reason-missing', (text) => `purpose: { compelling_reason: ${text} }`, {
  fires: ['""', 'TBC', '"To follow"'],
  silent: [
    quoted('None of us has more than four classes; alone we cannot test what works.'),
    quoted('Rural schools close unless we share teachers.'),
  ],
});

variations('shared-values-missing', (values) => `purpose: { shared_values: [${values}] }`, {
  fires: ['', '""', 'TBC'],
  silent: ['honesty, generosity', 'pupils first, kindness, rigour'],
});
