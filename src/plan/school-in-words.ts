/** A school as people write it: its name, with its number in a register or how many pupils it has. */

import { leftOutNote, nameWithoutAsides } from './asides.ts';
import { type Identifier, nameAndNumber } from './register-number.ts';

export interface SchoolInWords {
  readonly name: string;
  readonly identifier?: Identifier;
  readonly pupils?: number;
  /** Says what was said about the school that isn't kept; undefined if everything is. */
  readonly note?: string;
}

const ABOUT = String.raw`(?:(?:with|has) )?(?:(?:about|around|roughly|approximately|approx\.?|nearly|almost|some|circa|ca?\.|just (?:over|under)|~)\s*)?`;
const FIGURE = String.raw`(\d{1,2},\d{3}|\d{1,4})`;
const PUPILS = '(?:pupils?|children|kids|students|learners|on (?:the )?roll)(?: on (?:the )?roll)?';
/** What people add to a figure that changes nothing about it. */
const GUESS = `(?:i|we) (?:think|believe|guess|reckon|suppose)|or so|ish|at the moment|now|this year|(?:at )?(?:the )?last count|altogether|in all`;
/** A figure alone is read as pupils only if it can't be a year or the number of a register. */
const BARE = String.raw`${ABOUT}(\d{1,2},\d{3}|\d{2,3})(?:ish)?`;
const COUNT = new RegExp(String.raw`^(?:${ABOUT}${FIGURE}\s*${PUPILS}|${BARE})(?: (?:${GUESS}))*$`, 'iu');
const AFTER_NAME = new RegExp(
  String.raw`^(.*?\p{L}\S*?)(?:\s*[,:]\s*|\s+[-–—]\s+|\s+)(${ABOUT}${FIGURE}\s*${PUPILS})((?:,? (?:${GUESS}))*)$`,
  'iu',
);
const ONLY_GUESS = new RegExp(`^(?:${GUESS})$`, 'iu');
/** More or fewer than a figure, or a range, is no figure. */
const NO_FIGURE = new RegExp(
  String.raw`^(?:(?:over|under|more than|less than|fewer than|up to|at least)\s+\d[\d,]*|\d+\s*(?:-|–|to|or)\s*\d+)(?:\s+${PUPILS})?$`,
  'iu',
);

/** Whether a part of a list says how many pupils the school before it has: `310`, `about 140 children`. */
export function isPupils(part: string): boolean {
  return COUNT.test(part.trim()) || ONLY_GUESS.test(part.trim());
}

/** The name, the number and the pupils that a text gives; a bracket with anything else stays in the name. */
export function schoolInWords(text: string): SchoolInWords {
  const numbered = nameAndNumber(text);
  if (numbered.identifier !== undefined) return { ...numbered, ...namePart(numbered.name) };
  const { name, ...pupils } = namePart(text);
  return { ...nameAndNumber(name), ...pupils };
}

function namePart(text: string): SchoolInWords {
  const aside = nameWithoutAsides(text);
  if (!/[\p{L}\p{N}]/u.test(aside.text)) return { name: text };
  const { name, pupils, leftOut } = inBrackets(aside.text) ?? afterCommas(aside.text) ?? { name: aside.text };
  const said = [...aside.leftOut, ...(leftOut === undefined ? [] : [leftOut])];
  const note = leftOutNote({ leftOut: said });
  return { name, ...(pupils !== undefined && { pupils }), ...(note !== undefined && { note }) };
}

interface Counted {
  readonly name: string;
  readonly pupils?: number;
  readonly leftOut?: string;
}

function inBrackets(text: string): Counted | undefined {
  const [, name = '', inside = ''] = /^(.*\p{L}.*?)\s*[([]([^()[\]]+)[)\]]\s*$/u.exec(text) ?? [];
  const read = counted(inside.split(/,(?!\d{3}(?!\d))/));
  if (read === undefined) return undefined;
  const { rest, ...found } = read;
  return { ...found, name: rest.length === 0 ? name : `${name} (${rest.join(', ')})` };
}

function afterCommas(text: string): Counted | undefined {
  const [name = '', ...parts] = text.split(/,(?!\d{3}(?!\d))/);
  const read = /\p{L}/u.test(name) ? counted(parts) : undefined;
  if (read !== undefined) {
    const { rest, ...found } = read;
    return { ...found, name: [name, ...rest].join(', ') };
  }
  const [, before, said = ''] = AFTER_NAME.exec(text) ?? [];
  return before === undefined ? undefined : { name: before, pupils: figureIn(said) };
}

/** The figure among some parts, and the parts that are about something else; undefined if there is none. */
function counted(parts: readonly string[]): (Omit<Counted, 'name'> & { readonly rest: readonly string[] }) | undefined {
  const said = parts.map((part) => part.trim());
  const at = said.findIndex((part) => COUNT.test(part) || NO_FIGURE.test(part));
  const count = said[at];
  if (count === undefined) return undefined;
  const rest = said.filter((part, index) => index !== at && !ONLY_GUESS.test(part));
  return COUNT.test(count) ? { pupils: figureIn(count), rest } : { leftOut: count, rest };
}

function figureIn(text: string): number {
  return Number((/\d[\d,]*/.exec(text)?.[0] ?? '').replaceAll(',', ''));
}
