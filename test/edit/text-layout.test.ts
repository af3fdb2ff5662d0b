/** Lines, columns and comments around a place in a text, whatever its line breaks are. */

import { describe, expect, it } from 'vitest';
import {
  aboveComments,
  afterDeeperComments,
  breakNear,
  columnOf,
  endOfLine,
  endOfLineBefore,
  hasBlankLine,
  isBreak,
  isFirstOnLine,
  type LinePoint,
  looseLine,
  nextLine,
  pointAfter,
  skipTrivia,
  startOfLine,
  trimmedBack,
} from '../../src/edit/text-layout.ts';

/** A text with `^` at the place in question. */
function marked(text: string): [string, number] {
  const at = text.indexOf('^');
  return [text.replace('^', ''), at];
}

/** The text with `^` where a function says. */
function found(text: string, find: (text: string, at: number) => number | undefined): string {
  const [plain, from] = marked(text);
  const at = find(plain, from);
  return at === undefined ? 'none' : `${plain.slice(0, at)}^${plain.slice(at)}`;
}

describe('a line', () => {
  it.each([
    ['ab^c\nd', 'abc^\nd'],
    ['ab^c\rd', 'abc^\rd'],
    ['abc^\r\nd', 'abc^\r\nd'],
    ['a\nb^c', 'a\nbc^'],
    ['^', '^'],
  ])('ends: %j', (text, end) => expect(found(text, endOfLine)).toBe(end));

  it.each([
    ['a\nbc^', 'a\n^bc'],
    ['a\r^bc', 'a\r^bc'],
    ['abc^\nd', '^abc\nd'],
    ['a\n^\nb', 'a\n^\nb'],
  ])('starts: %j', (text, start) => expect(found(text, startOfLine)).toBe(start));

  it.each([
    ['a^b\nc', 'ab\n^c'],
    ['a^b\r\nc', 'ab\r\n^c'],
    ['a^b\rc\n', 'ab\r^c\n'],
    ['a^b\n\rc', 'ab\n^\rc'],
    ['a^b', 'ab^'],
  ])('has one after it: %j', (text, next) => expect(found(text, nextLine)).toBe(next));

  it.each([
    ['a\nb^c', 'a^\nbc'],
    ['a\r\nb^c', 'a^\r\nbc'],
    ['a\rb^c', 'a^\rbc'],
    ['a\r\rb^c', 'a\r^\rbc'],
    ['\n^b', '^\nb'],
    ['\r\n^b', '^\r\nb'],
    ['a^b', 'none'],
    ['^', 'none'],
  ])('has one before it: %j', (text, end) => expect(found(text, endOfLineBefore)).toBe(end));

  it.each([
    ['^ab', 0],
    ['a\n  b^c', 3],
    ['abc^', 3],
  ])('has columns: %j', (text, column) => expect(columnOf(...marked(text))).toBe(column));

  it.each([
    ['^a', true],
    ['  ^a', true],
    ['a\n  ^b', true],
    ['a\r^b', true],
    ['- ^a', false],
    ['\t^a', false],
  ])('begins with something: %j', (text, isFirst) => expect(isFirstOnLine(...marked(text))).toBe(isFirst));

  it.each([
    ['a^\nb', true],
    ['a^\rb', true],
    ['a^ b', false],
    ['a^', false],
  ])('breaks: %j', (text, breaks) => expect(isBreak(...marked(text))).toBe(breaks));
});

it.each([
  ['a\n \t\r\n^b', 'a^\n \t\r\nb'],
  ['a^', 'a^'],
  [' \n^a', '^ \na'],
])('goes back over white space: %j', (text, at) => expect(found(text, trimmedBack)).toBe(at));

it.each([
  ['^ \t\r\n a', ' \t\r\n ^a'],
  ['^# c\na', '# c\n^a'],
  ['a^ # c # d\n  # e\n b', 'a # c # d\n  # e\n ^b'],
  ['a^#b c', 'a^#b c'],
  ['a^# b', 'a^# b'],
  ['[^# c\r a', '[# c\r ^a'],
  ['],^# c\n}', '],# c\n^}'],
  ['^ # c', ' # c^'],
  ['^', '^'],
])('skips comments and white space: %j', (text, at) => expect(found(text, skipTrivia)).toBe(at));

it.each([
  ['a^b\r\nc\n', '\r\n'],
  ['a\r\nb^c\nd', '\n'],
  ['a\rb^c', '\r'],
  ['a\r\nb^c', '\r\n'],
  ['a^\rb\n', '\r'],
  ['a^b', '\n'],
])('breaks lines as the file does: %j', (text, put) => expect(breakNear(...marked(text))).toBe(put));

it.each([
  ['^   # c\na', { kind: 'comment', indent: 3 }],
  ['^ \t \na', { kind: 'blank', indent: 1 }],
  ['^\na', { kind: 'blank', indent: 0 }],
  ['^', { kind: 'blank', indent: 0 }],
  ['a\n^  b # c', { kind: 'other', indent: 2 }],
  ['^\t# c', { kind: 'comment', indent: 0 }],
])('tells comments from the rest: %j', (text, line) => expect(looseLine(...marked(text))).toEqual(line));

/** The text with `^` at a point, or `>` where it starts a line. */
function pointed(text: string, find: (text: string, end: LinePoint, column: number) => LinePoint): string {
  const isLine = text.includes('>');
  const [plain, from] = marked(text.replace('>', '^'));
  const point = find(plain, { at: from, startsLine: isLine }, 2);
  return `${plain.slice(0, point.at)}${point.startsLine ? '>' : '^'}${plain.slice(point.at)}`;
}

describe('behind an entry that is two deep', () => {
  it.each([
    ['  a^\n    # deep\n\n   # deeper\n  # own\n  b', '  a\n    # deep\n\n   # deeper^\n  # own\n  b'],
    ['  a^ # c\n  b', '  a # c^\n  b'],
    ['  a^\n\n  # own', '  a^\n\n  # own'],
    ['  a^', '  a^'],
    ['  a^\n   # deep', '  a\n   # deep^'],
    ['  a\n>\n   # deep\n  b', '  a\n\n   # deep^\n  b'],
    ['  a\n>  b', '  a\n>  b'],
  ])('deeper comments belong to it: %j', (text, point) => {
    expect(pointed(text, afterDeeperComments)).toBe(point);
  });

  it.each([
    ['  a^\n  # own\n\n  b', '  a\n  # own^\n\n  b'],
    ['  a^\n  # own\n  # too', '  a\n  # own\n  # too^'],
    ['  a^\n  # own\nb', '  a\n  # own^\nb'],
    ['  a^\n  # own\n---\nb', '  a\n  # own^\n---\nb'],
    ['  a^\n  # own\n...', '  a\n  # own^\n...'],
    ['  a^\n  # of b\n  b', '  a^\n  # of b\n  b'],
    ['  a^\n # of b\n\n b', '  a^\n # of b\n\n b'],
    ['  a^\n\n  # further down\n', '  a^\n\n  # further down\n'],
    ['  a^\n    # deep\n  # own\n\n', '  a\n    # deep\n  # own^\n\n'],
    ['  a\n>  # own\n\n  b', '  a\n  # own^\n\n  b'],
    ['  a\n>  # of b\n  b', '  a\n>  # of b\n  b'],
    ['  a^\n  # own\n  ---', '  a^\n  # own\n  ---'],
    ['  a^', '  a^'],
  ])('comments that are about nothing else are its own: %j', (text, point) => {
    expect(pointed(text, pointAfter)).toBe(point);
  });

  it.each([
    ['at an empty line', 'a: b\n# own\n\nc: 1\n', 10],
    ['at three dashes', 'a: b\n# own\n---\n', 10],
    ['at three dashes without a line break', 'a: b\n# own\n---', 10],
    ['not at dashes in a name', 'a: b\n# of x\nx---: 1\n', 4],
    ['not at a field', 'a: b\n# of c\nc: 1\n', 4],
  ])('ends %s if it is not deep at all', (_, text, at) => {
    expect(pointAfter(text, { at: 4, startsLine: false }, 0)).toEqual({ at, startsLine: false });
  });

  it('takes a line of dashes for words if more follows', () => {
    const text = 'a: b\n# own\n---x: 1\n';
    expect(pointAfter(text, { at: 4, startsLine: false }, 0)).toEqual({ at: 4, startsLine: false });
    expect(pointAfter(text.replace('x', ' '), { at: 4, startsLine: false }, 0)).toEqual({ at: 10, startsLine: false });
  });
});

it.each([
  ['a\n# b\n  # c\n  d^e', 'a\n^# b\n  # c\n  de'],
  ['# a\nb^', '^# a\nb'],
  ['# a\n\nb^', '# a\n\n^b'],
  ['a\nb^c', 'a\n^bc'],
])('finds the comments above: %j', (text, at) => expect(found(text, aboveComments)).toBe(at));

it.each([
  ['a\n\nb', true],
  ['a\n  \nb', true],
  ['a\n# c\nb', false],
  ['a\nb\n', false],
  ['a\r\n\r\nb', true],
  ['a\n# c\n\n# d\nb', true],
])('sees an empty line before b: %j', (text, isThere) => {
  expect(hasBlankLine(text, 0, text.indexOf('b'))).toBe(isThere);
});

it('sees no empty line behind the place in question', () => {
  expect(hasBlankLine('a\n\nb', 0, 2)).toBe(false);
});
