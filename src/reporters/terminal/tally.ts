/** The last line about a plan: how many findings it has, where they are, and the command that lists them all. */

import type { PlanReport } from '../../findings/report.ts';
import { LEVELS } from '../../rules/types.ts';
import { count, list } from '../../text/words.ts';
import { measure, withCommand, wrapped } from './layout.ts';
import { isLoudAndKnown } from './totals.ts';

export const KNOWN_APART = ', apart from known ones';

/** What a person sees of a plan. */
interface View {
  readonly all: boolean;
  readonly width: number;
  readonly hint: (file: string) => string;
}

/** The number of findings, and the command that shows the rest. */
export function tally(plan: PlanReport, view: View): string {
  const { file, counts, findings } = plan;
  const width = measure(view.width);
  const loud = LEVELS.slice(0, 2).flatMap((level) => (counts[level] > 0 ? [count(counts[level], level)] : []));
  const apart = findings.some(isLoudAndKnown) ? KNOWN_APART : '';
  const first = loud.length > 0 ? list(loud) : `No errors and no warnings${apart}`;
  const soft = [
    ...(counts.advice > 0 ? [count(counts.advice, 'piece of advice', 'pieces of advice')] : []),
    ...(counts.question > 0 ? [`${count(counts.question, 'question')} for a meeting`] : []),
  ];
  if (soft.length === 0) return wrapped('', `${first}.`, width);
  const all = `${first} · ${list(soft)}`;
  if (view.all) return wrapped('', all, width);
  return withCommand(all, view.hint(file), width);
}
