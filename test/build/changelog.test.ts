/** Whatever somebody could look for in the changelog is in it by name: versions, rules, formats, commands and plan fields. */

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import changes from '#prepared/changes';
import schema from '#prepared/plan-schema';
import { schemaFields } from '../../src/build/fields-read.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { FORMAT_NAMES } from '../../src/reporters/formats/index.ts';

const CHANGELOG = readFileSync('CHANGELOG.md', 'utf8');
const ADD = 'CHANGELOG.md should name them under "Unreleased", in `code`';

/** The fields of version 0.2.0, by their way from the root. */
const BEFORE: readonly string[] = JSON.parse(readFileSync('test/kit/fields-0.2.0.json', 'utf8'));

/** Whether the changelog has a word somewhere inside a piece of code. */
function isNamed(word: string): boolean {
  return new RegExp(`\`[^\`\\n]*(?<![\\w-])${word}(?![\\w-])[^\`\\n]*\``).test(CHANGELOG);
}

it('has the version of the package, and so have the lock file and the README', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(CHANGELOG, 'CHANGELOG.md should have a heading for the version in package.json').toContain(
    `\n## ${version}\n`,
  );
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  expect([lock.version, lock.packages[''].version], 'run npm install --package-lock-only').toEqual([version, version]);
  const files = [...readFileSync('README.md', 'utf8').matchAll(/nlc-toolkit-(.+?)\.tgz/g)].map(([, named]) => named);
  expect([...new Set(files)], 'README.md names the package file with its version').toEqual([version]);
});

it('names every rule that is new in an edition', () => {
  const added = changes.flatMap(({ rules }) => rules.filter(({ kinds }) => kinds.includes('new')));
  expect(
    added.map(({ rule }) => rule).filter((rule) => !isNamed(rule)),
    ADD,
  ).toEqual([]);
  expect(added.length).toBeGreaterThan(15);
});

it('names every format', () => {
  expect(
    FORMAT_NAMES.filter((name) => !isNamed(name)),
    ADD,
  ).toEqual([]);
});

it('names every command', () => {
  expect(
    COMMANDS.map(({ name }) => `nlc ${name}`).filter((name) => !isNamed(name)),
    ADD,
  ).toEqual([]);
});

it('names every plan field that came after 0.2.0, or the new section that it is in', () => {
  const isNew = (way: string) => !BEFORE.some((field) => field === way || field.startsWith(`${way}.`));
  const isToldOf = (way: string): boolean => {
    const steps = way.split('.');
    const section = steps.slice(0, -1).join('.');
    return isNamed(steps.at(-1) ?? '') || (section !== '' && isNew(section) && isToldOf(section));
  };
  const added = schemaFields(schema).filter(isNew);
  expect(
    added.filter((way) => !isToldOf(way)),
    ADD,
  ).toEqual([]);
  expect(added.length).toBeGreaterThan(20);
});
