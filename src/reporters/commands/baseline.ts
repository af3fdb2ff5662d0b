/**
 * The summary of an `nlc baseline` command: how many findings are known, what was added and removed, and what was left
 * out.
 */

import type { Screen } from '../../io/terminal.ts';
import { short } from '../../text/clip.ts';
import { count, list, safeText } from '../../text/words.ts';
import { measure, wrapped } from '../terminal/layout.ts';

export interface BaselineChange {
  readonly file: string;
  /** How many entries the baseline has now, and how many plans they cover. */
  readonly entries: number;
  readonly plans: number;
  readonly added: number;
  readonly removed: number;
  readonly leftOut: LeftOut;
}

/** Findings of the run that aren't in the baseline. */
export interface LeftOut {
  readonly acknowledged: number;
  /** Rules whose findings can't be in a baseline. */
  readonly never: readonly {
    readonly rule: string;
    readonly why: string;
    readonly findings: number;
    readonly files: readonly string[];
  }[];
  /** Files that couldn't be checked. */
  readonly unreadable: readonly string[];
}

export const NOTHING: LeftOut = { acknowledged: 0, never: [], unreadable: [] };

/** If there are more files than this, the rest are only counted. */
const MOST_FILES = 10;

/** The summary as text, ending in a newline. */
export function baselineText(change: BaselineChange, { width }: Pick<Screen, 'width'>): string {
  const cells = measure(width);
  const left = leftOutWords(change.leftOut);
  const lines = [
    wrapped('', `${holdsWords(change)}: ${changeWords(change)}.`, cells),
    ...(left.length > 0 ? ['Not included:', ...left.map((words) => wrapped('  - ', words, cells))] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function holdsWords({ file, entries, plans }: BaselineChange): string {
  const from = entries === 0 ? '' : ` from ${count(plans, 'plan')}`;
  return `${safeText(file)} has ${count(entries, 'known finding')}${from}`;
}

function changeWords({ added, removed }: BaselineChange): string {
  const parts = [...(added > 0 ? [`${added} added`] : []), ...(removed > 0 ? [`${removed} removed`] : [])];
  return parts.length === 0 ? 'nothing added or removed' : parts.join(', ');
}

function leftOutWords({ acknowledged, never, unreadable }: LeftOut): string[] {
  const files = unreadable
    .slice(0, MOST_FILES)
    .map((file) => `${safeText(short(file))}, which can't be checked as it is`);
  const rest = unreadable.length - files.length;
  return [
    ...(acknowledged > 0 ? [`${count(acknowledged, 'finding')} acknowledged in the plans`] : []),
    ...never.map(({ rule, why, findings, files: found }) => {
      const where = safeText(list(found, MOST_FILES));
      return `${count(findings, 'finding')} from ${rule} in ${where}, because ${why}`;
    }),
    ...files,
    ...(rest > 0 ? [`${count(rest, 'more file')} that can't be checked`] : []),
  ];
}
