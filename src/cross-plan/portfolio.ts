/**
 * Summarises many plans: how many networks and schools, the commonest gaps and strengths, and schools in several
 * networks.
 * It counts but never ranks networks. Plans that say more are checked by more rules, so counts don't show which
 * networks are better.
 */

import { openCounts } from '../findings/counts.ts';
import { type Counts, type Finding, isOpen, type PlanReport } from '../findings/report.ts';
import { groupsBy } from '../plan/queries/groups.ts';
import { programmeKey } from '../plan/queries/programme.ts';
import { STAGES, type Stage } from '../plan/vocabulary.ts';
import { type Grade, LEVELS, type Level } from '../rules/types.ts';
import { byCodeUnit } from '../text/words.ts';
import { type NamedSchool, schoolsIn } from './match-schools.ts';
import type { TiedNetwork } from './network-ties.ts';
import type { SchoolSummary } from './school-summary.ts';

/** What is summarised of a plan's report. The rest would fill the memory. */
export interface PortfolioReport
  extends Pick<PlanReport, 'file' | 'document' | 'documents' | 'ended' | 'schools' | 'counts' | 'strengths'> {
  readonly network: NonNullable<PlanReport['network']>;
  readonly stage: Stage;
  readonly findings: readonly PortfolioFinding[];
}

type PortfolioFinding = Pick<
  Finding,
  'rule' | 'category' | 'level' | 'grade' | 'cites' | 'message' | 'acknowledged' | 'state'
>;

/** A plan that could be read, and the schools active in it on the checking date. */
export interface PortfolioPlan {
  /** Its position among the plans of the run. */
  readonly place: number;
  readonly report: PortfolioReport;
  readonly schools: readonly SchoolSummary[];
  /** The programme that the network is part of, as written; null if the plan names none. */
  readonly programme: string | null;
  /** What may tie it to other networks. Left out if the plan can't be compared with others. */
  readonly tied?: TiedNetwork;
}

/** The plans of one programme. */
export interface ProgrammePlans {
  /** As the first of the plans writes it; null for the plans that name none. */
  readonly programme: string | null;
  readonly plans: number;
  /** Each school counts once if it can be identified. */
  readonly schools: number;
}

/** A rule and how many plans have findings of it. */
export interface Gap {
  readonly rule: string;
  readonly title: string;
  readonly category: string;
  /** The most serious level among its findings. */
  readonly level: Level;
  readonly grade: Grade;
  readonly cites: readonly string[];
  readonly plans: number;
}

/** A strength and how many plans have it. */
export interface SharedStrength {
  readonly rule: string;
  readonly text: string;
  readonly cites: readonly string[];
  readonly plans: number;
}

/** A school in more than one network that isn't over. */
export interface SharedSchool extends NamedSchool {
  /** In the order of the plans. */
  readonly networks: readonly { readonly file: string; readonly id: string; readonly name: string }[];
}

export interface Portfolio {
  readonly plans: readonly PortfolioPlan[];
  readonly counts: Counts;
  /** How many findings the plans acknowledge with a reason. */
  readonly acknowledged: number;
  /** Each school counts once if it can be identified. */
  readonly schools: number;
  /** Only stages with plans, in the order of a network's life. */
  readonly stages: readonly { readonly stage: Stage; readonly plans: number }[];
  /** By name, with the plans that name no programme last. Empty if no plan names one. */
  readonly programmes: readonly ProgrammePlans[];
  /** Most common first, then by the most serious level. */
  readonly gaps: readonly Gap[];
  /** Most common first. */
  readonly strengths: readonly SharedStrength[];
  /** Those in the most networks first, then by name. */
  readonly shared: readonly SharedSchool[];
}

/** @param titleOf returns a rule's title; undefined if the rule isn't known */
export function portfolioOf(plans: readonly PortfolioPlan[], titleOf: (rule: string) => string | undefined): Portfolio {
  return {
    plans,
    counts: openCounts(plans.flatMap(({ report }) => report.findings)),
    acknowledged: plans.reduce((sum, { report }) => sum + acknowledgedIn(report), 0),
    schools: schoolsAmong(plans),
    stages: STAGES.map((stage) => ({
      stage,
      plans: plans.filter(({ report }) => report.stage === stage).length,
    })).filter((entry) => entry.plans > 0),
    programmes: programmesOf(plans),
    gaps: gapsOf(plans, titleOf),
    strengths: strengthsOf(plans),
    shared: sharedOf(plans),
  };
}

/** Undefined if the plan couldn't be read. */
export function portfolioReport(report: PlanReport): PortfolioReport | undefined {
  const { file, document, documents, network, stage, ended, schools, counts, strengths } = report;
  if (network === null || stage === null) return undefined;
  const findings = report.findings.map(({ rule, category, level, grade, cites, message, acknowledged, state }) => ({
    rule,
    category,
    level,
    grade,
    cites,
    message,
    acknowledged,
    state,
  }));
  return { file, document, documents, network, stage, ended, schools, counts, strengths, findings };
}

/** How many schools the network has, including those the plan doesn't name. */
export function schoolsOf({ report, schools }: PortfolioPlan): number {
  return Math.max(report.schools ?? 0, schools.length);
}

/** How many schools several networks have. Each counts once if it can be identified. */
function schoolsAmong(plans: readonly PortfolioPlan[]): number {
  const places = plans.reduce((sum, plan) => sum + schoolsOf(plan), 0);
  return places - schoolsIn(plans).reduce((sum, { length }) => sum + length - 1, 0);
}

function programmesOf(plans: readonly PortfolioPlan[]): ProgrammePlans[] {
  if (plans.every(({ programme }) => programme === null)) return [];
  const known = plans.filter(({ programme }) => programme !== null);
  const byName = groupsBy(known, ({ programme }) => programmeKey(programme as string)).map(([first, ...others]) => ({
    programme: first.programme,
    plans: 1 + others.length,
    schools: schoolsAmong([first, ...others]),
  }));
  const rest = plans.filter(({ programme }) => programme === null);
  return [
    ...byName.sort((a, b) => byCodeUnit(a.programme as string, b.programme as string)),
    ...(rest.length === 0 ? [] : [{ programme: null, plans: rest.length, schools: schoolsAmong(rest) }]),
  ];
}

/** How many findings a plan acknowledges with a reason. */
export function acknowledgedIn({ findings }: PortfolioReport): number {
  return findings.filter(({ acknowledged }) => acknowledged !== null).length;
}

function gapsOf(plans: readonly PortfolioPlan[], titleOf: (rule: string) => string | undefined): Gap[] {
  const found = new Map<string, { readonly hardest: PortfolioFinding; readonly plans: number }>();
  for (const { report } of plans) {
    for (const [rule, finding] of hardestByRule(report.findings.filter(isOpen))) {
      const { hardest = finding, plans: before = 0 } = found.get(rule) ?? {};
      found.set(rule, { hardest: harder(hardest, finding), plans: before + 1 });
    }
  }
  const gaps = [...found].map(([rule, { hardest, plans: number }]): Gap => {
    const { category, level, grade, cites, message } = hardest;
    return { rule, title: titleOf(rule) ?? message, category, level, grade, cites, plans: number };
  });
  return gaps.sort((a, b) => b.plans - a.plans || hardness(a) - hardness(b) || byCodeUnit(a.rule, b.rule));
}

function hardestByRule(findings: readonly PortfolioFinding[]): Map<string, PortfolioFinding> {
  const hardest = new Map<string, PortfolioFinding>();
  for (const finding of findings) hardest.set(finding.rule, harder(hardest.get(finding.rule) ?? finding, finding));
  return hardest;
}

function harder(a: PortfolioFinding, b: PortfolioFinding): PortfolioFinding {
  return hardness(b) < hardness(a) ? b : a;
}

function hardness({ level }: { readonly level: Level }): number {
  return LEVELS.indexOf(level);
}

function strengthsOf(plans: readonly PortfolioPlan[]): SharedStrength[] {
  const known = new Map<string, SharedStrength>();
  for (const { rule, text: own, general: text = own, cites } of plans.flatMap(({ report }) => report.strengths)) {
    // A network that is closing is thanked in other words.
    const key = `${rule} ${text}`;
    known.set(key, { rule, text, cites, plans: (known.get(key)?.plans ?? 0) + 1 });
  }
  return [...known.values()].sort((a, b) => b.plans - a.plans || byCodeUnit(a.rule, b.rule));
}

function sharedOf(plans: readonly PortfolioPlan[]): SharedSchool[] {
  const today = plans.map(({ schools }) => ({ schools: schools.filter(({ isOver }) => !isOver) }));
  const shared = schoolsIn(today).flatMap(([first, ...others]): SharedSchool[] => {
    if (first === undefined) return [];
    const networks = networksOf([first, ...others].flatMap(({ plan }) => plans[plan] ?? []));
    const { name, identifier, authority } = first.school;
    return networks.length < 2 ? [] : [{ name, identifier, authority, networks }];
  });
  return shared.sort((a, b) => b.networks.length - a.networks.length || byCodeUnit(a.name, b.name));
}

/** Each network once, because last year's plan and this year's can be of the same network. */
function networksOf(plans: readonly PortfolioPlan[]): SharedSchool['networks'] {
  const networks = new Map<string, SharedSchool['networks'][number]>();
  for (const { report } of plans) {
    const { id, name } = report.network;
    if (!networks.has(id)) networks.set(id, { file: report.file, id, name });
  }
  return [...networks.values()];
}
