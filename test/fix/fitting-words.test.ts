/** A question that takes one of several words explains those that settle the finding, if others don't. */

import { describe, expect, it } from 'vitest';
import examples from '#prepared/examples';
import { applyEdits } from '../../src/edit/apply.ts';
import { isFilling, type WriteRecord } from '../../src/edit/what-to-write.ts';
import { slotsOf } from '../../src/fix/slots.ts';
import { lint } from '../../src/lint/lint-file.ts';
import type { DataMap } from '../../src/plan/path.ts';
import { readDate } from '../../src/plan/queries/calendar.ts';
import { exampleTexts } from '../../src/rule-examples/examples.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { answered } from '../kit/answers.ts';
import { planWith } from '../kit/plans.ts';
import { OPTIONS, sitting } from '../kit/sitting.ts';

/** The field and the words of the choice in an entry that a rule asks for. */
function choiceIn(write: readonly WriteRecord[] = []) {
  return write
    .flatMap(({ at, add }) => (at === undefined || add === undefined ? [] : slotsOf(add, [...at.split('.'), 0])))
    .flatMap(({ kind, path, isList }) =>
      !isList && kind.kind === 'choice' ? [{ field: String(path.at(-1)), words: kind.words }] : [],
    )
    .find(({ field }) => field !== 'post');
}

const framework = loadFramework();
const choosing = framework.rules.flatMap((rule) => {
  const choice = choiceIn(rule.write);
  return choice === undefined ? [] : [[rule.id, rule, choice] as const];
});

describe.each(choosing)('%s', (id, rule, { field, words }) => {
  it('names the words that settle what it finds, if only a few do', () => {
    const settling: string[][] = [];
    for (const example of examples.byRule[id] ?? []) {
      if (example.plans !== undefined || example.expect.length === 0) continue;
      const [text = ''] = exampleTexts(examples.base, example);
      const today = readDate(example.as_of ?? framework.header.examples_as_of)?.from as number;
      const findings = (source: string) => {
        const file = { file: 'plan.yaml', bytes: new TextEncoder().encode(source) };
        const context = { rules: [rule], crossPlanRules: [], complete: false, today, acknowledge: true };
        return lint(file, context).flatMap((report) => report.findings.filter(({ rule: by }) => by === id));
      };
      const [finding] = findings(text);
      if (finding === undefined || !finding.edits.some(isFilling)) continue;
      const read = { text, ...readYaml(text) };
      const settles = (word: string, turn: number) => {
        const made = answered(finding.edits, read.documents[0]?.data as DataMap, today, { [field]: word }, turn);
        const edited = applyEdits(read, 0, made);
        return !('refused' in edited) && !findings(edited.text).some(({ path }) => path === finding.path);
      };
      const here = words.filter((word) => settles(word, 0) || settles(word, 1));
      if (here.length > 0) settling.push(here);
    }
    const always = words.filter((word) => settling.every((here) => here.includes(word)));
    const isFew = settling.length > 0 && always.length < words.length / 2;
    expect([...(rule.write?.[0]?.fitting ?? [])].sort()).toEqual(isFew ? always.sort() : []);
  });
});

it('explains the kinds of work that answer, with an example of them', async () => {
  const plan = `${planWith('stage: forming', 'stage: launching')}  - {title: Heads' meeting, kind: heads-meeting, schools: all}\n`;
  const { seen } = await sitting(
    { files: { 'plan.yaml': plan }, now: '2026-11-01T12:00:00Z' },
    { ...OPTIONS, only: ['no-shared-development'] },
    'A shared INSET day on drama',
    'joint-cpd',
    'all',
    'y',
  );
  expect(seen).toContain(`
What kind of work is it? If several fit, choose the nearest.
The first ones, with a note, settle what the plan lacks here. The others are for
other work.
   4 lesson-study    plan a lesson together, watch it and plan it again
   8 coaching        one person helps another to change practice, over time
   9 joint-planning  lessons or units planned together
  10 joint-cpd       training that staff of several schools do together
  1 enquiry · 2 data-enquiry · 3 action-research · 5 learning-walk
  6 study-visit · 7 peer-review · 11 problem-solving · 12 staff-exchange
  13 pupil-led · 14 pupil-event · 15 moderation · 16 heads-meeting · 17 steering
  18 conference · 19 launch · 20 training · 21 showcase · 22 online-forum
  23 shared-service · 24 other
Type the word or its number. Type ? to see what each of them means.
For example: joint-cpd
? Kind of activity () joint-cpd
`);
  expect(seen).not.toContain('nlc still says');
});

it('says at the choice which kinds of work answer, if the chosen one does not', async () => {
  const plan = `${planWith('stage: forming', 'stage: launching')}  - {title: Heads' meeting, kind: heads-meeting, schools: all}\n`;
  const { seen, written } = await sitting(
    { files: { 'plan.yaml': plan }, now: '2026-11-01T12:00:00Z' },
    { ...OPTIONS, only: ['no-shared-development'] },
    ...['A shared INSET day on drama', 'training', '<', 'joint-cpd', 'all', 'y'],
  );
  expect(seen).toContain(`? Kind of activity () training
"training" is other work, so nlc will still say that this is missing. To choose
again, type <. What settles it: joint-cpd, coaching, lesson-study or
joint-planning.
`);
  expect(seen.match(/is other work/g)).toHaveLength(1);
  expect(written.get('plan.yaml')).toContain('kind: joint-cpd');
});
