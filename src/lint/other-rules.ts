/** What a rule may ask about the other rules. */

import type { Breach, OtherRules } from '../checks/check.ts';
import type { Rule } from '../rules/bind-checks.ts';
import type { DescribedRule } from '../rules/describe-rules.ts';

/** What one of them found. */
interface Found {
  readonly rule: DescribedRule;
  readonly breaches: readonly Breach[];
  readonly isTouched?: true;
}

/**
 * What the rules of this plan found.
 * @param notRun rules that can't run on one plan or are off, so that they count as if they had found something
 * @param results those so far
 */
export function otherRules(
  rules: readonly Rule[],
  notRun: readonly DescribedRule[],
  results: readonly Found[],
): OtherRules {
  const all = () => [...rules, ...notRun];
  let fired: ReadonlySet<string> | undefined;
  return {
    known: (name) => all().some((rule) => namesOf(rule).includes(name)),
    titleOf: (name) =>
      all().find(({ id }) => id === name)?.title ??
      all()
        .flatMap(({ statements }) => statements)
        .find(({ code }) => code === name)?.title,
    fired: (name) => {
      // A cross-plan rule depends on plans that aren't available here, a rule that is off doesn't run, and one that
      // needs a field that is left out can't tell. All of these count as fired.
      fired ??= new Set([...notRun, ...results.filter(hasFired).map(({ rule }) => rule)].flatMap(namesOf));
      return fired.has(name);
    },
  };
}

/** A rule's id, and the code of its main statement. */
function namesOf({ id, cites: [main] }: DescribedRule): readonly string[] {
  return main === undefined ? [id] : [id, main];
}

function hasFired({ breaches, isTouched }: Found): boolean {
  return breaches.length > 0 || isTouched === true;
}
