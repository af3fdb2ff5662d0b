/** Compares a plan with the leaflet: which statements it meets, and which tensions show in it. There is no score. */

import type { Profile, TensionShown } from '../findings/report.ts';
import { GRADES, type RuleOutcome, type Statement, type Tension } from '../rules/types.ts';
import type { RuleResult } from './evaluate-rules.ts';

export type StatementStatus = 'met' | 'partly' | 'missed' | 'cannotTell';

/**
 * Returns the status of every statement, from the outcomes of all rules that cite it, ignoring those that couldn't
 * tell: `met` if they all passed, `missed` if none did, `partly` if some did, and `cannotTell` if no rule could tell.
 */
export function statementStatuses(
  statements: readonly Statement[],
  results: readonly Pick<RuleResult, 'rule' | 'outcome'>[],
): Map<string, StatementStatus> {
  const outcomes = new Map<string, RuleOutcome[]>(statements.map(({ code }) => [code, []]));
  for (const { rule, outcome } of results) for (const code of rule.cites) outcomes.get(code)?.push(outcome);
  return new Map([...outcomes].map(([code, all]) => [code, statusOf(all)]));
}

/** The status that follows from the outcomes of some rules. */
export function statusOf(outcomes: readonly RuleOutcome[]): StatementStatus {
  const decided = outcomes.filter((outcome) => outcome !== 'not-applicable' && outcome !== 'cannot-tell');
  const passed = decided.filter((outcome) => outcome === 'passed').length;
  if (decided.length === 0) return 'cannotTell';
  if (passed === decided.length) return 'met';
  return passed === 0 ? 'missed' : 'partly';
}

/** The statement codes by status, for each grade. Grades with the strongest evidence come first. */
export function profileOf(statements: readonly Statement[], statuses: ReadonlyMap<string, StatementStatus>): Profile[] {
  return GRADES.flatMap((grade): Profile[] => {
    if (grade === 'integrity' || grade === 'local') return [];
    const codes = statements.filter((statement) => statement.grade === grade).map(({ code }) => code);
    const at = (wanted: StatementStatus) => codes.filter((code) => statuses.get(code) === wanted);
    return [{ grade, met: at('met'), partly: at('partly'), missed: at('missed'), cannotTell: at('cannotTell') }];
  });
}

const WANTING: ReadonlySet<StatementStatus | undefined> = new Set<StatementStatus>(['partly', 'missed']);

/**
 * Returns the tensions that show in the plan: one statement is met while another isn't fully met, or the tension's only
 * statement isn't fully met.
 */
export function tensionsShown(
  tensions: readonly Tension[],
  statuses: ReadonlyMap<string, StatementStatus>,
): TensionShown[] {
  return tensions.flatMap(({ id, title, text, statements }): TensionShown[] => {
    const met = statements.filter((code) => statuses.get(code) === 'met');
    const wanting = statements.filter((code) => WANTING.has(statuses.get(code)));
    const shows = wanting.length > 0 && (met.length > 0 || statements.length === 1);
    return shows ? [{ id, title, text, met, wanting }] : [];
  });
}
