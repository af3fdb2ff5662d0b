/** How a plan stands to the leaflet: which statements it meets, and which tensions between them show in it. No score. */

import type { Profile, TensionShown } from '../findings/report.ts';
import { GRADES, type RuleOutcome, type Statement, type Tension } from '../rules/types.ts';
import type { RuleResult } from './evaluate-rules.ts';

export type StatementStatus = 'met' | 'partly' | 'missed' | 'cannotTell';

/**
 * The standing of every statement, by the outcomes of all rules that cite it: `met` when all of those that could tell
 * passed, `missed` when none did, `partly` when some did, `cannotTell` when none could.
 */
export function statementStatuses(
  statements: readonly Statement[],
  results: readonly Pick<RuleResult, 'rule' | 'outcome'>[],
): Map<string, StatementStatus> {
  const outcomes = new Map<string, RuleOutcome[]>(statements.map(({ code }) => [code, []]));
  for (const { rule, outcome } of results) for (const code of rule.cites) outcomes.get(code)?.push(outcome);
  return new Map([...outcomes].map(([code, all]) => [code, statusOf(all)]));
}

function statusOf(outcomes: readonly RuleOutcome[]): StatementStatus {
  const decided = outcomes.filter((outcome) => outcome !== 'not-applicable' && outcome !== 'cannot-tell');
  const passed = decided.filter((outcome) => outcome === 'passed').length;
  if (decided.length === 0) return 'cannotTell';
  if (passed === decided.length) return 'met';
  return passed === 0 ? 'missed' : 'partly';
}

/** Statement codes by standing, for each grade in the order of how sure the leaflet is. */
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
 * The tensions that show: one of the statements is met while another is not wholly, or the only one is not wholly met.
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
