/** Somebody who pastes the lines that a report shows, each where it says. */

export interface Shown {
  readonly after: number;
  readonly replaced: number;
  readonly lines: readonly string[];
  /** The text that names the line right below, if the report has it. */
  readonly next?: string;
  /** Whether they go to the end of the plan. */
  readonly isAtEnd?: boolean;
}

/** The lines that a report shows, each with its place. */
export function shownIn(out: string): Shown[] {
  const places = [
    ...out.matchAll(
      /^ {3}(?:(?:Write|write) {1,2}| {6,7})((?:in place of lines?|below line|above line|at the (?:top|end)) [^:]*?(?:, which\s+begins\s+with\s+"(?:.*|.*\n.*)")?):\n((?:(?! {3}\S| {9,10}(?:in place of line|below line|above line|at the (?:top|end))).+\n)+)/gm,
    ),
  ];
  return places.map(([, place = '', block = '']) => {
    const [first = 0, last = first] = (place.replace(/, which[\s\S]*/, '').match(/\d+/g) ?? []).map(Number);
    const lines = block.split('\n').slice(0, -1);
    if (place.startsWith('at the end')) return { after: Infinity, replaced: 0, lines, isAtEnd: true };
    const next = /, which\s+begins\s+with\s+"([\s\S]*)"$/.exec(place)?.[1]?.replace(/\s*\n\s*/, ' ');
    if (next !== undefined) return { after: first - 1, replaced: 0, lines, next };
    return place.startsWith('below')
      ? { after: first, replaced: 0, lines }
      : { after: first - 1, replaced: last - first + 1, lines };
  });
}

/** The plan with lines in it, pasted in this order; a line that is named is looked for. */
export function pasted(text: string, shown: readonly Shown[]): string {
  const lines = text.split('\n');
  for (const one of shown) lines.splice(placeIn(lines, one), one.replaced, ...one.lines);
  return lines.join('\n');
}

/** A line that is named is no deeper than the lines to paste above it. */
function placeIn(lines: readonly string[], { after, next, isAtEnd, lines: own }: Shown): number {
  if (isAtEnd === true) return lines.findLastIndex((line) => line.trim() !== '') + 1;
  if (next === undefined) return after;
  const start = next.replace(/…$/, '');
  const column = (own[0] ?? '').search(/\S/);
  const found = lines
    .flatMap((line, index) => (line.trim().startsWith(start) && line.search(/\S/) <= column ? [index] : []))
    .sort((a, b) => Math.abs(a - after) - Math.abs(b - after));
  if (found[0] === undefined) throw new Error(`No line is "${next}"`);
  return found[0];
}
