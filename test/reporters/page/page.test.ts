/**
 * The page about a plan: what is on it and in which order, who it is for, and that it holds nothing but text from a
 * plan.
 */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABOUT_THE_FILE } from '../../../src/reporters/page/for-audience.ts';
import { remark } from '../../../src/reporters/page/page-parts.ts';
import { PAGE_STYLE } from '../../../src/reporters/page/page-style.ts';
import { loadFramework } from '../../../src/rules/load.ts';
import { grownPlan } from '../../kit/grown-plan.ts';
import { ATTACKS, planSaying } from '../../kit/hostile-texts.ts';
import { runIn } from '../../kit/memory-io.ts';
import { headings, plain, strangers } from '../../kit/pages.ts';
import { OUTLINE, SMALLEST } from '../../kit/plans.ts';
import { runs, sample } from '../../kit/runs.ts';
import { wellFormedErrors } from '../../kit/validators.ts';

const AS_OF = ['--as-of', '2026-11-24'];
const KESTREL = readFileSync('test/plans/invented/kestrel-city.yaml', 'utf8');
const PLANS = readdirSync('test/plans', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.yaml'))
  .sort();

async function show(text: string, ...flags: readonly string[]): Promise<string> {
  const { out } = await runIn({ files: { 'plan.yaml': text } }, 'show', ...AS_OF, ...flags, 'plan.yaml');
  return out;
}

/** The page of `nlc check`, which there is for any text. */
async function checked(files: Readonly<Record<string, string>>): Promise<string> {
  return (await runIn({ files }, 'check', ...AS_OF, '-f', 'html', ...Object.keys(files))).out;
}

/** The part of a page with this id. */
function section(page: string, id: string): string {
  const [, text = ''] = new RegExp(`<section id="${id}"[^>]*>([\\s\\S]*?)</section>`).exec(page) ?? [];
  return text;
}

describe('a page', () => {
  it('says of a network that is over, or ends soon, where it is in its life, whatever its stage', async () => {
    const lead = async (ends: string) => {
      const page = await show(SMALLEST.replace('starts: 2026-09', `starts: 2024-09\n  ends: ${ends}`));
      const [, words = ''] = /<p class="lead">(.*?)<\/p>/.exec(section(page, 'summary')) ?? [];
      return plain(words).split('. ').slice(0, 2);
    };
    expect(await lead('2026-07')).toEqual([
      'A network of 5 schools that has ended',
      'It ran from September 2024 to July 2026',
    ]);
    expect(await lead('2026-12')).toEqual([
      'A network of 5 schools that is closing',
      'It runs from September 2024 to December 2026',
    ]);
    expect(await lead('2027-07')).toEqual([
      'A network of 5 schools',
      'The plan says that it is still forming, yet it began in September 2024',
    ]);
  });

  it('about more than twenty plans has the stage and the size of each, and what was found', async () => {
    const texts = Array.from({ length: 21 }, (_, one) =>
      SMALLEST.replace('stage: forming', one === 20 ? 'stage: forming\n  ends: 2026-10' : 'stage: forming'),
    );
    const page = await checked(Object.fromEntries(texts.map((text, one) => [`plan-${one + 10}.yaml`, text])));
    const facts = [...page.matchAll(/<p class="facts">(.*?)<\/p>/g)].map(([, one = '']) => plain(one));
    expect(facts).toHaveLength(21);
    expect([facts[0], facts[20]]).toEqual([
      'Notes for the steering group · forming · 5 schools · 24 November 2026',
      'Notes for the steering group · ended · 5 schools · 24 November 2026',
    ]);
    expect([page.includes('id="p21-findings"'), page.includes('id="p1-people"')]).toEqual([true, false]);
  });

  it('has no picture of schools that nothing joins, because the words say that all of them meet', async () => {
    const page = await show(SMALLEST);
    const summary = plain(section(page, 'summary'));
    expect(summary).toMatch(/Who is cut off\s*No school is cut off from the work together\./);
    expect(summary).toContain('Every shared activity is for all the schools, so there is no map.');
    expect(page).not.toMatch(/<svg class="map"|id="map"/);
  });

  it('says in its summary why there is no map, and has no section for that', async () => {
    const lastWords = async (text: string) =>
      plain(section(await show(text), 'summary'))
        .split('\n')
        .at(-1);
    const rise = readFileSync('test/plans/networks/nw-rise.yaml', 'utf8');
    expect(await lastWords(rise)).toBe(
      "Every shared activity is for all the schools. The plan doesn't name the schools, so there is no map.",
    );
    expect(await lastWords(grownPlan(201))).toBe(
      'There are more than 200 schools, too many for a map that people can read.',
    );
    expect(headings(await show(rise)).filter((one) => /map|meets whom/i.test(one))).toEqual([]);
  });

  it('has in bold whether a school is cut off, with or without a map', async () => {
    const bold = async (text: string) => {
      const summary = section(await show(text), 'summary');
      return [...summary.matchAll(/<b>([^<]*(?:cut off|falls into)[^<]*)<\/b>/g)].map(([, one]) => one);
    };
    expect(await bold(SMALLEST)).toEqual(['No school is cut off from the work together.']);
    expect(await bold(OUTLINE)).toEqual(['No school is cut off from the work together.']);
    const none = SMALLEST.replace(/^activities:.*\n(?: .*\n)*/m, 'activities: []\n');
    expect(await bold(none)).toEqual([
      "Whether a school is cut off from the work together can't be told, because the plan has no activities in which schools meet yet.",
    ]);
    expect(plain(section(await show(none), 'summary'))).toContain('\nThere is no map.');
  });

  it('says on what it rests that no school is cut off', async () => {
    const bold = async (...activities: readonly string[]) => {
      const text = SMALLEST.replace(/^activities:.*\n(?: .*\n)*/m, `activities:\n${activities.join('')}`);
      return /<b>([^<]*cut off[^<]*)<\/b>/.exec(section(await show(text), 'summary'))?.[1];
    };
    const survey =
      '  - {title: Pupil survey, kind: data-enquiry, schools: all, pupil_part: surveyed, takes_part: {pupils: 90}}\n';
    const buying = '  - {title: Buying together, kind: shared-service, schools: all}\n';
    const fair = '  - {title: Fair, kind: pupil-event, schools: all}\n';
    const asked = '  - {title: Public consultation, kind: other, schools: all}\n';
    const heads = '  - {title: Heads, kind: heads-meeting, schools: all}\n';
    expect(await bold(survey)).toBe(
      'No school is cut off from the work together, but only a survey connects some of them with the rest.',
    );
    expect(await bold(survey, buying, fair, asked)).toBe(
      'No school is cut off from the work together, but only a survey, a shared service, an event without a date and a public consultation connect some of them with the rest.',
    );
    expect(await bold(survey, buying, fair, asked, heads)).toBe('No school is cut off from the work together.');
    expect(await bold(survey.replace('90}', '90, teachers: 9}'))).toBe('No school is cut off from the work together.');
    expect(await bold(fair.replace('all}', 'all, times_per_year: 1}'))).toBe(
      'No school is cut off from the work together.',
    );
  });

  it('leaves no empty room where there is nothing to do next, or nothing done well', async () => {
    const full = section(await show(readFileSync('templates/full.yaml', 'utf8')), 'summary');
    expect(headings(full)).toEqual(['## At a glance', '### What this plan does well']);
    expect([full.match(/<div class="columns[^>]*>/g)?.length, full.includes('<div></div>')]).toEqual([1, false]);
  });

  it('has everything in order, under headings', async () => {
    expect(headings(await show(OUTLINE))).toEqual([
      '# Upper Vale Reading Network',
      '## At a glance',
      '### What to do next',
      '### What this plan does well',
      '## Who meets whom',
      '## Who does what',
      '## Calendar',
      ...['The network', 'Terms of office', 'Activities', 'Closed', 'Money ends'].map((one) => `### ${one}`),
      ...['Baselines, results and targets', 'Reviews', 'Things to share', 'Milestones'].map((one) => `### ${one}`),
      '## Money and time',
      '## How the plan compares with the leaflet',
      ...headings(section(await show(OUTLINE), 'profile')).filter((one) => one.startsWith('### ')),
      '## Everything that was found',
      ...headings(section(await show(OUTLINE), 'findings')).filter((one) => one.startsWith('### ')),
      '## The plan in ordinary words',
      '### Why these schools work together',
      '### What they work on',
      '### Schools and partners',
      '### What they do together',
      '### What they have agreed',
      '### What should change, and how they will know',
      '### What carries on, and what others can use',
      '### How people hear about it',
      '### What could go wrong',
      "## For whoever keeps the plan's file",
    ]);
  });

  it('starts with what the network is, and what to do next', async () => {
    const page = await show(KESTREL);
    const summary = section(page, 'summary');
    expect(plain(/<p class="lead">.*?<\/p>/.exec(summary)?.[0] ?? '')).toBe(
      'Twenty-six schools in four clusters. An established network. It runs from 1 September 2024 to 31 August 2027. Its focus: Exploratory talk in mixed groups.',
    );
    expect([...summary.matchAll(/<li><span><b>(.*?)<\/b>/g)]).toHaveLength(5);
    expect([...(/<ul class="strengths">([\s\S]*?)<\/ul>/.exec(summary)?.[1] ?? '').matchAll(/<li>/g)]).toHaveLength(5);
    expect(plain(/<figcaption>.*?<\/figcaption>/.exec(summary)?.[0] ?? '')).toBe(
      'All the schools meet in "Kestrel talks": that is the frame round the map. Inside it, the map shows 5 activities in which some of the schools meet. Holm Street Primary, Eastwharf Academy, Reedbank Primary and Westergate College are bridges: in this work, others meet only through them.All the schools meet in "Kestrel talks". The map shows 5 activities in which some of the schools meet. Holm Street Primary, Eastwharf Academy, Reedbank Primary and Westergate College are bridges: in this work, others meet only through them. "Who meets whom" has the map in full.',
    );
  });

  it('has the map once on a screen, with its key and lettering of 11 pixels or more', async () => {
    const large = readFileSync('templates/large.yaml', 'utf8');
    for (const text of [OUTLINE, KESTREL, large, grownPlan(3), grownPlan(14), grownPlan(40)]) {
      const page = await show(text);
      const [on = '', ...others] = page.match(/<svg class="map"[^>]*>/g) ?? [];
      const [, drawn, shown] = /viewBox="0 0 (\d+) \d+" width="(\d+)"/.exec(on) ?? [];
      expect((12 * Number(shown)) / Number(drawn)).toBeGreaterThanOrEqual(10.99);
      expect((12 * Number(shown)) / Number(drawn)).toBeLessThanOrEqual(15.1);
      expect(others.length).toBeLessThanOrEqual(1);
      // On a narrow screen it gets smaller, but only until its lettering has about 10 pixels.
      const [, least = ''] = /class="scroll w(\d+)"/.exec(page) ?? [];
      expect((12 * Number(least)) / Number(drawn)).toBeGreaterThanOrEqual(9.8);
      expect(Number(least)).toBeLessThanOrEqual(Number(shown));
      expect(PAGE_STYLE).toContain(`.w${least} .map{min-width:${least}px}`);
    }
    const summary = section(await show(KESTREL), 'summary');
    const key = plain(/<ul class="key">[\s\S]*?<\/ul>/.exec(summary)?.[0]?.replaceAll('</li>', '\n') ?? '');
    expect(key.split('\n').flatMap((line) => line.trim() || [])).toEqual([
      'school',
      'bridge: in this work, others meet only through it',
      'activity in which some schools meet',
    ]);
  });

  it('keeps a sheet of paper for its summary only if there is a map to fill it', async () => {
    const hasSheet = async (text: string) => /<div class="sheet sheet-\d">/.test(await show(text));
    const chelmer = readFileSync('test/plans/networks/river-chelmer.yaml', 'utf8');
    expect([await hasSheet(chelmer), await hasSheet(SMALLEST), await hasSheet(KESTREL)]).toEqual([true, false, false]);
  });

  it('has a second map for paper only, and only if the first sheet is too small for it', async () => {
    const maps = async (text: string) => {
      const page = await show(text);
      return [
        page.match(/<svg class="map"/g)?.length,
        section(page, 'map').includes('<div class="printed"><svg class="map"'),
      ];
    };
    expect(await maps(KESTREL)).toEqual([2, true]);
    const chelmer = readFileSync('test/plans/networks/river-chelmer.yaml', 'utf8');
    expect(await maps(chelmer)).toEqual([1, false]);
    expect(section(await show(OUTLINE), 'summary')).toContain('<div class="columns beside">');
    expect(PAGE_STYLE).toContain('.printed,.hint{display:none}');
  });

  it('says at the top that money is missing, whatever the steps are', async () => {
    const short = async (text: string) =>
      plain(/<p><b>Money: .*?<\/p>/.exec(section(await show(text), 'summary'))?.[0] ?? '');
    const budget = (spent: number, income = '{source: Schools, amount: 900}') =>
      readFileSync('test/plans/networks/cromer-ridge.yaml', 'utf8').concat(
        `resources: { currency: GBP, years: [{ year: 2026-27, income: [${income}], spending: [{ for: Cover, amount: ${spent} }] }] }\n`,
      );
    expect(await short(budget(1000))).toBe(
      'Money: £1,000 is to be spent in 2026-27. No confirmed income covers £100 of it.',
    );
    expect(await short(budget(1000, '{source: Fees, amount: 2000, confirmed: false}'))).toBe(
      'Money: £1,000 is to be spent in 2026-27. No confirmed income covers it.',
    );
    expect(await short(budget(900))).toBe('');
    // The same is the first step there.
    expect(await short(KESTREL)).toMatch(/^Money: .* No confirmed income covers £18,420 of it\.$/);
  });

  it('explains the codes of statements where they are listed, and links to them', async () => {
    const page = await show(KESTREL);
    expect(plain(section(page, 'profile'))).toContain(
      'Each has a code, such as P1. The code next to a remark further down shows which statement it comes from.',
    );
    const findings = section(page, 'findings');
    expect(findings).toMatch(/ \(<a href="#H14">H14<\/a>, a hypothesis\)<\/p>/);
    expect(findings.match(/\([A-Z]+\d+[,)]/g)).toBe(null);
  });

  it.each(sample(PLANS, 12))('has no link that leads nowhere on the page of %s', async (file) => {
    const page = await checked({ [file]: readFileSync(`test/plans/${file}`, 'utf8') });
    const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('says what is known of who has a role, and never "someone"', async () => {
    const leadership = `leadership:
  co_leaders:
    - { person: { name: Ann Lee }, since: 2026-09, until: 2028-07 }
    - { person: { post: headteacher, school: ashby } }
  critical_friends: [{ person: { post: adviser, from: retired early years adviser } }]
`;
    const page = await show(SMALLEST.replace(/^leadership:.*\n(?: .*\n)*/m, leadership));
    const rows = [...section(page, 'people').matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
      row
        .split(/<\/t[hd]>/)
        .map(plain)
        .slice(0, 2)
        .join(': '),
    );
    expect(rows.slice(1, 4)).toEqual([
      'Co-leader: decided, but the plan gives no post',
      'Co-leader: the head of Ashby Primary',
      'Critical friend: a retired early years adviser',
    ]);
    expect(plain(section(page, 'calendar'))).toContain('Co-leader from September 2026 to July 2028');
    expect(page).not.toMatch(/\bsomeone\b(?! else)[^<]*<\/t[hd]>/);
  });

  it('says who takes over each role, and when', async () => {
    const leadership = `leadership:
  co_leaders:
    - { person: { post: headteacher, school: ashby }, until: 2028-07, successor: { post: deputy, school: brook } }
    - { person: { post: headteacher, school: brook }, successor: { name: Ann Lee } }
    - { person: { post: teacher, school: ashby }, until: 2027-07, successor: { id: next, post: teacher, school: brook } }
    - { person: next, since: 2027-04 }
  facilitators: [{ person: { post: headteacher, school: dene }, successor: { post: deputy, school: cairn } }]
`;
    const page = await show(SMALLEST.replace(/^leadership:.*\n(?: .*\n)*/m, leadership));
    const items = [...section(page, 'people').matchAll(/<li>(.*?)<\/li>/g)].map(([, item = '']) => plain(item));
    expect(items).toEqual([
      'Co-leader: the deputy of Brook End School takes over from the head of Ashby Primary after July 2028.',
      'Co-leader: it is decided who takes over, but the plan gives no post.',
      'Co-leader: a teacher at Brook End School takes over from a teacher at Ashby Primary in April 2027.',
      "Facilitator: the deputy of Cairn Primary takes over from the head of Dene School, but the plan doesn't say when.",
    ]);
  });

  it('counts people the plan leaves unnamed in one row, and says that it does', async () => {
    const people = section(await show(readFileSync('test/plans/networks/te-iti-kahurangi.yaml', 'utf8')), 'people');
    const [, ...roles] = [...(people.split('</table>')[0] ?? '').matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
      row.split(/<\/t[hd]>/).map(plain),
    );
    expect(roles).toEqual([['Co-leader (4 people)', 'not named in the plan', '']]);
    const pods = await show(readFileSync('test/plans/networks/south-west-peer.yaml', 'utf8'));
    expect(plain(section(pods, 'people'))).toContain(
      'Groups: POD 1 (College 1, College 2, College 3, College 4 and College 5); POD 2 (',
    );
    expect(plain(people)).toContain(
      'Groups: Mahi ngātahi working group (every school); Curriculum focus working group (every school).',
    );
  });

  it('says of a group and of an activity that they are for every school, or for one only', async () => {
    const cambridge = await show(readFileSync('test/plans/networks/super-cambridge.yaml', 'utf8'));
    expect(plain(section(cambridge, 'people'))).toContain(
      'Groups: Inquiry group of teacher research leads and faculty (every school).',
    );
    const groups = 'structure: { groups: [{ name: Talk group, schools: [ashby] }, { name: All, schools: all }] }\n';
    const activities = '  - {title: Diary, kind: enquiry, schools: [brook], times_per_year: 2}\n';
    const small = await show(`${SMALLEST.trimEnd()}\n${activities}${groups}`);
    expect(plain(section(small, 'people'))).toContain('Groups: Talk group (only Ashby Primary); All (every school).');
    expect(plain(section(small, 'people'))).toContain('Diaryonly Brook End School');
    expect(plain(section(small, 'plan'))).toContain('Diary: only Brook End School, twice a year.');
    const counted = await show(`${SMALLEST.replace('origin:', 'school_count: 9\n  origin:').trimEnd()}\n${activities}`);
    expect(plain(section(counted, 'plan'))).toContain('Diary: Brook End School, twice a year.');
  });

  it('has a school year as a year, and money for each pupil nowhere', async () => {
    const pendle = section(await show(readFileSync('test/plans/real/pendle-small-schools.yaml', 'utf8')), 'money');
    expect(plain(/<caption>.*?<\/caption>/.exec(pendle)?.[0] ?? '')).toBe('Money in the year 2003-04');
    expect(plain(pendle)).toContain('paid until 2006');
    const doors = section(await show(readFileSync('test/plans/invented/three-small-doors.yaml', 'utf8')), 'money');
    expect(plain(doors)).toContain('In the year 2026-27 the network spends £780, which is £260 for each school.');
    expect(plain(doors)).not.toMatch(/pupil/);
  });

  it('has no thanks for all that was built above a single line', async () => {
    const praise = async (file: string) => headings(section(await show(readFileSync(file, 'utf8')), 'summary')).at(-1);
    expect(await praise('test/plans/real/pendle-small-schools.yaml')).toBe('### What this network did well');
    expect(await praise('test/plans/invented/harbour-schools-closing.yaml')).toBe(
      '### Thank you for what this network has built',
    );
  });

  it('has no calendar of a single row', async () => {
    expect(await show(SMALLEST)).not.toContain('id="calendar"');
    const one = SMALLEST.replace(/^ {2}starts: .*\n/m, '').concat('trust: { checked_on: [2027-03] }\n');
    expect(plain(section(await show(one), 'calendar'))).toBe('Calendar\nCheck on trust: March 2027.');
  });

  it('has no column for what stands out if nothing does', async () => {
    const columns = async (text: string) =>
      [...section(await show(text), 'map').matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)].map(([, one]) => one);
    expect(await columns(grownPlan(14))).toEqual(['Schools', 'Work of some of the schools', 'Other schools in it']);
    expect((await columns(KESTREL))[1]).toBe('What to notice');
  });

  it('says in a table what the map says', async () => {
    const rows = [...section(await show(KESTREL), 'map').matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
      row
        .split(/<\/t[hd]>/)
        .map(plain)
        .slice(0, 4),
    );
    // Schools of which the map says the same share a row.
    expect(rows).toHaveLength(9);
    expect(rows[1]).toEqual([
      "Northgate Primary, St Brannoc's Primary, Larkfield Primary, Millrace Juniors and Northgate High School",
      '',
      'North lesson studies',
      '5',
    ]);
    expect(rows[2]).toEqual(['Holm Street Primary', 'bridge', "North lesson studies and Cluster leads' exchange", '8']);
  });

  it.each([
    ['1.25', '1.25 hours each time'],
    ['1', '1 hour each time'],
    ['1.6667', '1.67 hours each time'],
  ])('gives hours to the quarter: %s', async (hours, words) => {
    const plan = OUTLINE.replace(/hours_each: 2\.5/, `hours_each: ${hours}`);
    expect(plan).not.toBe(OUTLINE);
    expect(plain(section(await show(plan), 'plan'))).toContain(words);
  });

  it('tells the plan in names, not in ids', async () => {
    const words = plain(section(await show(OUTLINE), 'plan'));
    expect(words).toContain(
      'Partner talk enquiry: every school, 6 times a year, 2.5 hours each time, from October 2026, to June 2027. Led by a teacher at Ashby Primary School.',
    );
    expect(words).toContain('In figures, it was 64% (September 2026) and the aim is 75% (June 2028).');
    const doors = plain(
      section(await show(readFileSync('test/plans/invented/three-small-doors.yaml', 'utf8')), 'plan'),
    );
    for (const said of [
      'How they agreed it: Over tea, then each governing body minuted it.',
      'Lowdoor Infants gives 10 days of staff time and £400 a year.',
      'Acorns Nursery gives 6 days of staff time a year.',
      'The governors of all the schools have agreed to take part.',
      'The group chat, for all staff, people can reply.',
    ])
      expect(doors).toContain(said);
    const kestrel = plain(section(await show(KESTREL), 'plan'));
    for (const said of [
      '22 of the 26 schools each give 10 days of staff time and £1,200 a year.',
      'Northgate High School, Eastwharf Academy, Southfold School and Westergate College each give 20 days of staff time and £2,500 a year.',
      'The governors of 25 of the 26 schools have agreed to take part.',
    ])
      expect(kestrel.split('\n')).toContain(said);
    const friend = section(await show(readFileSync('test/plans/invented/three-small-doors.yaml', 'utf8')), 'people');
    expect(plain(friend)).toContain('The critical friend does this: Sits with us and asks what the children did.');
    const bedford = plain(
      section(await show(readFileSync('test/plans/real/bedford-accelerator.yaml', 'utf8')), 'plan'),
    );
    expect(bedford).toContain(
      'They work with The Harpur Trust (funder; brought the schools together), Pioneer Learning Trust (provider of training or a service) and Bedford Borough Council.',
    );
    expect(words).not.toMatch(/ashby-y3|talk-enquiry|moral_purpose|head_stance|undefined/);
  });

  it('has a calendar with the dates in words beside each bar', async () => {
    const calendar = section(await show(OUTLINE), 'calendar');
    const rows = [...calendar.matchAll(/<span class="what">(.*?)<\/span><svg/g)].map(([, row = '']) => plain(row));
    expect(rows.slice(0, 3)).toEqual([
      'Upper Vale Reading Network from September 2026 to July 2029',
      'Co-leader: the head of Ashby Primary School from September 2026 to July 2028',
      'Co-leader: the head of Dene School after July 2028',
    ]);
    expect(rows).toContain('Baseline tests done (after: Purpose agreed by all boards) September 2026');
    // One more is in the key.
    expect(calendar.match(/<line class="t-edge"[^>]*><\/line>\n<line class="t-today"/g)).toHaveLength(rows.length + 1);
    const key = /<ul class="key pictured">[\s\S]*?<\/ul>/.exec(calendar)?.[0].replaceAll('</li>', '\n') ?? '';
    expect(
      plain(key)
        .split('\n')
        .flatMap((line) => line.trim() || []),
    ).toEqual(['how long it lasts', 'a date, or the month or year that it is in', 'today, 24 November 2026']);
    expect(plain(/<div class="years".*?<\/div>/.exec(calendar)?.[0]?.replaceAll('</span>', ' ') ?? '')).toBe(
      '2025-26 2026-27 2027-28 2028-29',
    );
  });

  it('marks in the calendar what began before the years shown, or has no end, and says so in the key', async () => {
    const calendar = async (text: string) => {
      const part = section(await show(text), 'calendar');
      const key = /<ul class="key pictured">[\s\S]*?<\/ul>/.exec(part)?.[0].replaceAll('</li>', '\n') ?? '';
      const rows = [...part.matchAll(/<span class="what">(.*?)<\/span><svg[^>]*>(.*?)<\/svg>/gs)];
      const arrows = rows.map(([, label = '', picture = '']) => {
        const tips = [...picture.matchAll(/<path class="t-bar" d="M\d+ 1L(\d+) 7/g)].map(([, tip]) => Number(tip));
        return `${plain(label)}: ${tips.map((tip) => (tip === 0 ? 'left' : 'right')).join(' and ')}`;
      });
      return {
        key: plain(key)
          .split('\n')
          .flatMap((line) => line.trim() || []),
        arrows,
      };
    };
    const { key, arrows } = await calendar(readFileSync('test/plans/networks/super-cambridge.yaml', 'utf8'));
    expect(arrows).toEqual([
      'School-University Partnership for Educational Research from 1998: left and right',
      'Core research across all schools on well-being and resilience from July 2015: left and right',
      'Seminars and workshops open to all teachers from 2018: left and right',
    ]);
    expect(key).toEqual([
      'how long it lasts',
      'began before 2022-23',
      "the plan doesn't say when it ends",
      'today, 24 November 2026',
    ]);
    const term = SMALLEST.replace('school: ashby}}', 'school: ashby}, until: 2030-07}').replace(
      /( +starts: )2026-09/,
      '$12026-09\n  ends: 2029-07',
    );
    const open = await calendar(term);
    expect(open.arrows[1]).toBe('Co-leader: the head of Ashby Primary until July 2030: left');
    expect(open.key).toContain("the plan doesn't say when it began");
    const whole = await calendar(OUTLINE);
    expect(whole.arrows.filter((one) => !one.endsWith(': '))).toEqual([]);
  });

  it('shows no picture and no table of smaller work where there is none', async () => {
    const sunningdale = await show(readFileSync('test/plans/networks/sunningdale.yaml', 'utf8'));
    expect(section(sunningdale, 'summary')).not.toContain('<svg');
    expect(section(sunningdale, 'map')).not.toMatch(/<table|m-panel/);
    expect(plain(section(sunningdale, 'summary')).split('\n').at(-1)).toBe(
      'Every shared activity is for all the schools, so there is no map.',
    );
  });

  it('says that a network is over, and looks back', async () => {
    const triad = await show(readFileSync('test/plans/networks/nyc-triad.yaml', 'utf8'));
    const summary = plain(section(triad, 'summary'));
    expect(summary).toContain('A network that has ended. It ran from April 2014 to June 2014.');
    expect(summary).toContain('The comments below are about what to write down and pass on.');
    expect(summary.match(/has ended/g)).toHaveLength(1);
    expect(section(triad, 'calendar')).not.toMatch(/t-today|The line across/);
  });

  it('says what each figure about staff time counts, and whether they agree', async () => {
    const time = async (text: string) =>
      [...section(await show(text), 'money').matchAll(/<p>(.*?)<\/p>/g)].map(([, one = '']) => plain(one)).at(-1);
    expect(await time(OUTLINE)).toBe(
      "In the year 2026-27 its work takes 57 days of staff time, in all the schools together. The plan doesn't say whether those include the days that people have for their roles. The schools have promised 57 days a year between them, as many as the work takes.",
    );
    const shore = readFileSync('test/plans/invented/far-shore-federation.yaml', 'utf8');
    expect(await time(shore)).toContain('have promised 55 days a year between them, 9 fewer than the work takes.');
    const one = `${SMALLEST.replace('joined_by: choice}', 'joined_by: choice, commits: {days_per_year: 60.5}}')}resources: { years: [{ year: 2026-27, staff_days: 57 }] }\n`;
    expect(await time(one)).toContain(
      "in all the schools together. The plan doesn't say whether those include the days that people have for their roles. One of the 5 schools has promised 60.5 days a year, 3.5 more than the work takes.",
    );
  });

  it('is in the past for a network that has ended: headings, columns and what nlc says itself', async () => {
    const page = await show(OUTLINE, '--for', 'governors', '--as-of', '2030-01-05');
    const own = headings(page).filter((one) => /^## (?:The plan|Who)|^### (?:W|How)/.test(one));
    expect(own).toEqual([
      '## The plan in ordinary words',
      '### Why these schools worked together',
      '### What they worked on',
      '### What they did together',
      '### What they had agreed',
      '### What was to change, and how they would know',
      '### What carries on, and what others can use',
      '### How people heard about it',
      '### What could have gone wrong',
      '## Who met whom',
      '## Who did what',
      '### What networks aim for',
    ]);
    const columns = [...page.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)].map(([, one]) => one);
    expect(columns.filter((one) => /Who|[Mm]et|[Tt]ook/.test(one ?? ''))).toEqual(['Who', 'Met', 'Who took part']);
    const text = plain(page);
    for (const said of [
      'No school was cut off from the work together.',
      'They shared these values: ',
      'The schools were Ashby Primary School,',
      'They worked with ',
      'Elm Infants got help: ',
      'What it was to help with: ',
      'and the aim was 75% (June 2028).',
      'each gave 12 days of staff time',
      'had agreed to take part.',
      'looked after the network, as facilitator.',
      'The critical friend did this: ',
    ])
      expect(text).toContain(said);
    const now =
      /They work |They share |They need |The schools are |takes part|does this|who leads it|looks after the network|The question is/i;
    expect(text).not.toMatch(now);
    expect(plain(await show(OUTLINE, '--for', 'governors'))).toMatch(now);
  });

  const moneyRows = async (text: string) =>
    [...section(await show(text), 'money').matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
      row
        .split(/<\/t[hd]>/)
        .map(plain)
        .slice(0, -1),
    );

  it('adds up money by year', async () => {
    expect((await moneyRows(KESTREL)).slice(-2)).toEqual([
      ['Total', '£96,400', '£114,820'],
      ['Spending that no confirmed income covers', '', '£18,420'],
    ]);
  });

  it('adds up money that is confirmed and money that is not apart, in the same columns every year', async () => {
    const years = [
      '{year: 2026-27, income: [{from: schools, amount: 2000}, {from: Council, amount: 60000, confirmed: false, ends: 2027-07}], spending: [{for: books, amount: 55000}]}',
      '{year: 2027-28, income: [{from: Council, amount: 9000, confirmed: false}], spending: []}',
    ];
    expect(
      await moneyRows(`${SMALLEST.trimEnd()}\nresources: {currency: GBP, years: [${years.join(', ')}]}\n`),
    ).toEqual([
      ['For or from', 'Confirmed income', 'Income not confirmed', 'Spending'],
      ['Schools', '£2,000', '', ''],
      ['Council (paid until July 2027)', '', '£60,000', ''],
      ['Books', '', '', '£55,000'],
      ['Total', '£2,000', '£60,000', '£55,000'],
      ['Spending that no confirmed income covers', '', '', '£53,000'],
      ['For or from', 'Confirmed income', 'Income not confirmed', 'Spending'],
      ['Council', '', '£9,000', ''],
      ['Total', '£0', '£9,000', 'not given'],
    ]);
    expect(plain(section(await show(SMALLEST), 'money'))).toMatch(/^Money\s*The plan gives no figures for money\.$/);
  });

  it('says of a leader, a meeting or days that the plan lacks, and where schools meet that share no other work', async () => {
    const rows = (part: string) =>
      [...part.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
        row
          .split(/<\/t[hd]>/)
          .map(plain)
          .slice(0, -1),
      );
    const activities =
      'activities: [{title: Heads, kind: heads-meeting, schools: all, led_by: [{post: teacher, school: ashby}]}, {title: Gardens, kind: enquiry, schools: [ashby, brook]}]\n';
    const page = await show(SMALLEST.replace(/^activities:.*\n(?: .*\n)*/m, activities));
    expect(rows(section(page, 'people')).slice(-2)).toEqual([
      ['Heads', 'a teacher at Ashby Primary', 'every school'],
      ['Gardens', 'not in the plan', 'Ashby Primary and Brook End School'],
    ]);
    expect(rows(section(page, 'map')).slice(1)).toEqual([
      ['Ashby Primary and Brook End School', '', 'Gardens', '1'],
      ['Cairn Primary, Dene School and Fellside School', 'meet others only in the work of all the schools', '', ''],
    ]);
  });

  it('has no column in which every cell is empty', async () => {
    const columns = async (text: string) =>
      [...section(await show(text), 'people').matchAll(/<caption>(.*?)<\/caption>[\s\S]*?<\/thead>/g)].map(
        ([table, caption = '']) => [
          caption,
          ...[...table.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)].map(([, one]) => one),
        ],
      );
    const cromer = readFileSync('test/plans/networks/cromer-ridge.yaml', 'utf8');
    expect(await columns(cromer)).toEqual([['Activities', 'Activity', 'Who takes part']]);
    expect(await columns(OUTLINE)).toEqual([
      ['Roles', 'Role', 'Who', 'Days a year', 'Term'],
      ['Groups', 'Group', 'Led by', 'Meets'],
      ['Activities', 'Activity', 'Led by', 'Who takes part'],
      // The plan accepts a finding that counts them.
      ['Who holds the 16 lead posts', 'Who', 'Posts they hold', 'Which'],
    ]);
    const open = OUTLINE.replace(/(title: Learning walks,.*?)schools: \[[^\]]*\]/s, '$1schools: []');
    expect((await columns(open))[2]).toEqual(['Activities', 'Activity', 'Led by', 'Who takes part']);
  });

  it('explains the leaflet and its four kinds of statement, and counts those that are on the page', async () => {
    for (const [audience, number] of [
      ['steering', 46],
      ['governors', 44],
    ] as const) {
      const profile = section(await show(KESTREL, '--for', audience), 'profile');
      const about = plain(/<p class="note">.*?<\/p>/.exec(profile)?.[0] ?? '');
      expect(about).toContain(
        `The leaflet is a short publication from 2005, "Learning from learning networks", on what some 130 networks of schools in one programme in England had learned. This is how far the plan meets ${number} of its statements. There is no score.`,
      );
      const kinds = [...profile.matchAll(/<h3>(.*?)<\/h3>\n<p class="about">(.*?)<\/p>/g)];
      expect(kinds.slice(0, 4).map(([, kind, text]) => [kind, text])).toEqual([
        [
          'Validated by research',
          'Earlier research suggested these, and that programme appears to have confirmed them.',
        ],
        [
          'Supported by evidence',
          "The programme's own evidence points to these, to some of them more strongly than to others.",
        ],
        ['What networks aim for', 'Networks set out to do these. They are aims, not findings of research.'],
        ['Hypotheses', "In 2005, experience suggested these, but research hadn't confirmed them."],
      ]);
      expect(profile.includes('<h3>Both can be true</h3>')).toBe(audience === 'steering');
    }
  });

  it('says which day it is about, and that a plan from before the leaflet could not have followed it', async () => {
    const { out } = await runIn({ files: { 'plan.yaml': SMALLEST } }, 'show', '--as-of', '2001-09-01', 'plan.yaml');
    expect(plain(out)).toContain('This plan is older than that, so it could not have followed the leaflet.');
    expect(plain(/<footer>[\s\S]*<\/footer>/.exec(out)?.[0] ?? '')).toMatch(
      /^As of 1 September 2001\. Made by a program/,
    );
    expect(plain(await show(SMALLEST))).not.toContain('older than that');
  });

  it('gives a sentence for each statement that is met or not, and lists the others in a line', async () => {
    const bedford = await show(readFileSync('test/plans/real/bedford-accelerator.yaml', 'utf8'), '--for', 'governors');
    const [validated = ''] = section(bedford, 'profile').split('<h3>').slice(1);
    const lines = [...validated.matchAll(/<li>(.*?)<\/li>/g)].map(([, line = '']) => plain(line));
    expect(lines).toEqual([
      'met Shared values, one strong reason: The schools have a reason for working together: "To learn from one another by peer review, and to carry it on ourselves after three years".',
      'met Ideas that travel: Every school takes part in something with another school.',
      "missing Choosing to join: The plan doesn't say how schools can leave.",
      "missing A moral purpose: The plan doesn't have a moral purpose yet.",
      "missing A critical friend from outside: The plan doesn't name a critical friend.",
    ]);
    expect(plain(validated)).toContain(
      "No mark, because the plan doesn't say enough to count for or against it: Looked after from inside.",
    );
    const cromer = section(await show(readFileSync('test/plans/networks/cromer-ridge.yaml', 'utf8')), 'profile');
    expect(plain(cromer)).toContain('not met E12b Pupil voice: Pupils take part in "Joint projects with pupils"');
    // That no rule finds anything wrong with the number of schools isn't something that the plan has.
    expect(plain(cromer)).toMatch(/No mark, [^.]*; H9 How many schools[;.]/);
  });

  /** The statements of a page with their marks and sentences, and the codes of those that have none. */
  const profileIn = (page: string) => {
    const profile = section(page, 'profile');
    const marked = [...profile.matchAll(/<span class="status s-\w+">(.*?)<\/span>(.*?)<\/li>/gs)].map(
      ([, mark = '', rest = '']) => ({
        mark,
        code: /id="(\w+)"/.exec(rest)?.[1] ?? '',
        sentences: plain(/<span class="why">(.*?)<\/span>/.exec(rest)?.[1] ?? ''),
      }),
    );
    const unmarked = [...profile.matchAll(/<p class="about">(?:No mark|Not checked|In the plan).*?<\/p>/gs)];
    return { marked, without: unmarked.flatMap(([line]) => [...line.matchAll(/id="(\w+)"/g)].map(([, id]) => id)) };
  };

  it('gives no statement a mark that a finding on the page contradicts, and the same sentences the same mark', async () => {
    const marks = new Map<string, Set<string>>();
    const contradictions: string[] = [];
    for (const file of PLANS.filter((one) => /^(?:invented|networks|ok|real)\//.test(one))) {
      const text = readFileSync(`test/plans/${file}`, 'utf8');
      const { marked, without } = profileIn(await show(text));
      const { out } = await runIn({ files: { 'plan.yaml': text } }, 'check', ...AS_OF, '-f', 'json', 'plan.yaml');
      const [{ findings }] = JSON.parse(out).plans as [
        { findings: { cites: string[]; figures: object; rule: string }[] },
      ];
      const cited = findings.filter(({ rule }) => rule !== 'strand-missing').flatMap(({ cites }) => cites);
      const good = marked.filter(({ mark }) => mark === 'met' || mark === 'done').map(({ code }) => code);
      contradictions.push(
        ...[...good, ...without].flatMap((code) => (cited.includes(code ?? '') ? [`${file} ${code}`] : [])),
      );
      const settled = marked.filter(({ sentences }) => sentences.includes('Co-leadership is settled'));
      if (settled.length > 0 && findings.some(({ rule }) => rule === 'no-succession')) contradictions.push(file);
      for (const { mark, sentences } of marked) marks.set(sentences, (marks.get(sentences) ?? new Set()).add(mark));
    }
    expect(contradictions).toEqual([]);
    expect(marks.size).toBeGreaterThan(100);
    expect([...marks].filter(([, all]) => all.size > 1 && !all.has('done'))).toEqual([]);
  });

  it('says of what is partly met what is there, and what is not', async () => {
    const { marked } = profileIn(await show(SMALLEST));
    expect(marked.filter(({ mark }) => mark === 'partly met')[0]).toEqual({
      mark: 'partly met',
      code: 'P1',
      sentences: "No school was required to join. The plan doesn't say how schools can leave.",
    });
  });

  it('calls open what only the network can answer, and not unmet', async () => {
    const hard = SMALLEST.replaceAll('joined_by: choice', 'joined_by: choice, high_challenge: true');
    const { marked } = profileIn(await show(hard.replace('stage: forming', 'stage: established')));
    expect(marked.filter(({ code }) => code === 'E14').map(({ mark }) => mark)).toEqual(['open']);
  });

  it('has a table from which what is said about lead posts can be recounted', async () => {
    const recounted: string[] = [];
    for (const file of PLANS.filter((one) => /^(?:invented|networks|ok|real)\//.test(one))) {
      const page = await show(readFileSync(`test/plans/${file}`, 'utf8'));
      const [, table = ''] = /<caption>(Who (?:holds|held) the \d+ lead posts<[\s\S]*?)<\/table>/.exec(page) ?? [];
      const rows = [...table.matchAll(/<th scope="row">(.*?)<\/th><td[^>]*>(.*?)<\/td><td[^>]*>(.*?)<\/td>/g)].map(
        (row) => row.slice(1).map((one) => plain(one ?? '')),
      );
      for (const [, number, who = '', words = ''] of plain(section(page, 'findings')).matchAll(
        /Of the (\d+) lead posts, (.*?) ((?:holds|shares) .*?)\./g,
      )) {
        const [held] = rows.filter(([holder]) => holder === who).map(([, posts]) => posts);
        const said = words.replace(/^holds (?:all )?(\d+)(?: and shares (\d+))?$/, (_, alone, shared) =>
          shared === undefined ? alone : `${alone} and ${shared} shared`,
        );
        expect([file, table.split('<')[0], held]).toEqual([file, `Who holds the ${number} lead posts`, said]);
        recounted.push(file);
      }
      for (const [, posts, which = ''] of rows) {
        const sum = [...(posts ?? '').matchAll(/\d+/g)].reduce((all, [one]) => all + Number(one), 0);
        expect([file, which.split('; ').length]).toEqual([file, sum]);
      }
    }
    expect(recounted.length).toBeGreaterThan(1);
  });

  it("calls done what a network that has ended is thanked for, and doesn't check how it is run", async () => {
    const triad = await show(readFileSync('test/plans/networks/nyc-triad.yaml', 'utf8'), '--for', 'governors');
    const [validated = '', supported = ''] = section(triad, 'profile').split('<h3>').slice(1);
    const lines = (part: string) =>
      [...part.matchAll(/<(?:li|p class="about")>(.*?)<\/(?:li|p)>/gs)].map(([, one = '']) => plain(one));
    expect(lines(validated).slice(1)).toEqual([
      'done Ideas that travel: Every school took part in something with another school.',
      'Not checked, because the network has ended: Choosing to join; Shared values, one strong reason; A moral purpose; Looked after from inside; A critical friend from outside.',
    ]);
    expect(lines(supported)).toContain(
      'done Beyond your own school: Staff from every school visited another school, or belonged to a group with staff from other schools.',
    );
    const harbour = await show(readFileSync('test/plans/invented/harbour-schools-closing.yaml', 'utf8'));
    expect(plain(section(harbour, 'profile'))).toContain(
      'Not checked, because the network is closing: P1 Choosing to join;',
    );
  });

  it('leaves no statement untold for which it has praise', async () => {
    for (const file of ['real/pendle-small-schools', 'invented/harbour-schools-closing', 'ok/outline']) {
      const text = readFileSync(`test/plans/${file}.yaml`, 'utf8');
      const { out } = await runIn({ files: { 'plan.yaml': text } }, 'check', ...AS_OF, '-f', 'json', 'plan.yaml');
      const [{ strengths }] = JSON.parse(out).plans as [{ strengths: { cites: string[] }[] }];
      const untold = [
        ...section(await show(text), 'profile').matchAll(/<p class="about">(?:Not checked|No mark).*?<\/p>/gs),
      ];
      const codes = untold.flatMap(([line]) => [...line.matchAll(/id="(\w+)"/g)].map(([, code = '']) => code));
      expect(codes.length).toBeGreaterThan(0);
      expect(codes.filter((code) => strengths.some(({ cites }) => cites.includes(code)))).toEqual([]);
    }
  });

  it('shows lines that can be pasted in any order', async () => {
    const focus = `  why_this:
    - { finding: Few pupils explain what they read, source: our tests of May 2026, kind: school-data }
schools:`;
    const text = SMALLEST.replace('stage: forming', 'stage: established')
      .replace('starts: 2026-09', 'starts: 2020-09')
      .replace('schools:', () => focus)
      .concat('partners: [{ id: uni, name: Vale University, kind: higher-education, part_played: adviser }]\n');
    const words = plain(section(await show(text), 'findings'));
    const last = text.split('\n').findIndex((line) => line.includes('Few pupils explain')) + 1;
    expect(words).toMatch(new RegExp(`In the file, below line ${last}, write:\\n {4}# finding: .*- \\{finding:`));
    const above = `In the file, above line ${last + 1}, which begins with "schools:", write:\n  model_of_learning:`;
    expect(words).toContain(above);
    const leaving = words.slice(words.indexOf("The plan doesn't say how schools can leave."));
    expect(leaving.split('\n')[3]).toBe('A box above has the lines for this, too.');
  });

  it('says what to know before pasting several lines', async () => {
    const words = plain(section(await show(readFileSync('test/plans/networks/cromer-ridge.yaml', 'utf8')), 'findings'));
    expect(words).toContain('To paste several of these, paste the one furthest down the plan first');
  });

  it('says in plain words what was found, who the lines are for, and where they go', async () => {
    const cromer = readFileSync('test/plans/networks/cromer-ridge.yaml', 'utf8');
    const findings = section(await show(cromer), 'findings');
    const words = plain(findings);
    expect(words).toContain(
      "The boxes are for whoever keeps the plan's file: they have the lines to write in it. Everybody else can skip them.",
    );
    expect(words).toContain('Networks seldom do well without these, or these put the network at risk.');
    expect(words).toContain('In the file, in place of line 14, write:\n  moral_purpose: "…"');
    // For governors and steering groups, places in the file and names of rules are noise.
    expect(words).not.toMatch(/moral-purpose-thin|On line \d|the rule/);
    expect(words).not.toMatch(/(?:error|warning|advice|question) · /);
    const governors = section(await show(cromer, '--for', 'governors'), 'findings');
    expect(plain(governors)).not.toMatch(/The boxes|the file|plan's file|the rule|\bline \d/);
    expect(plain(section(await show(cromer, '--no-snippets'), 'findings'))).not.toContain('The boxes are');
  });

  it('says in a step which needs are meant, and explains the words of the field below', async () => {
    const summary = plain(
      section(await show(readFileSync('test/plans/invented/far-shore-federation.yaml', 'utf8')), 'summary'),
    );
    expect(summary).toContain(
      'Inverlussan School is looking for something that nobody in the plan offers. Not matched yet: Inverlussan School (company).',
    );
    expect(summary).toContain("but the plan doesn't show that the governors there have agreed to take part.");
    expect(summary).toContain(
      'What the words mean: A broker is a person or organisation from outside that brings schools together. A critical friend is someone from outside who asks the network awkward questions, and has its trust. A lead post is any responsibility in the network, such as leading a group or an activity.',
    );
    expect(section(await show(readFileSync('templates/full.yaml', 'utf8')), 'summary')).not.toContain('class="words"');
  });

  it('says which steps are for whoever keeps the file, and only of those', async () => {
    const steps = async (text: string) =>
      [...section(await show(text), 'summary').matchAll(/<li><span><b>.*?<span class="why">(.*?)<\/span>/g)].map(
        ([, why = '']) => plain(why),
      );
    expect((await steps(OUTLINE)).filter((why) => why.includes("plan's file"))).toEqual([]);
    const unfilled = await steps(readFileSync('test/plans/invented/val-argent.yaml', 'utf8'));
    expect(unfilled.filter((why) => why.startsWith("For whoever keeps the plan's file: "))).toHaveLength(1);
    const rules = new Set(loadFramework().rules.map(({ id }) => id));
    expect([...ABOUT_THE_FILE].filter((rule) => !rules.has(rule))).toEqual([]);
  });

  it('has what is wrong with the file at its end, with the line, and nowhere else', async () => {
    const spoilt = SMALLEST.replace(/^activities:/m, 'extra_thing: {a: 1}\nactivities:');
    const page = await show(spoilt);
    const line = spoilt.split('\n').findIndex((one) => one.startsWith('extra_thing')) + 1;
    expect(headings(page).slice(-1)).toEqual(["## For whoever keeps the plan's file"]);
    expect(plain(section(page, 'file'))).toMatch(new RegExp(`^For.*file\\s*Line ${line}: .*extra_thing`));
    // It may only be named as the line above which something goes.
    const others = page.replace(section(page, 'file'), '').replace(/which begins with &quot;[^&]*&quot;/g, '');
    expect(others).not.toMatch(/extra_thing|couldn't be read/);
    const governors = await show(spoilt, '--for', 'governors');
    expect(headings(governors).slice(-1)).toEqual(["## What couldn't be read"]);
    expect(plain(section(governors, 'summary'))).not.toContain("couldn't be read");
    expect(plain(governors.slice(governors.indexOf('<body>')))).not.toMatch(/extra_thing|field|comma|\bLine \d/);
    // What is no longer needed to accept a finding is about the file, too.
    expect(plain(section(await show(OUTLINE), 'file'))).toMatch(
      /Line \d+: There is nothing left to accept under "Leading the network together" \(E2\)\./,
    );
  });

  it('starts with what is wrong with the file if nothing of the plan can be read', async () => {
    const page = await checked({ 'plan.yaml': 'nlc: 1\nnetwork: [unclosed\n' });
    expect(plain(section(page, 'summary'))).toMatch(/The plan couldn't be read:\s*Line \d+: /);
    expect(headings(page)).not.toContain("## For whoever keeps the plan's file");
  });

  it('says together who is described in the same words', async () => {
    const leaders = `leadership:
  co_leaders: [{person: a}, {person: b}]
  facilitators: [{person: c, tasks: [coach school teams]}, {person: d, tasks: [coach school teams]}]
people: [{id: a, from: Leeds University}, {id: b, from: Leeds University}, {id: c, post: middle-leader, school: ashby}, {id: d, post: middle-leader, school: ashby}]
`;
    const page = await show(SMALLEST.replace(/^(?:leadership|people):.*\n(?:[ -].*\n)*/gm, '').concat(leaders));
    expect(plain(section(page, 'summary'))).toContain(
      'Two people from Leeds University. Two middle leaders at Ashby Primary look after the network, as facilitators.',
    );
    expect(plain(section(page, 'people'))).toContain('The facilitator does this: coach school teams.');
  });

  it('says that income falls to half or less, unless the network is closing', async () => {
    const falls = async (next: string, stage = 'forming', [first, second] = ['2025-26', '2026-27']) => {
      const year = (when: string | undefined, income: string) => `{year: ${when}, income: [${income}]}`;
      const grant = '{from: Grant, amount: 7000}, {from: schools, amount: 2000}';
      const money = `resources: {currency: GBP, years: [${year(second, next)}, ${year(first, grant)}]}\n`;
      const summary = plain(section(await show(`${SMALLEST.replace('forming', stage)}${money}`), 'summary'));
      return /Income falls.*/.exec(summary)?.[0];
    };
    const half = '{from: schools, amount: 4500}';
    const fall = 'Income falls from £9,000 in 2025-26 to £4,500 in 2026-27.';
    expect(await falls(half)).toBe(fall);
    expect(await falls('{from: schools, amount: 2000}, {from: A trust, amount: 2500, confirmed: false}')).toBe(fall);
    expect(await falls('{from: schools, amount: 4501}')).toBe(undefined);
    expect(await falls('{from: schools, amount: 2000}, {from: A trust}')).toBe(undefined);
    expect(await falls(half, 'closing')).toBe(undefined);
    expect(await falls(half, 'forming', ['2023-24', '2024-25'])).toBe(undefined);
    expect(await falls(half, 'forming', ['2024-25', '2026-27'])).toBe(undefined);
  });

  it('has months in words, figures with their thousands, and aims whose day is over in the past', async () => {
    expect([remark('It ends by 2022-06.'), remark('In 2010-11 it paid.'), remark('Due 2022-06-05')]).toEqual([
      'It ends by June 2022.',
      'In 2010-11 it paid.',
      'Due 5 June 2022',
    ]);
    const outcome =
      'outcomes: [{statement: More read, for: pupils, unit: count, baseline: {value: 1038, date: 2024-09}, readings: [{date: 2025-05, value: 2074}], target: {value: 2019, date: 2026-06}}]\n';
    const page = await show(`${SMALLEST.replace(/^outcomes:.*\n(?:[ -].*\n)*/gm, '')}${outcome}`);
    expect(
      plain(await show(`${SMALLEST.replace(/^outcomes:.*\n(?:[ -].*\n)*/gm, '')}${outcome}`, '--for', 'governors')),
    ).toContain(
      'In figures, it was 1,038 (September 2024), at the last count it was 2,074 (May 2025) and the aim was 2,019 (June 2026).',
    );
    expect(plain(section(page, 'calendar'))).toContain('Result: More read 1,038 → 2,074, aim 2,019');
  });

  it('gives each strand of learning only the reason that is about it, and explains the words for statements', async () => {
    const text = SMALLEST.replace(
      /^activities:.*\n(?: .*\n)*/m,
      'activities: [{title: Enquiry, kind: enquiry, schools: all, strands: [from, with]}]\n',
    );
    const profile = plain(section(await show(text), 'profile'));
    expect(
      profile.match(/The plan doesn't say of any activity that others benefit from what people learn in it/g),
    ).toHaveLength(1);
    expect(profile).toMatch(
      /M3[^\n]*The plan doesn't say of any activity that others benefit from what people learn in it/,
    );
    expect(profile).toContain('"Missing" means that the plan doesn\'t have it yet, which may still happen.');
    expect(profile).not.toContain('"Done" means');
  });

  it('says what only the marks that it has mean, and nothing of a future that a closing network lacks', async () => {
    const plan = readFileSync('test/plans/networks/te-iti-kahurangi.yaml', 'utf8');
    const profile = plain(section(await show(plan.replace(/stage: .*/, 'stage: closing')), 'profile'));
    expect(profile).toContain('"Missing" means that the plan doesn\'t have it. ');
    expect(profile).not.toContain('may still happen');
    const marks = [...profile.matchAll(/^ *(met|done|partly met|missing|not met|open) [A-Z]\d/gm)].map(
      ([, mark]) => mark,
    );
    const explained = [...profile.matchAll(/"([^"]+)" means/g)].map(([, mark = '']) => mark.toLowerCase());
    expect(new Set(marks)).toEqual(new Set(explained));
  });

  it('praises nothing next to its opposite: one person with most of the lead posts', async () => {
    const page = (who: readonly string[]) => {
      const channels = who.map((person, index) => `{name: Letter ${index}, kind: web, owner: ${person}}`).join(', ');
      const people = ['ashby', 'brook', 'cairn', 'dene', 'fell'];
      const text = SMALLEST.replace(/^(?:communication|people):.*\n(?:[ -].*\n)*/gm, '');
      const heads = people.map((school, index) => `{id: h${index}, post: teacher, school: ${school}}`).join(', ');
      return show(`${text}people: [${heads}]\ncommunication: {channels: [${channels}]}\n`, '--for', 'steering');
    };
    const praise = 'No single school holds too many of the lead posts.';
    const hats = plain(await page(['h0', 'h0', 'h0', 'h0', 'h0', 'h1']));
    expect(hats).toMatch(/lead posts, a teacher at Ashby Primary holds/);
    expect(hats).not.toContain(praise);
    expect(plain(await page(['h0', 'h1', 'h2', 'h3', 'h4']))).toContain(praise);
  });

  it('has no commands and no rules for governors', async () => {
    for (const text of [KESTREL, OUTLINE, SMALLEST])
      expect(plain(await show(text, '--for', 'governors'))).not.toMatch(/nlc explain|the rule\b/);
  });

  it('has every day in words', async () => {
    expect(plain(section(await show(KESTREL), 'summary'))).toContain('End date: 31 August 2027.');
    for (const text of [KESTREL, OUTLINE, SMALLEST]) {
      const page = await show(text, '--for', 'governors', '--no-snippets');
      expect(plain(page.slice(page.indexOf('<body>')))).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    }
  });

  it('is the same bytes twice, and under 150 kB for every plan', async () => {
    expect(await show(KESTREL)).toBe(await show(KESTREL));
    for (const file of sample(PLANS, 20)) {
      const page = await checked({ [file]: readFileSync(`test/plans/${file}`, 'utf8') });
      expect([file, Buffer.byteLength(page) < 150_000]).toEqual([file, true]);
    }
  });

  it("without snippets has none of the plan's own words", async () => {
    const page = await show(OUTLINE, '--no-snippets');
    expect(headings(page)).not.toContain('## The plan in ordinary words');
    expect(page).not.toContain('<pre>');
  });
});

describe('governors', () => {
  const { rules, statements } = loadFramework();
  const codes = new Set([...rules.map(({ id }) => id), ...statements.map(({ code }) => code)]);

  it.each(
    sample(
      PLANS.filter((file) => !/^(err|warn)\//.test(file)),
      12,
    ),
  )('see no codes and no lines of %s', async (file) => {
    const text = readFileSync(`test/plans/${file}`, 'utf8');
    const page = await show(text, '--for', 'governors', '--no-snippets');
    const body = plain(page.slice(page.indexOf('<body>')));
    expect((body.match(/[\w-]+/g) ?? []).filter((word) => codes.has(word) && !text.includes(`${word} `))).toEqual([]);
    expect(page).not.toMatch(/class="(?:meta|code)"|<pre>|\.yaml/);
  });

  it('see nothing of what heads think of the network', async () => {
    const cautious = KESTREL.replaceAll('head_stance: active', 'head_stance: cautious');
    expect(await show(cautious)).toMatch(/cautious/);
    expect(await show(cautious, '--for', 'governors')).not.toMatch(/cautious|supportive|advocate|head_stance/);
  });

  it.each(['invented/kestrel-city', 'invented/far-shore-federation', 'ok/outline', 'networks/cromer-ridge'])(
    'see the same page of %s whatever heads think, in the profile too',
    async (file) => {
      const text = readFileSync(`test/plans/${file}.yaml`, 'utf8');
      const page = (stance: string) =>
        show(text.replace(/head_stance: [a-z]+/g, `head_stance: ${stance}`), '--for', 'governors');
      expect(await page('absent')).toBe(await page('advocate'));
      expect(await page('cautious')).toBe(await page('active'));
      expect(await page('cautious')).toBe(await page('advocate'));
      expect(plain(section(await page('cautious'), 'profile'))).not.toContain('Heads who speak up');
    },
  );

  it('are told that what heads think is left out', async () => {
    expect(plain(section(await show(KESTREL, '--for', 'governors'), 'profile'))).toContain(
      'What depends on how heads feel about the network is left out of this paper.',
    );
    const steering = plain(section(await show(KESTREL), 'profile'));
    expect(steering).toContain('Heads who speak up for it');
    expect(steering).not.toContain('left out of this paper');
  });

  it('read what the plan says first, who the steps are for, and why only once', async () => {
    const page = await show(readFileSync('test/plans/networks/cromer-ridge.yaml', 'utf8'), '--for', 'governors');
    expect(headings(page).filter((one) => one.startsWith('## '))).toEqual([
      '## At a glance',
      '## The plan in ordinary words',
      '## Who does what',
      '## Money',
      '## Everything that was found',
      '## How the plan compares with the leaflet',
    ]);
    expect(plain(section(page, 'summary'))).toContain(
      'These steps are for the people who run the network. Governors can ask who will take each one, and by when.',
    );
    const fix = /<ol class="steps">\s*<li><span><b>(.*?)<\/b>/.exec(section(page, 'summary'))?.[1] ?? 'no step';
    expect(page.split(fix)).toHaveLength(2);
    expect(headings(section(page, 'findings'))).toEqual([
      '## Everything that was found',
      '### Why the next steps come first',
      '### Other advice (1)',
      '### Questions for a meeting (1)',
    ]);
    expect(await show(KESTREL)).not.toContain('Governors can ask who');
  });

  it('see where part of the plan is missing, and nothing about the file', async () => {
    const french = readFileSync('test/plans/invented/val-argent.yaml', 'utf8');
    const governors = await show(french, '--for', 'governors', '--no-snippets');
    expect(plain(section(governors, 'file'))).toContain(
      `Part of the plan couldn't be read, under "Sharing data" and "Closing", so something may be missing here.`,
    );
    expect(plain(governors.slice(governors.indexOf('<body>')))).not.toMatch(/data_sharing|the field|TBC/);
    const doors = await show(readFileSync('test/plans/invented/three-small-doors.yaml', 'utf8'), '--for', 'governors');
    expect(plain(section(doors, 'file'))).toContain(
      `Part of the plan couldn't be read, under "Reviews", so something may be missing here.`,
    );
    const steering = await show(french);
    expect(steering).toContain('The field &quot;data_sharing&quot; still needs filling in');
    expect(plain(steering)).not.toContain('so something may be missing here');
    for (const text of [KESTREL, OUTLINE])
      expect(plain(section(await show(text, '--for', 'governors'), 'summary'))).not.toContain("plan's file");
  });

  it('have a paper of their own, and the critical friend has questions', async () => {
    expect(await show(OUTLINE, '--for', 'governors')).toContain(
      '<p class="facts">Paper for governors · 24 November 2026</p>',
    );
    const friend = await show(SMALLEST, '--for', 'critical-friend');
    expect(headings(friend).slice(0, 6)).toContain('## Questions to ask');
  });
});

describe('only elements and attributes that are known', () => {
  it.each(sample(PLANS, 25))('are on the page of %s', async (file) => {
    expect(strangers(await checked({ [file]: readFileSync(`test/plans/${file}`, 'utf8') }))).toEqual([]);
  });

  it('are on the page of hostile plans', async () => {
    const texts = [...ATTACKS, '</style><style>*{}', '@import url(x)', '--></title><h1>', 'w'.repeat(10_000)];
    const pages = await Promise.all(texts.map((text) => checked({ 'plan.yaml': planSaying(text) })));
    expect(pages.flatMap(strangers)).toEqual([]);
    const xml = pages.map((page) => page.replace('<!doctype html>', '').replace(/<meta ([^>]*)>/g, '<meta $1/>'));
    expect(wellFormedErrors(xml)).toBe('');
  });

  it('are on the page of any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
        expect(strangers(await checked({ 'plan.yaml': planSaying(text) }))).toEqual([]);
      }),
      { numRuns: runs(150) },
    );
  });

  it('are on the page of several plans, each with ids of its own', async () => {
    const page = await checked({ 'a.yaml': OUTLINE, 'b.yaml': KESTREL, 'c.yaml': 'nlc: 1\nnetwork: [\n' });
    expect(strangers(page)).toEqual([]);
    expect(headings(page).filter((one) => /^##? /.test(one))).toEqual([
      '# 3 networks',
      '## Upper Vale Reading Network',
      '## Kestrel City Oracy Network',
      '## c.yaml',
    ]);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe('the style', () => {
  it('is the same on every page, allowed by its hash, and nothing else is', async () => {
    const hash = createHash('sha256').update(PAGE_STYLE).digest('base64');
    for (const page of [await show(OUTLINE), await checked({ 'plan.yaml': planSaying('</style>') })]) {
      expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'"`);
      expect(page.match(/<style>[\s\S]*?<\/style>/g)).toEqual([`<style>${PAGE_STYLE}</style>`]);
    }
    expect(PAGE_STYLE).not.toMatch(/url\(|@import|expression/);
  });

  /** The contrast of two colours, as WCAG 2.2 defines it. */
  function contrast(one: string, other: string): number {
    const light = (colour: string) => {
      const hex = colour.length === 4 ? colour.replace(/[\da-f]/g, '$&$&') : colour;
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
        const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const [a, b] = [light(one), light(other)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  it('has enough contrast for the shapes of a map, light and dark', () => {
    const colours = [...PAGE_STYLE.matchAll(/([^{}]*\.m-(?:school|line)[^{}]*)\{([^}]*)\}/g)].flatMap(
      ([, , rules = '']) => [...rules.matchAll(/stroke:(#[\da-f]+)/g)].map(([, colour = '']) => colour),
    );
    expect(colours).toEqual(['#8a94a3', '#1b2430', '#e8ebef', '#77818f']);
    const [line = '', shape = '', darkShape = '', darkLine = ''] = colours;
    expect([contrast(shape, '#fff') >= 4.5, contrast(darkShape, '#14181e') >= 4.5]).toEqual([true, true]);
    expect([contrast(line, '#fff') >= 3, contrast(darkLine, '#14181e') >= 3]).toEqual([true, true]);
  });

  it('has enough contrast for text, light and dark', () => {
    const themes = [...PAGE_STYLE.matchAll(/:root\{([^}]*)\}/g)].map(([, text = '']) =>
      Object.fromEntries(text.split(';').map((one) => one.slice(2).split(':'))),
    ) as Record<string, string>[];
    expect(themes).toHaveLength(2);
    for (const { paper = '', wash = '', ...colours } of themes) {
      for (const name of ['ink', 'soft', 'link', 'error', 'warning', 'good']) {
        expect([name, contrast(colours[name] ?? '', paper) >= 4.5]).toEqual([name, true]);
      }
      expect(contrast(colours['ink'] ?? '', wash)).toBeGreaterThanOrEqual(4.5);
      // Today's line has an edge in the colour of the paper, from which it and the bars stand out.
      for (const name of ['today', 'bar'])
        expect([name, contrast(colours[name] ?? '', paper) >= 4.5]).toEqual([name, true]);
    }
    expect(PAGE_STYLE).toContain('.t-edge{stroke:var(--paper);stroke-width:7}.t-today{stroke:var(--today)');
    const onShapes = [
      ['#1b2430', '#fbe6c4'],
      ['#1b2430', '#d9e9f7'],
      ['#1b2430', '#f6e3ea'],
      ['#fff', '#4b5666'],
      ['#3c4654', '#fff'],
      ['#e8ebef', '#4a330d'],
      ['#e8ebef', '#17344f'],
      ['#e8ebef', '#4a1c2e'],
      ['#14181e', '#b3bcc8'],
      ['#c3cad4', '#14181e'],
    ] as const;
    for (const [text, shape] of onShapes) {
      expect(PAGE_STYLE).toContain(shape);
      expect([text, shape, contrast(text, shape) >= 4.5]).toEqual([text, shape, true]);
    }
  });
});

describe('nlc show', () => {
  it('writes to a file, and never over a plan', async () => {
    const files = { 'plan.yaml': OUTLINE };
    const written = await runIn({ files }, 'show', ...AS_OF, 'plan.yaml', '-o', 'page.html');
    expect(written).toMatchObject({ code: 0, out: '', err: '' });
    expect(written.written.get('page.html')).toBe(await show(OUTLINE));
    expect(await runIn({ files }, 'show', 'plan.yaml', '-o', 'plan.yaml')).toMatchObject({
      code: 2,
      err: "nlc: plan.yaml could be a plan, a configuration or a baseline, so nlc won't overwrite it. Give -o another name.\n",
    });
  });

  it('goes by the configuration in use', async () => {
    const files = { 'plan.yaml': SMALLEST, '.nlc.yaml': 'nlc: 1\nrules: { no-facilitator: off }\n' };
    const configured = await runIn({ files }, 'show', ...AS_OF, 'plan.yaml');
    const days = 'any days to look after the network';
    expect(configured.out).not.toContain(days);
    expect((await runIn({ files }, 'show', ...AS_OF, '--no-config', 'plan.yaml')).out).toContain(days);
  });

  it('explains what it cannot show', async () => {
    const files = { 'broken.yaml': 'nlc: 1\nnetwork: {id: [\n', 'plans/plan.yaml': OUTLINE };
    const broken = await runIn({ files }, 'show', 'broken.yaml');
    expect(broken.code).toBe(1);
    expect(broken.out).toContain('error  The "[" opened here isn\'t closed where it should be.');
    expect(await runIn({ files }, 'show', 'none.yaml')).toMatchObject({ code: 2, out: '' });
    expect(await runIn({ files }, 'show', 'plans')).toMatchObject({
      code: 2,
      err: 'nlc: plans is a folder. nlc show makes a page about one plan.\n',
    });
  });
});
