/** The next meeting, drawn from a plan and its findings: what to decide, what to discuss, what to bring. */

import { type Finding, isOpen, type PlanReport, type Strength } from '../findings/report.ts';
import type { Plan } from '../plan/model/plan.ts';
import { evidenceOf } from '../plan/queries/evidence.ts';
import { ownerOf } from '../plan/queries/owners.ts';
import { type Category, GRADES, type Statement } from '../rules/types.ts';
import { nextSteps } from './next-steps.ts';

export const AUDIENCES = ['steering', 'critical-friend', 'governors'] as const;
/** Whose meeting it is. */
export type Audience = (typeof AUDIENCES)[number];

export interface Decision {
  readonly finding: Finding;
  /** Who could take it up; undefined where the plan names nobody. */
  readonly owner: string | undefined;
}

export interface Question {
  readonly question: string;
  /** What in the plan raises it. */
  readonly because: string;
  readonly cites: readonly string[];
  /** 1-based line of the plan; undefined where the plan is silent. */
  readonly line: number | undefined;
}

export interface Agenda {
  readonly audience: Audience;
  readonly report: PlanReport;
  readonly decisions: readonly Decision[];
  readonly questions: readonly Question[];
  readonly evidence: readonly string[];
  readonly strengths: readonly Strength[];
  /** How many decisions and questions are left for another meeting. */
  readonly left: { readonly decisions: number; readonly questions: number };
}

/** How much one meeting can carry, and what it is about. */
interface Scope {
  readonly decisions: number;
  readonly questions: number;
  /** Whether it deals with a section of the rule set. */
  readonly dealsWith: (section: string) => boolean;
}

/** What boards answer for. */
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
 * @param knowledge the framework's sections, for who owns what, and statements, for what else to ask
 * @param all leave nothing for another meeting
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

/** The questions of findings that ask, each once, what the leaflet is surest of first. */
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

/** What only a critical friend would ask: the questions of statements on which the plan does not say enough. */
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
