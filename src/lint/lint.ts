/** The pipeline: text → tree → schema → model → rule results → findings → report. Pure; the caller reads and prints. */

import { type Finding, openCounts, type PlanReport, type Untold } from '../findings/report.ts';
import { buildPlan } from '../plan/build/build.ts';
import type { Plan } from '../plan/model/plan.ts';
import { isMap } from '../plan/path.ts';
import type { Day } from '../plan/queries/calendar.ts';
import type { CrossPlanRule, DescribedRule, Rule } from '../rules/bind-checks.ts';
import { GRADES, type Statement, type Tension } from '../rules/types.ts';
import { decode } from '../yaml/decode.ts';
import { lineIndex, locate } from '../yaml/locate.ts';
import { readYaml, type YamlDocument, type YamlSyntaxError } from '../yaml/read.ts';
import { cutOffTexts } from './cut-off-texts.ts';
import { evaluateRules, hasValueAt, type RuleResult } from './evaluate-rules.ts';
import { profileOf, statementStatuses, tensionsShown } from './profile.ts';
import { type PlanErrors, schemaViolations, withTruncationHint } from './schema-violations.ts';
import { type Locator, planContext, textContext, toFindings, type Violation, violationsOf } from './to-findings.ts';

export interface Source {
  /** As the user typed it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface LintContext {
  /** The rules to run, at their configured levels. */
  readonly rules: readonly Rule[];
  /** The rules across plans. */
  readonly crossPlanRules: readonly CrossPlanRule[];
  /** Other rules that exist but don't run; acknowledgements may still refer to them. */
  readonly off?: readonly DescribedRule[];
  /** Whether all of these are the whole rule set. */
  readonly complete: boolean;
  readonly today: Day;
  /** Whether the plans' own acknowledgements apply. */
  readonly acknowledge: boolean;
  /** What the plan's profile is based on. Left out if no profile is needed. */
  readonly leaflet?: { readonly statements: readonly Statement[]; readonly tensions: readonly Tension[] };
}

/** A document's report, its model and its locator. The last two are missing if the text couldn't be read as a plan. */
export interface LintResult {
  readonly report: PlanReport;
  readonly plan?: Plan;
  readonly locate?: Locator;
}

/** A file that has been parsed: its documents, or the errors in its text. */
export interface ParsedFile {
  readonly source: Source;
  readonly text: string;
  readonly documents: readonly DocumentInput[];
  readonly errors: readonly YamlSyntaxError[];
}

export function parseFile(source: Source): ParsedFile {
  const decoded = decode(source.bytes);
  if ('error' in decoded) return { source, text: '', documents: [], errors: [decoded.error] };
  const { text } = decoded;
  const { documents, errors } = readYaml(text);
  if (errors.length > 0) return { source, text, documents: [], errors };
  const at = lineIndex(text);
  const plans = documents.filter(({ root }) => root !== undefined);
  const [first = NO_DOCUMENT] = documents;
  const roots = plans.length > 0 ? plans : [first];
  return {
    source,
    text,
    documents: roots.map((document) => ({ source, text, at, documents: roots.length, document })),
    errors,
  };
}

/** The results for a file: one for each document, or a single one if the file can't be read. */
export function lintParsed(
  { source, text, documents, errors }: ParsedFile,
  lintContext: LintContext,
  planErrors: PlanErrors,
): LintResult[] {
  if (errors.length > 0) return [{ report: unreadable(source, text, errors, lintContext) }];
  return documents.map((input) =>
    input.document.errors.length > 0
      ? { report: unreadable(source, text, input.document.errors, lintContext, input) }
      : lintDocument(input, lintContext, planErrors),
  );
}

/** One document of a file, with what is needed to locate things in it. */
export interface DocumentInput {
  readonly source: Source;
  readonly text: string;
  readonly at: ReturnType<typeof lineIndex>;
  readonly documents: number;
  readonly document: YamlDocument;
}

function lintDocument(input: DocumentInput, lintContext: LintContext, planErrors: PlanErrors): LintResult {
  const { document, at } = input;
  const place: Locator = (path, part) => locate(document, at, path, part);
  const shape = [
    ...schemaViolations(input, lintContext.rules, planErrors),
    ...cutOffTexts(input.text, document, lintContext.rules),
  ];
  if (!isMap(document.data) || shape.some(({ rule }) => rule.id === 'plan-shape')) {
    return {
      report: report(input, toFindings(shape, textContext(document.data, place))),
    };
  }
  const plan = buildPlan(document.data, lintContext.today);
  const results = evaluateRules(plan, lintContext.rules, lintContext);
  const findings = toFindings(
    [...shape, ...violationsOf(results).map((error) => withTruncationHint(error, input))],
    planContext(plan, place),
  );
  const planReport: PlanReport = {
    ...report(input, findings),
    network: { id: plan.network.id, name: plan.network.name },
    stage: plan.network.stage,
    schools: plan.members.length,
    outcomes: outcomesOf(results, shape),
    strengths: strengthsOf(results),
    untold: untoldOf(results, plan),
    ...profileOfPlan(results, lintContext.leaflet),
  };
  return { plan, locate: place, report: planReport };
}

function profileOfPlan(
  results: readonly RuleResult[],
  leaflet: LintContext['leaflet'],
): Pick<PlanReport, 'profile' | 'tensions'> {
  if (leaflet === undefined) return { profile: [], tensions: [] };
  const statuses = statementStatuses(leaflet.statements, results);
  return {
    profile: profileOf(leaflet.statements, statuses),
    tensions: tensionsShown(leaflet.tensions, statuses),
  };
}

function outcomesOf(results: readonly RuleResult[], shape: readonly Violation[]): PlanReport['outcomes'] {
  const broken = new Set(shape.map(({ rule }) => rule.id));
  return Object.fromEntries(
    results.map(({ rule, outcome }) => [rule.id, broken.has(rule.id) ? 'failed' : outcome] as const),
  );
}

/**
 * The strengths from passed rules, strongest evidence first. A topic with a warning gets no praise in the same report.
 */
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

/** The topic of a rule: its category and main statement. */
function matterOf({ category, id, cites: [main = id] }: Rule): string {
  return `${category} ${main}`;
}

function untoldOf(results: readonly RuleResult[], plan: Plan): PlanReport['untold'] {
  const silent = results
    .filter(({ rule, outcome }) => outcome === 'cannot-tell' && rule.category !== 'plan')
    .map(({ rule }) => rule);
  return [...new Set(silent.map(({ category }) => category))].map((category): Untold => {
    const own = silent.filter((rule) => rule.category === category);
    const needs = [...new Set(own.flatMap((rule) => rule.needs ?? []))].filter((path) => !hasValueAt(plan, path));
    return { category, rules: own.length, needs };
  });
}

/** A report with findings only. The caller fills in what comes from the model. */
function report(input: DocumentInput, findings: readonly Finding[]): PlanReport {
  return {
    file: input.source.file,
    document: input.document.index,
    documents: input.documents,
    source: input.text,
    network: null,
    stage: null,
    schools: null,
    findings,
    outcomes: Object.fromEntries(findings.map(({ rule }) => [rule, 'failed'] as const)),
    strengths: [],
    counts: openCounts(findings),
    untold: [],
    profile: [],
    tensions: [],
  };
}

const NO_DOCUMENT: YamlDocument = { index: 0, root: undefined, data: null, errors: [] };

/** The report on text that isn't YAML, or that exceeds one of nlc's limits. */
function unreadable(
  source: Source,
  text: string,
  errors: readonly YamlSyntaxError[],
  { rules }: LintContext,
  input: DocumentInput = { source, text, at: lineIndex(text), documents: 1, document: NO_DOCUMENT },
): PlanReport {
  const rule = rules.find(({ id }) => id === 'plan-syntax');
  const findings = errors.flatMap((error) => (rule === undefined ? [] : [syntaxFinding(rule, error, input)]));
  return report(input, findings);
}

function syntaxFinding(
  rule: Rule,
  { message, fix, start, end, related }: YamlSyntaxError,
  { at }: DocumentInput,
): Finding {
  const spanOf = (place: { start: number; end: number }) => ({ start: at(place.start), end: at(place.end) });
  const context = textContext(null, () => ({ span: spanOf({ start, end }) }));
  const [finding] = toFindings([{ rule, breach: { at: [], facts: { problem: message } }, fix }], context);
  if (finding === undefined) throw new Error('A syntax error gave no finding.');
  const places = related.map((place) => ({ message: place.message, path: '', span: spanOf(place) }));
  return Object.assign(finding, { related: places });
}
