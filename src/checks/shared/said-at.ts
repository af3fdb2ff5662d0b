/** What a text field of the plan says, for rules that need to know more than whether it says something. */

import type { Plan } from '../../plan/model/plan.ts';
import { type Path, valueAt } from '../../plan/path.ts';
import { isFilledIn, isTemplateText } from '../../plan/placeholder-text.ts';

/** `none`: it says that there is none. `to-come`: a placeholder such as `TBC`, which template-text reports. */
export type Said = 'something' | 'none' | 'to-come' | 'nothing';

export function saidAt({ data }: Plan, path: Path): Said {
  const value = valueAt(data, path);
  if (typeof value !== 'string' || value.trim() === '') return 'nothing';
  if (isTemplateText(value)) return 'to-come';
  return isFilledIn(value) ? 'something' : 'none';
}
