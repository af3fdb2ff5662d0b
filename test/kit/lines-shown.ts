/** Reports for people without the lines to paste, which are as wide as they will be in the plan. */

const LABEL = /^ {3}(?:Write|write) /;
const NEXT = /^ {9,}(?:in place of|below line|above line|at the (?:top|end))\b/;

export function withoutLinesToPaste(out: string): string[] {
  const kept: string[] = [];
  let place: 'elsewhere' | 'label' | 'lines' = 'elsewhere';
  let isFirst = false;
  for (const line of out.split('\n')) {
    if (/^Example\b/.test(line)) place = 'lines';
    // A new section begins with a blank line, so that it stands apart from the one above.
    const ends = line.trim() === '' && !isFirst;
    if (ends || /^ {3}(?:Ask|ask) /.test(line)) place = 'elsewhere';
    isFirst = false;
    if (LABEL.test(line) || (place === 'lines' && NEXT.test(line))) place = 'label';
    if (place !== 'lines') kept.push(line);
    if (place === 'label' && line.endsWith(':')) {
      place = 'lines';
      isFirst = true;
    }
  }
  return kept;
}
