/** Comments of a plan's own that make a line too wide for a screen, on lines of their own above it. */

import { sameData } from '../edit/draft.ts';
import type { Hunk } from '../edit/lines-for.ts';
import { type Reading, reread, type TextBefore } from '../edit/reread.ts';
import { type Splice, spliced } from '../edit/splice.ts';
import { textWidth } from '../text/string-width.ts';
import { lineStarts } from '../yaml/lines.ts';
import { above, WIDEST } from './notes-on-blanks.ts';

/** A field, or an entry of a list, with a comment behind it. */
const COMMENTED = /^( *)((?:- +)?(?:[\w-]+:|[{"'[]).*?)\s+#\s*(.*)$/;

/**
 * The same lines to paste, but if one is wider than a screen, its comment is above it. They stay as they are if the
 * plan would say anything else with them.
 * @param read the whole plan
 */
export function commentsAbove(read: TextBefore, hunks: readonly Hunk[]): readonly Hunk[] {
  if (!hunks.some(({ lines }) => lines.some(isWide))) return hunks;
  const moved = hunks.map((hunk) => ({ ...hunk, lines: hunk.lines.flatMap(withCommentAbove) }));
  return saysTheSame(pasted(read, hunks), pasted(read, moved)) ? moved : hunks;
}

function isWide(line: string): boolean {
  return textWidth(line) > WIDEST && COMMENTED.test(line);
}

function withCommentAbove(line: string): string[] {
  const [, indent = '', code, comment = ''] = (isWide(line) && COMMENTED.exec(line)) || [];
  return code === undefined ? [line] : [...above(comment, indent), `${indent}${code}`];
}

/** What a plan says with lines pasted into it; undefined if they can't be. */
function pasted(read: TextBefore, hunks: readonly Hunk[]): Reading | undefined {
  const { text } = read;
  const starts = lineStarts(text);
  const splices = hunks.map(({ after, replaced, lines }): Splice => {
    const [start, end] = [starts[after] ?? text.length, starts[after + replaced] ?? text.length];
    const isOwnLine = start === 0 || /[\r\n]/.test(text.charAt(start - 1));
    return { start, end, text: `${isOwnLine ? '' : '\n'}${lines.map((line) => `${line}\n`).join('')}` };
  });
  const whole = spliced(text, splices);
  return whole === undefined ? undefined : reread(read, whole, splices);
}

function saysTheSame(before: Reading | undefined, after: Reading | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  const isRead = [before, after].every(
    ({ errors, documents }) => errors.length === 0 && documents.every((document) => document.errors.length === 0),
  );
  return (
    isRead &&
    before.documents.length === after.documents.length &&
    before.documents.every(({ data }, index) => sameData(data ?? null, after.documents[index]?.data ?? null))
  );
}
