/**
 * What a report says about a plan apart from findings: the network, outcomes, strengths, what wasn't checked, and the
 * profile.
 */

import type { PlanReport, Untold } from '../findings/report.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { PartialPlan } from '../plan/partial/partial-plan.ts';
import type { Path } from '../plan/path.ts';
import { isCalledFor } from '../plan/queries/called-for.ts';
import { isClosing, isOver, lifeStageOf } from '../plan/queries/closing.ts';
import { networkSize } from '../plan/queries/network-size.ts';
import { hasOutsideSupport } from '../plan/queries/outside-support.ts';
import type { Rule } from '../rules/bind-checks.ts';
import type { Category, RuleOutcome, Statement, Tension } from '../rules/types.ts';
import { hasValueAt, type RuleResult } from './evaluate-rules.ts';
import { profileOf, statementStatuses, tensionsShown } from './profile.ts';
import { hasBegun, plainThanks, strengthsOf } from './strengths.ts';
import type { Violation } from './to-findings.ts';

/** Who the plan is about. What doesn't fit the format is null or empty. */
export function networkOf(
  plan: Plan,
  partial: PartialPlan | undefined,
): Pick<PlanReport, 'network' | 'stage' | 'closing' | 'ended' | 'schools'> {
  const { id, name, stage, ends } = plan.network;
  const isLeftOut = (path: Path) => partial?.spoilt.covers(path) === true;
  return {
    network: { id, name },
    stage: isLeftOut(['network', 'stage']) ? null : stage,
    closing: partial?.lifeStage?.isClosing ?? isClosing(plan),
    ended: ends !== undefined && isOver(plan) ? ends.text : null,
    schools: isLeftOut(['schools']) || isLeftOut(['network', 'school_count']) ? null : networkSize(plan),
  };
}

/** What a plan is compared with. */
export interface Leaflet {
  readonly statements: readonly Statement[];
  readonly tensions: readonly Tension[];
  readonly header: { readonly categories: readonly Category[] };
}

/**
 * A plan has what it is praised for. Before a network begins, it also has what it would be praised for afterwards.
 * @param leaflet left out if no profile is needed
 * @param strengths what the plan is praised for
 */
export function profileOfPlan(
  results: readonly RuleResult[],
  plan: Plan,
  leaflet: Leaflet | undefined,
  strengths: PlanReport['strengths'],
): Pick<PlanReport, 'profile' | 'tensions'> {
  if (leaflet === undefined) return { profile: [], tensions: [] };
  const praised = new Set(strengths.map(({ rule }) => rule));
  const isPlanned = ({ strength, strength_of_doing: ofDoing }: Rule) => strength !== undefined && ofDoing === true;
  const begun = hasBegun(plan);
  const statuses = statementStatuses(
    leaflet.statements,
    results,
    (rule) => praised.has(rule.id) || (!begun && isPlanned(rule)),
  );
  return {
    profile: profileOf(leaflet.statements, statuses),
    tensions: tensionsShown(leaflet.tensions, statuses),
  };
}

/** Each rule's outcome; `shape` is what doesn't fit the format. */
export function outcomesOf(results: readonly RuleResult[], shape: readonly Violation[]): PlanReport['outcomes'] {
  const outcomes: Record<string, RuleOutcome> = {};
  for (const { rule, outcome } of results) outcomes[rule.id] = outcome;
  for (const { rule } of shape) if (Object.hasOwn(outcomes, rule.id)) outcomes[rule.id] = 'failed';
  return outcomes;
}

/** The plan's strengths, and what couldn't be checked. */
export function strengthsAndUntold(
  results: readonly RuleResult[],
  plan: Plan,
  partial: PartialPlan | undefined,
): Pick<PlanReport, 'strengths' | 'thanks' | 'untold'> {
  const strengths = strengthsOf(results, plan, partial);
  return { strengths, thanks: plainThanks(plan, strengths), untold: untoldOf(results, plan, partial) };
}

/** The categories that matter to the network and have no section in the plan; none if it is closing, or may be. */
export function unstartedIn(
  plan: Plan,
  leaflet: Leaflet | undefined,
  partial: PartialPlan | undefined,
): PlanReport['unstarted'] {
  const life = partial === undefined ? lifeStageOf(plan) : partial.lifeStage;
  if (life?.isClosing !== false) return [];
  const categories = leaflet?.header.categories ?? [];
  const isWritten = (section: string) => (plan.data[section] ?? null) !== null;
  return categories
    .filter(({ sections }) => sections.length > 0 && !sections.some(isWritten))
    .filter(({ supported_only: supportedOnly }) => !supportedOnly || hasOutsideSupport(plan))
    .map(({ id, first, called_for_by: calls }) => ({ category: id, first, calledFor: isCalledFor(plan, calls) }));
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
