/** Runs the rules that compare plans. Works on summaries and positions, without the plans' texts. */

import { openCounts } from '../findings/counts.ts';
import type { Counts, Finding, PlanReport, RelatedPlace } from '../findings/report.ts';
import { findAcknowledgement } from '../lint/evaluate-rules.ts';
import { levelOf } from '../lint/fill-record.ts';
import { byPlace, toFindings, type Violation } from '../lint/to-findings.ts';
import { printPath } from '../plan/path.ts';
import { STAGES } from '../plan/vocabulary.ts';
import type { CrossPlanRule } from '../rules/bind-checks.ts';
import type { RuleOutcome } from '../rules/types.ts';
import { memoize } from '../text/memoize.ts';
import { brief } from '../text/words.ts';
import type { CrossPlanBreach } from './checks/check.ts';
import { CROSS_PLAN_CHECKS } from './checks/register.ts';
import type { LocatedPlace, LocatedSummary } from './located-summary.ts';

/** A plan that is checked with others. */
export interface CrossPlanInput {
  /** As the user wrote it. */
  readonly file: string;
  readonly placed: LocatedSummary;
  /** The rules to use for this plan, with its own levels and parameters. */
  readonly rules: readonly CrossPlanRule[];
  /** Whether its acknowledgements count. */
  readonly acknowledge: boolean;
  /** False for a plan that is used only for comparison. */
  readonly checked: boolean;
}

export interface CrossPlanResult {
  /** Sorted by position, then by rule id. */
  readonly findings: readonly Finding[];
  /** By rule id, in the framework's order. */
  readonly outcomes: Readonly<Record<string, RuleOutcome>>;
}

/**
 * Returns the findings of each plan, in the order of the plans; none for plans that aren't checked. A finding that
 * involves several plans appears in each checked one. It doesn't depend on which of the others are checked.
 * @param plans sorted by file, then by position in the file
 */
export function evaluateCrossPlan(plans: readonly CrossPlanInput[]): CrossPlanResult[] {
  return plans.map(resultsIn(plans).result);
}

/**
 * The same for one plan at a time, given its position among the plans: all findings together may fill the memory.
 */
export function resultsIn(plans: readonly CrossPlanInput[]): ResultsByPlan {
  const breachesOf = breachesIn(plans);
  const evaluated = (plan: CrossPlanInput, index: number) =>
    plan.checked ? plan.rules.map((rule) => evaluateRule(plan, rule, breachesOf(rule).get(index) ?? [])) : [];
  return {
    counts: (plan, index) => openCounts(evaluated(plan, index).flatMap(levelsOf)),
    result: (plan, index) => {
      const results = evaluated(plan, index);
      const violations = results.flatMap(({ rule, breaches, acknowledged }) =>
        breaches.map((breach) => toViolation(rule, breach, acknowledged, plan, plans)),
      );
      return {
        findings: toFindings(violations, summaryContext(plan.placed)),
        outcomes: Object.fromEntries(results.map(({ rule, outcome }) => [rule.id, outcome])),
      };
    },
  };
}

/** What each plan gets, given its position among the plans. */
export interface ResultsByPlan {
  result(plan: CrossPlanInput, index: number): CrossPlanResult;
  /** The counts of the same findings, without their words and places, which take longer. */
  counts(plan: CrossPlanInput, index: number): Counts;
}

function levelsOf({ rule, breaches, acknowledged }: CrossPlanRuleResult) {
  return breaches.map((breach) => ({ level: levelOf(rule, breach), acknowledged: acknowledged ?? null, state: null }));
}

/** Adds the findings from comparing plans to a plan's report. */
export function withCrossPlanResult(report: PlanReport, result: CrossPlanResult): PlanReport {
  const outcomes = together(report.outcomes, result.outcomes);
  if (result.findings.length === 0) return { ...report, outcomes };
  const findings = [...report.findings, ...result.findings].sort(byPlace);
  return { ...report, findings, outcomes, counts: openCounts(findings) };
}

/** Faster than spreading both, because there are so many rules. */
function together(some: PlanReport['outcomes'], others: PlanReport['outcomes']): PlanReport['outcomes'] {
  const all: Record<string, RuleOutcome> = {};
  for (const rule in some) all[rule] = some[rule] as RuleOutcome;
  for (const rule in others) all[rule] = others[rule] as RuleOutcome;
  return all;
}

type ByPlan = ReadonlyMap<number, readonly CrossPlanBreach[]>;

/** The breaches of a rule, by the plan's index. Rules with the same check and parameters run only once. */
function breachesIn(plans: readonly CrossPlanInput[]): (rule: CrossPlanRule) => ByPlan {
  const summaries = plans.map(({ placed }) => placed.card);
  const known = new Map<string, ByPlan>();
  const keyOf = memoize((rule: CrossPlanRule) => `${rule.check} ${JSON.stringify(rule.params)}`);
  return (rule) => {
    const key = keyOf(rule);
    let found = known.get(key);
    if (found === undefined) {
      // The loader has already checked that the record's parameters fit its check.
      found = byPlan(checkOf(rule).test(summaries, { params: (rule.params ?? {}) as never }));
      known.set(key, found);
    }
    return found;
  };
}

function byPlan(breaches: readonly CrossPlanBreach[]): ByPlan {
  const found = new Map<number, CrossPlanBreach[]>();
  for (const breach of breaches) {
    const own = found.get(breach.plan);
    if (own === undefined) found.set(breach.plan, [breach]);
    else own.push(breach);
  }
  return found;
}

function checkOf({ check, id }: CrossPlanRule) {
  const found = CROSS_PLAN_CHECKS[check];
  if (found === undefined) throw new Error(`The rule ${id} uses a cross-plan check that doesn't exist: ${check}`);
  return found;
}

type Acknowledgement = CrossPlanInput['placed']['card']['acknowledged'][number];

interface CrossPlanRuleResult {
  readonly rule: CrossPlanRule;
  readonly outcome: RuleOutcome;
  readonly breaches: readonly CrossPlanBreach[];
  readonly acknowledged: Acknowledgement | undefined;
}

function evaluateRule(
  { placed: { card }, acknowledge }: CrossPlanInput,
  rule: CrossPlanRule,
  breaches: readonly CrossPlanBreach[],
): CrossPlanRuleResult {
  const without = (outcome: RuleOutcome) => ({ rule, outcome, breaches: [], acknowledged: undefined });
  const stage = STAGES.indexOf(card.stage);
  if (stage < rule.asking.from || stage > rule.asking.until) return without('not-applicable');
  if (breaches.length === 0) return without(checkOf(rule).exemption(card) ?? 'passed');
  const acknowledged = acknowledge ? findAcknowledgement(card.acknowledged, rule) : undefined;
  return { rule, outcome: acknowledged === undefined ? 'failed' : 'acknowledged', breaches, acknowledged };
}

function toViolation(
  rule: CrossPlanRule,
  { related, plan: _, ...breach }: CrossPlanBreach,
  acknowledgement: Acknowledgement | undefined,
  { file }: CrossPlanInput,
  plans: readonly CrossPlanInput[],
): Violation {
  const places = related.map(({ plan, at, message }): RelatedPlace => {
    const other = plans[plan] as CrossPlanInput;
    const elsewhere = other.file === file ? {} : { file: other.file };
    return {
      message: brief(message),
      ...elsewhere,
      path: printPath(at),
      span: placeOf(other.placed, printPath(at)).span,
    };
  });
  if (acknowledgement === undefined) return { rule, breach, related: places };
  const { rule: __, ...acknowledged } = acknowledgement;
  return { rule, breach, related: places, acknowledged };
}

function summaryContext(placed: LocatedSummary): Parameters<typeof toFindings>[1] {
  return {
    identify: (path) => placeOf(placed, printPath(path)).identity,
    networkId: placed.card.network.id,
    isLate: false,
    names: false,
    schools: placed.card.schools.length,
    locate: (path) => placeOf(placed, printPath(path)),
    isCalledFor: () => true,
  };
}

function placeOf({ places }: LocatedSummary, path: string): LocatedPlace {
  const place = places[path];
  if (place === undefined)
    throw new Error(`A cross-plan rule points at a place that isn't in the plan's summary: ${path}`);
  return place;
}
