/** Turns the framework's files into the data a program loads. Run by the build; every fault names file, line and place. */

import { Ajv } from 'ajv';
import { CHECKS } from '../checks/register.ts';
import { CROSS_PLAN_CHECKS } from '../cross-plan/checks/register.ts';
import { type Data, type DataMap, isList, isMap, type Path, printPath } from '../plan/path.ts';
import { lineIndex, locate } from '../yaml/locate.ts';
import { readYaml, type YamlDocument } from '../yaml/read.ts';
import { bindChecks } from './bind-checks.ts';
import { isCrossPlan, kindErrors } from './cross-plan-record-errors.ts';
import {
  type Category,
  type FrameworkHeader,
  OWNERS,
  type PreparedExamples,
  type PreparedFramework,
  type RuleExample,
  type RuleNotes,
  type RuleRecord,
  type Statement,
  type Tension,
} from './types.ts';

export interface SourceFile {
  /** As `framework/rules/plan/plan-syntax.yaml`. */
  readonly file: string;
  readonly text: string;
}

export interface FrameworkFiles {
  readonly header: string;
  readonly statements: readonly SourceFile[];
  readonly tensions: string;
  readonly rules: readonly SourceFile[];
  readonly base: string;
  readonly ruleSchema: object;
}

interface ReadFile extends SourceFile {
  readonly document: YamlDocument;
  readonly data: DataMap;
}

/** The prepared data, and a line for every fault found; with faults the data is not to be used. */
export function prepare(files: FrameworkFiles): {
  framework: PreparedFramework;
  examples: PreparedExamples;
  errors: string[];
} {
  const errors: string[] = [];
  const read = (source: SourceFile) => readFile(source, errors);
  const header = read({ file: 'framework/framework.yaml', text: files.header })?.data as unknown as FrameworkHeader;
  const tensions = read({ file: 'framework/tensions.yaml', text: files.tensions })?.data['tensions'];
  const statements = files.statements.flatMap((source) => statementsOf(read(source)));
  const rules = files.rules.flatMap((source) => read(source) ?? []);
  const records = rules.map(recordOf);
  // Without categories or statements every rule would seem to be wrong.
  const isWhole = errors.length === 0;
  const misshapen = recordErrors(rules, files.ruleSchema);
  const sound = rules.filter((rule) => !misshapen.has(rule));
  errors.push(...[...misshapen.values()].flat());
  if (isWhole) errors.push(...bindingErrors({ header, statements, rules: sound }));
  return {
    framework: {
      header,
      statements,
      tensions: (tensions ?? []) as unknown as Tension[],
      records: records.map(({ category, record: { examples: _, notes: __, fires_when: ___, ...record } }) => ({
        category,
        record,
      })),
    },
    examples: {
      base: files.base,
      notes: notesByRule(records.map(({ record }) => record)),
      byRule: examplesByRule(records.map(({ record }) => record)),
    },
    errors,
  };
}

function readFile(source: SourceFile, errors: string[]): ReadFile | undefined {
  const { documents, errors: broken } = readYaml(source.text);
  const document = documents[0];
  for (const { message, start } of broken) {
    const { line, column } = lineIndex(source.text)(start);
    errors.push(`${source.file}:${line}:${column}: ${message}`);
  }
  if (document === undefined || !isMap(document.data)) return undefined;
  return { ...source, document, data: trimmed(document.data) as DataMap };
}

/** Texts without the line end that YAML's folded texts leave behind them. */
function trimmed(data: Data): Data {
  if (typeof data === 'string') return data.trimEnd();
  if (isList(data)) return data.map(trimmed);
  return isMap(data) ? Object.fromEntries(Object.entries(data).map(([key, value]) => [key, trimmed(value)])) : data;
}

function statementsOf(file: ReadFile | undefined): Statement[] {
  const list: Data | undefined = file?.data['statements'];
  if (file === undefined || !isList(list)) return [];
  const grade = file.data['grade'];
  return list.flatMap((entry) => (isMap(entry) ? [{ ...entry, grade } as unknown as Statement] : []));
}

function recordOf({ file, data }: ReadFile): { category: string; record: RuleRecord } {
  return { category: folderOf(file), record: data as unknown as RuleRecord };
}

function folderOf(file: string): string {
  return file.split('/').slice(-2, -1).join();
}

/** What is wrong with records taken one by one, by the record. */
function recordErrors(rules: readonly ReadFile[], schema: object): Map<ReadFile, string[]> {
  const validate = new Ajv({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    keywords: ['patternErrorMessage'],
  }).compile(schema);
  const errors = new Map<ReadFile, string[]>();
  for (const rule of rules) {
    validate(rule.data);
    // That a condition's consequence fails is said by the consequence itself.
    const schemaErrors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
    const shape = schemaErrors.map(({ instancePath, message, params }) => {
      const steps = instancePath.split('/').slice(1);
      const path = steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
      return `${placeOf(rule, path)}: ${printPath(path)} ${message} ${JSON.stringify(params)}`;
    });
    if (shape.length > 0) errors.set(rule, shape);
  }
  return errors;
}

function placeOf(rule: ReadFile, path: Path): string {
  const { span } = locate(rule.document, lineIndex(rule.text), path, 'value');
  return `${rule.file}:${span.start.line}:${span.start.column}`;
}

function bindingErrors({
  header: { categories },
  statements,
  rules,
}: {
  header: FrameworkHeader;
  statements: readonly Statement[];
  rules: readonly ReadFile[];
}): string[] {
  const records = rules.map(recordOf);
  const sources = { categories, statements };
  const errors = [
    ...bindChecks({ ...sources, records: records.filter((one) => !isCrossPlan(one)) }, CHECKS).errors,
    ...bindChecks({ ...sources, records: records.filter(isCrossPlan) }, CROSS_PLAN_CHECKS).errors,
    ...records.flatMap(kindErrors),
  ];
  const strangers = categories.flatMap(({ id, owners }) =>
    owners.filter((owner) => !OWNERS.includes(owner)).map((owner) => `section ${id} has the unknown owner ${owner}`),
  );
  return [
    ...strangers.map((message) => `framework/framework.yaml: ${message}`),
    ...rules.flatMap((rule) => placeErrors(rule, categories)),
    ...rules.flatMap((rule) =>
      errors
        .filter((error) => error.rule === rule.data['id'])
        .map(({ at, message }) => `${placeOf(rule, at)}: ${message}`),
    ),
  ];
}

/** What is wrong with where a record stands: its folder is its category, its name its id. */
function placeErrors(rule: ReadFile, categories: readonly Category[]): string[] {
  const folder = folderOf(rule.file);
  const errors: string[] = [];
  if (!categories.some(({ id }) => id === folder))
    errors.push(`${placeOf(rule, [])}: framework.yaml has no category ${folder}`);
  if (!rule.file.endsWith(`/${rule.data['id']}.yaml`))
    errors.push(`${placeOf(rule, ['id'])}: the file's name and the rule's id differ`);
  return errors;
}

function examplesByRule(records: readonly RuleRecord[]): Record<string, readonly RuleExample[]> {
  return Object.fromEntries(records.map(({ id, examples }) => [id, examples ?? []]));
}

function notesByRule(records: readonly RuleRecord[]): Record<string, RuleNotes> {
  return Object.fromEntries(
    records.map(({ id, fires_when, notes }) => [id, { ...(fires_when && { fires_when }), ...(notes && { notes }) }]),
  );
}
