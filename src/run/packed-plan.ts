/** What a file gives, packed: as text it takes little memory, and other threads and files can hold it. */

import type { LocatedSummary } from '../cross-plan/located-summary.ts';
import type { PlanSummary } from '../cross-plan/plan-summary.ts';
import type { Counts, Finding, PlanReport } from '../findings/report.ts';
import { factsOfRule } from '../lint/to-findings.ts';
import type { Path } from '../plan/path.ts';
import type { DescribedRule } from '../rules/describe-rules.ts';
import { OUTCOMES, type RuleOutcome } from '../rules/types.ts';
import { lazyProperty } from '../text/lazy-property.ts';
import type { FileResult, PlanResult } from './file-result.ts';

export type PackedResult = { readonly refused: string } | { readonly plans: readonly PackedPlan[] };

/** What a plan gives by itself. What a run needs of every plan at once isn't packed. */
export interface PackedPlan {
  readonly file: string;
  readonly counts: Counts;
  /** The summary as JSON. Left out if no plan is compared with this one, or what that needs couldn't be read. */
  readonly card?: string;
  /** The positions that the card refers to, as JSON. */
  readonly places: string;
  /** The report and the rest, as JSON. */
  readonly text: string;
}

/** The values of a finding's fields, without their names and what its rule says about all its findings. */
type PlainFinding = ReturnType<typeof plainFinding>;

interface PlainPlan extends Omit<PlanResult, 'report' | 'placed'> {
  /** Null keeps the place of what is packed beside it. */
  readonly report: Omit<PlanReport, 'findings' | 'outcomes'> & { readonly findings: null; readonly outcomes: null };
  readonly findings: readonly PlainFinding[];
  /** A digit for each rule in order; or the outcomes as they are, if they aren't those of all the rules. */
  readonly outcomes: string | PlanReport['outcomes'];
}

type Rules = ReadonlyMap<string, DescribedRule>;

/** @param rules those of the settings that the file was checked with */
export function packedResult(result: FileResult, rules: Rules): PackedResult {
  return 'refused' in result ? result : { plans: result.plans.map((plan) => packed(plan, rules)) };
}

/** Whether data from outside is a result with plans, as far as that can be seen without unpacking them. */
export function isPackedResult(data: unknown): data is PackedResult {
  const { plans } = (data ?? {}) as { readonly plans?: unknown };
  return Array.isArray(plans) && plans.every(isPacked);
}

function isPacked(data: unknown): data is PackedPlan {
  const { file, counts, card = '', places, text } = (data ?? {}) as Partial<Record<keyof PackedPlan, unknown>>;
  return [file, card, places, text].every((field) => typeof field === 'string') && typeof counts === 'object';
}

/** @param rules as for `packedResult` */
export function packed({ report, placed, ...rest }: PlanResult, rules: Rules): PackedPlan {
  const { findings, outcomes } = report;
  const plain: PlainPlan = {
    report: { ...report, findings: null, outcomes: null },
    findings: findings.map(plainFinding),
    outcomes: packedOutcomes(outcomes, rules),
    ...rest,
  };
  return {
    file: report.file,
    counts: report.counts,
    ...(placed && { card: JSON.stringify(placed.card) }),
    places: JSON.stringify(placed?.places ?? {}),
    text: JSON.stringify(plain),
  };
}

function packedOutcomes(outcomes: PlanReport['outcomes'], rules: Rules): PlainPlan['outcomes'] {
  let digits = '';
  let count = 0;
  for (const id in outcomes) {
    if (!rules.has(id)) return outcomes;
    digits += OUTCOMES.indexOf(outcomes[id] as RuleOutcome);
    count += 1;
  }
  return count === rules.size ? digits : outcomes;
}

function unpackedOutcomes(packed: PlainPlan['outcomes'], rules: Rules): PlanReport['outcomes'] {
  if (typeof packed !== 'string') return packed;
  const outcomes: Record<string, RuleOutcome> = {};
  let place = 0;
  for (const id of rules.keys()) {
    outcomes[id] = OUTCOMES[Number(packed[place])] as RuleOutcome;
    place += 1;
  }
  return outcomes;
}

/**
 * Throws an `Error` if a finding is about a rule that doesn't run.
 * @param rules as for `packedResult`
 */
export function unpacked({ card, places, text }: PackedPlan, rules: Rules): PlanResult {
  const { report, findings, outcomes, ...rest } = JSON.parse(text) as PlainPlan;
  const whole: PlanReport = {
    ...report,
    findings: findings.map((finding) => wholeFinding(finding, rules)),
    outcomes: unpackedOutcomes(outcomes, rules),
  };
  const texts = { card: () => card as string, places: () => places };
  return { report: whole, ...rest, ...(card !== undefined && { placed: placedAt(texts) }) };
}

/** How to get a summary and its positions, both as JSON. */
interface PlacedTexts {
  readonly card: () => string;
  readonly places: () => string;
}

/** A summary with its positions, each read when it is needed. */
export function placedAt({ card, places }: PlacedTexts): LocatedSummary {
  let known: PlanSummary | undefined;
  const placed = withCard({}, () => {
    known ??= withSharedPaths(JSON.parse(card()) as PlanSummary);
    return known;
  });
  return withPlaces(placed, () => placesOf(placed, places));
}

const withCard = lazyProperty('card');
const withPlaces = lazyProperty('places');

/** Paths such as those of the first few schools are in every plan, and one of each is enough. */
function withSharedPaths(card: PlanSummary): PlanSummary {
  const { schools, links, friends, focus } = card;
  for (const entry of [...schools, ...links, ...friends, ...(focus === null ? [] : [focus])] as { at: Path }[])
    entry.at = shared(entry.at);
  return card;
}

/** By the path as JSON. */
const sharedPaths = new Map<string, Path>();
const MOST_SHARED = 5000;

function shared(path: Path): Path {
  const key = JSON.stringify(path);
  const known = sharedPaths.get(key);
  if (known !== undefined) return known;
  if (sharedPaths.size < MOST_SHARED) sharedPaths.set(key, path);
  return path;
}

function placesOf(placed: object, places: () => string): LocatedSummary['places'] {
  if (latest?.placed !== placed) latest = { placed, places: JSON.parse(places()) as LocatedSummary['places'] };
  return latest.places;
}

/** Only those of one plan are kept: several are asked for, one after another, and then those of another plan. */
let latest: { readonly placed: object; readonly places: LocatedSummary['places'] } | undefined;

function plainFinding(finding: Finding) {
  return [
    finding.rule,
    finding.level,
    finding.about,
    finding.theme,
    finding.weight,
    finding.gap,
    finding.calledFor,
    finding.message,
    finding.details,
    finding.fix,
    finding.edits,
    finding.question,
    finding.path,
    finding.absent,
    finding.span,
    finding.related,
    finding.figures,
    finding.acknowledged,
    finding.state,
    finding.touches,
    finding.fingerprint,
    finding.settledAbove ?? null,
    finding.lines ?? null,
  ] as const;
}

/** The fields are in the same order as in a finding that wasn't packed. */
function wholeFinding(plain: PlainFinding, rules: Rules): Finding {
  const [id, level, about, theme, weight, gap, calledFor, message, details, fix, edits, question, ...rest] = plain;
  const [path, absent, span, related, figures, acknowledged, state, touches, fingerprint, settledAbove, lines] = rest;
  const rule = rules.get(id);
  if (rule === undefined) throw new Error(`A finding is about a rule that doesn't run: ${id}`);
  const { category, grade, cites, because, why, since } = factsOfRule(rule);
  const finding = {
    rule: id,
    category,
    level,
    about,
    theme,
    weight,
    gap,
    calledFor,
    grade,
    cites,
    message,
    details,
    because,
    why,
    fix,
    edits,
    question,
    since,
    path,
    absent,
    span,
    related,
    figures,
    acknowledged,
    state,
    touches,
    fingerprint,
  };
  if (settledAbove === null && lines === null) return finding;
  return { ...finding, ...(settledAbove && { settledAbove }), ...(lines && { lines }) };
}
