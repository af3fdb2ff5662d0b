/** What a writer probably did where the parser gave up: the likely slip, in plain words, at the place where it was made. */

import { count } from '../text.ts';
import { faultAt, type SyntaxFault } from './fault.ts';
import { type Line, lineAround, linesBefore } from './lines.ts';
import { type Opened, openedBefore } from './opened.ts';

/** What is known where reading stopped. */
interface Stop {
  readonly text: string;
  readonly reason: string;
  readonly at: number;
  /** The line reading stopped on. */
  readonly line: Line;
  /** The nearest line above that says anything. */
  readonly above: Line | undefined;
  readonly opened: Opened | undefined;
}

type Diagnosis = (stop: Stop) => SyntaxFault | undefined;

/**
 * The likely slip behind a parser's complaint.
 * @param reason the parser's own words
 * @param at the offset where it gave up
 */
export function explainSlip(text: string, reason: string, at: number): SyntaxFault {
  const line = lineAround(text, Math.min(at, text.length));
  const above = linesBefore(text, line.start, 1)[0];
  const stop: Stop = { text, reason, at, line, above, opened: openedBefore(text, at) };
  for (const diagnose of DIAGNOSES) {
    const fault = diagnose(stop);
    if (fault !== undefined) return fault;
  }
  return onLine(
    line,
    'This line does not fit what stands before it',
    'Compare its indentation, colons and quotes with those of the lines above.',
  );
}

function onLine(line: Line, message: string, fix: string, related: SyntaxFault['related'] = []): SyntaxFault {
  return faultAt({ start: line.start + line.indent, end: line.end }, message, fix, related);
}

const foreignSign: Diagnosis = ({ text, reason, at }) => {
  if (!/null byte|non-printable|JSON character/.test(reason)) return undefined;
  const found = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u.exec(text.slice(Math.max(0, at - 1)))?.index ?? 0;
  const where = text.length === 0 ? 0 : Math.min(Math.max(0, at - 1) + found, text.length - 1);
  const code = (text.codePointAt(where) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const place = { start: where, end: where + 1 };
  return faultAt(
    place,
    `The invisible sign U+${code} stands here, which no text may hold`,
    'Delete it; it often comes from copying out of another program.',
  );
};

const tooDeep: Diagnosis = ({ reason, line }) =>
  reason.includes('maxDepth')
    ? onLine(
        line,
        'Sections stand inside sections here more than 64 deep',
        'Check for brackets that are opened again and again.',
      )
    : undefined;

const conflict: Diagnosis = ({ text }) => {
  const found = /^(?:<{7}|={7}|>{7})(?: .*)?$/m.exec(text);
  if (found === null) return undefined;
  const place = { start: found.index, end: found.index + found[0].length };
  return faultAt(
    place,
    'Two versions of this file were joined and the place was never settled',
    'Choose one of the two versions and delete the lines of <, = and > signs.',
  );
};

const tab: Diagnosis = ({ text, line, above }) => {
  const tabbed = [line, above].find((one) => one !== undefined && /^[ ]*\t/.test(text.slice(one.start, one.end)));
  if (tabbed === undefined) return undefined;
  const start = text.indexOf('\t', tabbed.start);
  return faultAt(
    { start, end: start + 1 },
    'This line is indented with a tab',
    'Indent with spaces: two for each level. Most editors can turn tabs into spaces.',
  );
};

const oddSpace: Diagnosis = ({ text, line, above }) => {
  const odd = [line, above].find(
    (one) => one !== undefined && /^ *[\u00a0\u2000-\u200a\u202f\u3000]/.test(text.slice(one.start, one.end)),
  );
  if (odd === undefined) return undefined;
  const start = odd.start + text.slice(odd.start, odd.end).search(/[\u00a0\u2000-\u200a\u202f\u3000]/);
  return faultAt(
    { start, end: start + 1 },
    'This line is indented with a special space that only looks like one',
    'Delete the space before the first word and type it again.',
  );
};

const openQuote: Diagnosis = ({ opened, at, text }) => {
  if (opened?.kind !== 'quote') return undefined;
  const place = { start: opened.at, end: opened.at + 1 };
  const name = text[opened.at] === '"' ? 'double quote (")' : "single quote (')";
  const fix =
    text[opened.at] === "'"
      ? 'Close it, or if it is an apostrophe put the whole text in double quotes.'
      : 'Close it at the end of the text.';
  return faultAt(place, `The ${name} opened here is never closed`, fix, gaveUp(at, text));
};

const openBracket: Diagnosis = ({ opened, reason, at, text }) => {
  if (opened?.kind !== 'bracket') return undefined;
  const place = { start: opened.at, end: opened.at + 1 };
  const sign = text[opened.at] ?? '[';
  const closing = sign === '[' ? ']' : '}';
  if (!/missed comma|end of the stream|deficient|document separator/.test(reason)) return undefined;
  const fix = `Close it with "${closing}", or look for a missing comma or for text that needs quotes between the two.`;
  return faultAt(place, `The "${sign}" opened here is not closed where it should be`, fix, gaveUp(at, text));
};

function gaveUp(at: number, text: string): SyntaxFault['related'] {
  const start = Math.min(at, text.length);
  return [{ start, end: start, message: 'reading gave up here' }];
}

const afterQuote: Diagnosis = ({ text, line }) => {
  const words = text.slice(line.start, line.end);
  const found = /^\s*(?:- )?(?:[^\s"'#][^:"']*: +)?("(?:[^"\\]|\\.)*"|'(?:[^']|'')*') *[^\s#,:\]}]/.exec(words);
  if (found === null) return undefined;
  const fix = 'Put the whole text in quotes, or none of it; a quote inside double quotes is written \\".';
  return onLine(line, 'Text goes on after the closing quote', fix);
};

const RESERVED = /^(\s*(?:- +)*(?:[^\s:#"'][^:#"']*:[ \t]+|- +))([@`%*&!?|>,\]}])(?=.)?/;

const reservedSign: Diagnosis = ({ text, line, above }) => {
  for (const one of [line, above]) {
    const found = one && RESERVED.exec(text.slice(one.start, one.end));
    if (one === undefined || !found) continue;
    const start = one.start + (found[1]?.length ?? 0);
    const sign = found[2] ?? '';
    const fix =
      sign === '?'
        ? 'Leave the value empty if it is not known yet, or write "?" in quotes.'
        : 'Put the whole text in double quotes.';
    return faultAt({ start, end: start + 1 }, `Text cannot begin with "${sign}" unless it stands in quotes`, fix);
  }
  return undefined;
};

const curlyQuote: Diagnosis = ({ text, line }) => {
  const found = /[“”„‘’«»]/.exec(text.slice(line.start, line.end));
  if (found === null || found[0] === '’') return undefined;
  const start = line.start + found.index;
  return faultAt(
    { start, end: start + 1 },
    `The quote ${found[0]} is a word processor's, not a plain one`,
    'Type plain quotes (") round the text.',
  );
};

const dashWithoutSpace: Diagnosis = ({ text, line }) => {
  if (!/^\s*-[^\s-]/.test(text.slice(line.start, line.end))) return undefined;
  const start = line.start + line.indent;
  return faultAt(
    { start, end: start + 1 },
    'The dash of a list entry has no space after it',
    'Write a space between the dash and the text.',
  );
};

const colonInText: Diagnosis = ({ text, line }) => {
  const words = text.slice(line.start, line.end);
  const found = /^\s*(?:- +)*[^\s:"'[{#][^:"']*:[ \t]+[^\s"'[{|>#][^#]*?(:)(?=\s|$)/.exec(words);
  if (found === null) return undefined;
  const start = line.start + found[0].length - 1;
  return faultAt(
    { start, end: start + 1 },
    'A second colon stands in this text',
    'Put the text after the first colon in double quotes.',
  );
};

const spaceAfterColon: Diagnosis = ({ text, line, above }) => {
  for (const one of [line, above]) {
    const found = one && /^\s*(?:- +)?[A-Za-z_][\w-]*:(?=[^\s/:])/.exec(text.slice(one.start, one.end));
    if (one === undefined || !found) continue;
    const start = one.start + found[0].length - 1;
    return faultAt(
      { start, end: start + 1 },
      'The colon has no space after it',
      'Write a space between the colon and the value.',
    );
  }
  return undefined;
};

const missingColon: Diagnosis = ({ text, line, above }) => {
  for (const one of [line, above]) {
    const found = one && /^\s*(?:- +)?([A-Za-z_][\w-]*)(?: [^:]*)?$/.exec(text.slice(one.start, one.end).trimEnd());
    if (one === undefined || !found) continue;
    return onLine(
      one,
      `No colon follows "${found[1]}"`,
      'Write a colon and a space after the name of a field, as in "name: Upper Vale".',
    );
  }
  return undefined;
};

const mixedList: Diagnosis = ({ text, line, above }) => {
  if (above === undefined || line.indent !== above.indent) return undefined;
  const dashed = [above, line].map((one) => /^\s*- /.test(text.slice(one.start, one.end)));
  if (dashed[0] === dashed[1]) return undefined;
  const fix = 'Give every entry of the list a dash, or indent this line under the entry it belongs to.';
  return onLine(line, 'A list entry and a field stand at the same level here', fix, [
    { start: above.start + above.indent, end: above.end, message: 'the line before' },
  ]);
};

const indentation: Diagnosis = ({ line, above }) => {
  if (above === undefined || line.indent === above.indent) return undefined;
  const side = line.indent > above.indent ? 'right' : 'left';
  const message = `This line begins ${count(line.indent, 'space')} in, which fits no line above; the line before begins ${above.indent} in`;
  const fix = `Lines that belong together begin in the same column: move it ${side === 'right' ? 'left' : 'right'}, or the line before it.`;
  return onLine(line, message, fix, [
    { start: above.start + above.indent, end: above.end, message: 'the line before' },
  ]);
};

/** From what is certain to what is likely. */
const DIAGNOSES: readonly Diagnosis[] = [
  foreignSign,
  tooDeep,
  conflict,
  tab,
  oddSpace,
  reservedSign,
  openQuote,
  openBracket,
  afterQuote,
  dashWithoutSpace,
  colonInText,
  spaceAfterColon,
  curlyQuote,
  mixedList,
  missingColon,
  indentation,
];
