/** Selects and sorts the plans for `nlc status`. */

import { isOpen } from '../findings/report.ts';
import { programmeKey } from '../plan/queries/programme.ts';
import { STAGES, type Stage } from '../plan/vocabulary.ts';
import type { Level } from '../rules/types.ts';
import { normalised } from '../text/normalised.ts';
import { byCodeUnit, either } from '../text/words.ts';
import { plainSchoolName } from './match-schools.ts';
import { type PortfolioPlan, schoolsOf } from './portfolio.ts';
import type { SchoolSummary } from './school-summary.ts';

/** A plan is shown if it matches at least one entry of each list that isn't empty. */
export interface Filters {
  readonly stages: readonly Stage[];
  /** Ids of rules with findings in the plan. */
  readonly rules: readonly string[];
  /** Levels of findings in the plan. */
  readonly levels: readonly Level[];
  /** Schools in the plan: names or parts of names, register numbers or ids. */
  readonly schools: readonly string[];
  /** Programmes that the network is part of: names or parts of names. */
  readonly programmes: readonly string[];
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
      (filters.programmes.length === 0 || filters.programmes.some((name) => isPartOf(plan, name))) &&
      (schools.length === 0 || plan.schools.some((school) => schools.some((meant) => meant(school))))
    );
  });
}

function isAmong<Word>(wanted: readonly Word[], there: readonly Word[]): boolean {
  return wanted.length === 0 || there.some((word) => wanted.includes(word));
}

/** Whether the name of the network's programme has these whole words, in any spelling. */
function isPartOf({ programme }: PortfolioPlan, name: string): boolean {
  const wanted = programmeKey(name);
  return programme !== null && wanted !== '' && ` ${programmeKey(programme)} `.includes(` ${wanted} `);
}

/** Matches whole words of a school's name, in any spelling, or its exact id or number. */
function isMeant(text: string): (school: SchoolSummary) => boolean {
  const wanted = plainSchoolName({ name: text, identifier: null, authority: null });
  return (school) =>
    school.id === text ||
    school.identifier?.value === text ||
    (wanted !== '' && ` ${plainSchoolName(school)} `.includes(` ${wanted} `));
}

/** Describes the filters in words that follow "only networks"; empty if there are none. */
export function filterWords({ stages, rules, levels, schools, programmes }: Filters): string {
  const parts = [
    ...(stages.length > 0 ? [either(stages)] : []),
    ...(programmes.length > 0 ? [`part of ${either(programmes.map((name) => `"${name}"`))}`] : []),
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

/**
 * Sorts plans: names and files from A, stages from the first, numbers from the largest; the opposite if `reverse` is
 * set.
 */
export function ordered(plans: readonly PortfolioPlan[], order: Order, reverse: boolean): PortfolioPlan[] {
  const sign = reverse ? -1 : 1;
  return [...plans].sort((a, b) => sign * COMPARE[order](a, b) || COMPARE.name(a, b) || COMPARE.file(a, b));
}

type Compare = (a: PortfolioPlan, b: PortfolioPlan) => number;

const COMPARE: Readonly<Record<Order, Compare>> = {
  name: (a, b) => byCodeUnit(nameKey(a), nameKey(b)),
  file: ({ report: a }, { report: b }) => byCodeUnit(a.file, b.file) || a.document - b.document,
  stage: (a, b) => stageOrder(a) - stageOrder(b),
  schools: (a, b) => schoolsOf(b) - schoolsOf(a),
  errors: (a, b) => b.report.counts.error - a.report.counts.error,
  warnings: (a, b) => b.report.counts.warning - a.report.counts.warning,
};

/** Networks that have ended come after all stages. */
function stageOrder({ report: { stage, ended } }: PortfolioPlan): number {
  return ended === null ? STAGES.indexOf(stage) : STAGES.length;
}

/** A name as a sort key: without accents and capitals, with numbers in numerical order, the same in every locale. */
function nameKey({ report }: PortfolioPlan): string {
  const plain = normalised(report.network.name, 'NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}
