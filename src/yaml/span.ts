/** Positions in a file's text. */

/** 1-based line and column, and 0-based offset, counted in UTF-16 code units of the file's text without its BOM. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** From `start` up to, not including, `end`. */
export interface Span {
  readonly start: Point;
  readonly end: Point;
}
