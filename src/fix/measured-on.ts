/**
 * Reads what was measured without the date that somebody types with it, because the plan has the date in a field of its
 * own.
 */

import { leavingOut, leftOutNote } from '../plan/asides.ts';
import type { Path } from '../plan/path.ts';
import { readDate } from '../plan/queries/calendar.ts';
import { MONTH_NAMES, parseTypedDate } from '../plan/typed-values.ts';
import type { Slot } from './slots.ts';

/** What comes before a date in such an answer: `38% in September 2025`, `64 (May 2026)`. */
const BEFORE_DATE = /(?:,?\s+(?:in|on|by|at|from|since|as of|until)\s+|,\s*|\s*\(\s*)/gi;

/** What to type instead of two figures, each with a date: `36% in June 2026, then 38% in October 2026`. */
export function onlyOneFigure(text: string, { path }: Slot): { readonly problem: string } | undefined {
  const [first, second] = isFigure(path) ? text.matchAll(DATED) : [];
  if (first === undefined || second === undefined) return undefined;
  const more = path.includes('readings') ? ' Add the others to the plan later (nlc explain outcomes.readings).' : '';
  return { problem: `Type only one figure here, such as "${second[1]}".${more}` };
}

const DATED = new RegExp(
  String.raw`(\d+(?:\.\d+)?\s*(?:%|per ?cent)?)\s+(?:(?:in|on|by|at|from)\s+(?:\d{1,2}\s+)?(?:(?:${MONTH_NAMES.join('|')})\s+)?(?:19|20)\d\d\b|now\b|today\b|(?:this|last) (?:year|term)\b)`,
  'gi',
);

/** The answer without its date, and what to say about that; undefined if there is no date in it. */
export function withoutDate(
  text: string,
  { path }: Slot,
): { readonly text: string; readonly note: string } | undefined {
  if (!isFigure(path)) return undefined;
  for (const found of text.matchAll(BEFORE_DATE)) {
    const date = parseTypedDate(text.slice(found.index + found[0].length).replace(/\s*\)?[.!]*$/, ''));
    const value = text.slice(0, found.index).trim();
    if (value === '' || readDate(date) === undefined) continue;
    const leftOut = [text.slice(found.index).replace(/^[\s,]+/, '')];
    return withoutTime(value, leftOut);
  }
  const [, before = '', when = ''] = ABOUT_WHEN.exec(text) ?? [];
  const value = before.replace(/[\s,(]+$/, '');
  return value === '' ? undefined : withoutTime(value, [when]);
}

/**
 * The answer without its date and without how many that is: `44% in Aug 2025 (81 of 184)` as 44 %, and `41 of 118 (35%)`
 * as 35 %; undefined if there is nothing to leave out.
 */
export function figureAlone(text: string, slot: Slot): { readonly text: string; readonly note?: string } | undefined {
  const dated = withoutDate(text, slot);
  const [, main = '', inside = ''] = IN_BRACKETS.exec(text) ?? [];
  if (dated !== undefined || main === '' || !isFigure(slot.path)) return dated;
  const isShare = A_SHARE.test(inside) && !main.includes('%');
  if (isShare) return { text: inside, ...leavingOut(main) };
  const before = withoutDate(main, slot);
  if (!A_FIGURE.test(before?.text ?? main)) return undefined;
  const { note = '' } = leavingOut(inside);
  return { text: before?.text ?? main, note: before === undefined ? note : `${note} ${before.note}` };
}

const IN_BRACKETS = /^(.*\S)\s*\(([^()]+)\)[.!]*$/;
const A_SHARE = /^\d+(?:\.\d+)?\s*(?:%|per ?cent)$/i;
const A_FIGURE = /^(?:(?:about|around|roughly|nearly)\s+)?\d+(?:\.\d+)?\s*(?:%|per ?cent)?$/i;

function withoutTime(text: string, leftOut: readonly string[]) {
  return { text, note: `${leftOutNote({ leftOut })} nlc asks about the date next.` };
}

/** A figure and roughly when: `62 per cent last July`, `75 by summer 2028`, `40% (this year)`. */
const WHEN = String.raw`(?:last|this|next)\s+(?:\p{L}+\s+)?(?:year|term|month|season)|(?:(?:last|this|next)\s+)?(?:${MONTH_NAMES.join('|')}|autumn|winter|spring|summer|easter|christmas|half[- ]term)(?:\s+term)?(?:\s+(?:19|2\d)\d\d)?|(?:19|20)\d\d\s*[/–-]\s*(?:20)?\d\d`;
const ABOUT_WHEN = new RegExp(
  String.raw`^(.*\d.*?(?:,\s*|\s*\(|\s+)|.*?\p{L}(?:,\s*|\s*\())((?:(?:in|by|at|from|since|on|for)\s+)?(?:(?:the\s+)?(?:end|start|beginning|middle)\s+of\s+)?(?:the\s+)?(?:${WHEN}))[).!]*$`,
  'iu',
);

function isFigure(path: Path): boolean {
  const section = path.slice(0, -1).findLast((step) => typeof step === 'string');
  return path.at(-1) === 'value' && OF_FIGURES.has(section);
}

const OF_FIGURES: ReadonlySet<Path[number] | undefined> = new Set(['baseline', 'target', 'readings']);
