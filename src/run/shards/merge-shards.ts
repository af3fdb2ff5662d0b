/** Merges the reports of all shards into one run, with what each plan contributes to rules that compare plans. */

import type { CrossPlanInput } from '../../cross-plan/evaluate.ts';
import type { Finding, PlanReport, Report } from '../../findings/report.ts';
import { type Problem, UserError } from '../../io/errors.ts';
import type { CrossPlanRule } from '../../rules/bind-checks.ts';
import { byCodeUnit, list } from '../../text/words.ts';
import type { ReadFinding, ReadPlan, ReadShard } from './read-shard.ts';
import type { LintedShard, ShardPlan, ShardRequest, ShardRule } from './shard-report.ts';

export interface ShardFile {
  /** The file name of the report. */
  readonly file: string;
  readonly report: ReadShard;
}

export interface MergedRun extends LintedShard {
  readonly asOf: string;
  readonly asked: ShardRequest;
  readonly passedOver: Report['passedOver'];
  readonly configurations: Report['configurations'];
  readonly problems: readonly Problem[];
  /** Whether every shard may show lines of its plans. */
  readonly snippets: boolean;
}

/**
 * Throws a `UserError` if the reports aren't shards of one run, or if any are missing.
 * @param parts at least one
 * @param crossPlanRules the rules that compare plans, as shipped
 */
export function mergeShards(parts: readonly ShardFile[], crossPlanRules: readonly CrossPlanRule[]): MergedRun {
  const errors = [...foreign(parts), ...missing(parts)];
  if (errors.length > 0) throw new UserError(...errors);
  const [first] = parts as readonly [ShardFile, ...ShardFile[]];
  const plans = parts.flatMap(({ file, report }) => plansOf(report, crossPlanRules, file));
  const contextOnly = parts.flatMap(({ report }) =>
    report.shard.bystanders.map((one): CrossPlanInput => ({ ...one, rules: [], acknowledge: true, checked: false })),
  );
  const { notPlans, ignored } = first.report.passedOver;
  const unchanged = parts.reduce((sum, { report }) => sum + report.passedOver.unchanged, 0);
  return {
    plans: plans.sort((a, b) => byCodeUnit(a.report.file, b.report.file)),
    contextOnly: contextOnly.sort((a, b) => byCodeUnit(a.file, b.file)),
    asOf: first.report.asOf,
    asked: first.report.shard.asked,
    passedOver: { notPlans, ignored, unchanged },
    configurations: [...new Set(parts.flatMap(({ report }) => report.configurations))].sort(byCodeUnit),
    problems: parts.flatMap(({ report }) => report.problems),
    snippets: parts.every(({ report }) => report.shard.plans.every(({ source }) => source !== null)),
  };
}

/** What must be the same in all shards of one run, with the words to use if it differs. */
const ALIKE: readonly { readonly words: string; readonly of: (report: ReadShard) => unknown }[] = [
  { words: 'different versions of nlc', of: ({ tool }) => tool },
  { words: 'different editions of the rules', of: ({ framework }) => framework },
  { words: 'different days (give each part the same --as-of)', of: ({ asOf }) => asOf },
  { words: 'runs with different numbers of parts', of: ({ shard }) => shard.of },
  { words: 'runs with different paths or options', of: ({ shard }) => shard.asked },
];

function foreign(parts: readonly ShardFile[]): string[] {
  const [first, ...others] = parts;
  if (first === undefined) return [];
  return others.flatMap(({ file, report }) => {
    const differs = ALIKE.find(({ of }) => JSON.stringify(of(report)) !== JSON.stringify(of(first.report)));
    return differs === undefined
      ? []
      : [`${file} and ${first.file} don't belong together: they come from ${differs.words}.`];
  });
}

function missing(parts: readonly ShardFile[]): string[] {
  const of = parts[0]?.report.shard.of ?? 0;
  const given = (index: number) => parts.filter(({ report }) => report.shard.index === index);
  const every = Array.from({ length: of }, (_, place) => place + 1);
  const lost = every.filter((index) => given(index).length === 0).map((index) => `${index}/${of}`);
  const twice = every.filter((index) => given(index).length > 1);
  return [
    ...(lost.length === 0 ? [] : [`${theReports(lost)} missing. nlc merge needs the reports of all parts.`]),
    ...twice.map(
      (index) => `There is more than one report of part ${index}/${of}: ${list(given(index).map(({ file }) => file))}.`,
    ),
  ];
}

function theReports(parts: readonly string[]): string {
  return parts.length === 1 ? `The report of part ${list(parts)} is` : `The reports of parts ${list(parts)} are`;
}

function plansOf(
  { plans, shard }: ReadShard,
  crossPlanRules: readonly CrossPlanRule[],
  file: string,
): LintedShard['plans'][number][] {
  if (plans.length !== shard.plans.length) throw new UserError(damaged(file));
  const sets = shard.ruleSets.map((rules) => rules.flatMap((rule) => restoredRule(rule, crossPlanRules, file)));
  return plans.map((plan, index) => {
    const shardPlan = shard.plans[index] as ShardPlan;
    return {
      report: restoredPlan(plan, shardPlan, file),
      failOn: shardPlan.failOn,
      ...(shardPlan.warningLimit && { warningLimit: shardPlan.warningLimit }),
      ...(shardPlan.placed !== null && {
        crossPlan: {
          file: plan.file,
          placed: shardPlan.placed,
          rules: sets[shardPlan.rules] ?? [],
          acknowledge: shardPlan.acknowledge,
          checked: true,
        },
      }),
    };
  });
}

function restoredRule(
  { id, level, softens, params }: ShardRule,
  crossPlanRules: readonly CrossPlanRule[],
  file: string,
): CrossPlanRule {
  const rule = crossPlanRules.find((one) => one.id === id);
  if (rule === undefined) throw new UserError(`${file} has a rule that this version of nlc doesn't know: ${id}.`);
  const { soften, ...rest } = rule;
  return { ...rest, level, params, ...(softens && soften !== undefined && { soften }) };
}

function restoredPlan(plan: ReadPlan, { source, documents, touches }: ShardPlan, file: string): PlanReport {
  if (touches.length !== plan.findings.length) throw new UserError(damaged(file));
  return {
    ...plan,
    documents,
    source: source ?? '',
    findings: plan.findings.map((finding, index) => restoredFinding(finding, touches[index] as number)),
  };
}

function damaged(file: string): string {
  return `${file} is damaged. Run that part of the check again.`;
}

function restoredFinding({ range, related, ...rest }: ReadFinding, touches: number): Finding {
  return { ...rest, span: range, related: related.map(({ range: span, ...fields }) => ({ ...fields, span })), touches };
}
