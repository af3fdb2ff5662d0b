/** Texts of plans in every style, places in them, and values that are awkward to write in YAML. */

import fc from 'fast-check';
import type { Data } from '../../src/plan/path.ts';
import { ATTACKS } from './hostile-texts.ts';

/** Words that some reader of YAML takes for something else, and text that needs care. */
const AWKWARD = [
  ...['yes', 'No', 'on', 'OFF', 'y', 'n', 'true', 'False', 'null', 'Null', '~', '', ' ', '=', '<<', '…'],
  ...['1:30', '12:30:45', '0x1', '0o7', '012', '1_000', '0b1', '1e3', '.5', '+1', '-0', '.inf', '-.INF', '.nan', 'NaN'],
  ...['2026', '2026-09', '2026-09-01', '2026-9-1', '2001-12-14t21:59:43.10-05:00'],
  ...[
    '# note',
    'text # note',
    'a: b',
    'a:',
    ':a',
    '- a',
    '-',
    '?',
    '? a',
    '---',
    '...',
    '--- a',
    '%YAML 1.2',
    '@a',
    '`a`',
  ],
  ...[
    '&a',
    '*a',
    '!a',
    '!!str a',
    '|',
    '>',
    '>-\n  a',
    '[a]',
    '{a: b}',
    'a, b',
    ']',
    '}',
    '"a"',
    "'a'",
    "it's",
    'a "b" c',
  ],
  ...['a\tb', '\ta', 'a\t', 'a\nb', 'a\n\nb\n', '\n', 'a\r\nb', 'a\\b', ' a', 'a ', 'a\n---\nb', 'a\n...\nb', 'a\n# b'],
  ...[
    'é',
    'e\u0301',
    '\u0301a',
    '👩‍👩‍👧‍👦',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿 flag',
    '朝日小学校',
    'مدرسة: الوادي',
    'בית ספר',
    'Школа № 5',
    'a\u00a0b',
    '\u00a0a',
  ],
  ...['St Hilda’s', '“quoted”', '– dash', 'Year 5 – infer', 'x'.repeat(400), `${'word '.repeat(60)}end`],
];

export const awkwardText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...AWKWARD) },
  { weight: 1, arbitrary: fc.constantFrom(...ATTACKS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...' \n\t:#-?,[]{}&*!|>\'"%@`a1'), maxLength: 8 }) },
);

const number = fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.constantFrom(0, -0, 1e21, 0.1));
const scalar = fc.oneof(
  { weight: 6, arbitrary: awkwardText },
  { weight: 2, arbitrary: fc.constantFrom('ashby', 'headteacher', 'Partner talk before every problem') },
  { weight: 1, arbitrary: number },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant(null) },
);

const fieldName = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('id', 'name', 'post', 'school', 'person', 'schools', 'starts', 'x-note') },
  { weight: 1, arbitrary: awkwardText.filter((name) => name.length <= 200) },
);

/** A value of any shape. */
export const anyValue: fc.Arbitrary<Data> = fc.letrec<{ value: Data }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 4 }) },
    { weight: 1, arbitrary: fc.dictionary(fieldName, tie('value'), { maxKeys: 4 }) },
  ),
})).value;

/** Endless choices, made from a few numbers. */
export class Choices {
  private next = 0;

  constructor(private readonly numbers: readonly number[]) {}

  below(limit: number): number {
    const number = this.numbers[this.next % this.numbers.length] ?? 0;
    this.next += 1;
    return (number + this.next * 7919) % limit;
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  once(inSoMany: number): boolean {
    return this.below(inSoMany) === 0;
  }
}

/** The numbers that `Choices` are made from. */
export const numbers = fc.array(fc.nat(), { minLength: 4, maxLength: 40 });

const NAMES = [
  'network',
  'purpose',
  'schools',
  'leadership',
  'id',
  'name',
  'starts',
  'zeta',
  'x-own',
  '"quoted"',
  "'one'",
  'growth',
];
const WORDS = [
  'ashby',
  'a text of words',
  '"in double"',
  "'in single'",
  '7',
  '2026-09',
  'true',
  '',
  '~',
  '"with # sign"',
  'word: no'.slice(0, 4),
];

/** Writes a document as somebody might who has a style of their own. */
class Writer {
  private readonly step: number;
  private readonly listStep: number;
  private readonly pad: string;
  private labels = 0;

  constructor(private readonly choose: Choices) {
    this.step = choose.of([2, 2, 4, 1, 3]);
    this.listStep = choose.of([this.step, 0, 2]);
    this.pad = choose.of([' ', '']);
  }

  document(): string {
    const { choose } = this;
    const top = choose.once(3) ? '# head\n' : '';
    const marks = choose.of(['', '', '', '---\n', '%YAML 1.2\n---\n']);
    const body = choose.once(8) ? this.list(0, 0) : this.map(0, 0);
    const tail = choose.of(['', '', '# end\n', '\n\n', '...\n', '---\nother: [1, 2] # doc\n']);
    const text = `${marks.startsWith('%') ? '' : top}${marks}${body}${tail}`;
    const whole = choose.once(5) ? text.replace(/\n+$/, '') : text;
    return whole.replaceAll('\n', choose.of(['\n', '\n', '\n', '\r\n', '\r']));
  }

  private comment(): string {
    return this.choose.once(5) ? this.choose.of([' # note', '   # two: three', ' #']) : '';
  }

  /** Comments and empty lines of their own. */
  private loose(column: number): string {
    if (!this.choose.once(6)) return '';
    const indent = ' '.repeat(this.choose.of([column, column, column + 2, 0]));
    return this.choose.of([
      `${indent}# own line\n`,
      '\n',
      `\n${indent}# block\n${indent}# of two\n`,
      `${indent}# - { a: b }\n\n`,
    ]);
  }

  private label(): string {
    if (!this.choose.once(12)) return '';
    this.labels += 1;
    return `&l${this.labels} `;
  }

  private map(column: number, depth: number): string {
    const names = NAMES.slice(this.choose.below(8)).slice(0, 1 + this.choose.below(5));
    if (this.choose.once(4)) names.reverse();
    const merge =
      this.labels > 0 && this.choose.once(5)
        ? `${' '.repeat(column)}<<: *l${1 + this.choose.below(this.labels)}\n`
        : '';
    return (
      merge +
      names.map((name) => this.loose(column) + this.field(name, column, depth)).join('') +
      this.loose(column + 1)
    );
  }

  private field(name: string, column: number, depth: number): string {
    const key = `${' '.repeat(column)}${name}:`;
    const kind = this.choose.below(depth > 3 ? 5 : 8);
    const label = this.label();
    if (kind === 6)
      return `${key}${label === '' ? '' : ` ${label.trimEnd()}`}${this.comment()}\n${this.map(column + this.step, depth + 1)}`;
    if (kind === 7) return `${key}${this.comment()}\n${this.list(column + this.listStep, depth + 1)}`;
    return this.inline(key, label, column, kind);
  }

  private inline(key: string, label: string, column: number, kind: number): string {
    const { choose } = this;
    const inner = ' '.repeat(column + this.step);
    if (kind === 0 && this.labels > 0 && choose.once(2))
      return `${key} *l${1 + choose.below(this.labels)}${this.comment()}\n`;
    if (kind === 1) return `${key} ${label}${this.flow(0)}${this.comment()}\n`;
    if (kind === 2 && choose.once(2)) {
      const head = choose.of(['|', '>', '|-', '>+', '|+']);
      return `${key} ${label}${head}${choose.once(4) ? ' # head' : ''}\n${inner}literal\n${choose.of(['', `${inner}more: x\n`, '\n', '\n\n'])}`;
    }
    if (kind === 3 && choose.once(3)) return `${key} ${label}two\n${inner}lines${this.comment()}\n`;
    const word = choose.of(WORDS);
    return `${key}${word === '' ? choose.of(['', ' ']) : ` ${label}${word}`}${this.comment()}\n`;
  }

  private list(column: number, depth: number): string {
    const items = Array.from({ length: 1 + this.choose.below(3) }, () => this.loose(column) + this.item(column, depth));
    return items.join('');
  }

  private item(column: number, depth: number): string {
    const dash = `${' '.repeat(column)}-`;
    const kind = this.choose.below(depth > 3 ? 3 : 6);
    if (kind === 0) return `${dash} ${this.choose.of(['ashby', '"b c"', '7', '~'])}${this.comment()}\n`;
    if (kind === 1) return `${dash} ${this.flow(0)}${this.comment()}\n`;
    if (kind === 2) return `${dash}${this.choose.of(['', ' ', ' # empty'])}\n`;
    const inner = this.map(column + 2, depth + 1);
    const first = inner.slice(column + 2);
    const isPlain = inner.startsWith(' '.repeat(column + 2)) && /^[a-z"'<]/.test(first);
    return isPlain && kind !== 5 ? `${dash} ${first}` : `${dash}${this.comment()}\n${inner}`;
  }

  private flow(depth: number): string {
    const { choose, pad } = this;
    const kind = choose.below(depth > 2 ? 2 : 5);
    if (kind <= 1)
      return choose.of(['[]', '{}', '[a, b]', '{ id: a, joined_by: }', '{ id: a, alone }', '[a, b, ]', '[ x: 1, y ]']);
    const isMap = kind === 2;
    const parts = Array.from({ length: 1 + choose.below(3) }, (_, index) => {
      const value = choose.once(3) ? this.flow(depth + 1) : choose.of(['a', '"b"', '7', 'c d']);
      return isMap ? `${NAMES[index + 2] ?? 'k'}: ${value}` : value;
    });
    if (depth === 0 && choose.once(4)) {
      const deep = '            ';
      const comment = choose.once(2) ? ' # part' : '';
      const lines = parts.map(
        (part, index) => `${deep}${part}${index < parts.length - 1 || choose.once(2) ? ',' : ''}${comment}\n`,
      );
      return `${isMap ? '{' : '['}\n${lines.join('')}${deep}${isMap ? '}' : ']'}`;
    }
    const inside = parts.join(', ');
    return isMap ? `{${pad}${inside}${pad}}` : `[${inside}]`;
  }
}

/** A YAML text in some style. Not all of them can be read. */
export const styledText = numbers.map((from) => new Writer(new Choices(from)).document());
