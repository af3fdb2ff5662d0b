/** The templates for `nlc init`, which the build prepares from `templates/`. */

import templates from '#prepared/templates';
import { UserError } from '../io/errors.ts';
import { byCodeUnit, didYouMean, either, safeText } from '../text/words.ts';

/** A file of `templates/`. Its first line starts with `# Template:`, describes it, and isn't part of the plan. */
export interface Template {
  readonly name: string;
  readonly about: string;
  readonly text: string;
}

/** The template for answers; the others are worked examples to copy. */
export const FILLED = 'starter';

/** `starter` comes first. */
export const TEMPLATES: readonly Template[] = [...templates].sort(
  (a, b) => Number(b.name === FILLED) - Number(a.name === FILLED) || byCodeUnit(a.name, b.name),
);

/** Throws a `UserError` if there is no template with this name. */
export function templateNamed(name: string): Template {
  const template = TEMPLATES.find((one) => one.name === name);
  if (template !== undefined) return template;
  const names = TEMPLATES.map((one) => one.name);
  const hint = didYouMean(name, names, ` It can be ${either(names)}.`);
  throw new UserError(`No template is called "${safeText(name)}".${hint}`);
}
