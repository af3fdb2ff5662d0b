/** How a plan stands to the leaflet: which statements it meets, and which tensions between them show in it. No score. */

import type { Judgement } from '../lint/evaluate-rules.ts';
import { GRADES, type RuleOutcome, type Statement, type Tension } from '../rules/types.ts';
import type { Profile, TensionShown } from './report.ts';

export type Standing = 'met' | 'partly' | 'missed' | 'cannotTell';

/**
 * The standing of every statement, by the outcomes of all rules that cite it: `met` when all of those that could tell
 * passed, `missed` when none did, `partly` when some did, `cannotTell` when none could.
 */
export function standings(
  statements: readonly Statement[],
  judgements: readonly Pick<Judgement, 'rule' | 'outcome'>[],
): Map<string, Standing> {
  const outcomes = new Map<string, RuleOutcome[]>(statements.map(({ code }) => [code, []]));
  for (const { rule, outcome } of judgements) for (const code of rule.cites) outcomes.get(code)?.push(outcome);
  return new Map([...outcomes].map(([code, all]) => [code, standingOf(all)]));
}

function standingOf(outcomes: readonly RuleOutcome[]): Standing {
  const told = outcomes.filter((outcome) => outcome !== 'not-applicable' && outcome !== 'cannot-tell');
  const passed = told.filter((outcome) => outcome === 'passed').length;
  if (told.length === 0) return 'cannotTell';
  if (passed === told.length) return 'met';
  return passed === 0 ? 'missed' : 'partly';
}

/** Statement codes by standing, for each grade in the order of how sure the leaflet is. */
export function profileOf(statements: readonly Statement[], standing: ReadonlyMap<string, Standing>): Profile[] {
  return GRADES.flatMap((grade): Profile[] => {
    if (grade === 'integrity' || grade === 'local') return [];
    const codes = statements.filter((statement) => statement.grade === grade).map(({ code }) => code);
    const at = (wanted: Standing) => codes.filter((code) => standing.get(code) === wanted);
    return [{ grade, met: at('met'), partly: at('partly'), missed: at('missed'), cannotTell: at('cannotTell') }];
  });
}

const WANTING: ReadonlySet<Standing | undefined> = new Set<Standing>(['partly', 'missed']);

/**
 * The tensions that show: one of the statements is met while another is not wholly, or the only one is not wholly met.
 */
export function tensionsShown(tensions: readonly Tension[], standing: ReadonlyMap<string, Standing>): TensionShown[] {
  return tensions.flatMap(({ id, title, text, statements }): TensionShown[] => {
    const met = statements.filter((code) => standing.get(code) === 'met');
    const wanting = statements.filter((code) => WANTING.has(standing.get(code)));
    const shows = wanting.length > 0 && (met.length > 0 || statements.length === 1);
    return shows ? [{ id, title, text, met, wanting }] : [];
  });
}
