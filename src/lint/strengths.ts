/** What a plan does well: the strengths in the records of the rules that it passes. */

import type { PlanReport, Strength } from '../findings/report.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { PartialPlan } from '../plan/partial/partial-plan.ts';
import { isClosing, isOver, lifeStageOf } from '../plan/queries/closing.ts';
import { networkSize, unnamedSchools } from '../plan/queries/network-size.ts';
import type { Rule } from '../rules/bind-checks.ts';
import { USUAL_WEIGHT } from '../rules/describe-rules.ts';
import { countFirst, fill, safeText } from '../text/words.ts';
import { findsNothing, type RuleResult } from './evaluate-rules.ts';

/**
 * The strengths from passed rules, the rarest first. A topic with a warning gets no praise in the same report, and
 * nothing is praised that another rule questions. What the network does is praised once it has begun. A closing network
 * is praised for everything that it has done, and one that is over, or may be, only for that and what it passes on.
 * @param partial if something in the plan doesn't fit the format
 */
export function strengthsOf(
  results: readonly RuleResult[],
  plan: Plan,
  partial: Pick<PartialPlan, 'lifeStage' | 'watch'> | undefined,
): PlanReport['strengths'] {
  const warned = new Set(results.filter(isWarning).map(({ rule }) => topicOf(rule)));
  const doubtful = new Set(results.filter(isDoubtful).map(({ rule }) => rule.id));
  const life = partial === undefined ? lifeStageOf(plan) : partial.lifeStage;
  const [begun, over] = [hasBegun(plan), life?.isOver !== false];
  const praised = results
    .filter(({ outcome, rule }) => outcome === 'passed' && !warned.has(topicOf(rule)))
    .filter(({ rule }) => !over || rule.from_stage === 'closing')
    .filter(({ rule }) => begun || rule.strength_of_doing !== true)
    .filter(({ rule }) => !(rule.strength_unless ?? []).some((id) => doubtful.has(id)))
    .map(({ rule }) => ({ rule, text: praiseOf(plan, rule, strengthFor(plan, rule), partial) }));
  return [...praised, ...(partial === undefined ? thanked(results, plan) : [])]
    .sort((a, b) => rarity(b.rule) - rarity(a.rule))
    .flatMap(({ rule: { id, theme, cites }, text }) =>
      text === undefined ? [] : [{ rule: id, theme, ...text, cites }],
    );
}

/** A plain word of thanks for a network that is closing and whose plan shows no strength; otherwise empty. */
export function plainThanks(plan: Plan, strengths: PlanReport['strengths']): string {
  if (!isClosing(plan) || strengths.length > 0) return '';
  const { starts, ends } = plan.network;
  const [first, last] = [starts, ends].map((date) => date?.text.slice(0, 4));
  const size = networkSize(plan);
  const who = size === 0 ? 'People' : countFirst(size, 'school');
  if (isOver(plan)) {
    const years = first === undefined ? ` until ${last}` : first === last ? ` in ${last}` : ` from ${first} to ${last}`;
    return `${who} worked together${years}.`;
  }
  const since = first === undefined ? '' : ` since ${first}`;
  return `${who} ${size === 1 ? 'has' : 'have'} worked together${since}.`;
}

export function hasBegun({ network: { stage, starts }, today }: Plan): boolean {
  return stage !== 'forming' && (starts === undefined || starts.from <= today);
}

/** What a closing network is thanked for: rules with words for that, asked of everything it has done. */
function thanked(results: readonly RuleResult[], plan: Plan): { rule: Rule; text: Words | undefined }[] {
  if (!isClosing(plan)) return [];
  const all = inOneYear(plan);
  return results
    .filter(({ rule }) => rule.thanks !== undefined && findsNothing(all, rule))
    .map(({ rule }) => ({ rule, text: praiseOf(all, rule, thanksFor(plan, rule)) }));
}

/**
 * A rule's words of praise for a plan; undefined if it has none, or if they are about schools that the plan doesn't
 * name.
 */
function strengthFor(plan: Plan, { strength, strength_of_named: ofNamed }: Rule): string | undefined {
  const unnamed = ofNamed === undefined ? 0 : unnamedSchools(plan);
  if (unnamed === 0) return strength;
  return unnamed <= plan.members.length ? ofNamed : undefined;
}

function thanksFor(plan: Plan, { thanks, strength_of_named: ofNamed }: Rule): string | undefined {
  return ofNamed !== undefined && unnamedSchools(plan) > 0 ? undefined : thanks;
}

type Words = Pick<Strength, 'text' | 'general'>;

/** Words of praise with what depends on the plan; undefined if the plan deserves none, or if that can't be told. */
function praiseOf(
  plan: Plan,
  { predicate, params = {} }: Rule,
  words: string | undefined,
  partial?: Pick<PartialPlan, 'watch'>,
): Words | undefined {
  if (words === undefined) return undefined;
  if (predicate.praise === undefined) return { text: words };
  const factsIn = (view: Plan) => predicate.praise?.(view, { params: params as never, date: view.date });
  const { result, isTouched } = partial?.watch(factsIn) ?? { result: factsIn(plan), isTouched: false };
  if (result === undefined || isTouched) return undefined;
  // Reports of parts of a run are only believed if their praise is safe to print, whatever it quotes.
  const text = safeText(fill(words, result));
  const unquoted = Object.fromEntries((predicate.praiseNames ?? []).map((name) => [name, '']));
  const general = safeText(fill(words, { ...result, ...unquoted }));
  return { text, ...(general !== text && { general }) };
}

/** The plan as if everything in it happened in the network's last year. */
function inOneYear(plan: Plan): Plan {
  return { ...plan, activities: plan.activities.map((one) => ({ ...one, starts: undefined, ends: undefined })) };
}

function rarity({ strength_weight: weight = USUAL_WEIGHT }: Rule): number {
  return weight;
}

/** Whether a rule finds something, or might if nothing were left out of the plan. */
function isDoubtful({ outcome, isTouched }: RuleResult): boolean {
  return outcome === 'failed' || isTouched === true;
}

/** Whether any of a rule's findings is an error or a warning; a softened one often isn't. */
function isWarning({ outcome, breaches, rule: { level, soften } }: RuleResult): boolean {
  const levels = breaches.map(({ softened }) => (softened === true ? (soften?.level ?? level) : level));
  return outcome === 'failed' && levels.some((one) => one === 'error' || one === 'warning');
}

/** A rule's topic: its main statement within its category. */
function topicOf({ category, id, cites: [main = id] }: Rule): string {
  return `${category} ${main}`;
}
