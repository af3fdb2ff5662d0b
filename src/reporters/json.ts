/** The whole report as one JSON object, held to `framework/report.schema.json`. */

import type { Finding, PlanReport, Span } from '../finding.ts';
import { escapeJson } from '../text.ts';
import type { Reporter } from './index.ts';

export const json: Reporter = ({ tool, framework, asOf, plans, passedOver, exitCode }) => {
  const report = { schemaVersion: 1, tool, framework, asOf, plans: plans.map(planOf), passedOver, exitCode };
  return safeJson(report);
};

/** A value as JSON in which no text can steer a terminal or a pipeline. */
export function safeJson(value: unknown): string {
  return `${escapeJson(JSON.stringify(value, null, 2))}
`;
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
