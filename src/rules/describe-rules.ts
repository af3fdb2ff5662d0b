/** Completes rule records: with their statements, and with what they leave out. */

import { STAGES } from '../plan/vocabulary.ts';
import type { Later } from './research.ts';
import type { About, Category, Grade, RuleRecord, Statement } from './types.ts';

/** A rule record with its statements, category and grade. */
export interface DescribedRule extends RuleRecord {
  readonly about: About;
  readonly theme: string;
  readonly weight: number;
  readonly category: string;
  readonly grade: Grade;
  readonly statements: readonly Statement[];
  /** Why it matters: the claim of its main statement, or the reason in its record. */
  readonly reason: string;
  /** What later research found about its main statement. */
  readonly since: readonly Omit<Later, 'publication'>[];
  readonly asking: RuleScope;
}

/** When a rule applies, with the record's stages as numbers. */
export interface RuleScope {
  /** Indexes in `STAGES`: the first and last stage at which the rule applies, and the first at which a gap counts. */
  readonly from: number;
  readonly until: number;
  readonly expected: number;
  /** Before the stage `expected`, the rule can only tell if the plan has a value at one of these paths. */
  readonly needs: readonly (readonly string[])[];
  /** Whether the rule can only tell if the plan names every school. */
  readonly everySchool: boolean;
  /** Whether the rule doesn't apply once the network is over. */
  readonly whileItLasts: boolean;
}

function scopeOf({
  from_stage = 'forming',
  until_stage = 'closing',
  expected_from,
  needs = [],
  every_school,
  while_it_lasts,
}: RuleRecord): RuleScope {
  return {
    from: STAGES.indexOf(from_stage),
    until: STAGES.indexOf(until_stage),
    expected: expected_from === undefined ? STAGES.length : STAGES.indexOf(expected_from),
    needs: needs.map((path) => path.split('.')),
    everySchool: every_school === true,
    whileItLasts: while_it_lasts === true,
  };
}

export interface RuleSources {
  readonly categories: readonly Category[];
  readonly statements: readonly Statement[];
  /** Each record with the category whose folder it is in. */
  readonly records: readonly { readonly category: string; readonly record: RuleRecord }[];
}

/**
 * The rules in order, without their checks. Statements that don't exist are ignored.
 * @param ruleFrom gives the object that is to be the rule, which may be the record itself
 */
export function describeRules(
  { categories, statements, records }: RuleSources,
  ruleFrom: (record: RuleRecord) => RuleRecord = (record) => ({ ...record }),
): DescribedRule[] {
  const byCode = new Map(statements.map((statement) => [statement.code, statement]));
  return categories.flatMap(({ id }) =>
    records
      .filter(({ category }) => category === id)
      .map(({ record }) => Object.assign(ruleFrom(record), descriptionOf(record, id, byCode))),
  );
}

/** The weight of a rule that gives none. */
export const USUAL_WEIGHT = 50;

function descriptionOf(record: RuleRecord, category: string, byCode: ReadonlyMap<string, Statement>) {
  const statements = record.cites.flatMap((code) => byCode.get(code) ?? []);
  return {
    about: record.about ?? 'written',
    theme: record.theme ?? record.id,
    weight: record.weight ?? USUAL_WEIGHT,
    category,
    grade: gradeOf(record, statements),
    statements,
    reason: reasonOf(record, statements),
    since: (statements[0]?.since ?? []).map(({ publication: _, ...later }) => later),
    asking: scopeOf(record),
  };
}

function gradeOf({ source }: RuleRecord, [main]: readonly Statement[]): Grade {
  return source === undefined ? (main?.grade ?? 'integrity') : 'local';
}

function reasonOf({ why, source }: RuleRecord, [main]: readonly Statement[]): string {
  return why !== undefined && source !== undefined ? `${why} (${source})` : (why ?? main?.claim ?? '');
}
