/** What a plan is praised for: only what it does, what nobody questions, and at the end all that it has done. */

import { describe, expect, it } from 'vitest';
import type { PlanReport } from '../../src/findings/report.ts';
import { praiseTexts, shownStrengths } from '../../src/report/praise.ts';
import { plansOf } from '../kit/reports.ts';

const FOUR = `schools:
  - { id: ashby, name: Ashby, joined_by: choice }
  - { id: brook, name: Brook, joined_by: choice }
  - { id: cairn, name: Cairn, joined_by: choice }
  - { id: dene, name: Dene, joined_by: choice }`;

/** A plan of four schools or others, with lines of its own. */
function plan(network: string, more: string, schools = FOUR, focus = ', pedagogy: '): PlanReport {
  const [report] = plansOf({
    'plan.yaml': `nlc: 1
network: { id: vale, name: Vale, origin: voluntary, ${network} }
purpose: { moral_purpose: , compelling_reason: }
focus: { learning_focus: ${focus} }
${schools}
${more}
`,
  });
  if (report === undefined) throw new Error('There is no report.');
  return report;
}

function praised(network: string, more: string): string[] {
  return plan(network, more).strengths.map(({ rule }) => rule);
}

const NOBODY = 'leadership: { co_leaders: , critical_friends: }';
const PLANNING = `${NOBODY}\nactivities: [{ title: Planning, kind: joint-planning, schools: all }]`;

describe('what a network does', () => {
  it('is praised once the network has begun', () => {
    expect(praised('stage: launching, starts: 2026-11-24', PLANNING)).toContain('school-left-out');
    expect(praised('stage: launching, starts: 2026-11-25', PLANNING)).not.toContain('school-left-out');
    expect(praised('stage: launching, starts: ', PLANNING)).toContain('no-shared-development');
  });

  it('is not praised before that, though what the plan says is', () => {
    const forming = praised(
      'stage: forming, starts: 2026-09',
      `${PLANNING}\npartners: [{ id: uni, name: University, kind: higher-education, part_played: adviser }]`,
    );
    expect(forming).toEqual(['no-outside-partner', 'school-required-to-join']);
  });
});

describe('what another rule questions', () => {
  it('is not praised: a critical friend from the house of the only leader', () => {
    const led = (partner: string) => `partners:
  - { id: uni, name: University, kind: higher-education, part_played: adviser }
  - { id: trust, name: Vale Trust, kind: charity, part_played: adviser }
leadership:
  co_leaders: [{ person: { post: academic, partner: uni } }]
  critical_friends: [{ person: { post: academic, partner: ${partner} } }]
activities: []`;
    const friend = ['critical-friend-insider', 'no-critical-friend'];
    const of = (partner: string) =>
      praised('stage: established, starts: 2020', led(partner)).filter((rule) => friend.includes(rule));
    expect(of('uni')).toEqual([]);
    expect(of('trust')).toEqual(friend);
  });

  it('is not praised: taking part, if that is only receiving', () => {
    const training = (giving: string) =>
      `${NOBODY}\nactivities: [{ title: Training, kind: training, schools: all${giving} }]`;
    expect(praised('stage: launching, starts: 2026-09', training(', giving: [ashby]'))).toEqual([
      'school-required-to-join',
    ]);
    expect(praised('stage: launching, starts: 2026-09', training(''))).toContain('school-left-out');
  });
});

describe('what another part of the plan takes back', () => {
  const of = (rule: string, network: string, more: string) => praised(network, more).includes(rule);

  it('is not praised: money for running the network, if nobody has days for it', () => {
    const managed = (leader: string) => `leadership: { co_leaders: [${leader}], critical_friends: }
activities: [{ title: Planning, kind: joint-planning, schools: all }]
resources: { years: [{ year: 2026-27, spending: [{ for: management, amount: 12000 }] }] }`;
    const head = (days: string) => managed(`{ person: { post: headteacher, school: ashby }${days} }`);
    const launching = 'stage: launching, starts: 2026-09';
    expect(of('no-setup-time', launching, head(', days_per_year: 8'))).toBe(true);
    expect(of('no-setup-time', launching, head(''))).toBe(false);
  });

  it('is not praised: hours together in which some schools only give and others only receive', () => {
    const weeks = (giving: string) => `${NOBODY}
activities: [{ title: Weeks, kind: training, strands: [from, with], schools: all, takes_part: { teachers: 15 }, times_per_year: 2, hours_each: 30${giving} },
  { title: Planning, kind: joint-planning, strands: [with], schools: all, takes_part: { teachers: 15 }, times_per_year: 2, hours_each: 30 }]`;
    const launching = 'stage: launching, starts: 2026-09';
    expect(of('one-way-transfer', launching, weeks(''))).toBe(true);
    expect(of('one-way-transfer', launching, weeks(', giving: [ashby, brook], receiving: [cairn, dene]'))).toBe(false);
  });

  it('is not praised: results of nothing but attendance at its own meetings', () => {
    const measured = (outcome: string) => `${PLANNING}
outcomes: [{ id: a, ${outcome}, readings: [{ date: 2026-06, value: 70 }, { date: 2026-10, value: 90, note: More than ever }] }]
evaluation: { reviews: [{ date: 2026-11, purpose: What to keep }] }`;
    const established = 'stage: established, starts: 2020';
    const isRead = (outcome: string) => of('results-unread', established, measured(outcome));
    expect(isRead('statement: Meetings are attended, for: network')).toBe(false);
    expect(isRead('statement: Pupils attend every day, for: pupils')).toBe(true);
    expect(isRead('statement: Heads trust each other, for: network')).toBe(true);
  });

  it('is not praised: a partner from outside that is the authority over the network', () => {
    const office = '{ id: office, name: Karonga Education Office, kind: other, part_played: adviser }';
    const partners = `${PLANNING}\npartners: [${office}]`;
    expect(of('no-outside-partner', 'stage: established, starts: 2020', partners)).toBe(true);
    const required = FOUR.replace('joined_by: choice', 'joined_by: required');
    const strengths = plan('stage: established, starts: 2020', partners, required).strengths;
    expect(strengths.map(({ rule }) => rule)).not.toContain('no-outside-partner');
  });
});

describe('money', () => {
  const budget = (ends: string, after = '') => `${PLANNING}
resources: { years: [{ year: 2026-27, income: [{ from: District, amount: 5100${ends} }], spending: [{ for: Passes, amount: 5100 }] }] }
${after}`;
  const sums = (more: string) =>
    praised('stage: established, starts: 2020', more).filter((rule) => rule === 'budget-short');

  it('is praised for covering the spending, unless a finding says that it ends', () => {
    expect(sums(budget(''))).toEqual(['budget-short']);
    expect(sums(budget(', ends: 2027-07'))).toEqual([]);
    const after = 'sustaining: { after: { plan: Two visits a term, owner: { post: headteacher, school: ashby } } }';
    expect(sums(budget(', ends: 2027-07', after))).toEqual([]);
  });
});

describe('praise says no more than the plan', () => {
  const texts = (network: string, more: string) => plan(network, more).strengths.map(({ text }) => text);

  it('of who has each task, only if someone tells people and something is for others', () => {
    const each = (more: string) =>
      texts(
        'stage: established, starts: 2020',
        `leadership: { co_leaders: [{ person: { post: headteacher, school: ashby }, days_per_year: 20 }], critical_friends: }
activities: [{ title: Why, kind: enquiry, schools: all }]
evaluation: { reviews: [{ date: 2027-01 }] }
${more}`,
      ).filter((text) => text.startsWith('Somebody has each task'));
    const film = 'sharing: { artefacts: [{ id: film, title: Film, kind: video }] }';
    const letter = 'communication: { channels: [{ name: Letter, kind: newsletter }] }';
    expect(each('')).toEqual([]);
    expect(each(film)).toEqual([]);
    expect(each(letter)).toEqual([]);
    expect(each(`${film}\n${letter}`)).toHaveLength(1);
  });

  it('of "every" only where there are several', () => {
    const friend = (school: string) =>
      `{ person: { name: Jo ${school}, post: academic, from: Vale }, days_per_year: 5, remit: question, visits_schools: [${school}] }`;
    const enquiry = (title: string) =>
      `{ title: ${title} enquiry, kind: enquiry, schools: all, takes_part: { teachers: 5 }, question: Why ${title}?, produces: [film] }`;
    const group = (id: string) => `{ id: ${id}, name: Group ${id}, led_by: [{ post: teacher, school: ashby }] }`;
    const all = (
      ids: readonly string[],
    ) => `leadership: { facilitators: [{ person: { post: teacher, school: dene }, days_per_year: 40 }], critical_friends: [${ids.map(friend).join(', ')}], co_leaders: }
activities: [${ids.map(enquiry).join(', ')}]
structure: { groups: [${ids.map(group).join(', ')}] }
sharing: { artefacts: [{ id: film, title: Film, kind: video }] }`;

    const some = (ids: readonly string[]) =>
      plan('stage: established, starts: 2020', all(ids), FOUR, 'Talk before reading, pedagogy: Partner talk')
        .strengths.map(({ text }) => text)
        .filter((text) => /^(?:The|Every) (?:critical friend has|enquiry|group)/.test(text));
    expect(some(['ashby']).sort()).toEqual([
      'The critical friend has a remit, days and schools to visit.',
      'The enquiry has a question to answer.',
      'The enquiry has something to show for others, or an outcome that it serves.',
    ]);
    expect(some(['ashby', 'brook']).sort()).toEqual([
      'Every critical friend has a remit, days and schools to visit.',
      'Every enquiry has a question to answer.',
      'Every enquiry has something to show for others, or an outcome that it serves.',
      'Every group has a leader.',
    ]);
  });
  const planning = (schools: number) =>
    texts(`stage: launching, starts: 2026-09, school_count: ${schools}`, PLANNING).filter((text) =>
      text.includes('chool that'),
    );

  it('of schools that it names, if it names at least half of them', () => {
    const named = [
      'Every school that the plan names takes part in something with another school.',
      'No school that the plan names was required to join.',
    ];
    expect(planning(4)).toEqual([]);
    expect(planning(5)).toEqual(named);
    expect(planning(8)).toEqual(named);
    expect(planning(9)).toEqual([]);
    expect(praised('stage: launching, starts: 2026-09, school_count: 9', PLANNING)).not.toContain('school-left-out');
  });

  const led = (...holders: string[]) => `leadership:
  critical_friends:
  co_leaders: [${holders.map((holder) => `{ person: { ${holder} } }`).join(', ')}]
activities: []`;
  const leading = (...holders: string[]) =>
    texts('stage: established, starts: 2020', led(...holders)).filter((text) => text.endsWith('lead this network.'));
  const TEACHERS = ['ashby', 'brook', 'cairn'].map((school) => `post: teacher, school: ${school}`);

  it('of heads, only if there are some', () => {
    expect(leading(...TEACHERS)).toEqual(["People who aren't heads lead this network."]);
    expect(leading(...TEACHERS, 'post: headteacher, school: dene')).toEqual([
      'People other than heads also lead this network.',
    ]);
  });

  const HEADS = ['ashby', 'brook', 'cairn', 'dene'].map((school) => `post: headteacher, school: ${school}`);
  const lending = (holders: readonly string[]) =>
    texts('stage: established, starts: 2020', led(...holders, ...holders)).filter((text) =>
      text.endsWith('hold a lead post.'),
    );

  it('of many schools, or of all', () => {
    const deputies = HEADS.map((holder) => holder.replace('headteacher', 'deputy'));
    expect(lending([...HEADS, ...deputies])).toEqual(['People from all the schools hold a lead post.']);
    expect(lending([...HEADS.slice(1), ...deputies.slice(1)])).toEqual([
      'People from many of the schools hold a lead post.',
    ]);
  });

  const outcome = (learners: string) =>
    `{ id: ${learners}, statement: More can, for: ${learners}, measure: Test, baseline: { value: 1, date: 2025 }, target: { value: 2, date: 2028 } }`;
  const measured = (...outcomes: string[]) =>
    texts('stage: launching, starts: 2026-09', `${PLANNING}\noutcomes: [${outcomes.map(outcome).join(', ')}]`).filter(
      (text) => text.includes('a baseline'),
    );

  it('of one outcome or several, and only if pupils have one', () => {
    expect(measured('pupils')).toEqual(['The outcome has a measure, a baseline, a target and a date.']);
    expect(measured('pupils', 'schools')).toEqual(['Each outcome has a measure, a baseline, a target and a date.']);
    expect(measured('schools')).toEqual([]);
  });

  it('of work that would carry on, unless one person leads half of it or a risk is that people leave', () => {
    const shared = (
      risk: string,
    ) => `leadership: { co_leaders: [${HEADS.map((holder) => `{ person: { ${holder} }, days_per_year: 12 }`).join(', ')}], critical_friends: }
risks: [{ risk: ${risk}, response: Ask the governors }]
activities:
  - { title: Planning, kind: joint-planning, schools: all, led_by: [{ post: teacher, school: ashby }] }
  - { title: Walks, kind: learning-walk, schools: all, led_by: [{ post: teacher, school: brook }] }
  - { title: Visits, kind: study-visit, schools: all, led_by: [{ post: teacher, school: cairn }] }`;
    const carriesOn = 'Most of the work would carry on if any one person left.';
    const good = shared('The roads are bad');
    expect(texts('stage: established, starts: 2020', good)).toContain(carriesOn);
    expect(texts('stage: established, starts: 2020', good.replace(/\n.*title: Visits.*$/, ''))).not.toContain(
      carriesOn,
    );
    expect(texts('stage: established, starts: 2020', shared('Two heads may leave'))).not.toContain(carriesOn);
    expect(texts('stage: established, starts: 2020', shared('El cambio puede mover a las directoras'))).not.toContain(
      carriesOn,
    );
  });

  it('of what it names, in words that also fit other plans', () => {
    const focused = `${NOBODY}
partners:
  - { id: uni, name: Vale University, kind: higher-education, part_played: adviser, agreement: Two days a year }
  - { id: oak, name: Oak Trust, kind: charity, part_played: provider, agreement: A reading van }
activities: []
sustaining: { will: Volunteers have come for ten years. }`;
    const report = plan(
      'stage: established, starts: 2020',
      focused,
      FOUR,
      'Talk before reading, pedagogy: Partner talk, content: [English]',
    );
    const strengths = report.strengths.filter(({ general }) => general !== undefined);
    expect(strengths.map(({ text, general }) => [text, general])).toEqual([
      [
        'The plan says what makes schools stay: "Volunteers have come for ten years".',
        'The plan says what makes schools stay.',
      ],
      [
        'The focus comes with a teaching approach ("Partner talk") and a subject or topic to teach it in.',
        'The focus comes with a teaching approach.',
      ],
      ['Every partner has something to do: Oak Trust and Vale University.', 'Every partner has something to do.'],
      [
        'The schools work with outside partners: Oak Trust and Vale University.',
        'The schools work with outside partners.',
      ],
    ]);
  });

  it('of a focus has a subject or topic only if the plan lists one', () => {
    const praised = (focus: string) =>
      plan(
        'stage: established, starts: 2020',
        'activities: []\nleadership: { co_leaders: [], critical_friends: [] }',
        FOUR,
        focus,
      )
        .strengths.map(({ text }) => text)
        .filter((text) => text.startsWith('The focus comes'));
    const approach = 'The focus comes with a teaching approach ("Editing in pairs")';
    for (const focus of ['Pupils revise a paragraph after reading it to a partner', 'Pupils explain a multiplication'])
      expect(praised(`${focus}, pedagogy: Editing in pairs`)).toEqual([`${approach}.`]);
    expect(praised('Pupils revise a paragraph, pedagogy: Editing in pairs, content: [Editing]')).toEqual([
      `${approach} and a subject or topic to teach it in.`,
    ]);
    expect(praised('Pupils listen well, pedagogy: Editing in pairs')).toEqual([]);
  });

  it('of joining freely, only if there are more schools than the one that invites and one other', () => {
    const schools = (names: string[]) =>
      `schools: [${names.map((name) => `{ id: ${name}, name: ${name}, joined_by: choice }`).join(', ')}]`;
    const texts = (names: string[]) =>
      plan('stage: launching, starts: 2026-09', NOBODY, schools(names)).strengths.map(({ text }) => text);
    expect(texts(['ashby'])).toEqual([]);
    expect(texts(['ashby', 'brook'])).toEqual([]);
    expect(texts(['ashby', 'brook', 'cairn'])).toEqual(['No school was required to join.']);
  });

  it('of reviews, only if somebody from the network or its critical friend may come', () => {
    const reviewed = (who: string) =>
      praised(
        'stage: launching, starts: 2026-09',
        `partners: [{ id: council, name: Council, part_played: co-leader }, { id: uni, name: University, kind: higher-education }]
people: [{ id: tutor, post: academic, partner: uni }, { id: officer, post: officer, partner: council }]
leadership: { co_leaders: , critical_friends: [{ person: tutor }] }
structure: { groups: [{ id: heads, name: Heads }] }
outcomes: [{ id: words, statement: Pupils know more words, for: pupils, measure: A test }]
evaluation: { reviews: [{ date: 2027-06${who} }] }`,
      ).includes('no-review');
    expect(reviewed('')).toBe(true);
    expect(reviewed(', with: [tutor]')).toBe(true);
    expect(reviewed(', with: [council, tutor]')).toBe(true);
    expect(reviewed(', with: [heads, tutor]')).toBe(true);
    expect(reviewed(', with: [{ post: headteacher, school: ashby }, tutor]')).toBe(true);
    const alone = (who: string) =>
      plan(
        'stage: launching, starts: 2026-09',
        `partners: [{ id: council, name: Council, part_played: co-leader }]
leadership: { co_leaders: , critical_friends: }
structure: { groups: [{ id: heads, name: Heads }] }
outcomes: [{ id: words, statement: Pupils know more words, for: pupils, measure: A test }]
evaluation: { reviews: [{ date: 2027-06, with: ${who} }] }`,
      ).strengths.some(({ rule }) => rule === 'no-review');
    expect(alone('[council]')).toBe(false);
    expect(alone('[{ post: officer, partner: council }]')).toBe(false);
    expect(alone('[council, heads]')).toBe(true);
    expect(alone('[council, { post: headteacher, school: ashby }]')).toBe(true);
  });

  it('of taking part, only if every school does more than come to one conference', () => {
    const takesPart = (activities: string) =>
      praised('stage: established, starts: 2020', `${NOBODY}\nactivities: [${activities}]`).includes('school-left-out');
    const planning = '{ title: Planning, kind: joint-planning, schools: [ashby, brook] }';
    expect(takesPart(`${planning}, { title: Close, kind: conference, schools: all }`)).toBe(false);
    expect(takesPart(`${planning}, { title: Walks, kind: learning-walk, schools: all }`)).toBe(true);
    expect(
      takesPart(`${planning}, { title: More, kind: joint-planning, schools: [brook, cairn, dene], hours_each: 2 }`),
    ).toBe(true);
    const closed = (kind: string) =>
      plan(
        'stage: closing, starts: 2020',
        `${NOBODY}\nactivities: [${planning}, { title: Close, kind: ${kind}, schools: all }]`,
      ).strengths.some(({ rule }) => rule === 'school-left-out');
    expect(closed('conference')).toBe(false);
    expect(closed('learning-walk')).toBe(true);
  });

  it('of a focus for lessons, only with a subject, an approach for pupils and no list of things', () => {
    const focused = (focus: string, pedagogy: string, content: string) =>
      plan(
        'stage: established, starts: 2020',
        NOBODY,
        FOUR,
        `"${focus}", pedagogy: "${pedagogy}", content: [${content}]`,
      ).strengths.some(({ rule }) => rule === 'focus-untranslated');
    expect(focused('Explaining how you know', 'Worked examples', 'science')).toBe(true);
    expect(focused('Explaining how you know', 'Worked examples', 'science, all subjects')).toBe(false);
    expect(focused('Explaining how you know', 'Collaborative projects of teachers; worked examples', 'science')).toBe(
      false,
    );
    expect(focused('Pupils explain their reasons, in speech and writing', 'Worked examples', 'science')).toBe(true);
    expect(focused('Leaving exams of primaries, formative assessment, new colleagues', 'Talk', 'exams')).toBe(false);
    expect(focused('Les élèves expliquent, par écrit, des expériences', 'Débats', 'sciences')).toBe(true);
    expect(focused('Pupils say what they learn, why, and what is next', 'Talk', 'science')).toBe(true);
  });

  it('of partners, only if each has work in the plan', () => {
    const partner = (more: string) =>
      `${NOBODY}\npartners: [{ id: oak, name: Oak Trust, kind: charity, part_played: provider${more} }]\nactivities: []`;
    const praised = (more: string) =>
      texts('stage: established, starts: 2020', partner(more)).filter((text) => text.includes('something to do'));
    expect(praised('')).toEqual([]);
    expect(praised(', agreement: A reading van')).toEqual(['The partner has something to do: Oak Trust.']);
    const funder = (more: string) => partner(more).replace('part_played: provider', 'part_played: funder');
    const praisedFunder = (more: string) =>
      texts('stage: established, starts: 2020', funder(more)).filter((text) => text.includes('something to do'));
    expect(praisedFunder(', agreement: The grant letter')).toEqual([]);
    expect(praisedFunder(', co_designs: true')).toEqual(['The partner has something to do: Oak Trust.']);
  });

  it('of partners, not because one brought the schools together', () => {
    const brokered = (more: string) =>
      texts(
        'stage: established, starts: 2020, brokered_by: oak',
        `${NOBODY}\npartners: [{ id: oak, name: Oak Trust, kind: charity${more} }]\nactivities: []`,
      ).filter((text) => text.includes('something to do'));
    expect(brokered('')).toEqual([]);
    expect(brokered(', part_played: adviser')).toEqual([]);
    expect(brokered(', part_played: adviser, agreement: Two days a year')).toEqual([
      'The partner has something to do: Oak Trust.',
    ]);
  });

  it("of pupils' part, only if what they do has begun", () => {
    const praisedFrom = (starts: string) =>
      texts(
        'stage: established, starts: 2020-09',
        `${NOBODY}\nactivities: [{ title: Council, kind: pupil-led, schools: [ashby, brook, cairn], pupil_part: lead },
          { title: Walks, kind: pupil-led, schools: [dene], pupil_part: lead, starts: ${starts} }]`,
      ).filter((text) => text.includes('pupils advise, research or lead'));
    expect(praisedFrom('2026-11-24')).toEqual(['In every school, pupils advise, research or lead in some activity.']);
    expect(praisedFrom('2026-11-25')).toEqual([]);
  });

  it('of help, only if schools give it and the school has not declined it', () => {
    const schools = FOUR.replace('name: Dene,', 'name: Dene, high_challenge: true,');
    const helped = (entry: string) =>
      plan(
        'stage: established, starts: 2020',
        `${NOBODY}\nactivities: []\nsupport: [{ school: dene, ${entry} }]`,
        schools,
      )
        .strengths.map(({ text }) => text)
        .filter((text) => text.includes('unusually hard'));
    const praise = ['Help is written down for schools in unusually hard circumstances.'];
    expect(helped('from: [ashby], agreed_with_school: true')).toEqual(praise);
    expect(helped('from: [ashby]')).toEqual(praise);
    expect(helped('need: Reading')).toEqual([]);
    expect(helped('from: [ashby], agreed_with_school: false')).toEqual([]);
  });

  it('of an enquiry, only if it has a question', () => {
    const enquiry = (more: string) =>
      plan(
        'stage: established, starts: 2020',
        `${NOBODY}\nactivities: [{ title: Talk, kind: enquiry, schools: all, takes_part: { teachers: 8 }${more} }]`,
        FOUR,
        'Pupils explain how they know',
      )
        .strengths.map(({ text }) => text)
        .filter((text) => text.startsWith('Enquiry is part'));
    expect(enquiry(', question: What do pupils say before they read?')).toEqual([
      'Enquiry is part of what the network does.',
    ]);
    expect(enquiry('')).toEqual([]);
  });

  it('of a focus in parts, only if schools share one', () => {
    const strands = (...schools: readonly string[]) =>
      plan(
        'stage: established, starts: 2020',
        `${NOBODY}\nactivities: []`,
        FOUR,
        `, strands: [${schools.map((own, index) => `{ focus: Part ${index}, schools: [${own}] }`).join(', ')}]`,
      ).strengths.some(({ rule }) => rule === 'focus-split');
    expect(strands('ashby, brook', 'cairn')).toBe(true);
    expect(strands('ashby', 'cairn')).toBe(false);
  });

  it('of an outcome for pupils, only if it can be seen', () => {
    const outcome = (more: string) =>
      plan(
        'stage: established, starts: 2020',
        `${NOBODY}\nactivities: []\noutcomes: [{ id: talk, statement: Pupils talk about books, for: pupils${more} }]`,
      ).strengths.some(({ rule }) => rule === 'no-pupil-outcome');
    expect(outcome('')).toBe(false);
    const seen = ', measure: Survey, baseline: { value: 4, date: 2026-06 }, target: { value: 6, date: 2027-06 }';
    expect(outcome(seen)).toBe(true);
  });

  it('of groups with leaders, only if one person does not lead them all', () => {
    const groups = (
      other: string,
    ) => `leadership: { co_leaders: [{ person: { ${HEADS[0]} }, days_per_year: 12 }, { person: { ${HEADS[1]} }, days_per_year: 12 }], critical_friends: }
activities: []
structure: { groups: [{ id: one, name: One, led_by: [{ ${HEADS[0]} }] }, { id: two, name: Two, led_by: [{ ${other} }] }] }`;
    const led = (other: string) => praised('stage: established, starts: 2020', groups(other));
    expect(led(HEADS[0] ?? '')).not.toContain('group-without-leader');
    expect(led(HEADS[1] ?? '')).toContain('group-without-leader');
  });

  it('of something to offer, only if something is made for people outside', () => {
    const offers = (audience: string) => `${NOBODY}
activities: []
communication: { channels: [{ name: Letter, kind: newsletter, audience: [profession], times_per_year: 2 }] }
sharing: { artefacts: [{ title: Guide, audience: ${audience}, due: 2026-12 }] }`;
    const offer = 'The network has something to offer people outside it.';
    expect(texts('stage: established, starts: 2020', offers('network'))).not.toContain(offer);
    expect(texts('stage: established, starts: 2020', offers('profession'))).toContain(offer);
  });

  it('of looking at results, only if the review is past or comes soon', () => {
    const read = (review: string) => `${NOBODY}
activities: []
outcomes: [{ id: a, statement: More pupils read well, for: pupils, measure: A test, unit: percent, baseline: { value: 60, date: 2025-09 }, target: { value: 64, date: 2027-09 }, readings: [{ value: 63, date: 2026-09 }] }]
evaluation: { reviews: [{ date: ${review}, with: [{ post: headteacher, school: ashby }] }] }`;
    const looks = "The network looks at its results so far, and doesn't just collect them.";
    expect(texts('stage: established, starts: 2020', read('2026-10'))).toContain(looks);
    expect(texts('stage: established, starts: 2020', read('2027-02'))).toContain(looks);
    expect(texts('stage: established, starts: 2020', read('2027-06'))).not.toContain(looks);
    const noted = read('2027-06').replace('date: 2026-09 }]', 'date: 2026-09, note: In two schools }]');
    expect(texts('stage: established, starts: 2020', noted)).not.toContain(looks);
    const later = noted.replace('readings: [', 'readings: [{ value: 61, date: 2026-03 }, ');
    expect(texts('stage: established, starts: 2020', later)).toContain(looks);
    const slow = read('2026-10').replace('value: 63', 'value: 60');
    expect(texts('stage: established, starts: 2020', slow)).not.toContain(looks);
  });

  it('of enquiries, only if teachers take part in one', () => {
    const enquiry = (who: string) => `${NOBODY}
outcomes: [${outcome('pupils')}]
activities:
  - { title: Planning, kind: joint-planning, schools: all }
  - { title: Enquiry, kind: enquiry, schools: all, takes_part: { ${who}: 5 }, serves: [pupils] }`;
    const of = (who: string) =>
      plan('stage: established, starts: 2020', enquiry(who), FOUR, 'Talk before reading, pedagogy: ').strengths.map(
        ({ rule }) => rule,
      );
    expect(of('teachers')).toContain('enquiry-without-product');
    expect(of('headteachers')).not.toContain('enquiry-without-product');
  });
});

describe('praise that has to be earned', () => {
  const of = (rule: string, network: string, more: string, schools = FOUR) =>
    plan(network, more, schools).strengths.some((one) => one.rule === rule);
  const OLD = 'stage: established, starts: 2020-09';
  const YOUNG = 'stage: launching, starts: 2026-09';

  it('for leaders who are not heads: at least one works in a school or for the network', () => {
    const led = (other: string) =>
      `leadership: { critical_friends: , co_leaders: [${[
        '{ post: headteacher, school: ashby }',
        `{ name: One, ${other} }`,
        `{ name: Two, ${other} }`,
      ]
        .map((person) => `{ person: ${person} }`)
        .join(', ')}] }`;
    const earned = (other: string) => of('leadership-all-heads', OLD, `${led(other)}\nactivities: []`);
    expect(earned('post: teacher, school: brook')).toBe(true);
    expect(earned('post: officer, from: Employed by the cluster')).toBe(true);
    expect(earned('post: officer, from: Vale office')).toBe(false);
    expect(earned('post: consultant')).toBe(false);
    expect(earned('post: adviser, from: Vale Institute')).toBe(false);
  });

  it('for the part of an authority: the plan says that schools decide too, and one of them leads', () => {
    const led = (leaders: string, agreements: string) => `partners:
  - { id: council, name: Vale Council, kind: local-authority, part_played: co-leader, decides: Which schools take part }
leadership: { critical_friends: , co_leaders: [${leaders}] }
structure: { agreements: { ${agreements} } }`;
    const head = '{ person: { post: headteacher, school: ashby } }, { person: { post: officer, partner: council } }';
    const officers =
      '{ person: { name: A, post: officer, partner: council } }, { person: { name: B, post: officer, partner: council } }';
    const earned = (leaders: string, agreements: string) =>
      of('authority-co-leads-unclear', YOUNG, led(leaders, agreements));
    expect(earned(head, 'decisions: One vote for each school')).toBe(true);
    expect(earned(head, '')).toBe(false);
    expect(earned(officers, 'decisions: One vote for each school')).toBe(false);
  });

  it('for following the model: half of what adults learn in says so, courses and conferences too', () => {
    const learning = (says: string) => `${NOBODY}
activities:
  - { title: Enquiry, kind: enquiry, schools: all, takes_part: { teachers: 9 }, times_per_year: 4, hours_each: 2, uses_model: true }
  - { title: Course, kind: training, schools: all${says} }
  - { title: Convening, kind: conference, schools: all }`;
    const earned = (says: string) =>
      plansOf({
        'plan.yaml': `nlc: 1
network: { id: vale, name: Vale, origin: voluntary, ${YOUNG} }
purpose: { moral_purpose: , compelling_reason: }
focus: { learning_focus: , pedagogy: , model_of_learning: { name: Spiral of inquiry } }
${FOUR}
${learning(says)}
`,
      })[0]?.strengths.some(({ rule }) => rule === 'model-unused');
    expect([earned(', uses_model: false'), earned('')]).toEqual([true, false]);
  });

  it('for settled co-leadership: every term has an end or a successor, and somebody comes from the schools', () => {
    const earned = (until: string, home: string) =>
      of(
        'co-leadership-gap',
        `${YOUNG}, ends: 2029-08`,
        `partners: [{ id: uni, name: University, kind: higher-education, part_played: adviser }]
leadership:
  critical_friends:
  co_leaders:
    - { person: { name: A, ${home} }, since: 2026-09${until} }
    - { person: { name: B, ${home.replace('ashby', 'brook')} }, since: 2026-09${until} }
activities: []`,
      );
    expect(earned(', until: 2029-08', 'post: teacher, school: ashby')).toBe(true);
    expect(earned('', 'post: teacher, school: ashby')).toBe(false);
    expect(earned(', until: 2029-08', 'post: academic, partner: uni')).toBe(false);
  });

  it('for an agreed purpose: no school joined after the day and the start', () => {
    const earned = (joined: string) =>
      plansOf({
        'plan.yaml': `nlc: 1
network: { id: vale, name: Vale, origin: voluntary, ${OLD} }
purpose:
  moral_purpose: Every child of our four schools leaves us as a confident reader and talker
  compelling_reason: Alone none of us has enough classes to find out what helps
  agreed: { by: all, date: 2020-09-12 }
focus: { learning_focus: , pedagogy: }
${FOUR.replace('name: Dene,', `name: Dene, joined: ${joined},`)}
${NOBODY}
`,
      })[0]?.strengths.some(({ rule }) => rule === 'purpose-not-agreed');
    expect([earned('2020-09-30'), earned('2020-10'), earned('2023-01')]).toEqual([true, false, false]);
  });

  it('for a model that teachers know: there are schools', () => {
    const earned = (network: string, schools: string) =>
      plansOf({
        'plan.yaml': `nlc: 1
network: { id: vale, name: Vale, origin: voluntary, ${network} }
purpose: { moral_purpose: , compelling_reason: }
focus: { learning_focus: , pedagogy: , model_of_learning: { name: Spiral of inquiry, shared_with: [teachers] } }
${schools}
${NOBODY}
`,
      })[0]?.strengths.some(({ rule }) => rule === 'model-not-shared');
    expect(earned('stage: forming, starts: 2027-09, school_count: 4', 'schools: []')).toBe(false);
    expect(earned('stage: forming, starts: 2027-09', FOUR)).toBe(true);
  });

  it('for a reason to work together: not a duty alone', () => {
    const earned = (reason: string) =>
      plansOf({
        'plan.yaml': `nlc: 1
network: { id: vale, name: Vale, origin: voluntary, ${YOUNG} }
purpose: { moral_purpose: , compelling_reason: "${reason}" }
focus: { learning_focus: , pedagogy: }
${FOUR}
${NOBODY}
`,
      })[0]?.strengths.some(({ rule }) => rule === 'compelling-reason-missing');
    expect(earned('Schools must evaluate themselves, and the project builds leaders among their staff')).toBe(false);
    expect(earned('Schools must evaluate themselves, and none of us can look at our own work from outside')).toBe(true);
    expect(earned('The step to secondary school is hardest for these pupils')).toBe(true);
  });

  it('for baselines: none was taken long after the work began, whatever else excuses it', () => {
    const earned = (date: string) =>
      of(
        'baseline-late',
        OLD,
        `${NOBODY}
outcomes: [{ id: read, statement: More pupils read, for: pupils, measure: Diary, baseline: { value: 40, date: ${date} }, target: { value: 60, date: 2028-06 } }]
activities: [{ title: Enquiry, kind: enquiry, schools: all, starts: 2020-10, serves: [read] }]`,
      );
    expect([earned('2020-09'), earned('2025-06')]).toEqual([true, false]);
  });

  it('for reaching people: channels do, and not only meetings', () => {
    const earned = (audience: string) =>
      of(
        'audience-unreached',
        YOUNG,
        `${NOBODY}
communication: { channels: [{ name: Letter, audience: [${audience}], times_per_year: 3 }] }
activities: [{ title: Training days, kind: joint-cpd, schools: all, takes_part: { teachers: 9 }, times_per_year: 6, hours_each: 5 }]`,
      );
    expect([earned('teachers'), earned('parents')]).toEqual([true, false]);
  });

  it('for meeting needs: somebody offers something like it', () => {
    const earned = (offer: string) =>
      plansOf({
        'plan.yaml': `nlc: 1
network: { id: vale, name: Vale, origin: voluntary, summary: Four schools work on handwriting, ${YOUNG} }
purpose: { moral_purpose: , compelling_reason: }
focus: { learning_focus: , pedagogy: }
schools:
  - { id: ashby, name: Ashby, joined_by: choice, seeks: [handwriting] }
  - { id: brook, name: Brook, joined_by: choice, offers: [${offer}] }
${NOBODY}
activities: []
`,
      })[0]?.strengths.some(({ rule }) => rule === 'need-unmatched');
    expect([earned('handwriting courses'), earned('songs')]).toEqual([true, false]);
  });

  it('for hours together: more than half of them in what happens more than once a year', () => {
    const earned = (times: number, teachers: number) =>
      of(
        'one-way-transfer',
        YOUNG,
        `${NOBODY}
activities:
  - { title: Staff day, kind: joint-cpd, schools: all, takes_part: { teachers: 90 }, times_per_year: ${times}, hours_each: 5 }
  - { title: Audit, kind: data-enquiry, schools: all, takes_part: { teachers: ${teachers} }, times_per_year: 5, hours_each: 1 }`,
      );
    expect([earned(1, 90), earned(1, 91), earned(2, 1)]).toEqual([false, true, true]);
  });
});

describe('a closing network', () => {
  const SINCE = 'stage: closing, starts: 2018-09';

  it('is thanked for all it has done, whenever that was', () => {
    const past = `${NOBODY}
activities:
  - { title: Enquiry, kind: enquiry, schools: all, starts: 2019, ends: 2020 }
  - { title: Planning, kind: joint-planning, schools: [ashby, brook], starts: 2019, ends: 2020 }`;
    const report = plan(SINCE, past);
    expect(praiseTexts(report, 5)).toEqual([
      'Enquiry was part of what the network did.',
      'Staff from different schools learned together: "Planning".',
      'Every school took part in something with another school.',
    ]);
    expect(report.thanks).toBe('');
    expect(shownStrengths({ ...report, closing: false }, 5).map(({ rule }) => rule)).toEqual([
      'no-enquiry',
      'no-shared-development',
    ]);
  });

  it('is not thanked for what was never so', () => {
    expect(
      praised(SINCE, `${NOBODY}\nactivities: [{ title: Planning, kind: joint-planning, schools: [ashby, brook] }]`),
    ).toEqual(['no-shared-development']);
  });

  it('is thanked plainly if its plan shows no strength', () => {
    const bare = `${NOBODY}\nactivities: []`;
    expect(praiseTexts(plan(SINCE, bare), 5)).toEqual(['Four schools have worked together since 2018.']);
    expect(praiseTexts(plan('stage: closing, starts: ', bare), 5)).toEqual(['Four schools have worked together.']);
    expect(praiseTexts(plan('stage: closing, starts: 2018, school_count: 30', bare), 5)).toEqual([
      '30 schools have worked together since 2018.',
    ]);
    expect(plan('stage: sustaining, starts: 2018', bare).thanks).toBe('');
  });

  it('is thanked in the past tense once it is over, whatever stage its plan gives', () => {
    const bare = `${NOBODY}\nactivities: []`;
    const over = (network: string) => praiseTexts(plan(`stage: launching, ${network}`, bare), 5);
    expect(over('starts: 2018-09, ends: 2021')).toEqual(['Four schools worked together from 2018 to 2021.']);
    expect(over('starts: 2018-02, ends: 2018-11')).toEqual(['Four schools worked together in 2018.']);
    expect(over('ends: 2018-11')).toEqual(['Four schools worked together until 2018.']);
    const unnamed = plan('stage: launching, starts: 2018-09, ends: 2021', bare, 'schools: []');
    expect(praiseTexts(unnamed, 5)).toEqual(['People worked together from 2018 to 2021.']);
  });

  it('is not thanked for what a plan that does not fit may say otherwise', () => {
    const spoilt = `${NOBODY}\nactivities: [{ title: Enquiry, kind: enquiries, schools: all }]`;
    expect(plan(SINCE, spoilt).strengths).toEqual([]);
  });
});

it('a question leaves the praise of the same topic, a warning does not', () => {
  const names = Array.from({ length: 13 }, (_, index) => `s${index + 1}`);
  const schools = names.map((id) => `{ id: ${id}, name: ${id}, joined_by: choice }`).join(', ');
  const of = (size: number) =>
    plansOf({
      'plan.yaml': `nlc: 1
network: { id: vale, name: Vale, stage: established, starts: 2020, origin: voluntary }
purpose: { moral_purpose: , compelling_reason: }
focus: { learning_focus: , pedagogy: }
schools: [${schools}]
${NOBODY}
structure: { subgroups: { size: ${size} } }
activities: []
`,
    }).flatMap(({ strengths }) => strengths.map(({ rule }) => rule));
  expect(of(3)).toContain('large-network-undivided');
  expect(of(2)).not.toContain('large-network-undivided');
});
