/** Runs rules over a plan: each rule's outcome and its breaches. Knows no text, no places in it and no wording. */

import type { Breach, OtherRules, Verdict } from '../checks/check.ts';
import type { Acknowledgement, Plan } from '../plan/model/plan.ts';
import { type Data, isList, isMap } from '../plan/path.ts';
import { inForce } from '../plan/queries/acknowledgements.ts';
import { STAGES } from '../plan/vocabulary.ts';
import type { AcrossRule, DescribedRule, Rule } from '../rules/bind-checks.ts';
import type { RuleOutcome } from '../rules/types.ts';

/** What one rule says of one plan. */
export interface Judgement {
  readonly rule: Rule;
  readonly outcome: RuleOutcome;
  readonly breaches: readonly Breach[];
  /** The plan's own reason for living with the breaches. */
  readonly acknowledged: Acknowledgement | undefined;
}

/**
 * The judgement of every rule, in the order given. Rules whose check asks what others found come after them;
 * rules that give way to one that found something are silent.
 * @param across the rules for several plans, of which one plan alone can tell nothing
 * @param off rules that are there and not run: what they would find is not known
 * @param complete whether all of these are the whole rule set, so that what is not among them is unknown to it
 * @param acknowledge whether the plan's acknowledgements count
 */
export function judge(
  plan: Plan,
  rules: readonly Rule[],
  { across, off = [], complete, acknowledge }: Others & { readonly complete: boolean; readonly acknowledge: boolean },
): Judgement[] {
  let judged: (Judgement | undefined)[] = rules.map((rule) =>
    rule.predicate.after === undefined ? judgeRule(plan, rule, acknowledge) : undefined,
  );
  for (const turn of LATER_TURNS) {
    const others = complete ? otherRules(rules, [...across, ...off], judged.filter(isJudged)) : undefined;
    judged = judged.map((judgement, index) => {
      const rule = rules[index];
      if (judgement !== undefined || rule === undefined || rule.predicate.after !== turn) return judgement;
      return judgeRule(plan, rule, acknowledge, others);
    });
  }
  const judgements = judged.filter(isJudged);
  const failed = new Set(judgements.filter(isFailed).map(({ rule }) => rule.id));
  return judgements.map((judgement) => giveWay(judgement, failed));
}

/** The rules that are not run on a plan by itself. */
interface Others {
  readonly across: readonly AcrossRule[];
  readonly off?: readonly DescribedRule[];
}

/** After the rules that ask nothing of others; see `Check.after`. */
const LATER_TURNS = ['others', 'all'] as const;

function isJudged(judgement: Judgement | undefined): judgement is Judgement {
  return judgement !== undefined;
}

function isFailed({ outcome }: Judgement): boolean {
  return outcome === 'failed';
}

/** A rule says nothing while one to which it gives way speaks of the same gap. */
function giveWay(judgement: Judgement, failed: ReadonlySet<string>): Judgement {
  const isSaid = isFailed(judgement) && (judgement.rule.gives_way_to?.some((id) => failed.has(id)) ?? false);
  return isSaid ? { ...judgement, outcome: 'not-applicable', breaches: [] } : judgement;
}

function otherRules(
  rules: readonly Rule[],
  unheard: readonly DescribedRule[],
  judgements: readonly Judgement[],
): OtherRules {
  const isCalled = (name: string) => (rule: DescribedRule) => rule.id === name || rule.cites[0] === name;
  return {
    known: (name) => [...rules, ...unheard].some(isCalled(name)),
    fired: (name) =>
      // Whether a rule across plans finds something depends on plans that are not here; one that is off is not asked.
      unheard.some(isCalled(name)) ||
      judgements.some(({ rule, breaches }) => breaches.length > 0 && isCalled(name)(rule)),
  };
}

function judgeRule(plan: Plan, rule: Rule, acknowledge: boolean, others?: OtherRules): Judgement {
  const verdict = verdictOf(plan, rule, others);
  if (typeof verdict === 'string') return { rule, outcome: verdict, breaches: [], acknowledged: undefined };
  if (verdict.length === 0) return { rule, outcome: 'passed', breaches: [], acknowledged: undefined };
  const acknowledged = acknowledge ? acknowledging(inForce(plan), rule) : undefined;
  return { rule, outcome: acknowledged === undefined ? 'failed' : 'acknowledged', breaches: verdict, acknowledged };
}

function verdictOf(plan: Plan, rule: Rule, others: OtherRules | undefined): Verdict {
  const stage = STAGES.indexOf(plan.network.stage);
  const { from, until, expected, needs } = rule.asking;
  if (stage < from || stage > until) return 'not-applicable';
  if (stage < expected && needs.length > 0 && !needs.some((path) => isWritten(plan.data, path, 0)))
    return 'cannot-tell';
  // The loader has seen that the record's parameters are those of its check.
  const params = (rule.params ?? {}) as never;
  const { date } = plan;
  return rule.predicate.test(plan, others === undefined ? { params, date } : { params, date, others });
}

/** Whether a plan says anything at a dotted path; through a list, in any of its entries. */
export function speaksAt({ data }: Plan, path: string): boolean {
  return isWritten(data, path.split('.'), 0);
}

/** Whether anything but emptiness stands at a path from its `step`th key on; through a list, in any of its entries. */
function isWritten(data: Data | undefined, path: readonly string[], step: number): boolean {
  if (isList(data)) return data.some((item) => isWritten(item, path, step));
  const key = path[step];
  if (key !== undefined) return isMap(data) && isWritten(data[key], path, step + 1);
  return data !== undefined && data !== null && data !== '';
}

/** The first of the entries in force that names the rule by its id or its main statement. An error is never lived with. */
export function acknowledging<Entry extends { readonly rule: string }>(
  entries: readonly Entry[],
  rule: DescribedRule,
): Entry | undefined {
  if (rule.level === 'error') return undefined;
  return entries.find((entry) => entry.rule === rule.id || entry.rule === rule.cites[0]);
}
