/** The whole report as one JSON object that fits `framework/report.schema.json`. */

import { type Finding, isOpen, type PlanReport, type Report } from '../../findings/report.ts';
import { stepsOf } from '../../report/next-steps.ts';
import { escapeJson } from '../../text/words.ts';
import type { Span } from '../../yaml/span.ts';
import type { Reporter } from './reporter.ts';

export const json: Reporter = function* ({ tool, framework, asOf, shard, plans, ...rest }) {
  const { passedOver, configurations, baseline, problems, exitCode } = rest;
  const about = { schemaVersion: 1, tool, framework, asOf, ...(shard && { shard }) };
  const run = { passedOver, configurations, baseline, problems, exitCode };
  yield* withList(indentedJson({ ...about, plans: [], ...run }, 0), 'plans', 1, planTexts(plans));
  yield '\n';
};

function* planTexts(plans: Report['plans']): Generator<Iterable<string>> {
  for (const plan of plans) yield withList(indentedJson(planOf(plan), 2), 'findings', 3, findingTexts(plan));
}

function* findingTexts({ findings }: PlanReport): Generator<[string]> {
  for (const finding of findings) yield [indentedJson(findingOf(finding), 4)];
}

/**
 * JSON with entries in one of its lists. Made as one value, a long list fills the memory.
 * @param json in which the list is empty
 * @param name of the list
 * @param level how far the list's name is indented
 * @param entries the pieces of each entry, indented a level further
 */
export function* withList(
  json: string,
  name: string,
  level: number,
  entries: Iterable<Iterable<string>>,
): Generator<string> {
  // Text in JSON can't look like this, because its line breaks are escaped.
  const list = `${breakAt(level)}"${name}": [`;
  const at = json.indexOf(`${list}]`) + list.length;
  yield json.slice(0, at);
  yield* entriesIn(entries, level);
  yield json.slice(at);
}

/**
 * The inside of a JSON list, up to its end.
 * @param entries the pieces of each entry, indented a level further than the list
 * @param level how far the list is indented
 */
export function* entriesIn(entries: Iterable<Iterable<string>>, level: number): Generator<string> {
  let isEmpty = true;
  for (const entry of entries) {
    yield `${isEmpty ? '' : ','}${breakAt(level + 1)}`;
    yield* entry;
    isEmpty = false;
  }
  if (!isEmpty) yield breakAt(level);
}

function breakAt(level: number): string {
  return `\n${'  '.repeat(level)}`;
}

/** A value as JSON whose text can't control a terminal or a pipeline. */
export function safeJson(value: unknown): string {
  return `${indentedJson(value, 0)}\n`;
}

/**
 * The same, to be put into other JSON.
 * @param level how far it is indented there
 */
export function indentedJson(value: unknown, level: number): string {
  const text = escapeJson(JSON.stringify(value, null, 2));
  return level === 0 ? text : text.replaceAll('\n', breakAt(level));
}

/** A plan's report without the fields that are only for code frames and headings. Its findings are added later. */
export function planOf({ documents: _, source: __, ...report }: PlanReport) {
  return { ...report, findings: [], nextSteps: nextStepsOf(report.findings) };
}

/** The next steps that people are shown, by the findings behind them. */
export function nextStepsOf(findings: readonly Finding[]) {
  return stepsOf(findings.filter(isOpen)).map(({ finding: { rule, fingerprint } }) => ({ rule, fingerprint }));
}

/** A finding in the form that machine formats print. */
export function findingOf(finding: Finding) {
  const { span, related, touches: _, lines: __, ...rest } = finding;
  return {
    ...rest,
    fingerprint: finding.fingerprint,
    range: rangeOf(span),
    related: related.map(({ span: place, ...fields }) => ({ ...fields, range: rangeOf(place) })),
  };
}

function rangeOf({ start, end }: Span): Span {
  return { start, end };
}
