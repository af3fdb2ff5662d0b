/** Binds rule records to their checks and statements. Collects every error in every record. */

import type { Check, Demands } from '../checks/check.ts';
import { STAGES } from '../plan/vocabulary.ts';
import { didYouMean, placeholders } from '../text/words.ts';
import { fits, GREATEST, kindWords, parameterHint } from './parameters.ts';
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

/** A rule about one plan, with its check. */
export interface Rule extends DescribedRule {
  readonly predicate: Check;
}

/** A cross-plan rule. Its check, named in `check`, is loaded only when several plans are checked together. */
export type CrossPlanRule = DescribedRule;

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

export interface BindingError {
  readonly rule: string;
  /** The path in the record, such as `params.min`. */
  readonly at: readonly (string | number)[];
  readonly message: string;
}

export interface Sources {
  readonly categories: readonly Category[];
  readonly statements: readonly Statement[];
  /** Each record with the category whose folder it is in. */
  readonly records: readonly { readonly category: string; readonly record: RuleRecord }[];
  /** Other rules that exist, for `gives_way_to` and `raises`. */
  readonly otherIds?: readonly string[];
}

/**
 * Returns the rules without errors, ordered by category and then as given, and all errors.
 * @param isTrusted whether the records were checked before. If so, rules whose check doesn't exist are just left out.
 */
export function bindChecks<C extends Demands>(
  sources: Sources,
  checks: Readonly<Record<string, C>>,
  isTrusted = false,
): { rules: (DescribedRule & { readonly predicate: C })[]; errors: BindingError[] } {
  const ids = new Set([...sources.records.map(({ record }) => record.id), ...(sources.otherIds ?? [])]);
  const codes = new Set(sources.statements.map(({ code }) => code));
  const rules: (DescribedRule & { readonly predicate: C })[] = [];
  const errors: BindingError[] = [];
  for (const rule of describeRules(sources)) {
    const check = Object.hasOwn(checks, rule.check) ? checks[rule.check] : undefined;
    const known = check ?? Object.keys(checks);
    const found = isTrusted
      ? []
      : [...statementErrors(rule, codes), ...otherRuleErrors(rule, ids), ...checkErrors(rule, known)];
    errors.push(...found);
    if (found.length === 0 && check !== undefined) rules.push({ ...rule, predicate: check });
  }
  return { rules, errors };
}

/** The rules in order, without their checks. Statements that don't exist are ignored. */
export function describeRules({ categories, statements, records }: Sources): DescribedRule[] {
  const byCode = new Map(statements.map((statement) => [statement.code, statement]));
  return categories.flatMap(({ id }) =>
    records.filter(({ category }) => category === id).map(({ record }) => described(record, id, byCode)),
  );
}

/** The weight of a rule that gives none. */
export const USUAL_WEIGHT = 50;

function described(record: RuleRecord, category: string, byCode: ReadonlyMap<string, Statement>): DescribedRule {
  const statements = record.cites.flatMap((code) => byCode.get(code) ?? []);
  return {
    ...record,
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

function statementErrors(record: RuleRecord, codes: ReadonlySet<string>): BindingError[] {
  const errors = record.cites.flatMap((code, index) =>
    codes.has(code) ? [] : [bindingError(record, ['cites', index], `There is no statement ${code}.`)],
  );
  if (record.cites.length === 0 && record.why === undefined)
    errors.push(bindingError(record, ['why'], 'A rule that cites no statement needs its own "why".'));
  if (record.expected_from !== undefined && record.needs === undefined)
    errors.push(bindingError(record, ['expected_from'], '"expected_from" works only together with "needs".'));
  return errors;
}

/** Errors in the fields that name other rules. */
function otherRuleErrors(record: RuleRecord, ids: ReadonlySet<string>): BindingError[] {
  const errors = (at: readonly string[], named: readonly string[] = []) =>
    named.flatMap((id, index) =>
      ids.has(id) && id !== record.id
        ? []
        : [bindingError(record, [...at, index], `There is no other rule called ${id}.`)],
    );
  return [
    ...(['gives_way_to', 'raises', 'takes_in', 'strength_unless'] as const).flatMap((field) =>
      errors([field], record[field]),
    ),
    ...(['heavy', 'soften'] as const).flatMap((field) => errors([field, 'takes_in'], record[field]?.takes_in)),
  ];
}

/** @param check the rule's check, or the names of all checks if there is no such check */
function checkErrors(record: RuleRecord, check: Demands | readonly string[]): BindingError[] {
  if (isNames(check)) {
    const hint = didYouMean(record.check, check, ' Run nlc rules checks to see them all.');
    return [bindingError(record, ['check'], `There is no check called ${record.check}.${hint}`)];
  }
  return [
    ...parameterErrors(record, check),
    ...patternErrors(record, check),
    ...placeholderErrors(record, check),
    ...firesWhenErrors(record),
  ];
}

function isNames(check: Demands | readonly string[]): check is readonly string[] {
  return Array.isArray(check);
}

function parameterErrors(record: RuleRecord, check: Demands): BindingError[] {
  const given = record.params ?? {};
  const missing = Object.keys(check.params).filter((name) => given[name] === undefined);
  const foreign = Object.keys(given).filter((name) => !Object.hasOwn(check.params, name));
  const illTyped = Object.entries(check.params).filter(
    ([name, kind]) => given[name] !== undefined && !fits(kind, given[name]),
  );
  return [
    ...missing.map((name) =>
      bindingError(record, ['params'], `The check ${record.check} needs the parameter ${name}.`),
    ),
    ...foreign.map((name) =>
      bindingError(
        record,
        ['params', name],
        `The check ${record.check} has no parameter ${name}.${parameterHint(name, Object.keys(check.params))}`,
      ),
    ),
    ...illTyped.map(([name, kind]) =>
      bindingError(record, ['params', name], `"${name}" should be ${kindWords(kind)}.`),
    ),
  ];
}

/** The framework's own rules must work without loading the code for patterns. */
function patternErrors(record: RuleRecord, { params }: Demands): BindingError[] {
  const isOurs = record.source === undefined && Object.values(params).includes('pattern');
  return isOurs ? [bindingError(record, ['check'], 'Only a local rule can have a pattern.')] : [];
}

function placeholderErrors(record: RuleRecord, { facts, params, praiseFacts: praise = [] }: Demands): BindingError[] {
  const supplied = [...facts, ...Object.keys(params)];
  const texts: [string, string | undefined, (readonly string[])?][] = [
    ['message', record.message],
    ['soften', record.soften?.message],
    ['soften', record.soften?.fix],
    ['gap', record.gap],
    ...(record.details ?? []).map((detail): [string, string] => ['details', detail]),
    ['strength', record.strength, praise],
    ['strength_of_named', record.strength_of_named, praise],
    ['thanks', record.thanks, praise],
  ];
  return texts.flatMap(([key, text, names = supplied]) =>
    placeholders(text ?? '')
      .filter((name) => !names.includes(name))
      .map((name) => bindingError(record, [key], `The check ${record.check} has nothing to put in for {${name}}.`)),
  );
}

/** `fires_when` must mention exactly the numbers that a repository can change. */
function firesWhenErrors(record: RuleRecord): BindingError[] {
  if (record.fires_when === undefined) return [];
  const numbers = Object.entries(record.params ?? {}).flatMap(([name, value]) =>
    typeof value === 'number' && value > 0 && value < GREATEST ? [name] : [],
  );
  const named = placeholders(record.fires_when);
  return [
    ...numbers.filter((name) => !named.includes(name)).map((name) => `"fires_when" doesn't mention {${name}}.`),
    ...named.filter((name) => !numbers.includes(name)).map((name) => `{${name}} isn't a number among the parameters.`),
  ].map((message) => bindingError(record, ['fires_when'], message));
}

function bindingError(record: RuleRecord, at: BindingError['at'], message: string): BindingError {
  return { rule: record.id, at, message };
}
