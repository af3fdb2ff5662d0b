/** Tests read the framework and the templates as they were built. */

import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import changes from '#prepared/changes';
import examples from '#prepared/examples';
import framework from '#prepared/framework';
import glossary from '#prepared/glossary';
import lenses from '#prepared/lenses';
import schema from '#prepared/plan-schema';
import publications from '#prepared/publications';
import templates from '#prepared/templates';
import { prepare } from '../../src/build/framework.ts';

const BUILD = 'run npm run build';

const fileAt = (file: string) => ({ file, text: readFileSync(file, 'utf8') });
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
    .sort()
    .map(fileAt);

const read = prepare({
  header: fileAt('framework/framework.yaml'),
  statements: filesIn('framework/statements'),
  tensions: fileAt('framework/tensions.yaml'),
  changes: fileAt('framework/changes.yaml'),
  publications: fileAt('framework/publications.yaml'),
  lenses: filesIn('framework/lenses'),
  glossary: fileAt('framework/glossary.yaml'),
  rules: filesIn('framework/rules'),
  base: fileAt('framework/base-plan.yaml'),
  schemas: Object.fromEntries(
    filesIn('framework').flatMap((one) => {
      const [, name] = /([a-z]+)\.schema\.json$/.exec(one.file) ?? [];
      return name === undefined ? [] : [[name, one]];
    }),
  ),
});

/** Without the fields that a record doesn't have. */
const asWritten = (value: unknown) => value && JSON.parse(JSON.stringify(value));

it('the framework is built as it is written', () => {
  if ('errors' in read) throw new Error(`npm run build reports:\n${read.errors.join('\n')}`);
  const { records: made, ...header } = framework;
  const records = made();
  const { records: now, ...written } = read.framework;
  const ids = [...now, ...records].map(({ record: { id } }) => id);
  const about = (id: string, all: typeof now, { byRule, notes }: typeof examples) => [
    asWritten(all.find(({ record }) => record.id === id)),
    byRule[id],
    notes[id],
  ];
  const stale = ids.filter((id) => !isDeepStrictEqual(about(id, records, examples), about(id, now, read.examples)));
  expect([...new Set(stale)], BUILD).toEqual([]);
  expect({ header, lenses, changes, publications, glossary, base: examples.base }, BUILD).toEqual({
    header: written,
    lenses: read.lenses,
    changes: read.changes,
    publications: read.publications,
    glossary: read.glossary,
    base: read.examples.base,
  });
});

it('the plan format and the templates are built as they are written', () => {
  expect(isDeepStrictEqual(schema, JSON.parse(readFileSync('framework/plan.schema.json', 'utf8'))), BUILD).toBe(true);
  const stale = templates.filter(({ name, text }) => !readFileSync(`templates/${name}.yaml`, 'utf8').endsWith(text));
  expect(
    stale.map(({ name }) => name),
    BUILD,
  ).toEqual([]);
});
