/** The pictures of the bench's results. */

import { describe, expect, it } from 'vitest';
import { barChart, curveChart } from './charts.ts';

type Shape = Readonly<Record<string, string>>;

/** The attributes of the elements of a kind in a picture. */
function shapes(svg: string, tag: string): Shape[] {
  return [...svg.matchAll(new RegExp(`<${tag}( [^>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])),
  );
}

const textsIn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

describe('bars', () => {
  const svg = barChart('Plans a second', [
    { label: 'nlc, one thread', value: 250 },
    { label: 'a script', value: 500 },
    { label: 'nothing <much>', value: 0.2 },
  ]);

  it('are as long as their figures are large, and never invisible', () => {
    const widths = shapes(svg, 'rect').map(({ width }) => Number(width));
    expect(widths).toEqual([195, 390, 1]);
    expect(shapes(svg, 'rect').map(({ class: name }) => name)).toEqual(['own', 'other', 'other']);
  });

  it('have a name and a figure each', () => {
    expect(textsIn(svg)).toEqual([
      ...['Plans a second', 'nlc, one thread', '250', 'a script', '500', 'nothing &lt;much&gt;', '0'],
    ]);
  });
});

describe('curves', () => {
  const svg = curveChart(
    'Growth',
    [
      {
        label: 'in proportion',
        points: [
          [1, 0.1],
          [10, 1],
          [100, 10],
        ],
      },
      {
        label: 'flat',
        points: [
          [1, 1],
          [100, 1],
        ],
      },
    ],
    { x: 'schools', y: 'seconds' },
  );

  it('have a line for each power of ten', () => {
    expect(shapes(svg, 'line').filter(({ class: name }) => name === 'grid')).toHaveLength(3 + 3);
    expect(textsIn(svg)).toEqual(
      expect.arrayContaining(['1', '10', '100', '0.1', 'schools', 'seconds', 'in proportion', 'flat']),
    );
  });

  it('are straight where the cost grows in proportion, on the broken line', () => {
    const [own, flat] = shapes(svg, 'path').map(({ d }) => d);
    expect(own).toBe('M60 340L360 190L660 40');
    expect(flat).toBe('M60 190L660 190');
    const [straight] = shapes(svg, 'line').filter(({ class: name }) => name === 'straight');
    expect([straight?.['x1'], straight?.['y1'], straight?.['x2'], straight?.['y2']]).toEqual([
      '60',
      '340',
      '660',
      '40',
    ]);
  });
});
