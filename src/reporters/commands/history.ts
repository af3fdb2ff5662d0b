/** Prints a plan's life for a terminal, as JSON and as Markdown. */

import type { Finding } from '../../findings/report.ts';
import type { Screen } from '../../io/terminal.ts';
import { type HistoryStep, isQuiet } from '../../report/plan-history.ts';
import { LEVELS } from '../../rules/types.ts';
import { count, safeText } from '../../text/words.ts';
import { safeJson } from '../formats/json.ts';
import { measure, wrapped } from '../terminal/layout.ts';
import { markdownText } from '../terminal/markdown-text.ts';
import { palette } from '../terminal/palette.ts';
import { findingSummary } from './finding-summary.ts';
import type { CommandFormat } from './formats.ts';

export interface History {
  readonly framework: { readonly name: string; readonly edition: string };
  readonly network: string;
  /** Oldest first. */
  readonly steps: readonly HistoryStep[];
  /** The titles of the statements, by code. */
  readonly titles: ReadonlyMap<string, string>;
}

export const HISTORY_REPORTERS: Readonly<
  Record<CommandFormat<'history'>, (history: History, screen: Screen) => string>
> = { pretty, json, markdown };

/** A heading, and the lines below it. */
interface Part {
  readonly heading: string;
  readonly lines: readonly string[];
}

const PARTIAL = "Only part of this version fits the plan format, so some of it couldn't be checked.";

/** What a step shows, in words. */
function partsOf(step: HistoryStep, isFirst: boolean, titles: History['titles']): Part[] {
  if (!step.isReadable) return [{ heading: "This version can't be read as a plan.", lines: [] }];
  const statements = (codes: readonly string[]) => codes.map((code) => `${titles.get(code) ?? ''} (${code})`);
  const found = isFirst
    ? [{ heading: 'Found at the start', lines: counted(step.appeared) }]
    : [
        { heading: 'No longer found', lines: messages(step.gone) },
        { heading: 'New findings', lines: messages(step.appeared) },
      ];
  const parts = [
    { heading: 'Network', lines: facts(step) },
    { heading: isFirst ? 'Met from the start' : 'Now met', lines: statements(step.met) },
    { heading: 'No longer met', lines: statements(step.lost) },
    ...found,
  ].filter(({ lines }) => lines.length > 0);
  return step.isPartial ? [{ heading: PARTIAL, lines: [] }, ...parts] : parts;
}

function facts({ stage, schools }: HistoryStep): string[] {
  return [...(stage === null ? [] : [`stage: ${stage}`]), ...(schools === null ? [] : [count(schools, 'school')])];
}

/** `12 warnings, 3 questions`, as one line. */
function counted(findings: readonly Finding[]): string[] {
  const parts = LEVELS.flatMap((level) => {
    const number = findings.filter((finding) => finding.level === level).length;
    return number === 0 ? [] : [level === 'advice' ? `${number} advice` : count(number, level)];
  });
  return parts.length === 0 ? [] : [parts.join(', ')];
}

function messages(findings: readonly Finding[]): string[] {
  return [...findings]
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
    .map(({ level, message }) => `${level}: ${message}`);
}

function title({ network, steps }: History): string {
  const days = [...new Set([steps[0]?.version.day ?? '', steps.at(-1)?.version.day ?? ''])];
  return `${network}: ${count(steps.length, 'version')}, ${days.join(' to ')}`;
}

/** The steps in which something is different, and how many aren't shown before each. */
function shown(steps: readonly HistoryStep[]): { readonly step: HistoryStep; readonly isFirst: boolean }[] {
  const first = steps.find(({ isReadable }) => isReadable);
  return steps.filter((step) => step === first || !isQuiet(step)).map((step) => ({ step, isFirst: step === first }));
}

/** A sentence on the versions that aren't shown, if there are any. */
function quietWords(steps: readonly HistoryStep[]): string[] {
  const quiet = steps.length - shown(steps).length;
  if (quiet === 0) return [];
  return [`${count(quiet, 'other version')} made no difference to what nlc finds.`];
}

function checkedWith({ framework: { name, edition } }: History): string {
  return `Each version was checked as of its own day, using the rules of ${name} ${edition}`;
}

function pretty(history: History, screen: Screen): string {
  const paint = palette(screen.color);
  const width = measure(screen.width);
  const blocks = shown(history.steps).map(({ step, isFirst }) => {
    const { day, commit, subject } = step.version;
    const lead = [day, ...(commit === null ? [] : [paint.dim(commit.slice(0, 7))]), ''].join('  ');
    return [
      wrapped(lead, paint.bold(safeText(subject)), width),
      ...partsOf(step, isFirst, history.titles).flatMap(({ heading, lines }) => [
        wrapped('  ', heading, width),
        ...lines.map((line) => wrapped('    - ', safeText(line), width)),
      ]),
    ].join('\n');
  });
  return `${[
    wrapped('', paint.bold(safeText(title(history))), width),
    ...blocks,
    ...quietWords(history.steps).map((text) => wrapped('', text, width)),
    wrapped('', paint.dim(checkedWith(history)), width),
  ].join('\n\n')}\n`;
}

function markdown(history: History): string {
  const blocks = shown(history.steps).flatMap(({ step, isFirst }) => {
    const { day, commit, subject } = step.version;
    const id = commit === null ? '' : ` (${commit.slice(0, 7)})`;
    return [
      `## ${day}: ${markdownText(subject)}${id}`,
      ...partsOf(step, isFirst, history.titles).map(({ heading, lines }) =>
        [`${heading}`, ...(lines.length === 0 ? [] : ['', ...lines.map((line) => `- ${markdownText(line)}`)])].join(
          '\n',
        ),
      ),
    ];
  });
  return `${[`# ${markdownText(title(history))}`, ...blocks, ...quietWords(history.steps), checkedWith(history)].join('\n\n')}\n`;
}

function json({ framework, network, steps }: History): string {
  return safeJson({
    schemaVersion: 1,
    framework,
    network,
    versions: steps.map(({ version, isReadable, stage, schools, met, lost, appeared, gone }) => ({
      ...version,
      isReadable,
      ...(stage !== null && { stage }),
      ...(schools !== null && { schools }),
      statements: { met, lost },
      findings: { new: appeared.map(findingSummary), gone: gone.map(findingSummary) },
    })),
  });
}
