/** Texts that a `#` cuts off, because YAML takes what follows for a comment. */

import type { BlankEdit } from '../edit/what-to-write.ts';
import { type Path, printPath } from '../plan/path.ts';
import { isTemplateText } from '../plan/placeholder-text.ts';
import type { Rule } from '../rules/bind-checks.ts';
import { clip } from '../text/clip.ts';
import { words } from '../text/words.ts';
import type { YamlDocument } from '../yaml/read.ts';
import type { Node } from '../yaml/tree.ts';
import type { Violation } from './to-findings.ts';

/** What follows a text on its line, from the `#` on. */
const COMMENT = /^[ \t]+(#[^\n\r]*)/;
/** `#1 priority`, and a tag with a capital inside: `#ReadTogether`. */
const NUMBERED = /^#\d/;
const TAG = /^#\p{L}*\p{Ll}\p{Lu}\p{L}*[ \t.,;:!]*$/u;
/** A text that breaks off: after a comma or a dash. */
const OPEN_END = /[,(–—-]$/u;
/** An id, a date or one of the format's own words is complete as it is. */
const ONE_WORD = /^[a-z0-9_.:/-]+$/;
const BLANK = new Set([' ', '\t']);
/** How a text begins if no `#` can cut it off. */
const QUOTES = new Set(['"', "'", '|', '>']);
/** Only this many UTF-16 units of a comment are looked at. */
const REACH = 300;

/**
 * One violation for each unquoted text that a `#` seems to cut off: the `#` begins a number or a tag, or the text
 * breaks off at an open bracket, a comma or one of the rule's `unfinished` words. Other comments are left alone.
 */
export function cutOffTexts(text: string, { root }: YamlDocument, rules: readonly Rule[]): Violation[] {
  const rule = rules.find(({ id }) => id === 'text-cut-off');
  if (rule === undefined || root === undefined || !text.includes(' #')) return [];
  const unfinished = new Set(rule.params?.['unfinished'] as readonly string[]);
  const found: Violation[] = [];
  visit(root, [], (node, at) => {
    const rest = restOf(text, node, unfinished);
    if (rest === undefined) return;
    const said = clip(String(node.data), 60);
    const breach = { at: [...at], facts: { text: said, rest: clip(rest.trim(), 60) } };
    found.push({ rule, breach, edits: [wholeAgain(text, node, rest, at)] });
  });
  return found;
}

/** The whole text in double quotes, in place of the text and its comment. */
function wholeAgain(text: string, { start, end, data }: Node, rest: string, at: Path): BlankEdit {
  const length = text.slice(end).indexOf(rest) + rest.length;
  const between = text.slice(end, end + length - rest.length);
  const whole = `${data}${between}${rest}`.trimEnd();
  return { op: 'retype', path: printPath(at), start, end: end + length, value: JSON.stringify(whole) };
}

/** Calls `on` for each text that is written here, except in private fields. `at` changes on the way and is restored. */
function visit(node: Node, at: (string | number)[], on: (node: Node, at: Path) => void): void {
  if (node.kind === 'scalar') {
    if (typeof node.data === 'string') on(node, at);
  } else if (node.kind === 'list') for (const [index, item] of node.items.entries()) visitAt(index, item, at, on);
  else if (node.kind === 'map')
    for (const { name, value } of node.entries) if (!name.startsWith('x-')) visitAt(name, value, at, on);
}

function visitAt(key: string | number, node: Node, at: (string | number)[], on: (node: Node, at: Path) => void): void {
  at.push(key);
  visit(node, at, on);
  at.pop();
}

/** What the `#` cuts off; undefined if it begins an ordinary comment or there is none. */
function restOf(text: string, { start, end, data }: Node, unfinished: ReadonlySet<string>): string | undefined {
  if (!BLANK.has(text.charAt(end))) return undefined;
  const said = String(data);
  if (QUOTES.has(text.charAt(start)) || ONE_WORD.test(said)) return undefined;
  const rest = COMMENT.exec(text.slice(end, end + REACH))?.[1];
  if (rest === undefined) return undefined;
  const isCut = NUMBERED.test(rest) || TAG.test(rest) || isUnfinished(said, unfinished);
  return isCut && !isTemplateText(rest.slice(1)) ? rest : undefined;
}

function isUnfinished(said: string, unfinished: ReadonlySet<string>): boolean {
  if (OPEN_END.test(said) || said.lastIndexOf('(') > said.lastIndexOf(')')) return true;
  return unfinished.has(words(said.slice(-REACH)).at(-1) ?? '') && /[\p{L}\p{N}]$/u.test(said);
}
