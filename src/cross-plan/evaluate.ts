/** Judges plans together: what the rules across plans find in each of them. Knows cards and places, and no text. */

import { acknowledging } from '../lint/evaluate-rules.ts';
import { byPlace, type Fault, renderFindings } from '../lint/to-findings.ts';
import { printPath } from '../plan/path.ts';
import { STAGES } from '../plan/vocabulary.ts';
import { type Finding, openCounts, type PlanReport, type RelatedPlace } from '../report/report.ts';
import type { AcrossRule } from '../rules/bind-checks.ts';
import type { RuleOutcome } from '../rules/types.ts';
import { brief } from '../text/words.ts';
import type { AcrossBreach } from './checks/check.ts';
import { ACROSS_CHECKS } from './checks/register.ts';
import type { PlacedCard, PlaceOnCard } from './locate-card.ts';

/** A plan that is checked with others. */
export interface Together {
  /** As the user named it. */
  readonly file: string;
  readonly placed: PlacedCard;
  /** Those that are in force for it, with its own levels and parameters. */
  readonly rules: readonly AcrossRule[];
  /** Whether its acknowledgements count. */
  readonly acknowledge: boolean;
  /** False for a plan that is there only for the others to be judged by. */
  readonly judged: boolean;
}

export interface AcrossVerdict {
  /** By place, then by rule id. */
  readonly findings: readonly Finding[];
  /** By rule id, in the framework's order. */
  readonly outcomes: Readonly<Record<string, RuleOutcome>>;
}

/**
 * What is found in each of the plans, in their order; nothing in those that are not judged. A finding stands in every
 * judged plan that has a part in it, and is the same whichever of the others are judged.
 * @param plans by file, then by place in it
 */
export function judgeAcross(plans: readonly Together[]): AcrossVerdict[] {
  const breachesOf = breachesIn(plans);
  return plans.map((plan, index) => {
    if (!plan.judged) return { findings: [], outcomes: {} };
    const judgements = plan.rules.map((rule) => judgementOf(plan, rule, breachesOf(rule).get(index) ?? []));
    const faults = judgements.flatMap(({ rule, breaches, acknowledged }) =>
      breaches.map((breach) => faultOf(rule, breach, acknowledged, plan, plans)),
    );
    return {
      findings: renderFindings(faults, sceneOfCard(plan.placed)),
      outcomes: Object.fromEntries(judgements.map(({ rule, outcome }) => [rule.id, outcome])),
    };
  });
}

/** A plan's report with what was found across plans in it. */
export function withVerdict(report: PlanReport, verdict: AcrossVerdict): PlanReport {
  const findings = [...report.findings, ...verdict.findings].sort(byPlace);
  return { ...report, findings, outcomes: { ...report.outcomes, ...verdict.outcomes }, counts: openCounts(findings) };
}

type ByPlan = ReadonlyMap<number, readonly AcrossBreach[]>;

/** The breaches of a rule by the plan's index. Plans that hold to the same numbers are looked at together, once. */
function breachesIn(plans: readonly Together[]): (rule: AcrossRule) => ByPlan {
  const cards = plans.map(({ placed }) => placed.card);
  const known = new Map<string, ByPlan>();
  return (rule) => {
    const key = `${rule.check} ${JSON.stringify(rule.params)}`;
    let found = known.get(key);
    if (found === undefined) {
      // The loader has seen that the record's parameters are those of its check.
      found = byPlan(checkOf(rule).test(cards, { params: (rule.params ?? {}) as never }));
      known.set(key, found);
    }
    return found;
  };
}

function byPlan(breaches: readonly AcrossBreach[]): ByPlan {
  const found = new Map<number, AcrossBreach[]>();
  for (const breach of breaches) {
    const own = found.get(breach.plan);
    if (own === undefined) found.set(breach.plan, [breach]);
    else own.push(breach);
  }
  return found;
}

function checkOf({ check, id }: AcrossRule) {
  const found = ACROSS_CHECKS[check];
  if (found === undefined) throw new Error(`The rule ${id} names a check across plans that is not there: ${check}`);
  return found;
}

type Acknowledgement = Together['placed']['card']['acknowledged'][number];

interface AcrossJudgement {
  readonly rule: AcrossRule;
  readonly outcome: RuleOutcome;
  readonly breaches: readonly AcrossBreach[];
  readonly acknowledged: Acknowledgement | undefined;
}

function judgementOf(
  { placed: { card }, acknowledge }: Together,
  rule: AcrossRule,
  breaches: readonly AcrossBreach[],
): AcrossJudgement {
  const silent = (outcome: RuleOutcome) => ({ rule, outcome, breaches: [], acknowledged: undefined });
  const stage = STAGES.indexOf(card.stage);
  if (stage < rule.asking.from || stage > rule.asking.until) return silent('not-applicable');
  if (breaches.length === 0) return silent(checkOf(rule).excuse(card) ?? 'passed');
  const acknowledged = acknowledge ? acknowledging(card.acknowledged, rule) : undefined;
  return { rule, outcome: acknowledged === undefined ? 'failed' : 'acknowledged', breaches, acknowledged };
}

function faultOf(
  rule: AcrossRule,
  { related, plan: _, ...breach }: AcrossBreach,
  acknowledgement: Acknowledgement | undefined,
  { file }: Together,
  plans: readonly Together[],
): Fault {
  const places = related.map(({ plan, at, message }): RelatedPlace => {
    const other = plans[plan] as Together;
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

function sceneOfCard(placed: PlacedCard): Parameters<typeof renderFindings>[1] {
  return {
    identify: (path) => placeOf(placed, printPath(path)).identity,
    networkId: placed.card.network.id,
    schools: placed.card.schools.length,
    locate: (path) => placeOf(placed, printPath(path)),
  };
}

function placeOf({ places }: PlacedCard, path: string): PlaceOnCard {
  const place = places[path];
  if (place === undefined) throw new Error(`A rule across plans points at a place that is on no card: ${path}`);
  return place;
}
