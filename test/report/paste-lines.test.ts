/** A person pastes by hand what `nlc check` shows, in the order that it says. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';
import { pasted, type Shown, shownIn } from '../kit/pasting.ts';
import { planWith, SMALLEST } from '../kit/plans.ts';

const NOTE = `
To paste several of these, paste the one furthest down the plan first, because
lines that you add move the ones below them.`;
const CROMER = readFileSync('test/plans/networks/cromer-ridge.yaml', 'utf8');
const HAND = `nlc: 1
network:
  name: Our network
  id: our-network
`;

async function check(text: string, ...argv: readonly string[]): Promise<string> {
  const { out } = await runIn(
    { files: { 'plan.yaml': text }, columns: 80 },
    ...['check', '--color', 'never', '--as-of', '2012-03-01', ...argv, 'plan.yaml'],
  );
  return out;
}

describe('the note on pasting several', () => {
  it('is below the last lines to write, once', async () => {
    for (const argv of [[], ['--all']]) {
      const out = await check(CROMER, ...argv);
      expect(out.split(NOTE)).toHaveLength(2);
      expect(out.slice(out.indexOf(NOTE))).not.toMatch(/^ {3}(?:Write|write) /m);
    }
  });

  it('is not there for one, or if none moves another', async () => {
    expect(await check(CROMER, '--only', 'no-critical-friend')).not.toContain('To paste');
    expect(await check(SMALLEST, '--only', 'no-facilitator')).not.toContain('To paste');
    const plan = planWith('id: upper-vale-reading', 'id: Upper Vale').replace('id: ashby', 'id: Ashby');
    expect(await check(plan, '--quiet')).toMatch(/Write|write/);
    expect(await check(plan, '--only', 'plan-shape')).not.toContain('To paste');
  });

  it('is in Markdown, below the last step', async () => {
    const { out } = await runIn({ files: { 'a.yaml': CROMER } }, 'check', '-f', 'markdown', 'a.yaml');
    expect(out).toMatch(
      /```\n\nTo paste several of these, paste the one furthest down the plan first, because lines that you add move the ones below them\.[^\n]*\n\n#### /,
    );
  });

  it('is not there if lines of the plan are not shown', async () => {
    const out = await check(CROMER, '--no-snippets');
    expect(out).not.toContain('To paste');
    expect(out).not.toMatch(/^ {3}Write/m);
  });
});

describe('lines for the same place', () => {
  const TWO_ON_A_LINE = CROMER.replace(
    '  co_leaders: []\n',
    '  co_leaders:\n    - {person: {post: lecturer, school: holt}, days_per_year: 6 days}\n',
  );

  it('are shown once in Markdown, too', async () => {
    const files = { 'a.yaml': TWO_ON_A_LINE };
    const { out } = await runIn({ files }, 'check', '-f', 'markdown', '--only', 'plan-shape', 'a.yaml');
    expect(out.split('    - {person: {post: academic, school: holt}, days_per_year: 6}\n')).toHaveLength(2);
    expect(out).toContain('\n   - Write nothing more: the lines shown before, in place of line 28, do this too.');
  });

  it('are shown once if they replace a line for two findings', async () => {
    const out = await check(TWO_ON_A_LINE, '--only', 'plan-shape');
    expect(out.split('\n    - {person: {post: academic, school: holt}, days_per_year: 6}\n')).toHaveLength(2);
    expect(out).toContain(`
   Do   Write days_per_year: 6
   Write  nothing more: the lines shown before, in place of line 28, do this
          too.
`);
  });

  it('that come last there go above the next line or to the end, so that the order does not matter', async () => {
    const out = await check(CROMER, '--all');
    expect(out).toContain('   Write  in place of line 28:\n  critical_friends:\n');
    expect(out).toContain('   write above line 29, which begins with "activities:":\n  unlearning:\n');
    expect(out).toContain('   write at the end of the plan:\nstructure:\n');
    const shown = shownIn(out);
    const three = [/^ {2}critical_friends:/, /^ {2}unlearning:/, /^structure:/].map((first) =>
      shown.find(({ lines }) => first.test(lines[0] ?? '')),
    ) as [Shown, Shown, Shown];
    const plans = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ].map((order) => order.map((nth) => three[nth] as Shown));
    const made = plans.map(([one, two, last]) => pasted(CROMER, [one as Shown, two as Shown, last as Shown]));
    // What goes in place of line 28 is pasted before anything moves that line, or by its number.
    expect(new Set(made).size).toBe(1);
    expect(await check(made[0] ?? '')).not.toContain('plan-syntax');
    expect(out).not.toContain('If several go');
  });

  it('go to the end of the plan if nothing is below them', async () => {
    const plan = planWith('stage: forming', 'stage: launching').replace(/activities:[\s\S]*$/, 'activities: []\n');
    const out = await check(plan, '--as-of', '2026-10-01', '--all');
    expect(out).toContain('in place of line 26 (some of it is for later findings):\nactivities:\n');
    expect(out).toContain('at the end of the plan:\noutcomes:\n');
    const [inPlace, end] = [/^activities:/, /^outcomes:/].map((first) =>
      shownIn(out).find(({ lines }) => first.test(lines[0] ?? '')),
    );
    if (inPlace === undefined || end === undefined) throw new Error('Both are shown');
    expect(pasted(plan, [inPlace, end])).toBe(pasted(plan, [end, inPlace]));
    expect(out).not.toContain('If several go');
  });
});

it('has the lines of each field that one step is about', async () => {
  const plan = SMALLEST.replace(/ {2}moral_purpose: .*/, '  moral_purpose: ""').replace(
    / {2}compelling_reason: .*/,
    '  compelling_reason: ""',
  );
  expect(await check(plan)).toContain(`
   Write  in place of line 10:
  compelling_reason: "…" # what none of your schools can do alone
          in place of line 9:
  moral_purpose: "…" # which children, and what will be different for them
`);
});

it('has a blank where somebody should say whether something is so', async () => {
  const plan = planWith('focus:\n', 'focus:\n  model_of_learning: {name: Spiral, source: Our own}\n');
  const out = await check(plan.replace('stage: forming', 'stage: launching'), '--all', '--as-of', '2026-11-01');
  expect(out).toContain('shared_with: […]');
  expect(out).not.toContain('shared_with: [teachers]');
});

describe('pasting by hand', () => {
  it.each([
    ['a plan that lacks sections', HAND],
    ['a plan with warnings', CROMER],
  ])('from the bottom up leaves none of the places wrong: %s', async (_, text) => {
    const shown = shownIn(await check(text));
    expect(shown.length).toBeGreaterThan(2);
    const fromBelow = shown.toSorted((a, b) => b.after - a.after);
    const out = await check(pasted(text, fromBelow));
    // Blanks are still there, but nothing is unreadable or twice.
    expect(out).not.toMatch(/plan-syntax|duplicate|indent/);
    const left = new Set((await check(text, '-f', 'compact')).match(/plan-shape.*/g));
    for (const still of (await check(pasted(text, fromBelow), '-f', 'compact')).match(/plan-shape The plan.*/g) ?? [])
      expect(left).not.toContain(still);
  });
});

/** What somebody writes in the blanks, by the field; a list is used in turn. */
const OWN_WORDS: Readonly<Record<string, readonly string[]>> = {
  moral_purpose: ['Every child in our five schools leaves us a confident reader by the age of eleven'],
  compelling_reason: ['None of us has enough classes to test what works'],
  learning_focus: ['Pupils in Years 3 to 6 explain what they have read'],
  pedagogy: ['Talk partners before writing'],
  post: ['headteacher', 'teacher', 'academic'],
  school: ['ormesby', 'bridge-street'],
  from: ['Teesside University'],
  days_per_year: ['6'],
  remit: ['Question our evidence'],
};

/** The lines with a person's own words in their blanks. */
function filledIn(lines: readonly string[]): string[] {
  const used = new Map<string, number>();
  return lines.map((line) => {
    if (/^ *#/.test(line)) return line;
    return line
      .replace(/(?<=visits_schools: )\[…\]/, 'all')
      .replace(/([a-z_]+): ("?)…/g, (_, field: string, quote: string) => {
        const words = OWN_WORDS[field] ?? [];
        const number = used.get(field) ?? 0;
        used.set(field, number + 1);
        return `${field}: ${quote}${words[number % words.length]}`;
      });
  });
}

it('takes a new plan to no warnings, by pasting and filling in what is shown', async () => {
  const schools = ['Ormesby Primary', 'Bridge Street Infants', "St Hilda's", 'Marton Manor', 'Thornaby'];
  const { written } = await runIn(
    {},
    ...['init', '--yes', '--name', 'Tees Valley', '--starts', '2011-09'],
    ...schools.flatMap((school) => ['--school', school]),
  );
  const plan = written.get('plan.yaml') ?? '';
  const before = await check(plan);
  expect(before).toContain('\n6 warnings · ');
  const shown = shownIn(before).toSorted((a, b) => b.after - a.after);
  const own = pasted(
    plan,
    shown.map((one) => ({ ...one, lines: filledIn(one.lines) })),
  );
  expect(await check(own)).toContain('\nNo errors and no warnings · ');
});

it('says how to accept a warning that nothing can be written about', async () => {
  const out = await check(planWith('joined_by: invitation', 'joined_by: required'), '--as-of', '2026-11-01', '--all');
  expect(out).toContain(`
   write what is right instead. If it has to stay, the plan can say that you
         accept it, and why:
         nlc explain acknowledged
`);
});
