/**
 * Runs rules on a plan and returns each rule's outcome and breaches. Knows nothing about text, locations or wording.
 */

import type { Breach, CheckResult, OtherRules } from '../checks/check.ts';
import type { Acknowledgement, Plan } from '../plan/model/plan.ts';
import type { PartialPlan } from '../plan/partial/partial-plan.ts';
import type { Watched } from '../plan/partial/watch.ts';
import { type Data, isList, isMap } from '../plan/path.ts';
import { isTemplateText } from '../plan/placeholder-text.ts';
import { activeAcknowledgements } from '../plan/queries/acknowledgements.ts';
import type { Day } from '../plan/queries/calendar.ts';
import { isClosing, isOver, type LifeStage, lifeStageOf } from '../plan/queries/closing.ts';
import { unnamedSchools } from '../plan/queries/network-size.ts';
import { STAGES } from '../plan/vocabulary.ts';
import type { CrossPlanRule, Rule } from '../rules/bind-checks.ts';
import type { DescribedRule, RuleScope } from '../rules/describe-rules.ts';
import type { RuleOutcome } from '../rules/types.ts';
import { memoize } from '../text/memoize.ts';
import { otherRules } from './other-rules.ts';

/** The result of one rule on one plan. */
export interface RuleResult {
  readonly rule: Rule;
  readonly outcome: RuleOutcome;
  readonly breaches: readonly Breach[];
  /** The plan's acknowledgement of the breaches, if it has one. */
  readonly acknowledged: Acknowledgement | undefined;
  /** The rule can't tell, because it reads a field that was left out for not fitting the format. */
  readonly isTouched?: true;
}

/**
 * Returns the result of every rule, in the order given. Rules whose check depends on other rules run after those. A
 * rule reports nothing if a rule that it gives way to failed.
 * @param crossPlanRules the cross-plan rules, which can't run on one plan alone
 * @param off rules that exist but don't run, so their findings are unknown
 * @param complete whether all of these are the whole rule set, so that any other rule is unknown
 * @param acknowledge whether the plan's acknowledgements apply
 * @param partial if something was left out of the plan; a rule that would read that can't tell
 */
export function evaluateRules(
  plan: Plan,
  rules: readonly Rule[],
  {
    crossPlanRules,
    off = [],
    complete,
    acknowledge,
    partial,
  }: Others & {
    readonly complete: boolean;
    readonly acknowledge: boolean;
    readonly partial?: Pick<PartialPlan, 'watch' | 'lifeStage'>;
  },
): RuleResult[] {
  const life = partial === undefined ? lifeStageOf(plan) : partial.lifeStage;
  const evaluate = (asked: AskedRule, others?: OtherRules) => {
    if (partial === undefined) return toResult(plan, asked, runCheck(plan, asked, life, others), acknowledge);
    const watched = partial.watch((view) => runCheck(view, asked, life, others));
    return watchedResult(plan, asked, watched, acknowledge);
  };
  const { first, later } = turnsOf(rules);
  const results = new Array<RuleResult>(rules.length);
  for (const asked of first) results[asked.index] = evaluate(asked);
  for (const turn of later) {
    // Built before any rule of this turn runs, so that none of them depends on another of the same turn.
    const others = complete ? otherRules(rules, [...crossPlanRules, ...off], results.filter(isEvaluated)) : undefined;
    for (const asked of turn) results[asked.index] = evaluate(asked, others);
  }
  const failed = new Set(results.filter(isFailed).map(({ rule }) => rule.id));
  return results.map((result) => giveWay(result, failed));
}

/** A rule with what is the same for every plan. */
interface AskedRule extends RuleScope {
  /** Its position in the list of rules. */
  readonly index: number;
  readonly rule: Rule;
  readonly test: Rule['predicate']['test'];
  readonly params: never;
  /** Whether it is only for networks at some stages. */
  readonly isLimited: boolean;
  /** Whether it is silent, at early stages, about plans that have none of the fields that it needs. */
  readonly isPatient: boolean;
  /** Its result if it finds nothing, as most rules do in most plans. */
  readonly withoutBreach: Readonly<Record<'passed' | 'not-applicable' | 'cannot-tell', RuleResult>>;
}

/** Which rules depend on no others, and which run in each later turn. */
const turnsOf = memoize((rules: readonly Rule[]) => {
  const all = rules.map(askedRule);
  const inTurn = (turn: Rule['predicate']['after']) => all.filter(({ rule }) => rule.predicate.after === turn);
  return { first: inTurn(undefined), later: LATER_TURNS.map(inTurn) };
});

function askedRule(rule: Rule, index: number): AskedRule {
  const { from, until, expected, needs, everySchool, whileItLasts } = rule.asking;
  const result = (outcome: RuleOutcome): RuleResult => ({ rule, outcome, breaches: [], acknowledged: undefined });
  return {
    index,
    rule,
    test: rule.predicate.test,
    // Loading the rules has checked that the parameters fit the check.
    params: (rule.params ?? {}) as never,
    from,
    until,
    expected,
    needs,
    everySchool,
    whileItLasts,
    isLimited: from > 0 || until < LAST_STAGE,
    isPatient: expected > 0 && needs.length > 0,
    withoutBreach: {
      passed: result('passed'),
      'not-applicable': result('not-applicable'),
      'cannot-tell': result('cannot-tell'),
    },
  };
}

/** The rules that don't run on a single plan. */
interface Others {
  readonly crossPlanRules: readonly CrossPlanRule[];
  readonly off?: readonly DescribedRule[];
}

/** They run after the rules that depend on no others; see `Check.after`. */
const LATER_TURNS = ['others', 'all'] as const;

function isEvaluated(result: RuleResult | undefined): result is RuleResult {
  return result !== undefined;
}

function isFailed({ outcome }: RuleResult): boolean {
  return outcome === 'failed';
}

/** A rule reports nothing if a rule that it gives way to has already reported the same gap. */
function giveWay(result: RuleResult, failed: ReadonlySet<string>): RuleResult {
  const isCovered = isFailed(result) && (result.rule.gives_way_to?.some((id) => failed.has(id)) ?? false);
  return isCovered ? { ...result, outcome: 'not-applicable', breaches: [] } : result;
}

function watchedResult(
  plan: Plan,
  asked: AskedRule,
  { result, isTouched }: Watched<CheckResult>,
  acknowledge: boolean,
): RuleResult {
  if (!isTouched) return toResult(plan, asked, result, acknowledge);
  return { ...asked.withoutBreach['cannot-tell'], isTouched };
}

function toResult(
  plan: Plan,
  { rule, withoutBreach }: AskedRule,
  checkResult: CheckResult,
  acknowledge: boolean,
): RuleResult {
  if (typeof checkResult === 'string') return withoutBreach[checkResult];
  if (checkResult.length === 0) return withoutBreach.passed;
  const acknowledged = acknowledge ? findAcknowledgement(activeAcknowledgements(plan), rule) : undefined;
  return { rule, outcome: acknowledged === undefined ? 'failed' : 'acknowledged', breaches: checkResult, acknowledged };
}

/**
 * Reads from the plan only what matters to the rule, because in a partial plan any field may be one that was left out.
 * @param life left out if it depends on what was left out of the plan
 */
function runCheck(
  plan: Plan,
  asked: AskedRule,
  life: LifeStage | undefined,
  others: OtherRules | undefined,
): CheckResult {
  const { from, until, expected, needs, everySchool, whileItLasts, isLimited, isPatient } = asked;
  if (whileItLasts && (life?.isOver ?? isOver(plan))) return 'not-applicable';
  if (isLimited && !holdsAtStage(plan, life, (stage) => stage >= from && stage <= until)) return 'not-applicable';
  if (isPatient && !needs.some((path) => hasValue(plan.data, path, 0)))
    if (holdsAtStage(plan, life, (stage) => stage < expected)) return 'cannot-tell';
  if (everySchool && unnamedSchools(plan) > 0) return 'cannot-tell';
  return asked.test(plan, new Context(plan, asked.params, others));
}

/** Whether something holds at the network's stage. Asks whether it is closing only if that makes a difference. */
function holdsAtStage(plan: Plan, life: LifeStage | undefined, holds: (stage: number) => boolean): boolean {
  if (life?.isClosing === true) return holds(LAST_STAGE);
  const holdsAsWritten = holds(STAGES.indexOf(plan.network.stage));
  if (life !== undefined || holdsAsWritten === holds(LAST_STAGE)) return holdsAsWritten;
  return isClosing(plan) ? holds(LAST_STAGE) : holdsAsWritten;
}

/** What a check is given as well as the plan. The date is read from the plan only by a check that asks for it. */
class Context {
  readonly others?: OtherRules;

  constructor(
    private readonly plan: Plan,
    readonly params: AskedRule['params'],
    others: OtherRules | undefined,
  ) {
    if (others !== undefined) this.others = others;
  }

  get date(): Day {
    return this.plan.date;
  }
}

/** Whether a rule would find nothing, whatever the network's stage. */
export function findsNothing(plan: Plan, rule: Rule): boolean {
  const result = rule.predicate.test(plan, { params: (rule.params ?? {}) as never, date: plan.date });
  return typeof result !== 'string' && result.length === 0;
}

const LAST_STAGE = STAGES.length - 1;

/** Whether a plan has a value at a dotted path. If the path goes through a list, any entry counts. */
export function hasValueAt({ data }: Plan, path: string): boolean {
  return hasValue(data, path.split('.'), 0);
}

/**
 * Whether there is a value at a path, starting at its key number `step`. Null, blank text and placeholders are none;
 * "none" is one. Any list entry counts. An empty list at the end of the path counts too: it says that there are none.
 */
function hasValue(data: Data | undefined, path: readonly string[], step: number): boolean {
  const key = path[step];
  if (isList(data)) {
    for (const item of data) if (hasValue(item, path, step)) return true;
    return key === undefined && data.length === 0;
  }
  if (key !== undefined) return isMap(data) && hasValue(data[key], path, step + 1);
  return data !== undefined && data !== null && !(typeof data === 'string' && isTemplateText(data));
}

/** The first active acknowledgement of the rule, by its id or its main statement. An error can't be acknowledged. */
export function findAcknowledgement<Entry extends { readonly rule: string }>(
  entries: readonly Entry[],
  rule: DescribedRule,
): Entry | undefined {
  if (rule.level === 'error') return undefined;
  return entries.find((entry) => entry.rule === rule.id || entry.rule === rule.cites[0]);
}
