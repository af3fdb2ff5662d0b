/** Builds the agenda of the next meeting from a plan and its findings: what to decide, discuss and bring. */

import { type Finding, isOpen, type PlanReport, type Strength } from '../findings/report.ts';
import type { Plan } from '../plan/model/plan.ts';
import { evidenceOf } from '../plan/queries/evidence.ts';
import { ownerOf } from '../plan/queries/owners.ts';
import { type Category, GRADES, type Statement } from '../rules/types.ts';
import { nextSteps } from './next-steps.ts';

export const AUDIENCES = ['steering', 'critical-friend', 'governors'] as const;
/** Who the meeting is for. */
export type Audience = (typeof AUDIENCES)[number];

export interface Decision {
  readonly finding: Finding;
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
  readonly report: PlanReport;
  readonly decisions: readonly Decision[];
  readonly questions: readonly Question[];
  readonly evidence: readonly string[];
  readonly strengths: readonly Strength[];
  /** How many decisions and questions are left for later meetings. */
  readonly left: { readonly decisions: number; readonly questions: number };
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
  steering: { decisions: 7, questions: 5, dealsWith: () => true },
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
  const decisions = nextSteps(open).map((finding): Decision => {
    const roles = categories.flatMap(({ id, owners }) => (id === finding.category ? owners : []));
    return { finding, owner: ownerOf(plan, finding.path, finding.touches, roles) };
  });
  const questions = [...raised(open), ...(audience === 'critical-friend' ? unspoken(report, statements) : [])];
  const most = all ? { decisions: decisions.length, questions: questions.length } : scope;
  return {
    audience,
    report,
    decisions: decisions.slice(0, most.decisions),
    questions: questions.slice(0, most.questions),
    evidence: evidenceOf(plan),
    strengths: report.strengths,
    left: {
      decisions: Math.max(0, decisions.length - most.decisions),
      questions: Math.max(0, questions.length - most.questions),
    },
  };
}

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
