/** Turns rule results and schema errors into complete findings, with locations and final wording. */

import type { Breach } from '../checks/check.ts';
import type { BlankEdit } from '../edit/what-to-write.ts';
import type { Finding, RelatedPlace } from '../findings/report.ts';
import type { Plan } from '../plan/model/plan.ts';
import { type Data, type Path, printPath } from '../plan/path.ts';
import { type Acknowledged, reportedAcknowledgement } from '../plan/queries/acknowledgements.ts';
import { isCalledFor } from '../plan/queries/called-for.ts';
import { stageOn } from '../plan/queries/closing.ts';
import { networkSize } from '../plan/queries/network-size.ts';
import { STAGES } from '../plan/vocabulary.ts';
import type { DescribedRule } from '../rules/describe-rules.ts';
import { clip } from '../text/clip.ts';
import { digest } from '../text/digest.ts';
import { lazyProperty } from '../text/lazy-property.ts';
import { brief, byCodeUnit, fill } from '../text/words.ts';
import type { Span } from '../yaml/span.ts';
import { editsFor } from './edits-for.ts';
import type { RuleResult } from './evaluate-rules.ts';
import { detailsOf, factsOf, fixOf, levelOf, undecidedAt } from './fill-record.ts';
import { identities } from './identities.ts';

/** Finds a plan path in the text. `anchor` is the original of a value that is a YAML alias. */
export type Locator = (
  path: Path,
  part: 'key' | 'value',
) => {
  readonly span: Span;
  readonly anchor?: Span;
  readonly absent?: true;
};

/** What is slow to find and seldom needed. */
const withEdits = lazyProperty('edits');
const withFingerprint = lazyProperty('fingerprint');

/** What is needed to make the findings of one document. */
export interface DocumentContext {
  /** A form of the path that doesn't change if entries are added earlier in a list. */
  readonly identify: (path: Path) => string;
  readonly networkId: string;
  /** Whether the network is established or at a later stage. */
  readonly isLate: boolean;
  /** How many schools a finding affects if its breach doesn't say. */
  readonly schools: number;
  readonly locate: Locator;
  /** The plan as it is written. Left out if only a summary of it is known, so that findings can't say what to write. */
  readonly data?: Data | undefined;
  /** Whether findings of a rule with `named` give the names and places. */
  readonly names: boolean;
  /** Whether something in the plan calls for what a rule finds missing. */
  readonly isCalledFor: (rule: DescribedRule) => boolean;
}

/** A breach of a rule, from any source: a check, the schema or the parser. */
export interface Violation {
  readonly rule: DescribedRule;
  readonly breach: Breach;
  readonly fix?: string;
  readonly acknowledged?: Acknowledged;
  /** What to write, if it isn't what the record says. */
  readonly edits?: readonly BlankEdit[];
  /** Set if the edits of an earlier violation correct this one too. */
  readonly settledAbove?: true;
  /** The related locations, if the breach itself doesn't have them. */
  readonly related?: readonly RelatedPlace[];
}

/** The breaches in rule results as violations. */
export function violationsOf(results: readonly RuleResult[]): Violation[] {
  return results
    .filter(({ breaches }) => breaches.length > 0)
    .flatMap(({ rule, breaches, acknowledged }) =>
      breaches.map((breach) => ({
        rule,
        breach,
        ...(acknowledged && { acknowledged: reportedAcknowledgement(acknowledged) }),
      })),
    );
}

/** The context for a plan that fits the format. */
export function planContext(
  plan: Plan,
  locate: Locator,
  { names = false, networkId = plan.network.id }: { readonly names?: boolean; readonly networkId?: string },
): DocumentContext {
  const isLate = STAGES.indexOf(stageOn(plan)) >= STAGES.indexOf('established');
  return {
    identify: identities(plan.data),
    networkId,
    isLate,
    schools: networkSize(plan),
    locate,
    data: plan.data,
    names,
    isCalledFor: ({ called_for_by: calls }) => isCalledFor(plan, calls),
  };
}

/** The context for text that isn't a valid plan. */
export function textContext(data: Data, locate: Locator): DocumentContext {
  const nothing = { networkId: '', isLate: false, schools: 0, names: false, isCalledFor: () => true };
  return { identify: identities(data), locate, data, ...nothing };
}

/** Only this many UTF-16 units of a path go into a fingerprint. */
const LONGEST_IDENTITY = 1000;

/** Returns the findings, sorted by location and then by rule id. */
export function toFindings(violations: readonly Violation[], context: DocumentContext): Finding[] {
  const seen = new Map<string, number>();
  const raised = raisedBy(violations);
  const takenIn = takenInBy(violations);
  const findings = violations.map((violation) => toFinding(violation, context, { seen, raised, takenIn }));
  return findings.sort(byPlace);
}

/** What a finding needs to know about the others. */
interface Others {
  /** How many findings there are of each identity so far. */
  readonly seen: Map<string, number>;
  readonly raised: ReadonlyMap<string, number>;
  readonly takenIn: ReadonlyMap<string, string>;
}

/** The weights of raised rules: one below the rule that raises them. */
function raisedBy(violations: readonly Violation[]): Map<string, number> {
  return new Map(
    violations.flatMap(({ rule: { raises = [], weight } }) => raises.map((id) => [id, weight - 1] as const)),
  );
}

/** The themes of rules that others take in: those of the others, so that both are one step. */
function takenInBy(violations: readonly Violation[]): Map<string, string> {
  return new Map(
    violations.flatMap(({ rule, breach }) => takenIn(rule, breach).map((id) => [id, rule.theme] as const)),
  );
}

function takenIn({ takes_in: always = [], heavy, soften }: DescribedRule, { isHeavy, softened }: Breach): string[] {
  return [
    ...always,
    ...((isHeavy === true ? heavy?.takes_in : undefined) ?? []),
    ...((softened === true ? soften?.takes_in : undefined) ?? []),
  ];
}

/** Compares two findings by location, then by rule id. */
export function byPlace(a: Finding, b: Finding): number {
  return a.span.start.offset - b.span.start.offset || byCodeUnit(a.rule, b.rule);
}

function toFinding(violation: Violation, context: DocumentContext, { seen, raised, takenIn }: Others): Finding {
  const { rule, breach, fix, acknowledged } = violation;
  const softened = breach.softened === true ? rule.soften : undefined;
  const shown = rule.named === undefined || context.names ? breach : unnamed(breach);
  const { span, anchor, absent = false } = context.locate(shown.at, shown.key === true ? 'key' : 'value');
  const main = rule.statements[0];
  const facts = factsOf(rule, breach);
  // Both functions keep alive what they use, so they may not use the context, which has the whole plan.
  const editsOf = editsLater(violation, shown, context);
  const fingerprintOf = identified(rule, breach, context, seen);
  const { category, grade, cites, because, why, since } = factsOfRule(rule);
  const first = {
    rule: rule.id,
    category,
    level: levelOf(rule, breach),
    about: breach.isGap === true ? 'unwritten' : rule.about,
    theme: takenIn.get(rule.id) ?? rule.theme,
    weight: Math.max(weightOf(rule, breach, context), raised.get(rule.id) ?? 0),
    gap: fill(rule.gap ?? '', facts),
    calledFor: context.isCalledFor(rule),
    grade,
    cites,
    message: fill(softened?.message ?? rule.message, facts),
    details: [...detailsOf(rule, shown, facts), ...undecidedAt(rule, shown.at, context.data)],
    because,
    why,
    fix: fix === undefined ? (breach.fix ?? fixOf(rule, softened, facts)) : brief(fix),
  };
  const rest = {
    question: softened?.question ?? rule.question ?? main?.question ?? '',
    since,
    path: printPath(shown.at),
    absent,
    span,
    related: [...(violation.related ?? relatedPlaces(shown, context)), ...anchorPlace(shown, anchor)],
    figures: breach.figures ?? {},
    acknowledged: acknowledged ?? null,
    state: null,
    touches: breach.schools ?? context.schools,
  };
  const finding = withFingerprint(Object.assign(withEdits(first, editsOf), rest), fingerprintOf);
  return violation.settledAbove === true ? Object.assign(finding, { settledAbove: true as const }) : finding;
}

/** What a rule says about all its findings. */
export function factsOfRule({ category, grade, cites, because = '', reason, since }: DescribedRule) {
  return { category, grade, cites, because, why: reason, since };
}

/** What to write is slow to find and seldom needed. */
function editsLater({ rule, edits }: Violation, shown: Breach, { data }: DocumentContext): () => readonly BlankEdit[] {
  if (edits !== undefined) return () => edits;
  return data === undefined ? nothing : () => editsFor(rule, shown, data);
}

const nothing = (): readonly BlankEdit[] => [];

/**
 * Counts a breach among those of its rule in the same place, and returns what makes its fingerprint, which is slow and
 * seldom needed.
 */
function identified(
  { id }: DescribedRule,
  { at }: Breach,
  { identify, networkId }: DocumentContext,
  seen: Map<string, number>,
): () => string {
  const identity = `${id}\n${networkId}\n${clip(identify(at), LONGEST_IDENTITY)}`;
  const ordinal = (seen.get(identity) ?? 0) + 1;
  seen.set(identity, ordinal);
  return () => digest(`${identity}\n${ordinal}`);
}

function weightOf(rule: DescribedRule, { isHeavy, isGap }: Breach, { isLate }: DocumentContext): number {
  const own = (isGap === true ? rule.as_gap : isHeavy === true ? rule.heavy : undefined) ?? rule;
  const { weight, later_weight: later = weight } = own;
  return isLate ? later : weight;
}

/** A breach that points only at its section, and names nobody. */
function unnamed({ names: _, related: __, ...breach }: Breach): Breach {
  return { ...breach, at: breach.at.slice(0, 1), key: true };
}

function relatedPlaces(breach: Breach, context: DocumentContext): RelatedPlace[] {
  return (breach.related ?? []).map(({ at, key, message }) => ({
    message: brief(message),
    path: printPath(at),
    span: context.locate(at, key === true ? 'key' : 'value').span,
  }));
}

function anchorPlace(breach: Breach, anchor: Span | undefined): RelatedPlace[] {
  return anchor === undefined ? [] : [{ message: 'defined here', path: printPath(breach.at), span: anchor }];
}
