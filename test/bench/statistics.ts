/** Medians, ratios of paired samples with their noise, and the verdict on a ratio. */

export interface Ratio {
  /** The median of the ratios round by round, so that a busy moment affects both sides of a ratio. */
  readonly ratio: number;
  /** Half the width of the interval that holds the true median 19 times in 20, as a share of the ratio. */
  readonly noise: number;
}

/**
 * A ratio within `least` of 1 is never a difference; if the noise is above `most`, the samples can't settle the
 * question.
 */
export interface Margin {
  readonly least: number;
  readonly most: number;
}

export type Verdict = 'same' | 'faster' | 'slower' | 'too noisy';

export function median(numbers: readonly number[]): number {
  const sorted = ascending(numbers);
  const half = sorted.length / 2;
  return (nth(sorted, Math.ceil(half) - 1) + nth(sorted, Math.floor(half))) / 2;
}

/** Sample n of one list belongs to the same round as sample n of the other. */
export function ratioOf(measured: readonly number[], yardstick: readonly number[]): Ratio {
  if (measured.length !== yardstick.length) throw new RangeError('Each sample needs a partner from the same round.');
  const ratios = measured.map((value, round) => value / nth(yardstick, round));
  const [low, high] = intervalOf(ratios);
  const ratio = median(ratios);
  return { ratio, noise: (high - low) / 2 / ratio };
}

/**
 * The 95% confidence interval of the median, from ranks alone: nothing is assumed about how the noise is distributed.
 */
export function intervalOf(numbers: readonly number[]): [low: number, high: number] {
  const sorted = ascending(numbers);
  const rank = Math.max(0, Math.floor((sorted.length - 1.96 * Math.sqrt(sorted.length)) / 2));
  return [nth(sorted, rank), nth(sorted, sorted.length - 1 - rank)];
}

/** By how much a ratio may differ from 1 before it counts. */
export function marginOf({ noise }: Ratio, { least }: Margin): number {
  return Math.max(least, noise);
}

export function verdictOn(ratio: Ratio, limits: Margin): Verdict {
  if (ratio.noise > limits.most) return 'too noisy';
  const margin = marginOf(ratio, limits);
  if (ratio.ratio > 1 + margin) return 'slower';
  return ratio.ratio < 1 / (1 + margin) ? 'faster' : 'same';
}

/** The slope of the straight line nearest to points on two logarithmic scales: 1 if twice as much costs twice as much. */
export function slopeOf(points: readonly (readonly [size: number, cost: number])[]): number {
  if (points.length < 2) throw new RangeError('A slope needs two points.');
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (axis: 0 | 1) => logs.reduce((sum, point) => sum + point[axis], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const along = logs.reduce((sum, [size, cost]) => sum + (size - x) * (cost - y), 0);
  return along / logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

function nth(numbers: readonly number[], index: number): number {
  const number = numbers[index];
  if (number === undefined) throw new RangeError('There are no samples.');
  return number;
}
