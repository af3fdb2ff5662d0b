/**
 * What a plan doesn't say yet, gathered by category, so that each absence is a few words and not a finding of its own.
 */

import type { Finding, PlanReport } from '../findings/report.ts';
import { MATTERS } from './next-steps.ts';

/** The most lines that people are shown. */
const MOST_LINES = 3;
/** A plan that lacks this much of what every network needs has enough to do: smaller gaps can wait. */
const MUCH = 3;

/** What to write in one category, or what to write first if the plan has nothing on it. */
export interface NotWritten {
  readonly category: string;
  /** What to write, each in a few words, most important first. Empty if the plan has nothing on the category. */
  readonly gaps: readonly string[];
  /** What to write first, as it follows "start with"; empty unless the plan has nothing on the category. */
  readonly first: string;
}

/** The lines that people are shown about what isn't written, and how much is left out. */
export interface Unwritten {
  readonly lines: readonly NotWritten[];
  /** How many other things aren't written. */
  readonly others: number;
}

/**
 * The categories with something to write that the plan calls for, in the framework's order: those in which something
 * weighs most. A category on which the plan has nothing has one line, if anything was found to be missing and the plan
 * calls for all of it. A plan that lacks much of what every network needs is shown only what matters as much as a step.
 * @param open the plan's open findings
 * @param shown findings that are reported elsewhere
 * @param all whether to give every line, whatever the plan calls for
 */
export function notWritten(
  plan: PlanReport,
  open: readonly Finding[],
  shown: readonly Finding[],
  all = false,
): Unwritten {
  const absent = open
    .filter((finding) => finding.about === 'unwritten' && !shown.includes(finding))
    .sort((a, b) => b.weight - a.weight);
  const lines = linesOf(plan, { open, shown, absent, all, least: !all && lacksMuch(open) ? MATTERS : 0 });
  const kept = lines.toSorted((a, b) => b.weight - a.weight).slice(0, all ? lines.length : MOST_LINES);
  const told = kept.flatMap(({ findings }) => findings);
  return {
    lines: lines.filter((line) => kept.includes(line)).map(({ category, gaps, first }) => ({ category, gaps, first })),
    others: wordsOf(absent.filter((finding) => !told.includes(finding))).length,
  };
}

/** Whether a plan lacks much of what every network needs; what is missing on one theme counts once. */
function lacksMuch(open: readonly Finding[]): boolean {
  return new Set(open.filter(({ about }) => about === 'essential').map(({ theme }) => theme)).size >= MUCH;
}

interface Line extends NotWritten {
  readonly findings: readonly Finding[];
  /** That of the heaviest finding. */
  readonly weight: number;
}

interface Found {
  readonly open: readonly Finding[];
  readonly shown: readonly Finding[];
  readonly absent: readonly Finding[];
  readonly all: boolean;
  /** Lighter findings have no line. */
  readonly least: number;
}

function linesOf(plan: PlanReport, { open, shown, absent, all, least }: Found): Line[] {
  const unstarted = new Map(plan.unstarted.map((one) => [one.category, one]));
  const lacking = open.filter(({ about }) => about !== 'written');
  const named = new Set(shown.map(({ category }) => category));
  return categoriesOf(plan, absent).flatMap((category) => {
    const isOwn = (finding: Finding) => finding.category === category;
    const { first, calledFor = false } = unstarted.get(category) ?? {};
    const own = lacking.filter(isOwn);
    const isStarting = first !== undefined && (all || calledFor) && own.length > 0 && !named.has(category);
    if (isStarting && heaviest(own) >= least)
      return [{ category, gaps: [], first, findings: absent.filter(isOwn), weight: heaviest(own) }];
    const matters = ({ calledFor, weight }: Finding) => all || (calledFor && weight >= least);
    const findings = absent.filter((finding) => isOwn(finding) && matters(finding));
    return findings.length === 0
      ? []
      : [{ category, gaps: wordsOf(findings), first: '', findings, weight: heaviest(findings) }];
  });
}

function wordsOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ gap, fix }) => (gap === '' ? fix : gap)))];
}

function heaviest(findings: readonly Finding[]): number {
  return Math.max(...findings.map(({ weight }) => weight));
}

/** In the framework's order, as the outcomes of all rules have it. */
function categoriesOf({ outcomes, unstarted }: PlanReport, absent: readonly Finding[]): string[] {
  const rules = Object.keys(outcomes);
  const rank = (category: string) => {
    const first = absent.findIndex((finding) => finding.category === category);
    return first < 0 ? rules.length : rules.indexOf(absent[first]?.rule ?? '');
  };
  const own = [...new Set(absent.map(({ category }) => category))].sort((a, b) => rank(a) - rank(b));
  return [...own, ...unstarted.map(({ category }) => category).filter((category) => !own.includes(category))];
}

/** How many things people aren't shown, as a sentence; empty if there are none. */
export function othersWords({ lines, others }: Unwritten, command: string): string {
  if (others === 0) return '';
  const more = lines.length === 0 ? '' : ' other';
  const things = others === 1 ? `One${more} thing isn't` : `${others}${more} things aren't`;
  return `${things} written yet; ${command} lists ${others === 1 ? 'it' : 'them'}.`;
}
