/** Comments of a plan's own that make a line too wide for a screen, on lines of their own above it. */

import { sameData } from '../edit/draft.ts';
import type { Hunk } from '../edit/lines-for.ts';
import { textWidth } from '../text/string-width.ts';
import { readYaml } from '../yaml/read.ts';
import { above, WIDEST } from './notes-on-blanks.ts';

/** A field, or an entry of a list, with a comment behind it. */
const COMMENTED = /^( *)((?:- +)?(?:[\w-]+:|[{"'[]).*?)\s+#\s*(.*)$/;

/**
 * The same lines to paste, but if one is wider than a screen, its comment is above it. They stay as they are if the plan
 * would say anything else with them.
 * @param text the whole plan
 */
export function commentsAbove(text: string, hunks: readonly Hunk[]): readonly Hunk[] {
  if (!hunks.some(({ lines }) => lines.some(isWide))) return hunks;
  const moved = hunks.map((hunk) => ({ ...hunk, lines: hunk.lines.flatMap(withCommentAbove) }));
  return saysTheSame(pasted(text, hunks), pasted(text, moved)) ? moved : hunks;
}

function isWide(line: string): boolean {
  return textWidth(line) > WIDEST && COMMENTED.test(line);
}

function withCommentAbove(line: string): string[] {
  const [, indent = '', code, comment = ''] = (isWide(line) && COMMENTED.exec(line)) || [];
  return code === undefined ? [line] : [...above(comment, indent), `${indent}${code}`];
}

/** A plan with lines pasted into it. */
function pasted(text: string, hunks: readonly Hunk[]): string {
  const lines = text.split(/\r\n|\n|\r/);
  for (const { after, replaced, lines: own } of hunks.toReversed()) lines.splice(after, replaced, ...own);
  return lines.join('\n');
}

function saysTheSame(one: string, other: string): boolean {
  const [before, after] = [readYaml(one), readYaml(other)];
  const isRead = [before, after].every(
    ({ errors, documents }) => errors.length === 0 && documents.every((document) => document.errors.length === 0),
  );
  return (
    isRead &&
    before.documents.length === after.documents.length &&
    before.documents.every(({ data }, index) => sameData(data ?? null, after.documents[index]?.data ?? null))
  );
}
