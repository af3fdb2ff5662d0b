/** Binds rule records to their checks and statements. Collects every error in every record. */

import type { Check, Demands } from '../checks/check.ts';
import { didYouMean, placeholders } from '../text/words.ts';
import { type DescribedRule, describeRules, type RuleSources } from './describe-rules.ts';
import { fits, GREATEST, kindWords, parameterHint } from './parameters.ts';
import type { RuleRecord } from './types.ts';

/** A rule about one plan, with its check. */
export interface Rule extends DescribedRule {
  readonly predicate: Check;
}

/** A cross-plan rule. Its check, named in `check`, is loaded only when several plans are checked together. */
export type CrossPlanRule = DescribedRule;

export interface BindingError {
  readonly rule: string;
  /** The path in the record, such as `params.min`. */
  readonly at: readonly (string | number)[];
  readonly message: string;
}

export interface Sources extends RuleSources {
  /** Other rules that exist, for `gives_way_to` and `raises`. */
  readonly otherIds?: readonly string[];
}

/** Returns the rules without errors, ordered by category and then as given, and all errors. */
export function bindChecks<C extends Demands>(
  sources: Sources,
  checks: Readonly<Record<string, C>>,
): { rules: (DescribedRule & { readonly predicate: C })[]; errors: BindingError[] } {
  const ids = new Set([...sources.records.map(({ record }) => record.id), ...(sources.otherIds ?? [])]);
  const codes = new Set(sources.statements.map(({ code }) => code));
  const rules: (DescribedRule & { readonly predicate: C })[] = [];
  const errors: BindingError[] = [];
  for (const rule of describeRules(sources)) {
    const check = Object.hasOwn(checks, rule.check) ? checks[rule.check] : undefined;
    const known = check ?? Object.keys(checks);
    const found = [...statementErrors(rule, codes), ...otherRuleErrors(rule, ids), ...checkErrors(rule, known)];
    errors.push(...found);
    if (found.length === 0 && check !== undefined) rules.push({ ...rule, predicate: check });
  }
  return { rules, errors };
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
