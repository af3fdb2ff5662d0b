/** The bench's results as tables of text. */

import { LABELS, type Measured } from './commands.ts';
import type { Comparison } from './in-process.ts';
import type { Cost } from './processes.ts';
import { type Margin, marginOf, median, type Ratio, ratioOf, type Verdict, verdictOn } from './statistics.ts';

/**
 * CPU time is compared closely. The time that passed depends on what else the machine does, so only a large difference
 * counts.
 */
export const MARGINS = {
  cpu: { least: 0.05, most: 0.15 },
  wall: { least: 0.2, most: Number.POSITIVE_INFINITY },
} satisfies Record<keyof Cost, Margin>;

/** With one local rule, a check may take this many times as long as without. */
export const LOCAL_RULE_BAR = 1.15;

type Runs = readonly Cost[];

const cpu = (runs: Runs) => runs.map((run) => run.cpu);
const wall = (runs: Runs) => runs.map((run) => run.wall);
const milliseconds = (time: number) => `${time.toFixed(time < 10 ? 3 : 0)} ms`;
const percent = (share: number) => `±${(share * 100).toFixed(0)}%`;
const times = ({ ratio }: Ratio) => ratio.toFixed(2);
const ratioCells = (ratio: Ratio) => [times(ratio), percent(ratio.noise)];

/** Each command against `node -e 0`. */
export function currentTable(runs: readonly (readonly [name: Measured, runs: Runs])[], node: Runs): string {
  const rows = runs.map(([name, own]) => [
    LABELS[name],
    milliseconds(median(cpu(own))),
    ...ratioCells(ratioOf(cpu(own), cpu(node))),
    milliseconds(median(wall(own))),
    ...ratioCells(ratioOf(wall(own), wall(node))),
  ]);
  const nodeRow = ['node -e 0', milliseconds(median(cpu(node))), '', '', milliseconds(median(wall(node))), '', ''];
  return table([['', 'CPU', '× node -e 0', 'noise', 'wall', '× node -e 0', 'noise'], nodeRow, ...rows]);
}

/** The same command of two revisions. */
export interface Pair {
  readonly name: Measured;
  readonly old: Runs;
  readonly current: Runs;
}

export function verdictOnPair({ old, current }: Pair): Verdict {
  const verdict = verdictOn(ratioOf(cpu(current), cpu(old)), MARGINS.cpu);
  const isSlowByWall = verdictOn(ratioOf(wall(current), wall(old)), MARGINS.wall) === 'slower';
  return verdict === 'same' && isSlowByWall ? 'slower' : verdict;
}

export function againstTable(pairs: readonly Pair[]): string {
  const rows = pairs.map((pair) => {
    const { name, old, current } = pair;
    const cpuRatio = ratioOf(cpu(current), cpu(old));
    const wallRatio = ratioOf(wall(current), wall(old));
    return [
      LABELS[name],
      milliseconds(median(cpu(old))),
      milliseconds(median(cpu(current))),
      times(cpuRatio),
      percent(marginOf(cpuRatio, MARGINS.cpu)),
      times(wallRatio),
      percent(marginOf(wallRatio, MARGINS.wall)),
      verdictOnPair(pair),
    ];
  });
  return table([['', 'old CPU', 'new CPU', 'ratio', 'margin', 'wall ratio', 'margin', 'verdict'], ...rows]);
}

export function inProcessTable(comparisons: readonly Comparison[]): string {
  const rows = comparisons.map(({ label, time, yardstick, yardstickTime, ratio }) => [
    label,
    milliseconds(time),
    yardstick,
    milliseconds(yardstickTime),
    ...ratioCells(ratio),
  ]);
  return table([['in process', 'CPU', 'against', 'CPU', 'ratio', 'noise'], ...rows]);
}

/** Whether a local rule costs no more than it may, and the line that says so. */
export function localRuleBar(withRule: Runs, without: Runs): { readonly isMet: boolean; readonly line: string } {
  const ratio = ratioOf(cpu(withRule), cpu(without));
  const isMet = ratio.ratio <= LOCAL_RULE_BAR;
  const line = `CPU time with one local rule: ${times(ratio)} times without (${percent(ratio.noise)}). Bar: at most ${LOCAL_RULE_BAR}, ${isMet ? 'met' : 'MISSED'}.`;
  return { isMet, line };
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => `${row.map(pad).join('  ').trimEnd()}\n`).join('');
}
