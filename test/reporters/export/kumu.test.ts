/** `nlc export --to kumu` and `--to csv`: that every school, activity and tie is there, and nothing that is private. */

import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/plan/model/plan.ts';
import { currentActivities } from '../../../src/plan/queries/network-year.ts';
import { kumuBlueprint } from '../../../src/reporters/export/kumu-blueprint.ts';
import { tiesTable } from '../../../src/reporters/export/ties-table.ts';
import { builtPlan } from '../../kit/built-plan.ts';
import { ATTACKS, planSaying } from '../../kit/hostile-texts.ts';

const PLANS = ['templates', 'test/plans']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.yaml') && !file.includes('/err/'))
  .sort();

interface Blueprint {
  readonly elements: readonly Readonly<Record<string, unknown>>[];
  readonly connections: readonly Readonly<Record<string, unknown>>[];
}

const blueprintOf = (plan: Plan): Blueprint => JSON.parse(kumuBlueprint(plan));
const rowsOf = (plan: Plan): Record<string, string>[] => parse(tiesTable(plan), { columns: true });

/** Who is in what, as the plan has it: names of activities and schools, sorted. */
function tiesIn(plan: Plan): string[] {
  return currentActivities(plan)
    .flatMap(({ title, schools }) =>
      [...new Set(schools)].map(({ name }) => `${plainText(title)} | ${plainText(name)}`),
    )
    .sort();
}

const plainText = (text: string) => text.replace(/\s+/g, ' ').trim();

const PLAN = `nlc: 1
network: { id: vale, name: Vale, stage: established, starts: 2025-09 }
schools:
  - { id: a, name: Ash, phase: primary, pupils: 180, joined: 2025-09, head_stance: cautious, high_challenge: true, disadvantaged_percent: 61, offers: [talk], seeks: [maths, music] }
  - { id: b, name: Beech }
  - { id: c, name: Cedar }
partners: [{ id: uni, name: University, kind: higher-education, part_played: adviser }]
people: [{ id: jo, name: Jo Lee, post: teacher, school: b }]
leadership:
  co_leaders: [{ person: { name: Ann Ames, post: headteacher, school: a } }, { person: jo, until: 2025-12 }]
  critical_friends: [{ person: uni }]
structure: { groups: [{ id: g, name: Heads, function: decisions, schools: [a, b], led_by: [jo], meets_per_year: 4 }] }
activities:
  - { id: walks, title: Walks, kind: learning-walk, schools: [a, b], hosts: [b], led_by: [jo], partners: [uni], starts: 2026-01-12, times_per_year: 4, question: "What *works*, and why?" }
  - { title: Training, kind: training, schools: all, giving: [a], receiving: [b, c] }
  - { title: Talks, kind: enquiry, schools: [] }
support: [{ school: c, need: Poor results, from: [a] }]
`;

describe('the blueprint', () => {
  const { elements, connections } = blueprintOf(builtPlan(PLAN));

  it('has schools, activities, groups, partners and people by their posts', () => {
    expect(elements).toEqual([
      {
        id: 'school-a',
        label: 'Ash',
        type: 'School',
        tags: [],
        Phase: 'primary',
        Pupils: 180,
        Joined: 'September 2025',
        Offers: ['talk'],
        'Looks for': ['maths', 'music'],
      },
      { id: 'school-b', label: 'Beech', type: 'School', tags: [] },
      { id: 'school-c', label: 'Cedar', type: 'School', tags: ['in the work of all the schools'] },
      {
        id: 'activity-walks',
        label: 'Walks',
        type: 'Activity',
        tags: ['learning-walk'],
        description: 'What \\*works\\*, and why?',
        'Times a year': 4,
        Begins: '12 January 2026',
      },
      { id: 'activity-Training', label: 'Training', type: 'Activity', tags: ['training'] },
      { id: 'activity-Talks', label: 'Talks', type: 'Activity', tags: ['enquiry'] },
      { id: 'group-g', label: 'Heads', type: 'Group', tags: ['decisions'], 'Times a year': 4 },
      {
        id: 'partner-uni',
        label: 'University',
        type: 'Partner',
        tags: ['adviser', 'critical friend'],
        Kind: 'higher-education',
      },
      {
        id: expect.stringMatching(/^person-[\da-f]{8}$/),
        label: 'the head of Ash',
        type: 'Person',
        tags: ['co-leader'],
      },
      { id: expect.stringMatching(/^person-[\da-f]{8}$/), label: 'a teacher at Beech', type: 'Person', tags: [] },
    ]);
  });

  it('has who takes part in what and how, who leads it, and who helps whom', () => {
    const labels = new Map(elements.map(({ id, label }) => [id, label]));
    const lines = connections.map(
      ({ from, to, type, direction, tags = [] }) =>
        `${labels.get(from)} ${type} ${labels.get(to)} (${[direction, ...(tags as string[])].join(', ')})`,
    );
    expect(lines).toEqual([
      'Ash takes-part Walks (undirected)',
      'Beech takes-part Walks (undirected, hosts)',
      'University takes-part Walks (undirected)',
      'Ash takes-part Training (undirected, gives)',
      'Beech takes-part Training (undirected, receives)',
      'Cedar takes-part Training (undirected, receives)',
      'Ash member Heads (undirected)',
      'Beech member Heads (undirected)',
      'the head of Ash works-at Ash (undirected)',
      'a teacher at Beech works-at Beech (undirected)',
      'a teacher at Beech leads Heads (directed)',
      'a teacher at Beech leads Walks (directed)',
      'Ash helps Cedar (directed)',
    ]);
  });

  it('names nobody, and says nothing that a school would rather not be known for', () => {
    expect(kumuBlueprint(builtPlan(PLAN))).not.toMatch(
      /Jo Lee|Ann Ames|"jo"|cautious|stance|challenge|61|Poor results/,
    );
    expect(tiesTable(builtPlan(PLAN))).not.toMatch(/Jo Lee|Ann Ames|cautious|stance|challenge|61|Poor results/);
  });

  it.each(PLANS)('has every school, activity and tie of %s', (file) => {
    const plan = builtPlan(readFileSync(file, 'utf8'));
    const { elements: all, connections: ties } = blueprintOf(plan);
    const labelled = (type: string) => all.filter((one) => one['type'] === type).map(({ label }) => label);
    expect(labelled('School')).toEqual(plan.members.map(({ name }) => plainText(name)));
    expect(labelled('Activity')).toEqual(currentActivities(plan).map(({ title }) => plainText(title)));
    const byId = new Map(all.map((one) => [one['id'], one]));
    expect(byId.size).toBe(all.length);
    expect(new Set(ties.map(({ id }) => id)).size).toBe(ties.length);
    const schools = ties.flatMap(({ from, to, type }) => {
      const [one, other] = [byId.get(from), byId.get(to)];
      expect([typeof one, typeof other]).toEqual(['object', 'object']);
      return type === 'takes-part' && one?.['type'] === 'School' ? [`${other?.['label']} | ${one['label']}`] : [];
    });
    expect(schools.sort()).toEqual(tiesIn(plan));
    expect(kumuBlueprint(builtPlan(readFileSync(file, 'utf8')))).toBe(kumuBlueprint(plan));
  });
});

describe('the table', () => {
  it('has a row for each school in each activity, and for what is in none', () => {
    const alone = `${PLAN.replace('schools: all, giving: [a], receiving: [b, c]', 'schools: [a, b], giving: [a], receiving: [b]')}`;
    expect(tiesTable(builtPlan(alone))).toBe(
      [
        'network_id,network,school_id,school,activity,kind,part,times_a_year,hours_each_time,begins,ends,led_by',
        'vale,Vale,a,Ash,Walks,learning-walk,takes part,4,,2026-01-12,,a teacher at Beech',
        'vale,Vale,b,Beech,Walks,learning-walk,hosts,4,,2026-01-12,,a teacher at Beech',
        'vale,Vale,a,Ash,Training,training,gives,,,,,',
        'vale,Vale,b,Beech,Training,training,receives,,,,,',
        'vale,Vale,,,Talks,enquiry,,,,,,',
        'vale,Vale,c,Cedar,,,,,,,,',
        '',
      ].join('\r\n'),
    );
  });

  it.each(PLANS)('has every school, activity and tie of %s', (file) => {
    const plan = builtPlan(readFileSync(file, 'utf8'));
    const rows = rowsOf(plan);
    expect(new Set(rows.map(({ school_id }) => school_id).filter((id) => id !== ''))).toEqual(
      new Set(plan.members.map(({ id }) => id)),
    );
    const ties = rows.filter(({ activity, school }) => activity !== '' && school !== '');
    expect(ties.map(({ activity, school }) => `${activity} | ${school}`).sort()).toEqual(tiesIn(plan));
    expect(new Set(rows.map(({ activity }) => activity).filter((title) => title !== ''))).toEqual(
      new Set(currentActivities(plan).map(({ title }) => plainText(title))),
    );
  });
});

describe('hostile words', () => {
  it.each(ATTACKS)('stay inside their field: %j', (text) => {
    const plan = builtPlan(planSaying(text));
    const rows = rowsOf(plan);
    expect(rows.every((row) => Object.keys(row).length === 12)).toBe(true);
    const { elements } = blueprintOf(plan);
    const kinds = new Set(elements.map(({ type }) => type));
    expect(
      [...kinds].filter((kind) => !['School', 'Activity', 'Group', 'Partner', 'Person'].includes(String(kind))),
    ).toEqual([]);
    expect(kumuBlueprint(plan) + tiesTable(plan)).not.toMatch(/(?![\r\n])[\p{Cc}\p{Zl}\u202e]|^::|^##\[/mu);
  });
});
