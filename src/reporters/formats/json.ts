/** The whole report as one JSON object, held to `framework/report.schema.json`. */

import { type Finding, isOpen, type PlanReport } from '../../findings/report.ts';
import { stepsOf } from '../../report/next-steps.ts';
import { escapeJson } from '../../text/words.ts';
import type { Span } from '../../yaml/span.ts';
import type { Reporter } from './reporter.ts';

/** Where the findings of a plan go. No text of a plan can look like it: within one every quote is escaped. */
const PLACE = '"findings": []';

/** Written finding by finding: in one piece, with all that is copied on the way, thousands of them fill the memory. */
export const json: Reporter = ({ tool, framework, asOf, shard, plans, ...rest }) => {
  const { passedOver, configurations, baseline, problems, exitCode } = rest;
  const about = { schemaVersion: 1, tool, framework, asOf, ...(shard && { shard }) };
  const run = { passedOver, configurations, baseline, problems, exitCode };
  const report = { ...about, plans: plans.map(planOf), ...run };
  const [head, ...tails] = safeJson(report).split(PLACE);
  return [head, ...plans.flatMap((plan, index) => ['"findings": ', ...findingTexts(plan), tails[index]])].join('');
};

/** A plan's findings as the pieces of a JSON list, indented to stand in a report. */
function findingTexts({ findings }: PlanReport): string[] {
  if (findings.length === 0) return ['[]'];
  const texts = findings.map((finding, index) => {
    const lines = safeJson(findingOf(finding)).trimEnd().replaceAll('\n', '\n        ');
    return `${index === 0 ? '' : ','}\n        ${lines}`;
  });
  return ['[', ...texts, '\n      ]'];
}

/** A value as JSON in which no text can steer a terminal or a pipeline. */
export function safeJson(value: unknown): string {
  return `${escapeJson(JSON.stringify(value, null, 2))}\n`;
}

/** All of a plan's report but what only frames and headings are made of; its findings are left to be put in. */
export function planOf({ documents: _, source: __, ...report }: PlanReport) {
  return { ...report, findings: [], nextSteps: nextStepsOf(report.findings) };
}

/** The next steps that people are shown, by the findings behind them. */
export function nextStepsOf(findings: readonly Finding[]) {
  return stepsOf(findings.filter(isOpen)).map(({ finding: { rule, fingerprint } }) => ({ rule, fingerprint }));
}

/** A finding as machines read it. */
export function findingOf(finding: Finding) {
  const { span, related, touches: _, ...rest } = finding;
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
