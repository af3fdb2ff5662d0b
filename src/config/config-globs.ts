/** The globs of a configuration: the same as on the command line, but always below the file's folder and without escapes. */

import { expanded, matcherOfAll } from '../discovery/globs.ts';

/** Characters of a glob. */
const MAX_LENGTH = 200;
/** How many globs one with braces may stand for. */
const MAX_ALTERNATIVES = 100;

/** What keeps a text from being a glob below a folder, in words that follow the glob itself; undefined if it is one. */
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
 * Whether paths fit a sound glob: `*` and `?` stand for characters of one name, `**` for folders, `[ab]` for one of
 * these characters, `{a,b}` for one of these words. A glob that names a folder fits all that lies in it.
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

/** The characters of all that a glob stands for, which is what trying it costs. */
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

/** Brackets, or a character that would have a meaning of its own in an ignore file but has none here. */
function literal(token: string): string {
  if (token.length === 1) return `\\${token}`;
  const [, not = '', characters = ''] = /^\[(!?)([\s\S]+)\]$/.exec(token) ?? [];
  return `[${not}${characters.replace(/[\\[^]/g, '\\$&')}]`;
}

function isEmptyOrBackwards(brackets: string): boolean {
  const characters = brackets.slice(1, -1).replace(/^!/, '');
  return characters === '' || [...characters.matchAll(/(.)-(.)/gsu)].some(([, from = '', to = '']) => from > to);
}
