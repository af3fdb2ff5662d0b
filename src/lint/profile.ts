/** Compares a plan with the leaflet: which statements it meets, and which tensions show in it. There is no score. */

import type { Profile, TensionShown } from '../findings/report.ts';
import type { Rule } from '../rules/bind-checks.ts';
import { GRADES, type RuleOutcome, type Statement, type Tension } from '../rules/types.ts';
import type { RuleResult } from './evaluate-rules.ts';

export type StatementStatus = 'met' | 'partly' | 'missed' | 'cannotTell';

/**
 * Returns the status of every statement, from the rules that cite it. A rule that passed counts for a statement only if
 * it shows something that the plan has: a rule that looks for a problem and finds none shows nothing. A rule that found
 * something counts against the statement, even if the plan accepts it. So a statement is
 *
 * - `met` if something counts for it and nothing against it;
 * - `partly` if something counts for it and something against it;
 * - `missed` if something counts against it and nothing for it;
 * - `cannotTell` if nothing counts either way.
 *
 * @param shows whether a rule that passed shows something that the plan has
 */
export function statementStatuses(
  statements: readonly Statement[],
  results: readonly Pick<RuleResult, 'rule' | 'outcome'>[],
  shows: (rule: Rule) => boolean,
): Map<string, StatementStatus> {
  const outcomes = new Map<string, RuleOutcome[]>(statements.map(({ code }) => [code, []]));
  for (const { rule, outcome } of results) {
    if (outcome === 'passed' && !shows(rule)) continue;
    for (const code of rule.cites) outcomes.get(code)?.push(outcome);
  }
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
