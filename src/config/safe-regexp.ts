/** Patterns that a stranger may have written, run in time that grows with the text and no more. */

import { RE2JS, RE2JSException } from 're2js';
import type { Pattern } from '../checks/check.ts';

/** Signs of a pattern. */
const LONGEST = 200;
/** Steps of the program that a pattern becomes; `x{500}` makes 500 of one sign. */
const MOST_STEPS = 500;
/** Signs of a text that are looked at. */
const MOST_TEXT = 10_000;

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/missing closing \]/, 'a "[" is not closed'],
  [/missing closing \)/, 'a "(" is not closed'],
  [/unexpected \)/, 'a ")" closes nothing'],
  [/missing argument/, 'a "*", "+" or "?" has nothing before it to repeat'],
  [/invalid repeat count/, 'it repeats something more often than nlc can look for'],
  [/invalid nested repetition/, 'one sign of repetition follows another'],
  [/Perl syntax/, 'it looks ahead or behind with "(?", which could take for ever'],
  [/invalid escape/, 'a "\\" stands before a sign that needs none, or refers back to a part of the pattern'],
  [/trailing backslash/, 'it ends in a "\\"'],
  [/character class range/, 'a range in "[…]" runs backwards'],
];

const compiled = new Map<string, RE2JS>();

/** What keeps a text from being a pattern, in words that follow a colon; undefined where it is one. */
export function patternProblem(source: string): string | undefined {
  if (source === '') return 'it is empty';
  if ([...source].length > LONGEST) return `it has more than ${LONGEST} signs`;
  try {
    return compile(source).programSize() > MOST_STEPS ? 'it is too large; repeat less' : undefined;
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return REASONS.find(([said]) => said.test(error.message))?.[1] ?? 'it cannot be read';
  }
}

/** The pattern of a text that is one. */
export function patternOf(source: string): Pattern {
  return { fits: (text) => compile(source).test(text.slice(0, MOST_TEXT)) };
}

function compile(source: string): RE2JS {
  let known = compiled.get(source);
  if (known === undefined) {
    known = RE2JS.compile(source);
    compiled.set(source, known);
  }
  return known;
}

/** What keeps a text from being a glob below a folder, in words that follow a colon; undefined where it is one. */
export function globProblem(glob: string): string | undefined {
  if (glob.trim() === '') return 'it is empty';
  if ([...glob].length > LONGEST) return `it has more than ${LONGEST} signs`;
  if (/^([/\\]|[a-z]:)/i.test(glob)) return "write it as seen from this file's folder, without the first sign";
  if (glob.split('/').includes('..')) return 'it may not lead out of the folder that this file lies in';
  try {
    globOf(glob);
    return undefined;
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return 'what stands in its brackets cannot be read';
  }
}

/**
 * Whether paths fit a glob: `*` and `?` stand for signs of one name, `**` for folders, `[ab]` for one of these signs,
 * `{a,b}` for one of these words. A glob that names a folder fits all that lies in it.
 */
export function globOf(glob: string): (path: string) => boolean {
  const pattern = RE2JS.compile(`^(?:${globSource(glob)})(?:/.*)?$`, RE2JS.DOTALL);
  return (path) => pattern.test(path);
}

const GLOB_TOKEN = /\*\*\/|\*\*|\*|\?|\[!?[^\]]+\]|\{[^{}]*\}|[\s\S]/gu;

function globSource(glob: string): string {
  const plain = glob.replace(/^\.\//, '').replace(/\/$/, '');
  return [...plain.matchAll(GLOB_TOKEN)].map(([token]) => tokenSource(token)).join('');
}

function tokenSource(token: string): string {
  if (token === '**/') return '(?:.*/)?';
  if (token === '**') return '.*';
  if (token === '*') return '[^/]*';
  if (token === '?') return '[^/]';
  if (token.length > 2 && token.startsWith('[')) return oneOf(token.slice(1, -1));
  if (token.length > 2 && token.startsWith('{'))
    return `(?:${token.slice(1, -1).split(',').map(globSource).join('|')})`;
  return RE2JS.quote(token);
}

/** One of a few signs; a range such as `0-9` stays one. */
function oneOf(characters: string): string {
  const isNot = characters.startsWith('!');
  return `[${isNot ? '^' : ''}${characters.slice(isNot ? 1 : 0).replace(/[\\[\]^]/g, '\\$&')}]`;
}
