/** Reads the JSON report of a shard and checks it against the report schema. */

import { check } from '#prepared/report-check';
import { isFullyLocated } from '../../cross-plan/located-summary.ts';
import type { Finding, PlanReport, RelatedPlace, Report } from '../../findings/report.ts';
import { safeText } from '../../text/words.ts';
import type { Span } from '../../yaml/span.ts';
import type { ShardReport } from './shard-report.ts';

export type ReadFinding = Omit<Finding, 'span' | 'related' | 'touches'> & {
  readonly range: Span;
  readonly related: readonly (Omit<RelatedPlace, 'span'> & { readonly range: Span })[];
};

export type ReadPlan = Omit<PlanReport, 'documents' | 'source' | 'findings'> & {
  readonly findings: readonly ReadFinding[];
};

export type ReadShard = Omit<Report, 'plans' | 'shard'> & {
  readonly plans: readonly ReadPlan[];
  readonly shard: ShardReport;
};

/** The report, or why it can't be used, in words that follow its name. */
export function readShard(text: string): ReadShard | { readonly refused: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { refused: "isn't a complete JSON report. Write it again with --format json=FILE." };
  }
  if (!check(data))
    return {
      refused: "isn't a report of this version of nlc. Write it with nlc check --shard and --format json=FILE.",
    };
  const report = data as Report;
  if (report.shard === undefined)
    return { refused: 'is the report of a whole run. nlc merge needs the reports of parts, made with --shard.' };
  const shard = data as ReadShard;
  return isOfNlc(shard)
    ? shard
    : { refused: 'was changed after nlc wrote it. Write it again with --format json=FILE.' };
}

/** Whether `nlc` could have written the report: nlc's own texts must be safe to print, and every position known. */
function isOfNlc({ plans, shard: { plans: shardPlans, bystanders } }: ReadShard): boolean {
  const own = plans.map(({ findings, outcomes, strengths, thanks, untold, unstarted, profile, tensions }) => ({
    outcomes,
    strengths,
    thanks,
    untold,
    unstarted,
    profile,
    tensions,
    findings: findings.map(({ rule, category, cites, since }) => ({ rule, category, cites, since })),
  }));
  return (
    // A lens looks at a whole run, so no shard has one.
    plans.every(({ lens }) => lens === undefined) &&
    areSafe(own) &&
    [...shardPlans, ...bystanders].every(({ placed }) => placed === null || isFullyLocated(placed))
  );
}

/** Whether every text in the data, including field names, is safe to print as it is. */
function areSafe(data: unknown): boolean {
  if (typeof data === 'string') return safeText(data) === data;
  if (typeof data !== 'object' || data === null) return true;
  return Object.entries(data).every(([name, value]) => safeText(name) === name && areSafe(value));
}
