/** Reads what a settings file changes under "rules", and checks it against the rules that exist. */

import type { ParameterSpec } from '../checks/check.ts';
import { type Data, isMap, type Path, valueAt } from '../plan/path.ts';
import { ALWAYS } from '../rules/override-rule.ts';
import { fits, kindWords, parameterHint } from '../rules/parameters.ts';
import { LEVELS, type Level, type ParameterValue, type RuleRecord } from '../rules/types.ts';
import { wrongValueMessage } from '../schema/messages.ts';
import { short } from '../text/clip.ts';
import { didYouMean, either } from '../text/words.ts';
import type { ConfigErrors } from './config-errors.ts';
import { addErrorAt, type DataFile, placeIn } from './read-yaml-file.ts';
import type { Sourced } from './settings.ts';

/** A rule of any kind whose level and parameters can be set. */
export type ConfigurableRule = RuleRecord & { readonly predicate: { readonly params: ParameterSpec } };

export interface RuleChange {
  readonly id: string;
  readonly level?: Sourced<Level | 'off'>;
  readonly params: Readonly<Record<string, Sourced<ParameterValue>>>;
}

/** What changes are checked against. */
export interface Known {
  readonly rules: ReadonlyMap<string, ConfigurableRule>;
  /** Ids of rules that exist but couldn't be read. */
  readonly broken: ReadonlySet<string>;
  /** Why a text isn't a valid pattern; undefined if it is. */
  readonly patternProblem: (source: string) => string | undefined;
}

const WORDS: readonly string[] = [...LEVELS, 'off'];

/** Reads the changes at a path in the file. Adds an error for each invalid change and leaves it out. */
export function readChanges(file: DataFile, path: Path, known: Known, errors: ConfigErrors): RuleChange[] {
  const written = valueAt(file.data, path);
  if (!isMap(written)) return [];
  const reader = new ChangeReader(file, known, errors);
  return Object.entries(written).flatMap(([id, value]) => reader.read(id, value, [...path, id]) ?? []);
}

class ChangeReader {
  constructor(
    private readonly file: DataFile,
    private readonly known: Known,
    private readonly errors: ConfigErrors,
  ) {}

  read(id: string, value: Data, at: Path): RuleChange | undefined {
    const rule = this.known.rules.get(id);
    if (rule === undefined) {
      if (!this.known.broken.has(id)) this.error(at, 'key', () => this.unknownRule(id));
      return undefined;
    }
    if (!isMap(value)) {
      const level = this.level(rule, value, at);
      return level && { id, level, params: {} };
    }
    for (const name of Object.keys(value)) {
      if (name !== 'level' && name !== 'params') this.error([...at, name], 'key', () => unknownSetting(rule, name));
    }
    const level = 'level' in value ? this.level(rule, value['level'] ?? null, [...at, 'level']) : undefined;
    const params = 'params' in value ? this.params(rule, value['params'] ?? null, [...at, 'params']) : {};
    return { id, params, ...(level && { level }) };
  }

  private error(at: Path, part: 'key' | 'value', message: () => string): undefined {
    addErrorAt(this.file, at, part, this.errors, message);
  }

  private unknownRule(id: string): string {
    const ids = [...this.known.rules.keys(), ...this.known.broken];
    return `There is no rule called "${short(id)}".${didYouMean(id, ids, ' Run nlc rules to see them all.')}`;
  }

  private level({ id }: ConfigurableRule, value: Data, at: Path): Sourced<Level | 'off'> | undefined {
    if (typeof value !== 'string' || !WORDS.includes(value))
      return this.error(at, 'value', () => wrongLevel(id, value));
    if (ALWAYS.has(id) && value !== 'error')
      return this.error(
        at,
        'value',
        () => `"${id}" is always an error, because nlc can't check the plan if it finds something.`,
      );
    return { value: value as Level | 'off', from: placeIn(this.file, at) };
  }

  private params(rule: ConfigurableRule, value: Data, at: Path): RuleChange['params'] {
    const params: Record<string, Sourced<ParameterValue>> = {};
    if (!isMap(value)) {
      this.error(at, 'value', () =>
        wrongValueMessage('"params"', value, `a section with the parameters of "${rule.id}"`),
      );
      return params;
    }
    for (const [name, given] of Object.entries(value)) {
      const problem = this.paramProblem(rule, name, given);
      if (problem !== undefined) this.error([...at, name], problem.part, problem.message);
      else params[name] = { value: given as ParameterValue, from: placeIn(this.file, [...at, name]) };
    }
    return params;
  }

  private paramProblem(
    rule: ConfigurableRule,
    name: string,
    value: Data,
  ): { part: 'key' | 'value'; message: () => string } | undefined {
    const specs = rule.predicate.params;
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (spec === undefined) return { part: 'key', message: () => unknownParam(rule.id, name, Object.keys(specs)) };
    const about = `"${name}" of "${rule.id}"`;
    if (value === null || typeof value === 'boolean' || !fits(spec, value as ParameterValue))
      return { part: 'value', message: () => wrongValueMessage(about, value, kindWords(spec)) };
    const problem = spec === 'pattern' ? this.known.patternProblem(String(value)) : undefined;
    return problem === undefined
      ? undefined
      : { part: 'value', message: () => `${about} isn't a valid regular expression: ${problem}` };
  }
}

function wrongLevel(id: string, value: Data): string {
  const off = value === false ? ' Did you mean off?' : '';
  const hint = typeof value === 'string' ? didYouMean(value, WORDS) : off;
  return `${wrongValueMessage(`The level of "${id}"`, value, either(WORDS))}${hint}`;
}

function unknownSetting({ id, predicate }: ConfigurableRule, name: string): string {
  if (Object.hasOwn(predicate.params, name)) return `"${name}" of "${id}" belongs under "params".`;
  const hint = didYouMean(name, ['level', 'params'], ' Use level or params.');
  return `"${short(name)}" isn't a setting of a rule.${hint}`;
}

function unknownParam(id: string, name: string, known: readonly string[]): string {
  if (known.length === 0) return `"${id}" has no parameters to set.`;
  return `"${id}" has no parameter "${short(name)}".${parameterHint(name, known)}`;
}
