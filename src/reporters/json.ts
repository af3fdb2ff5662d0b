/** The whole report as one JSON object, held to `framework/report.schema.json`. */

import type { Finding, PlanReport, Span } from '../finding.ts';
import type { Reporter } from './index.ts';

// What JSON allows inside texts and a terminal or a pipeline could still take for an order.
const UNSAFE =
  /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\p{Cs}|##(?=\[|vso\[)/giu;

export const json: Reporter = ({ tool, framework, asOf, plans, passedOver, exitCode }) => {
  const report = { schemaVersion: 1, tool, framework, asOf, plans: plans.map(planOf), passedOver, exitCode };
  return safeJson(report);
};

/** A value as JSON in which no text can steer a terminal or a pipeline. */
export function safeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(UNSAFE, escaped)}\n`;
}

function escaped(text: string): string {
  return [...text].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}

function planOf({
  file,
  document,
  network,
  stage,
  schools,
  findings,
  outcomes,
  strengths,
  counts,
  untold,
  profile,
  tensions,
}: PlanReport) {
  return {
    file,
    document,
    network,
    stage,
    schools,
    findings: findings.map(findingOf),
    outcomes,
    strengths,
    counts,
    untold,
    profile,
    tensions,
  };
}

function findingOf(finding: Finding) {
  const { span, related, touches: _, ...rest } = finding;
  return {
    ...rest,
    fingerprint: finding.fingerprint,
    range: rangeOf(span),
    related: related.map(({ message, path, span: place }) => ({ message, path, range: rangeOf(place) })),
  };
}

function rangeOf({ start, end }: Span): Span {
  return { start, end };
}
