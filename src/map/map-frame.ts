/** A line round a whole map, for work in which all its schools meet. */

import { type Drawing, type Mark, SIZES } from './drawing.ts';
import { labelOf } from './label.ts';

/** What is kept free between a frame and what is in it. */
const FRAME = 14;
const LEAST_FRAME = 320;

/** The drawing with a frame round it, whose heading is at the top. */
export function framed(drawing: Drawing, words: string): Drawing {
  const inner = Math.max(drawing.width, LEAST_FRAME);
  const heading = labelOf(words, Math.floor((inner - 2 * FRAME) / SIZES.cell), 2);
  const [across, down] = [FRAME + Math.round((inner - drawing.width) / 2), FRAME + heading.lines.length * SIZES.line];
  const moved = new Map(drawing.marks.map((mark) => [mark, { ...mark, x: mark.x + across, y: mark.y + down }]));
  const width = inner + 2 * FRAME;
  const height = drawing.height + down + FRAME;
  const edge = SIZES.margin / 2;
  return {
    ...drawing,
    width,
    height,
    frame: { x: edge, y: edge, width: width - 2 * edge, height: height - 2 * edge, heading },
    panels: drawing.panels.map((panel) => ({ ...panel, x: panel.x + across, y: panel.y + down })),
    marks: [...moved.values()],
    lines: drawing.lines.map((line) => ({
      ...line,
      from: moved.get(line.from) as Mark,
      to: moved.get(line.to) as Mark,
    })),
  };
}
