/** The templates that `nlc init` fills in, as the build prepared them out of `templates/`. */

import templates from '#prepared/templates';
import { UserError } from '../io/errors.ts';
import { byCodeUnit, didYouMean, either, safeText } from '../text/words.ts';

/** A file of `templates/` whose first line begins `# Template:`; that line is what it is about, and no part of the plan. */
export interface Template {
  readonly name: string;
  readonly about: string;
  readonly text: string;
}

/** The template that answers fill in; the others are worked examples, to be copied. */
export const FILLED = 'starter';

/** `starter` first, since it is the one to begin with. */
export const TEMPLATES: readonly Template[] = [...templates].sort(
  (a, b) => Number(b.name === FILLED) - Number(a.name === FILLED) || byCodeUnit(a.name, b.name),
);

/** Throws a `UserError` where there is none of that name. */
export function templateNamed(name: string): Template {
  const template = TEMPLATES.find((one) => one.name === name);
  if (template !== undefined) return template;
  const names = TEMPLATES.map((one) => one.name);
  const hint = didYouMean(name, names, `. It can be ${either(names)}.`);
  throw new UserError(`No template is called "${safeText(name)}"${hint}`);
}
