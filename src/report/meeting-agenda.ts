/** Builds the agenda of the next meeting from a plan and its findings: what to decide, discuss and bring. */

import { type Finding, isOpen, type LensProfile, type PlanReport } from '../findings/report.ts';
import type { Plan } from '../plan/model/plan.ts';
import { evidenceOf } from '../plan/queries/evidence.ts';
import { leadersOf, ownersOf } from '../plan/queries/owners.ts';
import type { OwnerRole } from '../plan/vocabulary.ts';
import { type Category, GRADES, type Statement } from '../rules/types.ts';
import { nextSteps } from './next-steps.ts';
import { notWritten, type Unwritten } from './not-written.ts';

export const AUDIENCES = ['steering', 'critical-friend', 'governors'] as const;
/** Who the meeting is for. */
export type Audience = (typeof AUDIENCES)[number];

export interface Decision {
  readonly finding: Finding;
  /** How long a meeting may take over it, in minutes. */
  readonly minutes: number;
  /** Who could take this on; undefined if the plan names no one. */
  readonly owner: string | undefined;
}

export interface Question {
  readonly question: string;
  /** What in the plan raises the question. */
  readonly because: string;
  readonly cites: readonly string[];
  /** 1-based line in the plan; undefined if the plan doesn't cover this. */
  readonly line: number | undefined;
}

export interface Agenda {
  readonly audience: Audience;
  /** Whether nothing is left for a later meeting. */
  readonly all: boolean;
  readonly report: PlanReport;
  readonly decisions: readonly Decision[];
  readonly questions: readonly Question[];
  readonly evidence: readonly string[];
  /** What the plan doesn't say yet. */
  readonly gaps: Unwritten;
  /** Who could be there: the people with a leading role. */
  readonly people: readonly string[];
  /** The plan as seen through the lens asked for, if any. */
  readonly lens?: LensProfile;
  /** How many decisions, questions and things to write are left for later meetings. */
  readonly left: { readonly decisions: number; readonly questions: number; readonly gaps: number };
}

/** How much fits in one meeting, and what it covers. */
interface Scope {
  readonly decisions: number;
  readonly questions: number;
  /** Whether the meeting covers a section of the rule set. */
  readonly dealsWith: (section: string) => boolean;
}

/** The sections that governing boards are responsible for. */
export const GOVERNED: ReadonlySet<string> = new Set([
  'plan',
  'purpose',
  'membership',
  'leadership',
  'outcomes',
  'resources',
  'sustaining',
]);

const SCOPES: Readonly<Record<Audience, Scope>> = {
  steering: { decisions: 5, questions: 5, dealsWith: () => true },
  'critical-friend': { decisions: 3, questions: 10, dealsWith: () => true },
  governors: { decisions: 5, questions: 5, dealsWith: (section) => GOVERNED.has(section) },
};

/**
 * Builds the agenda for one plan.
 * @param knowledge the framework's sections, which say who owns what, and its statements, for further questions
 * @param all include everything, leaving nothing for a later meeting
 */
export function agendaOf(
  { report, plan }: { report: PlanReport; plan: Plan },
  { categories, statements }: { categories: readonly Category[]; statements: readonly Statement[] },
  audience: Audience,
  all: boolean,
): Agenda {
  const scope = SCOPES[audience];
  const open = report.findings.filter((finding) => isOpen(finding) && scope.dealsWith(finding.category));
  const steps = nextSteps(open.filter(({ about, level }) => about !== 'unwritten' || level === 'warning'));
  const taken = new Map<string, number>();
  const decisions = steps.map((finding): Decision => {
    const roles = categories.flatMap(({ id, owners }) => (id === finding.category ? owners : []));
    return { finding, minutes: minutesFor(finding), owner: ownerFor(plan, finding, roles, taken) };
  });
  const questions = [
    ...raised(open),
    ...(audience === 'critical-friend' && !report.closing ? unspoken(report, statements) : []),
  ];
  const gaps = notWritten(report, open, steps.slice(0, all ? steps.length : scope.decisions), all);
  const most = all ? { decisions: decisions.length, questions: questions.length } : scope;
  return {
    audience,
    all,
    report,
    decisions: decisions.slice(0, most.decisions),
    questions: questions.slice(0, most.questions),
    evidence: evidenceOf(plan),
    gaps,
    people: leadersOf(plan),
    ...(report.lens && { lens: report.lens }),
    left: {
      decisions: Math.max(0, decisions.length - most.decisions),
      questions: Math.max(0, questions.length - most.questions),
      gaps: gaps.others,
    },
  };
}

/** Minutes for a decision: a contradiction or a new role takes a discussion, a correction of the plan doesn't. */
function minutesFor({ category, about }: Finding): number {
  if (category === 'plan') return 5;
  return about === 'unwritten' ? 10 : 15;
}

/**
 * Who could take on a decision: of those that the plan's roles name, whoever has fewest so far, so that one person
 * doesn't get everything. Work that depends on one person isn't given to that person.
 */
function ownerFor(
  plan: Plan,
  { rule, path, touches }: Finding,
  roles: readonly OwnerRole[],
  taken: Map<string, number>,
): string | undefined {
  const choices = ownersOf(plan, path, touches, roles);
  const others = RELIEVES.has(rule) ? choices.slice(1) : choices;
  const owner = others.reduce<string | undefined>(
    (best, one) => (best === undefined || (taken.get(one) ?? 0) < (taken.get(best) ?? 0) ? one : best),
    undefined,
  );
  if (owner !== undefined) taken.set(owner, (taken.get(owner) ?? 0) + 1);
  return owner;
}

/** Rules that ask for one person to be relieved. That person is the first that their roles would name. */
const RELIEVES: ReadonlySet<string> = new Set(['bus-factor-one', 'many-hats', 'one-school-leads', 'no-succession']);

/** The questions from findings at the level `question`, without duplicates, strongest evidence first. */
function raised(open: readonly Finding[]): Question[] {
  const asking = open.filter(({ level, question }) => level === 'question' && question !== '');
  const seen = new Set<string>();
  return asking
    .filter(({ question }) => !seen.has(question) && seen.add(question))
    .map(({ question, message, cites, absent, span }) => ({
      question,
      because: message,
      cites,
      line: absent ? undefined : span.start.line,
    }));
}

/** Further questions, from statements that the plan doesn't say enough about. */
function unspoken({ profile }: PlanReport, statements: readonly Statement[]): Question[] {
  const silent = new Set(profile.flatMap(({ cannotTell }) => cannotTell));
  return statements
    .filter(({ code }) => silent.has(code))
    .sort((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade))
    .map(({ code, title, question }) => ({
      question,
      because: `The plan doesn't say enough about "${title}" yet.`,
      cites: [code],
      line: undefined,
    }));
}
