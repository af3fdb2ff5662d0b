/** Groups of people by their number and post where a plan takes people one by one. */

import { describe, expect, it } from 'vitest';
import { oneOfEachSchool } from '../../src/edit/role-holders.ts';
import { parsePerson } from '../../src/fix/people-typed.ts';
import { planWith } from '../kit/plans.ts';
import { sitting } from '../kit/sitting.ts';

const PLAN = `${planWith('stage: forming', 'stage: launching')}outcomes:
  - {id: talk, statement: More pupils talk about books, for: pupils}
evaluation:
  reviews: []
`;

async function who(typed: string) {
  const world = { files: { 'plan.yaml': PLAN }, now: '2026-11-01T12:00:00Z' };
  const { written, rejections, seen } = await sitting(world, { only: ['no-review'] }, 'July 2027', typed, '', '', 'y');
  return { with: written.get('plan.yaml')?.match(/with:[^\n]*(?:\n {8}- [^\n]*)*/)?.[0] ?? '', rejections, seen };
}

const ASK = 'Type each of them with a school, such as "teacher, Ashby; teacher, Dene", or all heads.';
const SCHOOLS = ['ashby', 'brook', 'cairn', 'dene', 'fell'];

describe('somebody at each school', () => {
  it.each([
    ['the five reading leads', 'middle-leader'],
    ['all reading leads', 'middle-leader'],
    ['each reading lead', 'middle-leader'],
    ['all five deputies', 'deputy'],
    ['every SENCO', 'middle-leader'],
    ['five teachers', 'teacher'],
    ['the reading leads from each school', 'middle-leader'],
    ['one teacher from every school', 'teacher'],
    ['a SENCO, all schools', 'middle-leader'],
  ])('is meant by %s', async (typed, post) => {
    const { with: people, rejections, seen } = await who(typed);
    expect(rejections).toEqual([]);
    for (const school of SCHOOLS) expect(people).toContain(`{post: ${post}, school: ${school}}`);
    expect(seen).toContain(`  ${post}, Ashby Primary; ${post}, Brook End School;`);
  });

  it('is meant by both if there are two', () => {
    const two = [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ];
    expect(oneOfEachSchool('both deputies', two)).toEqual({
      values: [
        { post: 'deputy', school: 'a' },
        { post: 'deputy', school: 'b' },
      ],
    });
    expect(oneOfEachSchool('all deputies', two)).toEqual(oneOfEachSchool('both deputies', two));
  });
});

describe('several groups', () => {
  it.each([
    [
      'all heads, the five reading leads and Ruth Bell, an adviser from Dene council',
      '{name: Ruth Bell, post: adviser, from: Dene council}',
    ],
    ['all heads, every SENCO, Jo Lee, teacher, Ashby', '{name: Jo Lee, post: teacher, school: ashby}'],
  ])('and somebody after them are understood: %s', async (typed, last) => {
    const { with: people, rejections } = await who(typed);
    expect(rejections).toEqual([]);
    for (const post of ['headteacher', 'middle-leader'])
      for (const school of SCHOOLS) expect(people).toContain(`{post: ${post}, school: ${school}}`);
    expect(people).toContain(last);
    expect(people.match(/post: /g)).toHaveLength(11);
  });

  it.each([
    ['all heads, the six leads and Ruth', 'the six leads'],
    ['all heads and the leads', 'the leads'],
    ['the five phonics champions', 'the five phonics champions'],
    ['two teachers from each school', 'two teachers from each school'],
    ['a lead from each school', 'a lead from each school'],
  ])('are refused where one isn’t clear, which is shown: %s', async (typed, part) => {
    const { with: people, rejections } = await who(typed);
    expect(rejections).toEqual([`nlc can't tell who "${part}" are. ${ASK}`]);
    expect(people).toBe('');
  });

  it('are several people in one place where the place follows', async () => {
    const { with: people } = await who('three lecturers, University of the Vale');
    expect(people).toContain('- {post: academic, from: University of the Vale (three lecturers)}');
  });

  it('aren’t where one of them works', async () => {
    const { with: people, rejections } = await who('heads, leads, Ruth');
    expect(rejections).toEqual([
      '"leads, Ruth" isn\'t a place. Write each person as in "academic, University of the Vale", with semicolons between people.',
    ]);
    expect(people).toBe('');
  });
});

describe('a name or a school alone', () => {
  it.each([
    ['Ruth', 'Write a post and a place after the name too, as in "Ruth, academic, University of the Vale".'],
    ['Ruth Bell', 'Write a post and a place after the name too, as in "Ruth Bell, academic, University of the Vale".'],
    ['Dene', 'Write a post too, as in "headteacher, Dene School".'],
    ['somebody from the council', 'Write a post, a comma and a place, as in "academic, University of the Vale".'],
  ])('says what is missing: %s', async (typed, problem) => {
    expect((await who(typed)).rejections).toEqual([problem]);
  });

  it.each([
    ['Ruth, adviser, Dene council', '{name: Ruth, post: adviser, from: Dene council}'],
    ['Ruth, teacher, Ashby', '{name: Ruth, post: teacher, school: ashby}'],
  ])('is enough of a name before a post and a place: %s', async (typed, person) => {
    const { with: people, rejections } = await who(typed);
    expect(rejections).toEqual([]);
    expect(people).toContain(person);
  });
});

describe('another number of people', () => {
  it.each([
    ['the six reading leads', 'the six reading leads'],
    ['the six reading leads and Jo Farrant', 'the six reading leads'],
    ['two heads and Jo Farrant', 'two heads'],
    ['all six heads, and Jo Farrant my Year 2 teacher', 'all six heads'],
    ['both deputies', 'both deputies'],
  ])('is refused in "%s", which is shown', async (typed, part) => {
    const { with: people, rejections } = await who(typed);
    expect(rejections).toEqual([`nlc can't tell who "${part}" are. The plan has 5 schools. ${ASK}`]);
    expect(people).toBe('');
  });

  it.each(['the reading leads', 'deputies'])('is asked for of "%s"', async (typed) => {
    expect((await who(typed)).rejections).toEqual([`nlc can't tell who "${typed}" are. ${ASK}`]);
  });
});

it.each(['all heads, and Jo Farrant my Year 2 teacher', 'all five heads and Jo Farrant, my Year 2 teacher, does most'])(
  'takes a group and a colleague: %s',
  async (typed) => {
    const { with: people, rejections, seen } = await who(typed);
    expect(rejections).toEqual([]);
    expect(people).toContain('{post: headteacher, school: fell}');
    expect(people).toContain('{name: Jo Farrant, post: teacher}');
    expect(seen.replace(/\s+/g, ' ')).toContain('Jo Farrant, teacher');
    expect(seen.includes('Left out: "does most".')).toBe(typed.endsWith('does most'));
  },
);

it.each(['nobody that I know of, Alan reads things', 'none yet, but Alan may come'])(
  'says what to do if there is nobody: %s',
  async (typed) => {
    const { rejections } = await who(typed);
    expect(rejections).toEqual(['If there is nobody, press Enter.']);
  },
);

describe('someone sent by a partner or a trust', () => {
  const schools = [
    { id: 'ashby', name: 'Ashby Primary' },
    { id: 'dene', name: 'Dene School' },
  ];
  const read = (typed: string) => parsePerson(typed, false, { schools, holders: [], referents: undefined });

  it.each([
    ['consultant, Hart Trust', { post: 'consultant', from: 'Hart Trust' }],
    ['Jo Lee, adviser, the Vale Council', { name: 'Jo Lee', post: 'adviser', from: 'the Vale Council' }],
    ['officer, 東区教育委員会', { post: 'officer', from: '東区教育委員会' }],
  ])('is from outside, which is said: %s', (typed, person) => {
    expect(read(typed)).toEqual({
      value: person,
      note: `"${person.from}" isn't one of the schools, so nlc writes that they are from outside the network.`,
    });
  });

  it('is so after what was left out', () => {
    expect(read('adviser, Hart Trust, twice a term')).toEqual({
      value: { post: 'adviser', from: 'Hart Trust' },
      note: `Left out: "twice a term". nlc asks about days later. "Hart Trust" isn't one of the schools, so nlc writes that they are from outside the network.`,
    });
  });

  it.each([
    ['deputy, Ashbey', 'No school is called "Ashbey". Did you mean "Ashby Primary"?'],
    ['teacher, Year 4', 'No school is called "Year 4". The schools are Ashby Primary and Dene School.'],
    [
      'teacher, one of the primaries',
      'No school is called "one of the primaries". The schools are Ashby Primary and Dene School.',
    ],
    ['deputy', '"deputy" doesn\'t say which school. Write it as "deputy, Ashby Primary".'],
  ])('isn’t, where the place can be a school or isn’t one: %s', (typed, problem) => {
    expect(read(typed)).toEqual({ problem });
  });

  it('is written as from outside in a sitting', async () => {
    const plan = planWith(
      'school: ashby}}',
      'school: ashby}, days_per_year: 4}',
      'cairn}}',
      'cairn}, days_per_year: 1}',
    );
    const world = { files: { 'plan.yaml': plan }, now: '2026-11-01T12:00:00Z' };
    const typed = ['consultant, Hart Trust', '12', '', 'y'];
    const { written, rejections } = await sitting(world, { only: ['facilitation-thin'] }, ...typed);
    expect(rejections).toEqual([]);
    expect(written.get('plan.yaml')).toContain('{person: {post: consultant, from: Hart Trust}, days_per_year: 12}');
  });
});
