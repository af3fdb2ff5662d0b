/** Prints the difference between two versions of a plan for a terminal, as JSON and as Markdown. */

import type { Finding } from '../../findings/report.ts';
import type { Screen } from '../../io/terminal.ts';
import type { Change } from '../../plan/queries/changes.ts';
import type { FindingsCompared } from '../../report/compare-findings.ts';
import { LEVELS } from '../../rules/types.ts';
import { brief, count, safeText } from '../../text/words.ts';
import { safeJson } from '../formats/json.ts';
import { measure, withRight, wrapped } from '../terminal/layout.ts';
import { markdownText } from '../terminal/markdown-text.ts';
import { palette } from '../terminal/palette.ts';
import { findingSummary } from './finding-summary.ts';
import type { CommandFormat } from './formats.ts';

/** One version of the plan. */
export interface Side {
  readonly file: string;
  readonly network: string;
  readonly stage: string;
  /** The schools that are active on the checking date. */
  readonly schools: readonly { readonly id: string; readonly name: string }[];
  /** How many schools there are, including those that the plan doesn't name. */
  readonly schoolCount: number;
}

export interface Difference {
  readonly framework: { readonly name: string; readonly edition: string };
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly before: Side;
  readonly after: Side;
  readonly changes: readonly Change[];
  readonly findings: FindingsCompared;
}

export const DIFF_REPORTERS: Readonly<
  Record<CommandFormat<'diff'>, (difference: Difference, screen: Screen) => string>
> = {
  pretty,
  json,
  markdown,
};

/** Names of the schools that are in one version but not in the other. */
function without({ schools }: Side, other: Side): string[] {
  const known = new Set(other.schools.map(({ id }) => id));
  return schools.filter(({ id }) => !known.has(id)).map(({ name }) => name);
}

function namesAll({ schools, schoolCount }: Side): boolean {
  return schools.length === schoolCount;
}

/**
 * The membership, one line each: schools that joined, schools that left, and how many there are now. If a version
 * doesn't name all of its schools, a name that is only in the other may not have joined or left.
 */
function membership({ before, after }: Difference): string[] {
  const [was, now] = [before.schoolCount, after.schoolCount];
  const [joined, left] = [namesAll(before) ? 'joined' : 'now named', namesAll(after) ? 'left' : 'no longer named'];
  return [
    ...without(after, before).map((name) => `${joined}: ${name}`),
    ...without(before, after).map((name) => `${left}: ${name}`),
    ...(was === now ? [] : [`${count(now, 'school')} now, ${was} before`]),
  ];
}

/** The changes except for schools that joined or left, which have their own heading. */
function withoutRepeats({ before, after, changes }: Difference): Change[] {
  const moved = new Set([...without(after, before), ...without(before, after)].map((name) => `school "${name}"`));
  return changes.filter(({ kind, what }) => kind === 'changed' || !moved.has(what));
}

function changeWords({ kind, what, field, from, to }: Change): string {
  if (kind !== 'changed') return `${what} ${kind}`;
  const lead = what === field ? what : `${what}, ${field}`;
  // A value may be nearly as long as the whole plan, and laying out such a line takes minutes.
  const [was, now] = [from, to].map((value) => value && brief(value));
  if (was === undefined) return `${lead}: now ${now}`;
  return now === undefined ? `${lead}: was ${was}, now empty` : `${lead}: ${was} → ${now}`;
}

function title({ before, after }: Difference): string {
  return `${after.network}: ${before.file} → ${after.file}`;
}

/** `Still open: 3 findings (a, b, c)`, or an empty list. */
function stillOpen({ open }: FindingsCompared): string[] {
  const rules = [...new Set([...open].sort(byLevel).map(({ rule }) => rule))];
  return open.length === 0 ? [] : [`Still open: ${count(open.length, 'finding')} (${rules.join(', ')})`];
}

const NOTHING = 'Nothing has changed.';

function byLevel(a: Finding, b: Finding): number {
  return LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);
}

/** New findings and those that are gone, each in full. Findings that are still open are only counted. */
function headings({ appeared, gone }: FindingsCompared): [string, readonly Finding[]][] {
  const all: [string, readonly Finding[]][] = [
    ['New findings', appeared],
    ['No longer found', gone],
  ];
  return all
    .filter(([, findings]) => findings.length > 0)
    .map(([heading, findings]) => [heading, [...findings].sort(byLevel)]);
}

function pretty(difference: Difference, screen: Screen): string {
  const paint = palette(screen.color);
  const width = measure(screen.width);
  const block = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[paint.bold(heading), ...lines].join('\n')];
  const bullet = (text: string) => wrapped('  - ', safeText(text), width);
  const line = ({ level, message, rule }: Finding) =>
    withRight(`  ${paint.level(level)}  `, safeText(message), paint.dim(rule), width);
  const { changes, findings, framework, asOf } = difference;
  const blocks = [
    wrapped('', paint.bold(safeText(title(difference))), width),
    ...block('Schools', membership(difference).map(bullet)),
    ...block('Changes', withoutRepeats(difference).map(changeWords).map(bullet)),
    ...(changes.length === 0 ? [NOTHING] : []),
    ...headings(findings).flatMap(([heading, found]) => block(heading, found.map(line))),
    ...stillOpen(findings).map((text) => wrapped('', text, width)),
    wrapped('', paint.dim(`Compared using the rules of ${framework.name} ${framework.edition}, as of ${asOf}`), width),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function markdown(difference: Difference): string {
  const block = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`## ${heading}`, lines.map((line) => `- ${line}`).join('\n')];
  const line = ({ level, message, rule }: Finding) => `**${level}** ${markdownText(message)} (${rule})`;
  const { changes, findings } = difference;
  const blocks = [
    `# ${markdownText(title(difference))}`,
    ...block('Schools', membership(difference).map(markdownText)),
    ...block('Changes', withoutRepeats(difference).map(changeWords).map(markdownText)),
    ...(changes.length === 0 ? [NOTHING] : []),
    ...headings(findings).flatMap(([heading, found]) => block(heading, found.map(line))),
    ...stillOpen(findings),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function json(difference: Difference): string {
  const { framework, asOf, before, after, changes, findings } = difference;
  return safeJson({
    schemaVersion: 1,
    framework,
    asOf,
    before,
    after,
    schools: {
      joined: namesAll(before) ? without(after, before) : [],
      left: namesAll(after) ? without(before, after) : [],
    },
    changes,
    findings: {
      new: findings.appeared.map(findingSummary),
      gone: findings.gone.map(findingSummary),
      open: findings.open.map(findingSummary),
    },
  });
}
