/** What serves each statement, and what no program can see of it: `framework/COVERAGE.md` and what it comes from. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import examples from '#prepared/examples';
import schema from '#prepared/plan-schema';
import { coverageOf, coverageText } from '../../src/build/coverage.ts';
import { schemaFields } from '../../src/build/fields-read.ts';
import { loadFramework } from '../../src/rules/load.ts';

const framework = loadFramework();
const FIELDS = schemaFields(schema);
const coverage = coverageOf(framework, examples, FIELDS);

it('has a paragraph for each statement, in the order of the leaflet', () => {
  expect(coverage).toHaveLength(46);
  expect(coverage.map(({ code }) => code)).toEqual(framework.statements.map(({ code }) => code));
});

describe.each(coverage.map((one) => [one.code, one] as const))('%s', (_, { fields, rules, presence, unseen }) => {
  it('is served by fields of the plan format', () => {
    expect(fields.length).toBeGreaterThan(0);
    const unknown = fields.filter((field) => !FIELDS.some((one) => one === field || one.startsWith(`${field}.`)));
    expect(unknown).toEqual([]);
  });

  it('is served by a rule that looks at more than whether something is written', () => {
    expect(rules.filter((rule) => !presence.includes(rule))).not.toEqual([]);
  });

  it('says what no program can see of it, in one or two sentences', () => {
    expect(unseen).toMatch(/^[A-Z][^.?!]+\.(?: [A-Z][^.?!]+\.)?$/);
  });
});

it('knows the rules that any entry satisfies', () => {
  expect([...new Set(coverage.flatMap(({ presence }) => presence))].sort()).toEqual([
    'activity-adrift',
    'agreements-thin',
    'artefact-without-maker',
    'broker-unnamed',
    'compelling-reason-missing',
    'cost-unread',
    'focus-missing',
    'group-without-leader',
    'moral-purpose-missing',
    'no-contribution-story',
    'no-gain-stated',
    'no-rival-explanation',
    'no-way-to-leave',
    'school-without-offer',
    'will-unsaid',
  ]);
});

it('prints the rules with links, their fields by section, and what is left to people', () => {
  const paragraphs = coverageText(coverage).trimEnd().split('\n\n');
  expect(paragraphs).toHaveLength(2 + 46);
  expect(paragraphs[0]).toBe("# What nlc reads, and what it can't see");
  expect(paragraphs.find((text) => text.startsWith('**H12 '))).toBe(
    '**H12 · Technology in everyday use.** One rule looks at it: [platform-unused](RULES.md#platform-unused). It reads `communication.platform` (purpose, owner, used_by). A plan says what a platform is for and who uses it. Only those people can say whether it has become part of their work.',
  );
  expect(paragraphs.find((text) => text.startsWith('**H2 '))).toBe(
    '**H2 · Choice helped along.** Two rules look at it: [broker-unnamed](RULES.md#broker-unnamed), [brokered-not-confirmed](RULES.md#brokered-not-confirmed). They read `network` (origin, brokered_by, school_count), `schools` (joined_by, governors_agreed) and `partners` (part_played). broker-unnamed only asks whether something is written. No program can see what a broker said, or whether a school felt that it could refuse.',
  );
});

it('framework/COVERAGE.md is up to date', () => {
  expect(readFileSync('framework/COVERAGE.md', 'utf8') === coverageText(coverage), 'run npm run docs').toBe(true);
});
