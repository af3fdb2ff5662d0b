/** Every question that `nlc fix` can ask about a finding is a question, in the words of the rule or of the format. */

import { expect, it } from 'vitest';
import examples from '#prepared/examples';
import { slotsOf } from '../../src/fix/slots.ts';
import { tasksOf } from '../../src/fix/steps.ts';
import { lint } from '../../src/lint/lint-file.ts';
import { parsePath, placeInFormat } from '../../src/plan/path.ts';
import { readDate } from '../../src/plan/queries/calendar.ts';
import { exampleTexts } from '../../src/rule-examples/examples.ts';
import type { Rule } from '../../src/rules/bind-checks.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { fieldWords } from '../../src/schema/field-words.ts';

const framework = loadFramework();

/** The questions about the findings of a rule in its own examples: the place, and what is asked about it. */
function questionsOf(rule: Rule): [string, string][] {
  const own = (examples.byRule[rule.id] ?? []).filter(({ plans, expect: found }) => !plans && found.length > 0);
  return own.flatMap((example) => {
    const [text = ''] = exampleTexts(examples.base, example);
    const today = readDate(example.as_of ?? framework.header.examples_as_of)?.from as number;
    const [report] = lint(
      { file: 'plan.yaml', bytes: new TextEncoder().encode(text) },
      { rules: [rule], crossPlanRules: [], complete: false, today, acknowledge: true },
    );
    const tasks = (report?.findings ?? []).filter((finding) => finding.rule === rule.id).flatMap(tasksOf);
    return tasks.flatMap(({ edit }): [string, string][] => {
      const path = parsePath(edit.path);
      const slots = slotsOf(edit.value, edit.op === 'append' ? [...path, 0] : path);
      return slots.map((slot, at) => [
        placeInFormat(slot.path),
        (at === 0 ? edit.ask : undefined) ?? fieldWords(slot.path).ask,
      ]);
    });
  });
}

it('asks a question about each thing to write, not only its description', () => {
  const asked = framework.rules.flatMap(questionsOf);
  expect(new Set(asked.map(([place]) => place)).size).toBeGreaterThan(100);
  expect(asked.filter(([, question]) => !/^[A-Z][^?]*\?/.test(question))).toEqual([]);
});
