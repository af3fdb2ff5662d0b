/** What a plan says its network works on: one focus, or several strands. */

import type { Plan } from '../../plan/model/plan.ts';
import { textAt } from './dotted-fields.ts';

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
