/** Plans made to do harm: large, deep, self-repeating, each within what a file may hold or just beyond it. */

/** `many(3, (i) => `x${i}`)` is `x0`, `x1`, `x2`, joined. */
export function many(number: number, make: (index: number) => string, between = '\n'): string {
  return Array.from({ length: number }, (_, index) => make(index)).join(between);
}

export interface Parts {
  readonly schools?: string;
  readonly activities?: string;
  readonly leadership?: string;
  /** Whole sections, each with its key. */
  readonly rest?: string;
}

/** A whole plan, parts of it replaced. */
export function planOf({ schools, activities, leadership, rest = '' }: Parts): string {
  return `nlc: 1
network: {id: net, name: Net, stage: launching, starts: 2026-09, origin: voluntary}
purpose: {moral_purpose: Every child in every school reads well, compelling_reason: None of us can do it alone}
focus: {learning_focus: Reading, pedagogy: Talk}
schools:
${schools ?? '  - {id: a, name: A, joined_by: choice}\n  - {id: b, name: B, joined_by: choice}'}
leadership:
${leadership ?? '  co_leaders: []\n  critical_friends: []'}
activities:
${activities ?? '  - {id: t, title: T, kind: enquiry, schools: all, led_by: [{post: teacher, school: a}]}'}
${rest}
`;
}

const school = (index: number) => `  - {id: s${index}, name: S${index}, joined_by: choice}`;

/** Every list of the format with about as many entries as 50,000 values hold, and what can be found in it. */
export const LONG_LISTS: Readonly<Record<string, string>> = {
  schools: planOf({ schools: many(6900, school) }),
  'schools of one id': planOf({ schools: many(6900, () => '  - {id: same, name: S, joined_by: choice}') }),
  'schools in a few trusts': planOf({
    schools: many(5400, (i) => `  - {id: s${i}, name: S, joined_by: choice, trust: T${i % 3}}`),
  }),
  'activities of all schools': planOf({
    schools: many(2800, school),
    activities: many(1800, (i) => `  - {id: t${i}, title: T, kind: enquiry, schools: all, led_by: [{post: teacher}]}`),
  }),
  'groups of all schools': planOf({
    schools: many(2800, school),
    rest: `structure: {groups: [${many(2700, (i) => `{id: g${i}, name: G, schools: all, led_by: []}`, ', ')}]}`,
  }),
  'one group of many schools': planOf({
    schools: many(3000, school),
    rest: `structure: {groups: [{id: g, name: G, led_by: [{post: deputy}], schools: [${many(28_000, (i) => `s${i % 3000}`, ', ')}]}]}`,
  }),
  people: planOf({ rest: `people: [${many(6900, (i) => `{id: p${i}, post: teacher, school: a}`, ', ')}]` }),
  'pupils with names': planOf({ rest: `people: [${many(6900, (i) => `{id: p${i}, post: pupil, name: Jo}`, ', ')}]` }),
  'one leader many times': planOf({
    rest: `people: [{id: p, post: teacher, school: a}]\nstructure: {groups: [{id: g, name: G, led_by: [${'p, '.repeat(49_000)}]}]}`,
  }),
  'one owner of milestones': planOf({
    rest: `people: [{id: p, post: teacher}]\ntimeline: {milestones: [${many(6900, (i) => `{id: m${i}, title: T, owner: p}`, ', ')}]}`,
  }),
  'milestones in a chain of 10,000': planOf({
    rest: `timeline: {milestones: [${many(10_000, (i) => (i % 2 === 0 ? `{id: m${i}}` : `{after: [m${i - 1}]}`), ', ')}]}`,
  }),
  'milestones one after another': planOf({
    rest: `timeline: {milestones: [${many(5900, (i) => `{id: m${i}, title: T, after: [m${i + 1}]}`, ', ')}]}`,
  }),
  'milestones in one circle': planOf({
    rest: `timeline: {milestones: [${many(5900, (i) => `{id: m${i}, title: T, after: [m${(i + 1) % 5900}]}`, ', ')}]}`,
  }),
  'milestones in as many circles': planOf({
    rest: `timeline: {milestones: [${many(5000, (i) => `{id: m${i}, title: T, after: [m0, m${(i + 1) % 5000}]}`, ', ')}]}`,
  }),
  'co-leaders, facilitators and critical friends': planOf({
    rest: 'people: [{id: p, post: teacher, school: a}, {id: q, post: teacher, school: b}]',
    leadership: `  co_leaders: [${many(4500, () => '{person: p, days_per_year: 1}', ', ')}]
  facilitators: [${many(5000, () => '{person: p}', ', ')}]
  critical_friends: [${many(4000, () => '{person: q}', ', ')}]`,
  }),
  'reviews with groups': planOf({
    rest: `partners: [{id: p, name: P}]
structure: {groups: [{id: g, name: G, members: [${'p, '.repeat(8000)}]}]}
evaluation: {reviews: [${many(2000, () => '{date: 2027-01, with: [g, g, g]}', ', ')}]}`,
    leadership: `  co_leaders: []\n  critical_friends: [${many(5000, () => '{person: {post: academic}}', ', ')}]`,
  }),
  'dead ids': planOf({
    schools: many(5000, (i) => `  - {id: school-${i}, name: S, joined_by: choice}`),
    activities: `  - {id: t, title: T, kind: enquiry, schools: [${many(9000, (i) => `zchool-${i}`, ', ')}]}`,
  }),
  acknowledged: planOf({
    rest: `acknowledged: [${many(6900, () => '{rule: no-critical-friend, because: x, until: 2020-01-01}', ', ')}]`,
  }),
  'log entries of no date': planOf({ rest: `log: [${many(9_000, () => '{date: 2026-02-30, note: x}', ', ')}]` }),
  'weeks closed backwards': planOf({
    rest: `timeline: {closed: [${many(9000, () => '{from: 2027, to: 2026}', ', ')}]}`,
  }),
  addresses: planOf({ rest: `x-mail: [${'a@b.cc, '.repeat(20_000)}]` }),
  'texts to be done': planOf({ rest: `risks: [${'{risk: tbc}, '.repeat(12_000)}]` }),
  'unknown fields': planOf({ rest: many(20_000, (i) => `zz${i}: 1`) }),
};

/** Single texts of about a mebibyte, made to be read again and again. */
export const LONG_TEXTS: Readonly<Record<string, string>> = {
  'an e-mail address that never ends': `${'a.'.repeat(400_000)}@`,
  'a number that never ends': '0 '.repeat(400_000),
  'a street that never ends': `AB1 1AB ${'1 Abc '.repeat(150_000)}`,
  'links in links': 'http://'.repeat(100_000),
  'full stops before a letter': `${'!:'.repeat(400_000)}a`,
  'dots and spaces': `${'. '.repeat(400_000)}a`,
  'one sign with many marks': `e${'\u0301'.repeat(300_000)}`,
  families: '👨‍👩‍👧'.repeat(30_000),
};
