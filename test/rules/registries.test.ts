/** Each list has one home: whatever has to repeat one of its words elsewhere is held equal to it here. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { FAIL_ON } from '../../src/config/settings.ts';
import { LENS_STATUSES } from '../../src/findings/report.ts';
import { EXIT } from '../../src/io/exit-codes.ts';
import { JOINED_BY, ORIGINS, OWNERS, STAGES } from '../../src/plan/vocabulary.ts';
import { GOVERNED } from '../../src/report/meeting-agenda.ts';
import { COMMAND_FORMATS } from '../../src/reporters/commands/formats.ts';
import { FORMAT_NAMES } from '../../src/reporters/formats/index.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { SEEN } from '../../src/rules/research.ts';
import { GRADES, LEVELS, NUMBER_ORIGINS, OUTCOMES, STATEMENT_GRADES } from '../../src/rules/types.ts';
import { SCHEMA_NAMES } from '../../src/schema/shipped.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);

describe('the lists of words in the JSON Schemas', () => {
  const CODES = Object.values(EXIT).filter((code) => code !== EXIT.interrupted);
  const PARTS_OF_THE_LEAFLET = ['aims', 'maxim', 'validated', 'supported', 'hypotheses'];
  const LISTS: readonly (readonly unknown[])[] = [
    STAGES,
    ORIGINS,
    JOINED_BY,
    LEVELS,
    [...LEVELS, 'off'],
    FAIL_ON,
    GRADES,
    STATEMENT_GRADES,
    SEEN,
    NUMBER_ORIGINS,
    PARTS_OF_THE_LEAFLET,
    OUTCOMES,
    LENS_STATUSES,
    OWNERS,
    CODES,
    CODES.filter((code) => code !== EXIT.findings),
    CODES.filter((code) => code >= EXIT.usageError),
  ];
  const listed = LISTS.map((list) => JSON.stringify(list));
  /** Every `enum` of a schema, without the empty value. */
  const enums = filesIn('framework')
    .filter((file) => file.endsWith('.schema.json'))
    .flatMap((file) => {
      const found: (readonly unknown[])[] = [];
      JSON.parse(read(file), (key, value) => {
        if (key === 'enum') found.push(value.filter((word: unknown) => word !== null));
        return value;
      });
      return found.map((words) => ({ file, words: JSON.stringify(words), list: words }));
    });

  it('are those of the program wherever they share words with one', () => {
    const alike = enums.filter(({ list }) =>
      LISTS.some((words) => list.filter((word) => words.includes(word)).length > 1),
    );
    expect(alike.filter(({ words }) => !listed.includes(words))).toEqual([]);
  });

  it.each(listed)('have %s', (words) => {
    expect(enums.map((one) => one.words)).toContain(words);
  });
});

describe('the categories', () => {
  const { header, rules, crossPlanRules } = loadFramework();
  const ids = header.categories.map(({ id }) => id);
  const foldersOf = (folder: string) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

  it('are the folders of the rules, and each has rules', () => {
    expect(foldersOf('framework/rules').sort()).toEqual([...ids].sort());
    expect([...new Set([...rules, ...crossPlanRules].map(({ category }) => category))].sort()).toEqual([...ids].sort());
  });

  it('are the folders of the checks, next to those that several share', () => {
    expect(foldersOf('src/checks').filter((name) => !ids.includes(name))).toEqual(['general', 'shared']);
  });

  it('hold those that governors deal with', () => {
    expect([...GOVERNED].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('have owners that the program knows, and each of these owns something', () => {
    const owners = header.categories.flatMap((category) => category.owners);
    expect([...new Set(owners)].sort()).toEqual([...OWNERS].sort());
  });
});

describe('the commands', () => {
  it.each(COMMANDS)('$name has files of its own', ({ name }) => {
    const files = [...filesIn('src/cli/options'), ...filesIn('src/commands')];
    expect(files).toContain(`src/cli/options/${name}.ts`);
    expect(files).toContain(`src/commands/${name}.ts`);
  });

  it('are all there are', () => {
    const names = COMMANDS.map(({ name }) => name);
    const parts = filesIn('src/commands').map((file) => file.replace(/^.*\/|\.ts$/g, ''));
    const unlisted = parts.filter((part) => !names.some((name) => part === name || part.startsWith(`${name}-`)));
    expect(unlisted, 'in src/commands/, and src/cli/commands.ts has no line for them').toEqual([]);
  });

  it('and the formats that documents, templates and the action name exist', () => {
    const files = [...filesIn('templates'), 'README.md', 'CONTRIBUTING.md', 'action.yml', '.pre-commit-hooks.yaml'];
    const names: readonly string[] = ['help', ...COMMANDS.map(({ name }) => name)];
    const formats: readonly string[] = [...FORMAT_NAMES, ...Object.values(COMMAND_FORMATS).flat()];
    for (const file of files) {
      const text = read(file);
      const commands = [...text.matchAll(/(?:^|`|npx --no-install )nlc ([a-z]+)\b/gm)].map(([, name = '']) => name);
      const formatted = [...text.matchAll(/(?: -f| --format|\bflag format) ([a-z]+)/g)].map(([, name = '']) => name);
      expect([file, commands.filter((name) => !names.includes(name))]).toEqual([file, []]);
      expect([file, formatted.filter((name) => !formats.includes(name))]).toEqual([file, []]);
    }
  });
});

it('the schemas that are built are those that nlc schema prints', () => {
  const built = filesIn('dist/prepared').flatMap((file) => /\/([a-z]+)-schema\.js$/.exec(file)?.[1] ?? []);
  expect(built.sort()).toEqual([...SCHEMA_NAMES].sort());
});
