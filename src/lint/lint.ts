/**
 * The pipeline: text → tree → schema errors → model → results → findings → report. Pure: the caller reads and prints.
 */

import type { BlankEdit } from '../edit/what-to-write.ts';
import { openCounts } from '../findings/counts.ts';
import type { Finding, PlanReport } from '../findings/report.ts';
import { buildPlan } from '../plan/build/build.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { PartialPlan } from '../plan/partial/partial-plan.ts';
import { type Data, type DataMap, isMap, type Path } from '../plan/path.ts';
import type { Day } from '../plan/queries/calendar.ts';
import type { CrossPlanRule, Rule } from '../rules/bind-checks.ts';
import type { DescribedRule } from '../rules/describe-rules.ts';
import type { PlanSchemaError } from '../schema/schema-types.ts';
import { decode } from '../yaml/decode.ts';
import { lineIndex, locate } from '../yaml/locate.ts';
import { readYaml, type YamlDocument, type YamlSyntaxError } from '../yaml/read.ts';
import { cutOffTexts } from './cut-off-texts.ts';
import { discreet } from './discreet.ts';
import type { ErrorWithEdits } from './errors-with-edits.ts';
import { evaluateRules } from './evaluate-rules.ts';
import { identities } from './identities.ts';
import { type Leaflet, networkOf, outcomesOf, profileOfPlan, strengthsAndUntold, unstartedIn } from './report-parts.ts';
import { schemaViolations, withTruncationHint } from './schema-violations.ts';
import { type Locator, planContext, textContext, toFindings, violationsOf } from './to-findings.ts';

export interface Source {
  /** As the user named it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface LintContext {
  /** Those to run, with their levels. */
  readonly rules: readonly Rule[];
  /** Those that compare several plans. */
  readonly crossPlanRules: readonly CrossPlanRule[];
  /** Rules that exist but don't run. A plan may acknowledge them. */
  readonly off?: readonly DescribedRule[];
  /** Whether all of these are the whole rule set. */
  readonly complete: boolean;
  readonly today: Day;
  /** Whether the plans' own acknowledgements apply. */
  readonly acknowledge: boolean;
  /** Whether reports may name the schools that a rule would only count. */
  readonly names?: boolean;
  /** The id to identify findings by, if the network had another one. */
  readonly networkId?: string;
  /** What a plan's profile and its gaps are based on. Left out if neither is needed. */
  readonly leaflet?: Leaflet;
  /** How much reports should say; everything if left out. */
  readonly depth?: ReportDepth;
}

/**
 * How much a report says about a plan: only findings; also the outcome of every rule and the plan's text; what to write
 * as well; strengths as well; or everything.
 */
export type ReportDepth = (typeof DEPTHS)[number];
const DEPTHS = ['findings', 'outcomes', 'edits', 'strengths', 'everything'] as const;

/** Finds what doesn't fit the format, and builds the model of the rest. */
export interface FormatCheck {
  errors(data: Data, today: Day): readonly ErrorWithEdits[];
  buildPartialPlan(data: DataMap, places: readonly Path[], today: Day): PartialPlan;
}

/**
 * A document's report, its model and the places in its text. Only the report if the text couldn't be read as a plan.
 */
export interface LintResult {
  readonly report: PlanReport;
  readonly plan?: Plan;
  /** Set if something in the plan doesn't fit the format. */
  readonly partial?: PartialPlan;
  readonly locate?: Locator;
}

/** A file that was read: its documents, or what is wrong with its text. */
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

/**
 * The results for a file: one for each document in it, or one that says why it can't be read.
 * @param formatCheck left out if every document is known to fit the format
 */
export function lintParsed(
  { source, text, documents, errors }: ParsedFile,
  lintContext: LintContext,
  formatCheck: FormatCheck | undefined,
): LintResult[] {
  if (errors.length > 0) return [{ report: unreadable(source, text, errors, lintContext) }];
  return documents.map((input) =>
    input.document.errors.length > 0
      ? { report: unreadable(source, text, input.document.errors, lintContext, input) }
      : lintDocument(input, lintContext, formatCheck),
  );
}

/** One document of a file and what is needed to point into it. */
export interface DocumentInput {
  readonly source: Source;
  readonly text: string;
  readonly at: ReturnType<typeof lineIndex>;
  readonly documents: number;
  readonly document: YamlDocument;
}

function lintDocument(
  input: DocumentInput,
  lintContext: LintContext,
  formatCheck: FormatCheck | undefined,
): LintResult {
  const { document, at } = input;
  const { data } = document;
  const depth = DEPTHS.indexOf(lintContext.depth ?? 'everything');
  const shows = (part: ReportDepth) => depth >= DEPTHS.indexOf(part);
  const place: Locator = (path, part) => locate(document, at, path, part);
  const errors = formatCheck?.errors(data, lintContext.today) ?? [];
  const shape = [
    ...schemaViolations(input, lintContext.rules, errors),
    ...cutOffTexts(input.text, document, lintContext.rules),
  ];
  if (!isMap(data) || errors.some(isOfVersion)) {
    return { report: report(input, toFindings(shape, textContext(data, place)), lintContext) };
  }
  const places = errors.flatMap(spoiltPlace);
  const partial = places.length === 0 ? undefined : formatCheck?.buildPartialPlan(data, places, lintContext.today);
  const plan = partial?.plan ?? buildPlan(data, lintContext.today);
  const results = evaluateRules(plan, lintContext.rules, partial ? { ...lintContext, partial } : lintContext);
  const findings = toFindings([...shape, ...violationsOf(results).map((error) => withTruncationHint(error, input))], {
    ...planContext(plan, place, lintContext),
    identify: identities(data),
    data: shows('edits') ? data : undefined,
  });
  const praised = shows('strengths') ? strengthsAndUntold(results, plan, partial) : undefined;
  const planReport: PlanReport = {
    ...report(input, findings, lintContext),
    ...networkOf(plan, partial),
    outcomes: shows('outcomes') ? outcomesOf(results, shape) : {},
    ...praised,
    ...(praised &&
      shows('everything') && {
        unstarted: unstartedIn(plan, lintContext.leaflet, partial),
        ...profileOfPlan(results, plan, lintContext.leaflet, praised.strengths),
      }),
  };
  return { plan, locate: place, report: planReport, ...(partial && { partial }) };
}

/** Whether an error means that the plan isn't of this program's version, so that none of it can be read. */
function isOfVersion({ rule, path, suggestion = path }: PlanSchemaError): boolean {
  return rule === 'plan-shape' && (path.length === 0 || suggestion[0] === 'nlc');
}

/** The place that an error spoils. For a misspelt field, it's where the intended field would be. */
function spoiltPlace({ rule, path, suggestion }: PlanSchemaError): Path[] {
  if (suggestion !== undefined) return [suggestion];
  return rule === 'plan-shape' ? [path] : [];
}

/** A report with findings only. The caller fills in what comes from the model. */
function report(input: DocumentInput, findings: readonly Finding[], { names = false, depth }: LintContext): PlanReport {
  const isQuoted = depth !== 'findings';
  return {
    file: input.source.file,
    document: input.document.index,
    documents: input.documents,
    source: isQuoted ? (names ? input.text : discreet(input.text)) : '',
    network: null,
    stage: null,
    closing: false,
    ended: null,
    schools: null,
    findings,
    outcomes: Object.fromEntries(findings.map(({ rule }) => [rule, 'failed'] as const)),
    strengths: [],
    thanks: '',
    counts: openCounts(findings),
    untold: [],
    unstarted: [],
    profile: [],
    tensions: [],
  };
}

const NO_DOCUMENT: YamlDocument = { index: 0, root: undefined, data: null, errors: [] };

/** The report on text that isn't YAML or is over a limit. */
function unreadable(
  source: Source,
  text: string,
  errors: readonly YamlSyntaxError[],
  lintContext: LintContext,
  input: DocumentInput = { source, text, at: lineIndex(text), documents: 1, document: NO_DOCUMENT },
): PlanReport {
  const rule = lintContext.rules.find(({ id }) => id === 'plan-syntax');
  const findings = errors.flatMap((error) => (rule === undefined ? [] : [syntaxFinding(rule, error, input)]));
  return report(input, findings, lintContext);
}

function syntaxFinding(
  rule: Rule,
  { message, fix, start, end, related, repair }: YamlSyntaxError,
  { at }: DocumentInput,
): Finding {
  const spanOf = (place: { start: number; end: number }) => ({ start: at(place.start), end: at(place.end) });
  const context = textContext(null, () => ({ span: spanOf({ start, end }) }));
  const edits: BlankEdit[] = repair
    ? [{ op: 'retype', path: '', start: repair.start, end: repair.end, value: repair.text }]
    : [];
  const [finding] = toFindings([{ rule, breach: { at: [], facts: { problem: message } }, fix, edits }], context);
  if (finding === undefined) throw new Error('A syntax error gave no finding.');
  const places = related.map((place) => ({ message: place.message, path: '', span: spanOf(place) }));
  return Object.assign(finding, { related: places });
}
