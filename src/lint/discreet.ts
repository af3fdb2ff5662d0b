/** Hides what schools would rather not be known for, in the lines of a plan that are shown. */

import { HIDDEN } from '../yaml/hidden-values.ts';

/** Fields about a head's attitude or a school's hard circumstances, with one of their values. */
const PRIVATE =
  /((?:head_stance|high_challenge)["']?[ \t]*:[ \t]*["']?)(advocate|active|supportive|cautious|absent|true|false)\b/g;

/** The text of a plan with these values made unreadable. The length of every line stays the same. */
export function discreet(text: string): string {
  return text.replace(PRIVATE, (_, field: string, value: string) => field + HIDDEN.repeat(value.length));
}

const MASKED = /(?:head_stance|high_challenge)["']?[ \t]*:[ \t]*["']?·/;

/** Whether something in a line of such a text has been made unreadable. */
export function isHidden(line: string): boolean {
  return MASKED.test(line);
}
