/** What the model takes from a plan: each field as it is written, and nothing from a blank one. */

import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/plan/build/build.ts';
import type { DataMap } from '../../src/plan/path.ts';
import { dayOf } from '../../src/plan/queries/calendar.ts';

const built = (data: DataMap) => buildPlan({ nlc: 1, ...data }, dayOf(2026, 11, 24));

describe('agreements', () => {
  const agreements = {
    joining: 'By letter',
    leaving: 'A term of notice',
    decisions: 'By vote',
    data_sharing: 'A signed form',
    disagreement: 'The friend listens',
    closing: 'Books go to Ashby',
  };

  it.each(Object.keys(agreements))('have %s', (field) => {
    const property = field.replace(/_(\w)/, (_, letter: string) => letter.toUpperCase());
    const { agreements: model } = built({ structure: { agreements } });
    expect(model[property as keyof typeof model]).toBe(agreements[field as keyof typeof agreements]);
    const { agreements: without } = built({ structure: { agreements: { ...agreements, [field]: null } } });
    expect(without[property as keyof typeof without]).toBeUndefined();
  });
});

it('groups that are rearranged have their size, how, how often and who leads', () => {
  const subgroups = { size: 4, by: 'phase', times_per_year: 3, led_by: [{ post: 'teacher', school: 'ashby' }] };
  const { subgroups: model } = built({ schools: [{ id: 'ashby', name: 'Ashby' }], structure: { subgroups } });
  expect([model?.by, model?.timesPerYear, model?.ledBy.map(({ school }) => school?.id)]).toEqual([
    'phase',
    3,
    ['ashby'],
  ]);
});

it('what leaders let go of has what they take up and who helps them', () => {
  const unlearning = [{ who: 'heads', let_go: 'deciding alone', take_up: 'asking first', support: 'the friend' }];
  const [habit] = built({ leadership: { unlearning } }).leadership.unlearning;
  expect([habit?.takeUp, habit?.support]).toEqual(['asking first', 'the friend']);
});

it('a partner decides what the plan says, and is nameless if the plan gives no name', () => {
  const { partners } = built({
    partners: [{ id: 'uni', name: 'University', decides: 'the days' }, { id: ' ', kind: 'trust' }, { id: ' ' }],
  });
  expect(partners.map(({ id, name, decides }) => [id, name, decides])).toEqual([
    ['uni', 'University', 'the days'],
    ['', '', undefined],
  ]);
});

it('a group without a name has its id, and no schools of people who have none', () => {
  const { groups } = built({
    people: [{ id: 'jo', name: 'Jo' }],
    structure: { groups: [{ id: 'reading', members: ['jo', ' ', 'ashby'] }, { members: null }] },
  });
  expect(groups.map(({ name, members, schools }) => [name, members.map(({ id }) => id), schools])).toEqual([
    ['reading', ['jo', 'ashby'], []],
    ['', [], []],
  ]);
});

describe('two heads', () => {
  const head = { post: 'headteacher' };
  const heads = (shared: DataMap) => {
    const plan = built({
      schools: [
        { id: 'ashby', name: 'Ashby', ...(shared['ashby'] as DataMap) },
        { id: 'brook', name: 'Brook', ...(shared['brook'] as DataMap) },
      ],
      leadership: { co_leaders: [{ person: { ...head, school: 'ashby' } }, { person: { ...head, school: 'brook' } }] },
    });
    return new Set(plan.leadership.coLeaders.map(({ person }) => person?.key)).size;
  };

  it('are one person where two schools share a head, whichever of them says so', () => {
    expect(heads({ ashby: {}, brook: {} })).toBe(2);
    expect(heads({ ashby: { shares_head_with: 'brook' }, brook: {} })).toBe(1);
    expect(heads({ ashby: {}, brook: { shares_head_with: 'ashby' } })).toBe(1);
  });
});

describe('what activities make', () => {
  it('counts if it says anything but a placeholder as its title, and is made by the activity that the plan names', () => {
    const { sharing } = built({
      activities: [{ id: 'talk', title: 'Talk' }],
      sharing: { artefacts: [{ made_by: 'talk' }, { title: 'Guide', made_by: 'talk' }, { title: 'TBC' }, {}] },
    });
    expect(sharing.artefacts.map(({ title, madeBy }) => [title, madeBy?.title])).toEqual([
      [undefined, 'Talk'],
      ['Guide', 'Talk'],
    ]);
  });
});

describe('an activity of all schools', () => {
  const withUnnamed = (school_count: number | null, schools = 'all') =>
    built({
      network: { school_count },
      schools: [{ id: 'ashby', name: 'Ashby' }],
      activities: [{ title: 'Talk', schools }],
    }).activities[0]?.withUnnamed;

  it.each<[number | null, boolean]>([
    [null, false],
    [1, false],
    [2, true],
  ])('has schools that the plan does not name if the count is %s: %s', (count, expected) => {
    expect(withUnnamed(count)).toBe(expected);
  });

  it('does not where it names its schools', () => {
    expect(withUnnamed(2, 'ashby')).toBe(false);
  });
});

it('only numbers say how many take part', () => {
  const { activities } = built({
    activities: [{ title: 'Talk', takes_part: { teachers: 4, pupils: 'ten', heads: 0 } }],
  });
  expect([...(activities[0]?.takesPart ?? [])]).toEqual([
    ['teachers', 4],
    ['heads', 0],
  ]);
});

it('placeholders are not texts of a list, but are texts in place of an id', () => {
  const { purpose, activities } = built({
    purpose: { shared_values: ['honesty', 'TBC', ' ', null, 7] },
    activities: [{ title: 'TBC', strands: ['TBC', null, 'Heads'] }],
  });
  expect(purpose.sharedValues).toEqual(['honesty', '7']);
  expect([activities[0]?.title, activities[0]?.strands]).toEqual(['TBC', ['tbc', 'heads']]);
});

it('a network that says nothing else is forming, and has links without a name and no programme', () => {
  const { network } = built({
    network: { links_to_networks: [{ exchange: 'Visits' }], part_of: { programme: 'none' }, summary: 'Six schools' },
  });
  expect(network).toMatchObject({ id: '', name: '', stage: 'forming', summary: 'Six schools', partOf: undefined });
  expect(network.links).toEqual([expect.objectContaining({ network: '', exchange: 'Visits' })]);
  expect(built({ network: { part_of: { programme: '…' } } }).network.partOf?.programme).toBe('…');
  expect(built({ network: { part_of: { since: 2026 } } }).network.partOf?.programme).toBeUndefined();
});

describe('what is only passed on', () => {
  const plan = built({
    schools: [
      { id: 'ashby', name: 'Ashby', kind: 'community', shares_head_with: 'ashby' },
      { id: 'brook', name: 'Brook' },
    ],
    outcomes: [{ statement: 'More read', schools: ['brook'] }],
    pupil_voice: { answered_by: 'The heads' },
    support: [{ school: 'ashby', approach: 'Visits' }],
    evaluation: { questions: ['Who?'], methods: ['Survey'], cost_benefit: { expected_gain: 'Less cover' } },
    communication: { platform: { name: 'Drive', fallback: 'Paper' } },
    commitment: { pathways: [{ name: 'Slow', schools: ['ashby'] }] },
    timeline: {
      closed: [{ why: 'Exams' }],
      milestones: [
        { id: 'a', title: 'A' },
        { title: 'B', after: ['a'] },
      ],
    },
    sustaining: { will: 'The heads', after: { from: '2028-09', plan: 'Go on' } },
    acknowledged: [{ rule: 'no-review', because: 'Too early', agreed_with: { post: 'governor', school: 'ashby' } }],
  });

  it.each<[string, unknown, unknown]>([
    ['the kind of a school', plan.schools[0]?.kind, 'community'],
    ['no school that shares its head with itself', plan.schools[0]?.sharesHeadWith, undefined],
    ['the schools of an outcome', plan.outcomes[0]?.schools.map(({ id }) => id), ['brook']],
    ['who answers pupils', plan.pupilVoice?.answeredBy, 'The heads'],
    ['how a school is supported', plan.support[0]?.approach, 'Visits'],
    ['questions', plan.evaluation.questions, ['Who?']],
    ['methods', plan.evaluation.methods, ['Survey']],
    ['what is gained', plan.evaluation.costBenefit?.expectedGain, 'Less cover'],
    ['what is used without the platform', plan.communication.platform?.fallback, 'Paper'],
    ['the schools of a pathway', plan.commitment.pathways[0]?.schools.map(({ id }) => id), ['ashby']],
    ['why there is no work', plan.closedPeriods[0]?.why, 'Exams'],
    ['what comes before a milestone', plan.milestones.map(({ after }) => after.map(({ id }) => id)), [[], ['a']]],
    ['who wants to go on', plan.sustaining.will, 'The heads'],
    ['when it goes on', plan.sustaining.after?.from?.text, '2028-09'],
    ['how it goes on', plan.sustaining.after?.plan, 'Go on'],
    ['why a finding is accepted', plan.acknowledged[0]?.because, 'Too early'],
    ['who agreed to that', plan.acknowledged[0]?.agreedWith?.post, 'governor'],
  ])('has %s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('an id that nothing has', () => {
  it('is somebody, unless it says that nobody is known', () => {
    const { leadership } = built({
      leadership: { co_leaders: [{ person: 'jo' }, { person: ' ' }, { person: 'tbc' }, { person: 'jo' }] },
    });
    const [first, ...others] = leadership.coLeaders.map(({ person }) => person);
    expect(first).toMatchObject({ id: 'jo', key: 'id jo', name: undefined, post: undefined, school: undefined });
    expect(others.map((one) => one?.key)).toEqual([undefined, undefined, 'id jo']);
  });

  it('is words where words may be, if it does not look like an id', () => {
    const { log } = built({
      log: [
        { by: 'jo-lee', note: 'A' },
        { by: 'jo lee', note: 'B' },
        { by: 'Jo', note: 'C' },
      ],
    });
    expect(log.map(({ by }) => by?.id)).toEqual(['jo-lee', undefined, undefined]);
  });
});
