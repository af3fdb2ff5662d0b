/** The bench's results as pictures for BENCHMARKS.md: bars for many plans, lines for a plan that grows. */

import { type Element, el, markupOf } from '../../src/reporters/markup/element.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
}

/** Points of one thing that was measured, both coordinates above zero. */
export interface Curve {
  readonly label: string;
  readonly points: readonly (readonly [size: number, cost: number])[];
}

/** In pixels. */
const SIZES = { width: 720, names: 270, figures: 60, bar: 18, line: 28, top: 40, plot: 300, margin: 60 } as const;

/** Readable on white and on black. */
const STYLE = `text{font:13px system-ui,sans-serif;fill:#57606a}.title{font-weight:600}.own{fill:#0b6e99;stroke:#0b6e99}.other{fill:#8a8f98;stroke:#8a8f98}
.curve{fill:none;stroke-width:2}.grid{stroke:#8a8f98;stroke-opacity:.35}.straight{stroke:#8a8f98;stroke-dasharray:4 4}
@media (prefers-color-scheme:dark){text{fill:#c9d1d9}.own{fill:#4cb3e0;stroke:#4cb3e0}}`;

/** A bar for each figure, all from one zero; those of nlc have a colour of their own. */
export function barChart(title: string, bars: readonly Bar[]): string {
  const greatest = Math.max(...bars.map(({ value }) => value));
  const room = SIZES.width - SIZES.names - SIZES.figures;
  const rows = bars.flatMap(({ label, value }, index): Element[] => {
    const y = SIZES.top + index * SIZES.line;
    const width = Math.max(1, Math.round((value / greatest) * room));
    const name = label.startsWith('nlc') ? 'own' : 'other';
    return [
      el('text', { x: SIZES.names - 10, y: y + 14, 'text-anchor': 'end' }, label),
      el('rect', { class: name, x: SIZES.names, y, width, height: SIZES.bar }),
      el('text', { x: SIZES.names + width + 6, y: y + 14 }, Math.round(value).toLocaleString('en-GB')),
    ];
  });
  return picture(title, SIZES.top + bars.length * SIZES.line + 8, rows);
}

/**
 * Curves on two logarithmic scales. Beside each, a broken line shows where it would go from its last point if the cost
 * grew exactly with the size.
 */
export function curveChart(title: string, curves: readonly Curve[], axes: { readonly x: string; readonly y: string }) {
  const all = curves.flatMap(({ points }) => points);
  const [sizes, costs] = [scaleOf(all.map(([size]) => size)), scaleOf(all.map(([, cost]) => cost))];
  const bottom = SIZES.top + SIZES.plot;
  const right = SIZES.width - SIZES.margin;
  const x = (size: number) => rounded(SIZES.margin + sizes.share(size) * (right - SIZES.margin));
  const y = (cost: number) => rounded(bottom - costs.share(cost) * SIZES.plot);
  const grid = [
    ...sizes.powers.flatMap((power) => [
      el('line', { class: 'grid', x1: x(power), x2: x(power), y1: SIZES.top, y2: bottom }),
      el('text', { x: x(power), y: bottom + 18, 'text-anchor': 'middle' }, power.toLocaleString('en-GB')),
    ]),
    ...costs.powers.flatMap((power) => [
      el('line', { class: 'grid', x1: SIZES.margin, x2: right, y1: y(power), y2: y(power) }),
      el('text', { x: SIZES.margin - 6, y: y(power) + 4, 'text-anchor': 'end' }, String(power)),
    ]),
    el('text', { x: right, y: bottom + 36, 'text-anchor': 'end' }, axes.x),
    el('text', { x: right, y: 22, 'text-anchor': 'end' }, axes.y),
  ];
  const drawn = curves.flatMap(({ label, points }, index): Element[] => {
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined) return [];
    const name = index === 0 ? 'own' : 'other';
    const d = points.map(([size, cost], at) => `${at === 0 ? 'M' : 'L'}${x(size)} ${y(cost)}`).join('');
    const start = Math.max(first[0], last[0] * (costs.least / last[1]));
    return [
      el('line', {
        class: 'straight',
        x1: x(start),
        y1: y(last[1] * (start / last[0])),
        x2: x(last[0]),
        y2: y(last[1]),
      }),
      el('path', { class: `curve ${name}`, d }),
      ...points.map(([size, cost]) => el('circle', { class: name, cx: x(size), cy: y(cost), r: 3 })),
      el('text', { x: x(last[0]), y: y(last[1]) - 10, 'text-anchor': 'end' }, label),
    ];
  });
  return picture(title, bottom + 48, [...grid, ...drawn]);
}

interface Scale {
  readonly least: number;
  /** The powers of ten on the scale. */
  readonly powers: readonly number[];
  /** Where a number lies between the ends, from 0 to 1. */
  readonly share: (value: number) => number;
}

/** A logarithmic scale between the powers of ten around some numbers. */
function scaleOf(numbers: readonly number[]): Scale {
  const low = Math.floor(Math.log10(Math.min(...numbers)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...numbers))));
  return {
    least: 10 ** low,
    powers: Array.from({ length: high - low + 1 }, (_, at) => Number(`1e${low + at}`)),
    share: (value) => (Math.log10(value) - low) / (high - low),
  };
}

function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

function picture(title: string, height: number, parts: readonly Element[]): string {
  return markupOf(
    el(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${SIZES.width} ${height}`,
        width: SIZES.width,
        height,
        role: 'img',
        'aria-label': title,
      },
      el('style', {}, STYLE),
      el('text', { class: 'title', x: 20, y: 22 }, title),
      ...parts,
    ),
  );
}
