/** Turns the framework's files into the data that the program loads. Errors have the file, line and path. */

import { ConfigErrors } from '../config/config-errors.ts';
import type { DataFile } from '../config/read-yaml-file.ts';
import { UserError } from '../io/errors.ts';
import { type Data, isList, isMap } from '../plan/path.ts';
import type { EditionChanges } from '../rules/editions.ts';
import type { Glossary } from '../rules/glossary-entry.ts';
import type { PreparedExamples, PreparedFramework, RecordInCategory, RuleNotes } from '../rules/prepared.ts';
import type { Lens, Publication } from '../rules/research.ts';
import type { FrameworkHeader, RuleExample, RuleRecord, Tension } from '../rules/types.ts';
import { lineIndex } from '../yaml/locate.ts';
import { glossaryIn } from './glossary.ts';
import { type Holder, holderOf } from './hold-to-schema.ts';
import { lensIn } from './lenses.ts';
import { type FullStatement, publicationsIn, statementsIn } from './publications.ts';
import { recordErrors, recordOf } from './rule-records.ts';
import { readJson, readSource, type SourceFile } from './source-file.ts';

export interface FrameworkFiles {
  readonly header: SourceFile;
  readonly statements: readonly SourceFile[];
  readonly tensions: SourceFile;
  readonly changes: SourceFile;
  readonly publications: SourceFile;
  readonly lenses: readonly SourceFile[];
  readonly glossary: SourceFile;
  readonly rules: readonly SourceFile[];
  readonly base: SourceFile;
  /** Every JSON Schema by name. Those for reports and the like aren't used here. */
  readonly schemas: Readonly<Record<string, SourceFile>>;
}

/** The framework with its records, before the build writes it. */
export type WrittenFramework = Omit<PreparedFramework, 'records'> & { readonly records: readonly RecordInCategory[] };

export interface Prepared {
  readonly framework: WrittenFramework;
  readonly examples: PreparedExamples;
  readonly changes: readonly EditionChanges[];
  readonly publications: readonly Publication[];
  readonly lenses: readonly Lens[];
  readonly glossary: Glossary;
  readonly schemas: Readonly<Record<string, object>>;
}

/** Returns the prepared data, or one line for each error found. */
export function prepare(files: FrameworkFiles): Prepared | { readonly errors: readonly string[] } {
  const errors = new ConfigErrors('the framework');
  const schemas = schemasIn(files, errors);
  const hold = holdersOf(schemas, files, errors);
  if (hold === undefined) return { errors: linesOf(errors) };
  const held = (source: SourceFile, holder?: Holder): DataFile[] => {
    const file = readSource(source, errors);
    return file !== undefined && (holder?.(file, errors) ?? true) ? [file] : [];
  };
  const [header] = held(files.header, hold.framework);
  const publications = publicationsIn(held(files.publications, hold.publication)[0]);
  const statements = files.statements
    .flatMap((file) => held(file, hold.statement))
    .flatMap((file) => statementsIn(file, publications, errors));
  const [tensions] = held(files.tensions, hold.tension);
  const [changes] = held(files.changes, hold.changes);
  held(files.base);
  // Without categories or statements, every rule would have errors.
  const isWhole = errors.size === 0;
  const rules = files.rules.flatMap((file) => held(file, hold.rule));
  const data = { header: dataOf<FrameworkHeader>(header), statements, tensions: tensionsIn(tensions) };
  if (isWhole) recordErrors(rules, { ...data.header, statements }, errors);
  const known = {
    publications,
    rules: rules.map((file) => String(file.data['id'])),
    statements: statements.map(({ code }) => code),
  };
  const lensFiles = files.lenses.flatMap((file) => held(file, hold.lens));
  const [glossaryFile] = held(files.glossary, hold.glossary);
  // After an error elsewhere, a lens might refer to something that couldn't be read.
  const lenses = errors.size > 0 ? [] : lensFiles.map((file) => lensIn(file, known, errors));
  const glossary =
    glossaryFile && isWhole
      ? glossaryIn(glossaryFile, { themes: data.header.themes, rules: known.rules, plan: schemas['plan'] }, errors)
      : undefined;
  if (errors.size > 0 || glossary === undefined) return { errors: linesOf(errors) };
  return {
    ...preparedOf(data, rules, files.base.text),
    changes: changesIn(changes),
    publications,
    lenses,
    glossary,
    schemas,
  };
}

function linesOf(errors: ConfigErrors): readonly string[] {
  try {
    errors.throwIfAny();
    return [];
  } catch (error) {
    if (error instanceof UserError) return error.lines;
    throw error;
  }
}

function schemasIn({ schemas }: FrameworkFiles, errors: ConfigErrors): Record<string, object> {
  return Object.fromEntries(
    Object.entries(schemas).flatMap(([name, file]) => {
      const schema = readJson(file, errors);
      return schema === undefined ? [] : [[name, schema]];
    }),
  );
}

/** What error messages call the fields of each kind of file. */
const KINDS = {
  framework: 'a field of the framework',
  statement: 'a field of a file of statements',
  publication: 'a field of a publication',
  tension: 'a field of a tension',
  changes: 'a field of the changes between editions',
  rule: 'a field of a rule',
  lens: 'a field of a lens',
  glossary: 'a field of the glossary',
} as const;

/** Undefined if a schema can't be compiled. */
function holdersOf(
  schemas: Readonly<Record<string, object>>,
  { schemas: files }: FrameworkFiles,
  errors: ConfigErrors,
): Readonly<Record<keyof typeof KINDS, Holder>> | undefined {
  const holders: Record<string, Holder> = {};
  for (const [kind, field] of Object.entries(KINDS)) {
    const schema = schemas[kind];
    if (schema === undefined) continue;
    try {
      holders[kind] = holderOf(schema, field);
    } catch (error) {
      const { file = '', text = '' } = files[kind] ?? {};
      errors.at(
        { file, at: lineIndex(text) },
        0,
        () => `The build can't use this schema: ${(error as Error).message}.`,
      );
    }
  }
  return errors.size > 0 ? undefined : (holders as Record<keyof typeof KINDS, Holder>);
}

function tensionsIn(file: DataFile | undefined): Tension[] {
  return listed(file?.data['tensions']) as unknown as Tension[];
}

function changesIn(file: DataFile | undefined): EditionChanges[] {
  return listed(file?.data['editions']) as unknown as EditionChanges[];
}

function listed(data: Data | undefined): object[] {
  return isList(data) ? data.filter((entry) => isMap(entry)) : [];
}

function dataOf<Type>(file: DataFile | undefined): Type {
  return (file?.data ?? {}) as Type;
}

type Shared = Pick<PreparedFramework, 'header' | 'tensions'> & { readonly statements: readonly FullStatement[] };

function preparedOf(
  { statements, ...shared }: Shared,
  rules: readonly DataFile[],
  base: string,
): Pick<Prepared, 'framework' | 'examples'> {
  const records = rules.map(recordOf);
  return {
    framework: {
      ...shared,
      statements: statements.map(({ unseen: _, ...statement }) => statement),
      records: records.map(({ category, record }) => ({ category, record: withoutNotes(record) })),
    },
    examples: {
      base,
      notes: notesByRule(records.map(({ record }) => record)),
      byRule: examplesByRule(records.map(({ record }) => record)),
      unseen: Object.fromEntries(statements.map(({ code, unseen }) => [code, unseen])),
    },
  };
}

function withoutNotes({ examples: _, notes: __, fires_when: ___, numbers_from: ____, ...record }: RuleRecord) {
  return record;
}

function examplesByRule(records: readonly RuleRecord[]): Record<string, readonly RuleExample[]> {
  return Object.fromEntries(records.map(({ id, examples }) => [id, examples ?? []]));
}

function notesByRule(records: readonly RuleRecord[]): Record<string, RuleNotes> {
  return Object.fromEntries(
    records.map(({ id, fires_when, numbers_from, notes }) => [
      id,
      { ...(fires_when && { fires_when }), ...(numbers_from && { numbers_from }), ...(notes && { notes }) },
    ]),
  );
}
