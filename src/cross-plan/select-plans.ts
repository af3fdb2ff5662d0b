/** Which plans a picture of many is to show, and in which order. */

import { isOpen } from '../findings/report.ts';
import { STAGES, type Stage } from '../plan/vocabulary.ts';
import type { Level } from '../rules/types.ts';
import { byCodeUnit, either } from '../text/words.ts';
import { plainSchoolName } from './match-schools.ts';
import type { PortfolioPlan } from './portfolio.ts';
import type { SchoolSummary } from './school-summary.ts';

/** What a plan has to be to be shown: one of each list that is not empty. */
export interface Filters {
  readonly stages: readonly Stage[];
  /** Rules that find fault with it. */
  readonly rules: readonly string[];
  /** Levels that it has a finding of. */
  readonly levels: readonly Level[];
  /** Schools in it: names or parts of them, numbers of a register, ids. */
  readonly schools: readonly string[];
}

export const ORDERS = ['name', 'file', 'stage', 'schools', 'errors', 'warnings'] as const;
export type Order = (typeof ORDERS)[number];

export function chosenPlans(plans: readonly PortfolioPlan[], filters: Filters): PortfolioPlan[] {
  const schools = filters.schools.map(isMeant);
  return plans.filter((plan) => {
    const open = plan.report.findings.filter(isOpen);
    return (
      isAmong(filters.stages, [plan.report.stage]) &&
      isAmong(
        filters.rules,
        open.map(({ rule }) => rule),
      ) &&
      isAmong(
        filters.levels,
        open.map(({ level }) => level),
      ) &&
      (schools.length === 0 || plan.schools.some((school) => schools.some((meant) => meant(school))))
    );
  });
}

function isAmong<Word>(wanted: readonly Word[], there: readonly Word[]): boolean {
  return wanted.length === 0 || there.some((word) => wanted.includes(word));
}

/** By whole words of its name, however they are spelt, else by its id or number. */
function isMeant(text: string): (school: SchoolSummary) => boolean {
  const wanted = plainSchoolName({ name: text, identifier: null, authority: null });
  return (school) =>
    school.id === text ||
    school.identifier?.value === text ||
    (wanted !== '' && ` ${plainSchoolName(school)} `.includes(` ${wanted} `));
}

/** What the filters ask, in words that follow "only networks"; empty where they ask nothing. */
export function filterWords({ stages, rules, levels, schools }: Filters): string {
  const parts = [
    ...(stages.length > 0 ? [either(stages)] : []),
    ...(levels.length > 0 ? [`with ${either(levels.map(oneOf))}`] : []),
    ...(rules.length > 0 ? [`with a finding of ${either(rules)}`] : []),
    ...(schools.length > 0 ? [`with a school called ${either(schools.map((name) => `"${name}"`))}`] : []),
  ];
  return parts.join(', ');
}

function oneOf(level: Level): string {
  if (level === 'advice') return 'advice';
  return `${level === 'error' ? 'an' : 'a'} ${level}`;
}

/** The plans in order: names and files from A, stages from the first, numbers from the greatest; `reverse` the other way. */
export function ordered(plans: readonly PortfolioPlan[], order: Order, reverse: boolean): PortfolioPlan[] {
  const sign = reverse ? -1 : 1;
  return [...plans].sort((a, b) => sign * COMPARE[order](a, b) || COMPARE.name(a, b) || COMPARE.file(a, b));
}

type Compare = (a: PortfolioPlan, b: PortfolioPlan) => number;

const COMPARE: Readonly<Record<Order, Compare>> = {
  name: (a, b) => byCodeUnit(nameKey(a), nameKey(b)),
  file: ({ report: a }, { report: b }) => byCodeUnit(a.file, b.file) || a.document - b.document,
  stage: (a, b) => STAGES.indexOf(a.report.stage) - STAGES.indexOf(b.report.stage),
  schools: (a, b) => b.schools.length - a.schools.length,
  errors: (a, b) => b.report.counts.error - a.report.counts.error,
  warnings: (a, b) => b.report.counts.warning - a.report.counts.warning,
};

/** A name without accents and capitals, its numbers in their order: where one looks for it, whatever the machine's locale. */
function nameKey({ report }: PortfolioPlan): string {
  const plain = report.network.name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}
