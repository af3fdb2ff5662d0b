/** What a person is shown if a line to paste takes the id of an entry, and no such entry has one. */

import { describe, expect, it } from 'vitest';
import { repeatedLines } from '../../src/report/step-lines.ts';
import { runIn } from '../kit/memory-io.ts';
import { SMALLEST } from '../kit/plans.ts';
import { sitting } from '../kit/sitting.ts';

const STUDY = '  - title: Lesson study\n    kind: lesson-study\n    schools: all\n';
const WALKS = '  - title: Learning walks\n    kind: learning-walk\n    schools: all\n';
const TALK = '  - {title: "Talk\\ntogether # now", kind: enquiry, schools: all}\n';
const GUIDE = '    - title: Talk before text\n      kind: guide\n';
const HEAD = SMALLEST.replace('stage: forming', 'stage: launching').replace(/^activities:\n.*\n/m, '');
/** The line of `activities:`. */
const LINE = HEAD.split('\n').length;

const planWith = (...activities: readonly string[]) =>
  `${HEAD}activities:\n${activities.join('')}sharing:\n  artefacts:\n${GUIDE}`;

async function check(text: string, rule: string): Promise<string> {
  const { out } = await runIn(
    { files: { 'plan.yaml': text }, columns: 80 },
    ...['check', '--color', 'never', '--as-of', '2027-03-01', '--only', rule, 'plan.yaml'],
  );
  return out;
}

/** What is shown from "Write" to the end of the step. */
const linesIn = (out: string) => /^ {3}Write {2}.*\n(?:.+\n)+/m.exec(out)?.[0] ?? '';

describe('a line that takes the id of an activity', () => {
  it('comes with an id for an activity, and says how to choose another', async () => {
    const out = await check(planWith(STUDY, WALKS), 'artefact-without-maker');
    expect(linesIn(out)).toBe(`   Write  in place of line ${LINE + 1}:
  - id: lesson-study # so that the plan can refer to it
    title: Lesson study
          below line ${LINE + 10}:
      # the id of the activity that makes it, such as lesson-study; for
      #   "Learning walks", write those words, and nlc check shows what to put
      made_by: …
`);
  });

  it('names those that have an id, and the first few that do not', async () => {
    const withId = STUDY.replace('- title', '- id: study\n    title');
    const more = ['Walks', 'Books', 'Visits', 'Talks'].map((title) => WALKS.replace('Learning walks', title));
    const out = await check(planWith(withId, ...more), 'artefact-without-maker');
    expect(linesIn(out)).toBe(`   Write  below line ${LINE + 20}:
      # the id of the activity that makes it, such as study; for "Walks",
      #   "Books", "Visits" or any other, write those words, and nlc check shows
      #   what to put
      made_by: …
`);
  });

  it('can be pasted, whatever an activity is called', async () => {
    const out = await check(planWith(TALK, STUDY), 'artefact-without-maker');
    expect(linesIn(out)).toBe(`   Write  in place of line ${LINE + 1}:
  - id: talk-together-now # so that the plan can refer to it
    title: "Talk\\ntogether # now"
    kind: enquiry
    schools: all
          below line ${LINE + 8}:
      # the id of the activity that makes it, such as talk-together-now; for
      #   "Lesson study", write those words, and nlc check shows what to put
      made_by: …
`);
    const other = await check(planWith(STUDY, TALK), 'artefact-without-maker');
    expect(linesIn(other)).toContain(`
      # the id of the activity that makes it, such as lesson-study; for
      #   "Talk\\ntogether # now", write those words, and nlc check shows what to
      #   put
`);
  });
});

describe('a title where an id belongs', () => {
  it.each([
    ['Learning walks', 'learning-walks'],
    ['lesson STUDY', 'lesson-study'],
    ['"Learning wa…"', 'learning-walks'],
  ])('%s is corrected at once, with an id for what it names', async (written, id) => {
    const plan = planWith(STUDY, WALKS).replace('kind: guide', `kind: guide\n      made_by: ${written}`);
    const out = await check(plan, 'plan-shape');
    expect(out).toContain('Do   Give what it names an id, and write that id here.');
    const [first, second] = linesIn(out).split('in place of line').slice(1);
    expect(first).toContain(`  - id: ${id}\n`);
    // Quotes that somebody writes stay.
    expect(second?.replaceAll('"', '')).toContain(`      made_by: ${id}\n`);
  });

  it('stays a question if nothing has that title', async () => {
    const plan = planWith(STUDY, WALKS).replace('kind: guide', 'kind: guide\n      made_by: Some talks');
    expect(linesIn(await check(plan, 'plan-shape'))).toContain('      made_by: …');
  });
});

it('shows an id once, because a section can have only one', () => {
  const showing = repeatedLines();
  const id = { after: 3, replaced: 0, lines: ['    id: walks # so that the plan can refer to it'] };
  expect([id, { ...id, after: 9 }, id].map(showing)).toEqual(['lines', 'lines', 'none']);
  const title = { after: 3, replaced: 0, lines: ['    title: …'] };
  expect([title, title].map(showing)).toEqual(['lines', 'above']);
  const entry = { after: 3, replaced: 0, lines: ['    - title: …'] };
  expect([entry, entry].map(showing)).toEqual(['lines', 'lines']);
});

describe('nlc fix', () => {
  it('takes the name of an activity that has no id, and gives it one', async () => {
    const { seen, written, rejections } = await sitting(
      { files: { 'plan.yaml': planWith(STUDY, WALKS) }, now: '2027-03-01T12:00:00Z' },
      { only: ['artefact-without-maker'] },
      ...['learning walks', 'y'],
    );
    expect(seen).toContain('Activities: 1 Lesson study · 2 Learning walks');
    expect(rejections).toEqual([]);
    expect(written.get('plan.yaml')).toBe(
      `${planWith(STUDY, WALKS.replace('- title', '- id: learning-walks\n    title'))}      made_by: learning-walks\n`,
    );
  });
});
