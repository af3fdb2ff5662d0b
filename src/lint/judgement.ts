/** What a report tells of a plan besides findings: the network, outcomes, praise, what can't be told, and the profile. */

import type { PlanReport, Untold } from '../findings/report.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { PartialPlan } from '../plan/partial/partial-plan.ts';
import type { Path } from '../plan/path.ts';
import type { Rule } from '../rules/bind-checks.ts';
import { GRADES, type Statement, type Tension } from '../rules/types.ts';
import { hasValueAt, type RuleResult } from './evaluate-rules.ts';
import { profileOf, statementStatuses, tensionsShown } from './profile.ts';
import type { Violation } from './to-findings.ts';

/** Who the plan is about. What doesn't fit the format is null or empty. */
export function networkOf(
  { network: { id, name, stage }, members }: Plan,
  partial: PartialPlan | undefined,
): Pick<PlanReport, 'network' | 'stage' | 'schools'> {
  const isLeftOut = (path: Path) => partial?.spoilt.covers(path) === true;
  return {
    network: { id, name },
    stage: isLeftOut(['network', 'stage']) ? null : stage,
    schools: isLeftOut(['schools']) ? null : members.length,
  };
}

/** @param leaflet left out where no profile is wanted */
export function profileOfPlan(
  results: readonly RuleResult[],
  leaflet: { readonly statements: readonly Statement[]; readonly tensions: readonly Tension[] } | undefined,
): Pick<PlanReport, 'profile' | 'tensions'> {
  if (leaflet === undefined) return { profile: [], tensions: [] };
  const statuses = statementStatuses(leaflet.statements, results);
  return {
    profile: profileOf(leaflet.statements, statuses),
    tensions: tensionsShown(leaflet.tensions, statuses),
  };
}

/** Each rule's outcome; `shape` is what doesn't fit the format. */
export function outcomesOf(results: readonly RuleResult[], shape: readonly Violation[]): PlanReport['outcomes'] {
  const broken = new Set(shape.map(({ rule }) => rule.id));
  return Object.fromEntries(
    results.map(({ rule, outcome }) => [rule.id, broken.has(rule.id) ? 'failed' : outcome] as const),
  );
}

/** What the plan is praised for, and what it doesn't say yet. */
export function judgementOf(
  results: readonly RuleResult[],
  plan: Plan,
  partial: PartialPlan | undefined,
): Pick<PlanReport, 'strengths' | 'untold'> {
  return { strengths: strengthsOf(results), untold: untoldOf(results, plan, partial) };
}

/** The praise of passed rules, the surest evidence first. A matter that is warned of is not praised in the same breath. */
function strengthsOf(results: readonly RuleResult[]): PlanReport['strengths'] {
  const warned = new Set(results.filter(isWarning).map(({ rule }) => matterOf(rule)));
  return results
    .filter(({ outcome, rule }) => outcome === 'passed' && rule.strength !== undefined && !warned.has(matterOf(rule)))
    .sort((a, b) => GRADES.indexOf(a.rule.grade) - GRADES.indexOf(b.rule.grade))
    .flatMap(({ rule: { id, strength, cites } }) =>
      strength === undefined ? [] : [{ rule: id, text: strength, cites }],
    );
}

function isWarning({ outcome, rule: { level } }: RuleResult): boolean {
  return outcome === 'failed' && (level === 'error' || level === 'warning');
}

/** What a rule is about: its main statement, as its section looks at it. */
function matterOf({ category, id, cites: [main = id] }: Rule): string {
  return `${category} ${main}`;
}

function untoldOf(results: readonly RuleResult[], plan: Plan, partial: PartialPlan | undefined): PlanReport['untold'] {
  const isSaid = (path: string) => hasValueAt(plan, path) || partial?.spoilt.meets(path) === true;
  const silent = results
    .filter(({ rule, outcome }) => outcome === 'cannot-tell' && rule.category !== 'plan')
    .map(({ rule }) => rule);
  return [...new Set(silent.map(({ category }) => category))].map((category): Untold => {
    const own = silent.filter((rule) => rule.category === category);
    const needs = [...new Set(own.flatMap((rule) => rule.needs ?? []))].filter((path) => !isSaid(path));
    return { category, rules: own.length, needs };
  });
}
