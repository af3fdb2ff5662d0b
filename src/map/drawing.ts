/** A map that is laid out: where everything is drawn. */

import type { Label } from './label.ts';
import type { MapRole } from './network-map.ts';

/** Sizes in pixels. */
export const SIZES = { radius: 13, square: 10, cell: 7.4, line: 14, gap: 4, margin: 12 } as const;

/** A school or an activity in its place. Its label is centred below or above it. */
export interface Mark {
  /** The centre of the shape, in whole pixels from the top left corner. */
  readonly x: number;
  readonly y: number;
  readonly kind: 'school' | 'activity';
  /** The role that decides the shape of a school. */
  readonly role: MapRole | undefined;
  /** What is written in the shape: the number of an activity that has no label. */
  readonly inside: string;
  readonly label: Label;
  /** Whether the label is above the shape, because more lines leave it downwards. */
  readonly isAbove: boolean;
}

/** A place in pixels from the top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly from: Mark;
  readonly to: Mark;
  /** The corners of the curve past other shapes; empty if the line is straight. */
  readonly via: readonly Point[];
  /** In how many activities two schools meet; 1 for a school and an activity. */
  readonly times: number;
}

/** What a group of schools is drawn on if there are several, in whole pixels from the top left corner. */
export interface Panel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether its schools are cut off from the rest. */
  readonly isApart: boolean;
  /** What its schools have in common; empty if the lines say it. */
  readonly heading: string;
}

/** A line round the whole map, for work in which all the schools meet, in whole pixels from the top left corner. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly heading: Label;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly frame: Frame | undefined;
  /** Empty if all schools are in one group. */
  readonly panels: readonly Panel[];
  readonly marks: readonly Mark[];
  readonly lines: readonly Line[];
  /** Whether activities have numbers instead of labels. */
  readonly isNumbered: boolean;
}
