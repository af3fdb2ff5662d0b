/**
 * The globs in a configuration. They work as on the command line, except that they can't leave the configuration file's
 * folder and have no escapes.
 */

import { expanded, matcherOfAll } from '../discovery/globs.ts';

/** Longest glob, in characters. */
const MAX_LENGTH = 200;
/** The most globs that braces may expand to. */
const MAX_ALTERNATIVES = 100;

/** Why a text can't be used as a glob below a folder, in words that follow the glob itself; undefined if it can. */
export function globProblem(glob: string): string | undefined {
  if (glob.trim() === '') return 'is empty.';
  if ([...glob].length > MAX_LENGTH) return `has more than ${MAX_LENGTH} characters.`;
  if (/^([/\\]|[a-z]:)/i.test(glob))
    return "should be relative to this file's folder, without a drive or a slash at the beginning.";
  if (glob.split('/').includes('..')) return "can't point outside this file's folder.";
  if ([...glob.matchAll(BRACKETS)].some(([brackets]) => isEmptyOrBackwards(brackets)))
    return "has brackets that nlc can't read.";
  return matcherOf(glob) === undefined ? 'covers too many paths. Split it into several.' : undefined;
}

/**
 * Returns a function that says whether a path matches a valid glob: `*` and `?` match characters within one name, `**`
 * matches folders, `[ab]` matches one of these characters and `{a,b}` one of these words. A glob that matches a folder
 * matches everything in it.
 * Throws an `Error` if the glob has a problem.
 */
export function globOf(glob: string): (path: string) => boolean {
  const fits = matcherOf(glob);
  if (fits === undefined) throw new Error(`The glob ${glob} has a problem`);
  return fits;
}

function matcherOf(glob: string): ((path: string) => boolean) | undefined {
  const globs = alternatives(glob);
  return globs && matcherOfAll(globs);
}

/** The length in characters of everything a glob expands to, as a measure of the cost of matching it. */
export function costOf(glob: string): number {
  return (alternatives(glob) ?? [glob]).reduce((sum, one) => sum + one.length, 0);
}

function alternatives(glob: string): string[] | undefined {
  const plain = glob.replace(/^\.\//, '').replace(/\/$/, '');
  const pattern = plain.replace(TOKEN, literal).replace(/ +$/, (spaces) => '\\ '.repeat(spaces.length));
  return expanded(pattern, MAX_ALTERNATIVES);
}

const BRACKETS = /\[!?[^\]]+\]/gu;
const TOKEN = /\[!?[^\]]+\]|[[\\]/gu;

/** Escapes a bracket expression, or a character that is special in an ignore file but not here. */
function literal(token: string): string {
  if (token.length === 1) return `\\${token}`;
  const [, not = '', characters = ''] = /^\[(!?)([\s\S]+)\]$/.exec(token) ?? [];
  return `[${not}${characters.replace(/[\\[^]/g, '\\$&')}]`;
}

function isEmptyOrBackwards(brackets: string): boolean {
  const characters = brackets.slice(1, -1).replace(/^!/, '');
  return characters === '' || [...characters.matchAll(/(.)-(.)/gsu)].some(([, from = '', to = '']) => from > to);
}
