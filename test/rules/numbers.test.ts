/** Each number in a rule's record decides something: examples on either side of it show what. */

import { describe, expect, it } from 'vitest';
import examples from '#prepared/examples';
import { evaluateRules } from '../../src/lint/evaluate-rules.ts';
import { buildPlan } from '../../src/plan/build/build.ts';
import type { Plan } from '../../src/plan/model/plan.ts';
import { isMap } from '../../src/plan/path.ts';
import { readDate } from '../../src/plan/queries/calendar.ts';
import { exampleData } from '../../src/rule-examples/examples.ts';
import type { Rule } from '../../src/rules/bind-checks.ts';
import { loadFramework } from '../../src/rules/load.ts';

const { rules, header } = loadFramework();

/** How much a number is changed by: a share by a tenth, as is one that is given in percent. */
function stepOf(rule: Rule, name: string): number {
  if (rule.predicate.params[name] === 'share') return 0.1;
  return examples.notes[rule.id]?.fires_when?.includes(`{${name}}%`) === true ? 10 : 1;
}

function plansOf({ id }: Rule): Plan[] {
  return (examples.byRule[id] ?? []).flatMap((example) => {
    const day = readDate(example.as_of ?? header.examples_as_of)?.from ?? 0;
    const datas = example.text === undefined ? exampleData(examples.base, example) : [];
    return datas.filter(isMap).map((data) => buildPlan(data, day));
  });
}

/** What the rule makes of a plan, in a form that can be compared. */
function resultOf(rule: Rule, plan: Plan): string {
  const others = { crossPlanRules: [], complete: false, acknowledge: true };
  return JSON.stringify(evaluateRules(plan, [rule], others).map(({ outcome, breaches }) => ({ outcome, breaches })));
}

type Numbers = Readonly<Record<string, number>>;

/**
 * The other numbers that would be equal to a changed one, changed in the same way. Two that follow each other, such as
 * "with 4" and "fewer than 5", have nothing between them, so a change of the first shows only once the second makes room.
 */
function makingRoom(numbers: Numbers, name: string, step: number): Numbers {
  const value = (numbers[name] ?? 0) + step;
  const equal = Object.entries(numbers).filter(([other, one]) => other !== name && one === value);
  return Object.fromEntries(equal.map(([other]) => [other, value + step]));
}

/** The numbers of a rule that could be a little greater or smaller, and every example would stay as it is. */
function unnoticed(rule: Rule): string[] {
  const numbers = Object.fromEntries(
    Object.entries(rule.params ?? {}).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
  if (Object.keys(numbers).length === 0) return [];
  const plans = plansOf(rule).map((plan) => ({ plan, result: resultOf(rule, plan) }));
  const withNumbers = (changed: Numbers): Rule => ({ ...rule, params: { ...rule.params, ...changed } });
  const isNoticed = (name: string, step: number) => {
    const changed = { [name]: (numbers[name] ?? 0) + step };
    if (plans.some(({ plan, result }) => resultOf(withNumbers(changed), plan) !== result)) return true;
    const room = makingRoom(numbers, name, step);
    const resultsWith = (some: Numbers) => plans.map(({ plan }) => resultOf(withNumbers(some), plan)).join('\n');
    return resultsWith({ ...room, ...changed }) !== resultsWith(room);
  };
  return Object.entries(numbers).flatMap(([name, value]) => {
    const step = stepOf(rule, name);
    return [
      ...(isNoticed(name, step) ? [] : [`${rule.id}: ${name} more than ${value}`]),
      ...(isNoticed(name, -step) ? [] : [`${rule.id}: ${name} less than ${value}`]),
    ];
  });
}

describe('a number in a record', () => {
  it('has an example on either side of it', () => {
    expect(
      rules.flatMap(unnoticed),
      'the record needs an example that a number a little greater or smaller would change',
    ).toEqual([]);
  });
});
