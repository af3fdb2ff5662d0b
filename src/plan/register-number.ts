/** Separates a school's name from its number in a register, for people who write both together. */

/** A school's number, and the scheme of the plan format that it is from. */
export interface Identifier {
  readonly scheme: string;
  readonly value: string;
}

export interface Numbered {
  readonly name: string;
  readonly identifier?: Identifier;
}

/**
 * What numbers look like in registers whose numbers can't be mistaken for other numbers that people write about
 * schools.
 */
const FORMS: readonly (readonly [string, RegExp])[] = [
  ['urn', /^\d{6}$/],
  ['laestab', /^\d{3}\/?\d{4}$/],
  ['nces', /^\d{12}$/],
];

/** Longer texts aren't a name and a number. */
const LONGEST = 300;
const LABEL = '(?:urn|laestab|dfe|nces)(?: (?:number|no|id))?';
const BEFORE = new RegExp(String.raw`^[([]?(?:${LABEL}[\s:.#]*)?(\d[\d/]{5,11})(?=\D)[)\]]?[\s,;:|–—-]*(.*)$`, 'iu');
const AFTER = new RegExp(
  String.raw`^(.*?)(?:[\s,;:|–—-]*[([]?(?<!\p{L})${LABEL}[\s:.#]*|[\s,;:|–—([-]+)(\d[\d/]{5,11})[)\]]?$`,
  'iu',
);

/** The number as an identifier; undefined if it doesn't look like the number of a register. */
export function registerNumber(text: string): Identifier | undefined {
  const form = FORMS.find(([, pattern]) => pattern.test(text));
  return form && { scheme: form[0], value: text };
}

/**
 * A school's name and its number: `Ashby, 111222`, `111222 Ashby`, `Ashby (URN 111222)`. A text without such a number is
 * a name.
 */
export function nameAndNumber(text: string): Numbered {
  if (text.length > LONGEST) return { name: text };
  const [, nameBefore = '', numberAfter = ''] = AFTER.exec(text) ?? [];
  const [, numberBefore = '', nameAfter = ''] = BEFORE.exec(text) ?? [];
  return split(nameBefore, numberAfter) ?? split(nameAfter, numberBefore) ?? { name: text };
}

function split(name: string, number: string): Numbered | undefined {
  const identifier = registerNumber(number);
  return identifier === undefined || !/\p{L}/u.test(name) ? undefined : { name: name.trim(), identifier };
}
