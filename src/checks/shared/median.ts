/** The median of a list of numbers. */

/** Returns the median: the mean of the middle two for an even count, and 0 for an empty list. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const two = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return two.reduce((sum, number) => sum + number / two.length, 0);
}
