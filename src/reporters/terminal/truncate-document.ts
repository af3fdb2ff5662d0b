/** Cuts a document to a maximum length. */

/** A piece that is shown completely or not at all. */
export interface Piece {
  readonly text: string;
}

/** The first pieces whose total length is at most `room` UTF-16 units. */
export function truncate<Any extends Piece>(pieces: readonly Any[], room: number): Any[] {
  let left = room;
  const over = pieces.findIndex(({ text }) => {
    left -= text.length;
    return left < 0;
  });
  return pieces.slice(0, over < 0 ? pieces.length : over);
}
