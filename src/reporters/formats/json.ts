/** The whole report as one JSON object that fits `framework/report.schema.json`. */

import { type Finding, isOpen, type PlanReport } from '../../findings/report.ts';
import { stepsOf } from '../../report/next-steps.ts';
import { escapeJson } from '../../text/words.ts';
import type { Span } from '../../yaml/span.ts';
import type { Reporter } from './reporter.ts';

/**
 * The placeholder for a plan's findings. Text from a plan can't match it, because quotes in JSON strings are escaped.
 */
const PLACE = '"findings": []';

/**
 * Serialises each finding on its own. Doing it in one call makes so many copies that thousands of findings fill the
 * memory.
 */
export const json: Reporter = ({ tool, framework, asOf, shard, plans, ...rest }) => {
  const { passedOver, configurations, baseline, problems, exitCode } = rest;
  const about = { schemaVersion: 1, tool, framework, asOf, ...(shard && { shard }) };
  const run = { passedOver, configurations, baseline, problems, exitCode };
  const report = { ...about, plans: plans.map(planOf), ...run };
  const [head, ...tails] = safeJson(report).split(PLACE);
  return [head, ...plans.flatMap((plan, index) => ['"findings": ', ...findingTexts(plan), tails[index]])].join('');
};

/** A plan's findings as the pieces of a JSON list, indented to fit in a report. */
function findingTexts({ findings }: PlanReport): string[] {
  if (findings.length === 0) return ['[]'];
  const texts = findings.map((finding, index) => {
    const lines = safeJson(findingOf(finding)).trimEnd().replaceAll('\n', '\n        ');
    return `${index === 0 ? '' : ','}\n        ${lines}`;
  });
  return ['[', ...texts, '\n      ]'];
}

/** A value as JSON whose text can't control a terminal or a pipeline. */
export function safeJson(value: unknown): string {
  return `${escapeJson(JSON.stringify(value, null, 2))}\n`;
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
