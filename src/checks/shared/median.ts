/** The middle of some numbers: half of them lie on each side. */

/** The median; the mean of the two in the middle of an even number of them, and 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const two = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return two.reduce((sum, number) => sum + number / two.length, 0);
}
