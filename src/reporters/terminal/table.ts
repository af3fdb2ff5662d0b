/** A table in terminal cells, as wide as its content. On a narrower screen, its first column is wrapped. */

import { textWidth } from '../../text/string-width.ts';
import { wrapped } from './layout.ts';

export interface Column {
  readonly heading: string;
  /** How its cells are aligned. */
  readonly side: 'left' | 'right';
}

/** Terminal cells between two columns. */
const GAP = 2;
/** The minimum width of the first column, in terminal cells. */
const NARROWEST = 18;

/** The width at which no cell needs wrapping, in terminal cells. */
export function tableWidth(columns: readonly Column[], rows: readonly (readonly string[])[]): number {
  return widthsOf(columns, rows).reduce((sum, width) => sum + width + GAP, -GAP);
}

/** The heading and the rows, each of one or more lines, or undefined if the screen is too narrow for a table. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] | undefined {
  const [first = 0, ...others] = widthsOf(columns, rows);
  const room = width - others.reduce((sum, cells) => sum + cells + GAP, 0);
  if (room < Math.min(first, NARROWEST)) return undefined;
  const widths = [Math.min(first, room), ...others];
  return [columns.map(({ heading }) => heading), ...rows].map((row) => line(row, columns, widths));
}

function widthsOf(columns: readonly Column[], rows: readonly (readonly string[])[]): number[] {
  return columns.map(({ heading }, index) =>
    rows.reduce((most, row) => Math.max(most, textWidth(row[index] ?? '')), textWidth(heading)),
  );
}

/** If the first cell is wrapped, the other cells are on its first line. */
function line(row: readonly string[], columns: readonly Column[], widths: readonly number[]): string {
  const [first = 0] = widths;
  const [lead = '', ...more] = wrapped('', row[0] ?? '', first).split('\n');
  const cells = [lead, ...row.slice(1)].map((cell, index) => padded(cell, widths[index] ?? 0, columns[index]?.side));
  return [cells.join(' '.repeat(GAP)).trimEnd(), ...more].join('\n');
}

function padded(cell: string, width: number, side: Column['side'] = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - textWidth(cell)));
  return side === 'left' ? `${cell}${space}` : `${space}${cell}`;
}
