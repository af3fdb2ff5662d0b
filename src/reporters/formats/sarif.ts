/** SARIF 2.1.0 for code scanning: rules, results with their state and suppressions, and problems of the run. */

import type {
  ArtifactLocation,
  Invocation,
  Location,
  Log,
  Message,
  Notification,
  Region,
  Replacement,
  ReportingDescriptor,
  Result,
  ToolComponent,
} from 'sarif';
import type { Hunk } from '../../edit/lines-for.ts';
import {
  type BaselineUse,
  type Finding,
  type GoneFinding,
  isOpen,
  type PlanReport,
  type Report,
  wholeMessage,
} from '../../findings/report.ts';
import type { Problem } from '../../io/errors.ts';
import type { LinesToWrite } from '../../report/where-to-write.ts';
import { linesIn } from '../../yaml/lines.ts';
import type { Span } from '../../yaml/span.ts';
import { uriOf } from '../terminal/printed-paths.ts';
import { goneMessage, reasonOf } from '../terminal/suppressed.ts';
import { indentedJson, withList } from './json.ts';
import type { Reporter } from './reporter.ts';
import { rulesOf, SARIF_LEVELS, sentence } from './sarif-rules.ts';

/** The name of the folder that paths are relative to, which the log describes. */
const ROOT = '%SRCROOT%';

/** How far the fields of a run are indented in a log. */
const FIELDS = 3;

export const sarif: Reporter = function* (report, { lines, paths }) {
  const rules = rulesOf(report);
  const index = new Map(rules.map(({ id }, place) => [id, place]));
  const ruleOf = (id: string): Pick<Result, 'ruleId' | 'ruleIndex'> => ({ ruleId: id, ruleIndex: index.get(id) });
  const files = new Set<string>();
  for (const { file } of report.plans) files.add(file);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driverOf(report, rules) },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: paths.root } } },
        invocations: [invocationOf(report)],
        artifacts: [...files].map((file) => ({ location: artifactOf(file) })),
        results: [],
      },
    ],
  };
  function* results(): Generator<Result> {
    for (const plan of report.plans)
      for (const finding of plan.findings)
        yield {
          ...ruleOf(finding.rule),
          ...resultOf(finding, plan, report.baseline),
          ...fixesOf(finding, plan, lines),
        };
    for (const gone of report.baseline?.gone ?? []) yield { ...ruleOf(gone.rule), ...absentResult(gone) };
  }
  yield* withList(indentedJson(log, 0), 'results', FIELDS, textsOf(results()));
  yield '\n';
};

function* textsOf(results: Iterable<Result>): Generator<[string]> {
  for (const result of results) yield [indentedJson(result, FIELDS + 1)];
}

function driverOf({ tool, framework, asOf }: Report, rules: ReportingDescriptor[]): ToolComponent {
  return {
    name: tool.name,
    version: tool.version,
    semanticVersion: tool.version,
    fullName: `${tool.name} ${tool.version}`,
    informationUri: `urn:${tool.name}:program`,
    shortDescription: {
      text: 'Reads a plan for a network of schools and comments on it the way a good critical friend would.',
    },
    rules,
    properties: { framework: framework.name, edition: framework.edition, asOf },
  };
}

function invocationOf({ exitCode, problems }: Report): Invocation {
  return {
    executionSuccessful: problems.length === 0,
    exitCode,
    toolExecutionNotifications: problems.map(notificationOf),
  };
}

function notificationOf({ message, file, line, column, exitCode }: Problem): Notification {
  const region = line === null ? {} : { region: { startLine: line, ...(column !== null && { startColumn: column }) } };
  return {
    descriptor: { id: exitCode === 3 ? 'fault-of-nlc' : 'wrong-request' },
    level: 'error',
    message: textOf(message),
    ...(file && { locations: [{ physicalLocation: { artifactLocation: artifactOf(file), ...region } }] }),
  };
}

function resultOf(finding: Finding, plan: PlanReport, baseline: BaselineUse | null): Result {
  const { level, span, path, related, state, acknowledged, fingerprint } = finding;
  const reason = reasonOf(finding, baseline);
  const places = related.map((place, id) => ({
    id,
    ...placeOf(place.file ?? plan.file, place.span, place.path),
    message: textOf(place.message),
  }));
  return {
    level: SARIF_LEVELS[level],
    message: textOf(wholeMessage(finding)),
    locations: [placeOf(plan.file, span, path)],
    ...(places.length > 0 && { relatedLocations: places }),
    partialFingerprints: { 'nlc/v1': fingerprint },
    ...(state !== null && { baselineState: state === 'new' ? 'new' : 'unchanged' }),
    suppressions:
      reason === undefined
        ? []
        : [{ kind: acknowledged === null ? 'external' : 'inSource', status: 'accepted', justification: reason }],
    properties: { level, about: finding.about, grade: finding.grade, fix: finding.fix, document: plan.document },
  };
}

/** What to write, as whole lines of the file. In its text, … stands for words that only a person knows. */
function fixesOf(finding: Finding, plan: PlanReport, lines: LinesToWrite): Pick<Result, 'fixes'> {
  const hunks = isOpen(finding) ? lines(plan, finding) : [];
  if (hunks.length === 0) return {};
  const replacements = hunks.map((hunk) => replacementOf(hunk, plan.source));
  const changes = [{ artifactLocation: artifactOf(plan.file), replacements }];
  return { fixes: [{ description: textOf(finding.fix), artifactChanges: changes }] };
}

function replacementOf({ after, replaced, lines }: Hunk, source: string): Replacement {
  const all = linesIn(source);
  const text = lines.map((line) => `${line}\n`).join('');
  const last = all.at(-1) ?? '';
  // Below a last line without a line break there is no line to write on.
  if (after + replaced >= all.length)
    return {
      deletedRegion: { ...startOf(after, all), endLine: all.length, endColumn: last.length + 1 },
      insertedContent: { text: `${after === 0 ? '' : '\n'}${text.trimEnd()}` },
    };
  return {
    deletedRegion: { startLine: after + 1, startColumn: 1, endLine: after + replaced + 1, endColumn: 1 },
    insertedContent: { text },
  };
}

function startOf(after: number, lines: readonly string[]): Region {
  return after === 0
    ? { startLine: 1, startColumn: 1 }
    : { startLine: after, startColumn: (lines[after - 1] ?? '').length + 1 };
}

/** A baseline entry whose finding is gone: its rule passes now. */
function absentResult(gone: GoneFinding): Result {
  const start = { line: 1, column: 1, offset: 0 };
  return {
    kind: 'pass',
    level: 'none',
    message: textOf(goneMessage(gone)),
    locations: [placeOf(gone.file, { start, end: start }, '')],
    partialFingerprints: { 'nlc/v1': gone.fingerprint },
    baselineState: 'absent',
    suppressions: [{ kind: 'external', status: 'accepted', justification: 'No longer found.' }],
  };
}

function placeOf(file: string, { start, end }: Span, path: string): Location {
  return {
    physicalLocation: {
      artifactLocation: artifactOf(file),
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
    ...(path !== '' && { logicalLocations: [{ fullyQualifiedName: path }] }),
  };
}

function artifactOf(file: string): ArtifactLocation {
  const uri = uriOf(file);
  return { uri, ...(!uri.startsWith('file:') && { uriBaseId: ROOT }) };
}

/** A message in which nothing is read as a link or a placeholder. */
function textOf(words: string): Message {
  const text = sentence(words);
  return { text: text.includes('](') ? text.replace(/[[\]]/g, '\\$&') : text };
}
