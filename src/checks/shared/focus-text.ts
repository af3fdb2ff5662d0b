/** What a plan says its network works on: one focus, or several strands. */

import type { Plan } from '../../plan/model/plan.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { textAt } from './dotted-fields.ts';
import { hasPhrase } from './phrases-in-text.ts';

/** The learning focus, or else what the strands are about; undefined if the plan says neither. */
export function focusText(plan: Plan): string | undefined {
  const strands = plan.focus.strands.flatMap(({ focus }) => focus ?? []);
  return textAt(plan, 'focus.learning_focus') ?? (strands.length === 0 ? undefined : strands.join(', '));
}

/** How it is taught: the pedagogy of the whole focus, or else those of the strands if each of them has one. */
export function pedagogyText(plan: Plan): string | undefined {
  const strands = plan.focus.strands.flatMap(({ pedagogy }) => pedagogy ?? []);
  const isInEach = strands.length > 0 && strands.length === plan.focus.strands.length;
  return textAt(plan, 'focus.pedagogy') ?? (isInEach ? strands.join(', ') : undefined);
}

/** Who takes part where there are lessons, and who an outcome is for. */
const IN_LESSONS = ['teachers', 'teaching_assistants', 'middle_leaders', 'pupils'];

/**
 * Whether a network is only for staff who don't teach, such as office staff: its focus mentions some of them, in the
 * words `staff`, and the plan has nothing to teach, no teacher or pupil who takes part and no outcome for either.
 */
export function isForOtherStaff(plan: Plan, staff: readonly string[]): boolean {
  const isTaught = pedagogyText(plan) !== undefined || plan.focus.content.length > 0;
  if (isTaught || !hasPhrase(focusText(plan) ?? '', staff)) return false;
  const attending = currentActivities(plan).flatMap(({ takesPart }) =>
    IN_LESSONS.map((who) => takesPart.get(who) ?? 0),
  );
  const served = plan.outcomes.flatMap((outcome) => outcome.for ?? []);
  return attending.every((number) => number === 0) && !served.some((who) => IN_LESSONS.includes(who));
}
