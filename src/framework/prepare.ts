/** Turns the framework's files into the data a program loads. Run by the build; every fault names file, line and place. */

import { Ajv } from 'ajv';
import { CHECKS } from '../checks/register.ts';
import { type Data, type DataMap, isList, isMap, type Path, printPath } from '../path.ts';
import { lineIndex, locate } from '../yaml/places.ts';
import { readYaml, type YamlDocument } from '../yaml/read.ts';
import { marry } from './marry.ts';
import {
  type FrameworkHeader,
  OWNERS,
  type PreparedExamples,
  type PreparedFramework,
  type RuleExample,
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
  faults: string[];
} {
  const faults: string[] = [];
  const read = (source: SourceFile) => readFile(source, faults);
  const header = read({ file: 'framework/framework.yaml', text: files.header })?.data as unknown as FrameworkHeader;
  const tensions = read({ file: 'framework/tensions.yaml', text: files.tensions })?.data['tensions'];
  const statements = files.statements.flatMap((source) => statementsOf(read(source)));
  const rules = files.rules.flatMap((source) => read(source) ?? []);
  const records = rules.map((rule) => ({ category: folderOf(rule.file), record: rule.data as unknown as RuleRecord }));
  faults.push(...recordFaults(rules, files.ruleSchema));
  if (faults.length === 0) faults.push(...marriageFaults({ header, statements, rules, records }));
  return {
    framework: {
      header,
      statements,
      tensions: (tensions ?? []) as unknown as Tension[],
      records: records.map(({ category, record: { examples: _, ...record } }) => ({ category, record })),
    },
    examples: { base: files.base, byRule: examplesByRule(records.map(({ record }) => record)) },
    faults,
  };
}

function readFile(source: SourceFile, faults: string[]): ReadFile | undefined {
  const { documents, faults: broken } = readYaml(source.text);
  const document = documents[0];
  for (const { message, start } of broken) {
    const { line, column } = lineIndex(source.text)(start);
    faults.push(`${source.file}:${line}:${column}: ${message}`);
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

function folderOf(file: string): string {
  return file.split('/').at(-2) ?? '';
}

function recordFaults(rules: readonly ReadFile[], schema: object): string[] {
  const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
  return rules.flatMap((rule) => {
    const named = rule.file.endsWith(`/${String(rule.data['id'])}.yaml`);
    const faults = named ? [] : [`${rule.file}: the file's name and the rule's id differ`];
    if (validate(rule.data)) return faults;
    const errors = (validate.errors ?? []).map(({ instancePath, message, params }) => {
      const path = instancePath
        .split('/')
        .slice(1)
        .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
      return `${placeOf(rule, path)}: ${printPath(path)} ${message ?? ''} ${JSON.stringify(params)}`;
    });
    return [...faults, ...errors];
  });
}

function placeOf(rule: ReadFile, path: Path): string {
  const { span } = locate(rule.document, lineIndex(rule.text), path, 'value');
  return `${rule.file}:${span.start.line}:${span.start.column}`;
}

function marriageFaults({
  header,
  statements,
  rules,
  records,
}: {
  header: FrameworkHeader;
  statements: readonly Statement[];
  rules: readonly ReadFile[];
  records: readonly { category: string; record: RuleRecord }[];
}): string[] {
  const known = new Set(header.categories.map(({ id }) => id));
  const homeless = rules.filter(({ file }) => !known.has(folderOf(file)));
  const { faults } = marry({ categories: header.categories, statements, records }, CHECKS);
  const strangers = header.categories.flatMap(({ id, owners }) =>
    owners.filter((owner) => !OWNERS.includes(owner)).map((owner) => `section ${id} has the unknown owner ${owner}`),
  );
  return [
    ...strangers.map((message) => `framework/framework.yaml: ${message}`),
    ...homeless.map(({ file }) => `${file}: framework.yaml has no category ${folderOf(file)}`),
    ...faults.map(({ rule, at, message }) => {
      const file = rules.find(({ data }) => data['id'] === rule);
      return `${file === undefined ? rule : placeOf(file, at)}: ${message}`;
    }),
  ];
}

function examplesByRule(records: readonly RuleRecord[]): Record<string, readonly RuleExample[]> {
  return Object.fromEntries(records.map(({ id, examples }) => [id, examples ?? []]));
}
