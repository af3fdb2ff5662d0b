/** What a reader asks first about a network: each question has an answer, or the page says that the plan has none. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runIn } from '../../kit/memory-io.ts';
import { plain } from '../../kit/pages.ts';
import { SMALLEST } from '../../kit/plans.ts';

/** The answers in the summary, by their labels. */
async function answers(text: string): Promise<Record<string, string>> {
  const files = { 'plan.yaml': text };
  const { out } = await runIn({ files }, 'show', '--for', 'governors', '--as-of', '2026-11-24', 'plan.yaml');
  const basics = /<dl class="basics">([\s\S]*?)<\/dl>/.exec(out)?.[1] ?? '';
  const pairs = [...basics.matchAll(/<dt>(.*?)<\/dt>\s*<dd>(.*?)<\/dd>/g)];
  return Object.fromEntries(pairs.map(([, label = '', answer = '']) => [label, plain(answer)]));
}

const planAt = (file: string) => readFileSync(`test/plans/${file}.yaml`, 'utf8');

describe('the first lines of a page', () => {
  it('keep names with a comma apart, and say that nobody leads', async () => {
    expect(await answers(planAt('networks/cromer-ridge'))).toEqual({
      'The schools':
        "Gresham Village Primary School; Holt Primary School; Langham Village School; St Mary's, Roughton; Northrepps Primary School; and The Belfry, Overstrand.",
      'What for':
        'Help the pupils of our schools. Heads of small schools often work alone; together we have a bigger pool of staff and expertise and buy training better, and each school keeps its own character.',
      'How it came about': 'The schools chose it themselves.',
      'Who leads it': "The plan doesn't name anyone.",
      'Who is cut off': 'No school is cut off from the work together.',
    });
  });

  it('say who brought the schools together, and who looks after the network', async () => {
    expect(await answers(planAt('real/bedford-accelerator'))).toMatchObject({
      'How it came about': 'The Harpur Trust brought the schools together.',
      'Who leads it': "The plan doesn't name anyone. Pioneer Learning Trust looks after the network, as facilitator.",
    });
  });

  it('say whether whoever looks after the network is one of its leaders', async () => {
    const leads = async (leadership: string) => {
      const people =
        'people: [{id: h, post: headteacher, school: ashby}, {id: a, post: officer, from: Vale Trust}, {id: b, post: officer, from: Vale Trust}]\n';
      const text = SMALLEST.replace(/^(?:leadership|people):.*\n(?:[ -].*\n)*/gm, '');
      return (await answers(`${text.trimEnd()}\n${people}leadership: ${leadership}\n`))['Who leads it'];
    };
    const both = 'The head of Ashby Primary and an officer from Vale Trust.';
    expect(await leads('{co_leaders: [{person: h}, {person: a}], facilitators: [{person: a}]}')).toBe(
      `${both} One of them, an officer from Vale Trust, also looks after the network, as facilitator.`,
    );
    expect(await leads('{co_leaders: [{person: h}, {person: a}], facilitators: [{person: b}]}')).toBe(
      `${both} Another officer from Vale Trust looks after the network, as facilitator.`,
    );
    expect(await leads('{co_leaders: [{person: a}], facilitators: [{person: a}]}')).toBe(
      'An officer from Vale Trust. The same person looks after the network, as facilitator.',
    );
    expect(await leads('{co_leaders: [{person: h}, {person: a}], facilitators: [{person: a}, {person: h}]}')).toBe(
      `${both} They also look after the network, as facilitators.`,
    );
  });

  it('say how many schools joined in each way, if it was not the same for all', async () => {
    expect(await answers(planAt('invented/far-shore-federation'))).toMatchObject({
      'How it came about':
        'Far Shore Council brought the schools together. Three chose to join and four were brought in.',
    });
  });

  it('count schools and leaders without names, and name the programme', async () => {
    expect(await answers(planAt('networks/te-iti-kahurangi'))).toMatchObject({
      'The schools': "Nine schools. The plan doesn't name them.",
      'How it came about': 'The schools chose it themselves. The network belongs to the programme Kāhui Ako.',
      'Who leads it': 'Four people. The plan gives neither names nor posts.',
    });
  });

  it('look back on a network that has ended, and count the schools that there is no room to name', async () => {
    expect(Object.keys(await answers(planAt('real/pendle-small-schools')))).toContain('Who led it');
    expect((await answers(planAt('networks/south-west-peer')))['The schools']).toMatch(
      /^College 1, College 2, .*College 9 and 11 more\.$/,
    );
  });

  it('say what comes up in the next three months, with what falls on the same day together', async () => {
    const coming = async (rest: string, ends = '2027-02-22') => {
      const text = SMALLEST.replace(/^ {2}starts: .*$/m, `  starts: 2026-09\n  ends: ${ends}`);
      return (await answers(`${text.trimEnd()}\n${rest}`))['Coming up'];
    };
    const outcomes = 'outcomes: [{ statement: More pupils read, target: { value: 5, date: 2026-12 } }]\n';
    const income = 'resources: { years: [{ year: 2026-27, income: [{ from: Fund, ends: 2027-02-22 }] }] }\n';
    const reviews = 'evaluation: { reviews: [{ date: 2026-11-23, purpose: Too late }, { date: 2027-01-12 }] }\n';
    expect(await coming(`${outcomes}${income}`)).toBe(
      'December 2026: target for "More pupils read"; 22 February 2027: the money from Fund ends and the network ends.',
    );
    expect(await coming(`${outcomes}${reviews}`, '2027-02-25')).toBe(
      'December 2026: target for "More pupils read"; 12 January 2027: a review.',
    );
    expect(await coming('sharing: { artefacts: [{ title: Film, due: 2026-11-30 }] }\n', '2027')).toBe(
      '30 November 2026: "Film" due.',
    );
    const yes = '{ id: yes, title: All have said yes, due: 2026-12-04 }';
    const pairs = '{ id: pairs, title: Each has its pair, due: 2026-12-18, after: [yes] }';
    expect(await coming(`timeline: { milestones: [${yes}, ${pairs}] }\n`, '2027')).toBe(
      '4 December 2026: "All have said yes"; 18 December 2026: "Each has its pair".',
    );
    expect(await coming('', '2027-08')).toBe(undefined);
  });

  it('say what has changed so far: the first figure, the best and the latest, and the aim', async () => {
    const results = async (...outcomes: readonly string[]) =>
      (await answers(`${SMALLEST.trimEnd()}\noutcomes: [${outcomes.join(', ')}]\n`))['Results so far'];
    const read = (readings: string, more = ', target: { value: 95, date: 2028-07 }') =>
      `{ statement: More read, unit: percent, baseline: { value: 76, date: 2024-06 }, readings: [${readings}]${more} }`;
    const [better, best, now, later] = [
      '80, date: 2025-01',
      '91, date: 2025-06',
      '82, date: 2026-06',
      '99, date: 2027-06',
    ];
    const value = (figure = '') => `{ value: ${figure} }`;
    expect(await results(read([best, now, better, later].map(value).join(', ')))).toBe(
      '"More read": 76% (June 2024), 91% (June 2025), 82% (June 2026), aim 95%.',
    );
    expect(await results(read([better, best].map(value).join(', '), ''))).toBe(
      '"More read": 76% (June 2024), 91% (June 2025).',
    );
    const fewer =
      '{ statement: Fewer miss, baseline: { value: 30, date: 2024 }, readings: [{ value: 20, date: 2025 }, { value: 25, date: 2026-02 }], target: { value: 10, date: 2028 } }';
    expect(await results(read(''), fewer, read(value(now)), read(value(best)))).toBe(
      '"Fewer miss": 30 (2024), 20 (2025), 25 (February 2026), aim 10; "More read": 76% (June 2024), 82% (June 2026), aim 95%.',
    );
    expect(await results(read(value(later)))).toBe(undefined);
  });

  it('cut a long reason between words', async () => {
    const reason = `${'Every child reads. '.repeat(17)}Otherwise`;
    const text = SMALLEST.replace(/moral_purpose: .*/, `moral_purpose: ${reason}`);
    expect((await answers(text))['What for']).toMatch(/^(?:Every child reads\. )*Every child(?: reads\.)?…$/);
  });

  it('say that a broker is bringing schools together that have not begun', async () => {
    const text = (starts: string, origin: string) =>
      `${SMALLEST.replace('stage: forming', 'stage: launching')
        .replace(/^ {2}starts: .*$/m, `  starts: ${starts}`)
        .replace(
          'origin: voluntary',
          origin,
        )}partners: [{ id: vale, name: Vale Trust, kind: charity, part_played: broker }]\n`;
    const broughtBy = async (...plan: Parameters<typeof text>) => (await answers(text(...plan)))['How it came about'];
    expect(await broughtBy('2027-09', 'origin: brokered')).toMatch(/^Vale Trust is bringing the schools together\./);
    expect(await broughtBy('2025-09', 'origin: brokered')).toMatch(/^Vale Trust brought the schools together\./);
  });

  it('say which schools hardly meet others, though none is cut off', async () => {
    const cutOff = async (activities: string) => {
      const text = SMALLEST.replace(/^activities:.*\n(?:[ -].*\n)*/m, '');
      return (await answers(`${text.trimEnd()}\nactivities: [${activities}]\n`))['Who is cut off'];
    };
    const talk = '{ title: Talk, kind: event, schools: all, starts: 2026-12-03 }';
    const walk = (schools: string) => `{ title: Walks of ${schools}, kind: learning-walk, schools: [${schools}] }`;
    const nobody = 'No school is cut off from the work together.';
    expect(await cutOff(`${talk}, ${walk('ashby, brook, cairn')}`)).toBe(
      `${nobody} Dene School and Fellside School meet the others only in the work of all the schools.`,
    );
    expect(await cutOff(`${talk}, ${walk('ashby')}, ${walk('brook')}`)).toBe(
      `${nobody} The schools meet only in "Talk"; two other activities are each for one school.`,
    );
    expect(await cutOff(`${talk}, ${walk('ashby')}`)).toBe(
      `${nobody} The schools meet only in "Talk"; one other activity is for one school.`,
    );
    const three = ['Talk', 'Visit', 'Enquiry'].map((title) => `{ title: ${title}, kind: enquiry, schools: all }`);
    expect(await cutOff(three.join(', '))).toBe(nobody);
  });

  it.each([
    ['origin: required', 'The schools had to join.'],
    ['origin: mixed', 'Not all the schools came in the same way. Four chose to join and one was invited.'],
    [
      'origin: brokered',
      "Someone from outside is bringing the schools together. The plan doesn't say who. Four chose to join and one was invited.",
    ],
    ['origin:', "The plan doesn't say."],
    [
      'origin: voluntary\n  part_of: { programme: Vale Fund, since: 2025-09 }',
      'The schools chose it themselves. The network has belonged to the programme Vale Fund since September 2025.',
    ],
  ])('say how the network came about: %s', async (written, words) => {
    expect((await answers(SMALLEST.replace('origin: voluntary', written)))['How it came about']).toBe(words);
  });

  it('say what part of the schools and of the leaders is named', async () => {
    const text = SMALLEST.replace('origin: voluntary', 'origin: voluntary\n  school_count: 8').replace(
      /^leadership:.*\n(?: .*\n)*/m,
      'people: [{ id: second }]\nleadership: { co_leaders: [{ person: { post: headteacher, school: ashby } }, { person: second }], critical_friends: [] }\n',
    );
    expect(await answers(text)).toMatchObject({
      'The schools':
        "Ashby Primary, Brook End School, Cairn Primary, Dene School and Fellside School. The plan doesn't name three more.",
      'Who leads it': 'The head of Ashby Primary and one more.',
    });
  });

  it("say that a plan gives no reason, and what a broker did where schools didn't all choose alike", async () => {
    const text = SMALLEST.replace(/moral_purpose: .*/, 'moral_purpose:')
      .replace(/compelling_reason: .*/, 'compelling_reason:')
      .replace('origin: voluntary', 'origin: mixed\n  brokered_by: vale')
      .concat('partners: [{ id: vale, name: Vale Trust, kind: charity, part_played: broker }]\n');
    expect(await answers(text)).toMatchObject({
      'What for': "The plan doesn't say.",
      'How it came about':
        'Not all the schools came in the same way. Vale Trust brought some of them in. Four chose to join and one was invited.',
    });
    expect((await answers(text.replace('mixed', 'voluntary')))['How it came about']).toBe(
      'The schools chose it, with help from Vale Trust.',
    );
  });
});
