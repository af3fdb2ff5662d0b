/**
 * The templates that ship: complete, sound at their stage, free of what somebody meant to replace; `full` explains
 * every field.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { runIn } from '../kit/memory-io.ts';

/** What is said of each complete template at the stage it is for: everything, advice and questions too. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  full: ['question head-cautious schools, acknowledged'],
  large: [],
  online: [],
  closing: [],
};
const NAMES = ['starter', ...Object.keys(SAID)];

/** Fields that notes ask for where they aren't right above them. */
const FIELDS = ['size_rationale', 'days_per_year', 'left', 'ends', 'published', 'due'];

const text = (name: string) => readFileSync(`templates/${name}.yaml`, 'utf8');

interface Finding {
  readonly level: string;
  readonly rule: string;
  readonly path: string;
  readonly acknowledged: unknown;
}

async function findings(name: string, asOf: string): Promise<readonly Finding[]> {
  const { out } = await runIn(
    { files: { 'plan.yaml': text(name) } },
    'check',
    '--format',
    'json',
    '--as-of',
    asOf,
    'plan.yaml',
  );
  return JSON.parse(out).plans[0].findings;
}

const said = ({ level, rule, path, acknowledged }: Finding) =>
  `${level} ${rule} ${path}${acknowledged === null ? '' : ', acknowledged'}`;
const grave = ({ level }: Finding) => level === 'error' || level === 'warning';

describe('the templates', () => {
  it('are those with a first line that says what they are for', () => {
    const about = readdirSync('templates')
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => ({ name: file.slice(0, -5), first: text(file.slice(0, -5)).split('\n')[0] ?? '' }))
      .filter(({ first }) => first.startsWith('# Template: '));
    expect(about.map(({ name }) => name).sort()).toEqual([...NAMES].sort());
    expect(about.filter(({ first }) => first.length < 40 || first.length > 125)).toEqual([]);
  });

  it.each(Object.entries(SAID))('%s: nothing is said but this', async (name, expected) => {
    const found = await findings(name, '2026-11-24');
    expect(found.map(said), 'a template should show good practice: improve it, or correct the rule').toEqual(expected);
  });

  it.each(Object.keys(SAID))('%s: has no error and no warning in the years after either', async (name) => {
    for (const asOf of ['2027-09-15', '2028-09-15', '2029-09-15', '2032-01-01']) {
      expect((await findings(name, asOf)).filter(grave)).toEqual([]);
    }
  });

  it('starter: lacks nothing to be a plan but its schools', async () => {
    const found = await findings('starter', '2026-11-24');
    expect(found.map(said).filter((one) => one.startsWith('error'))).toEqual(['error plan-shape schools']);
  });

  it.each(NAMES)('%s: leaves no word to replace', (name) => {
    expect(text(name).match(/\b(?:TODO|TBC|TBD|FIXME|xxx|lorem)\b.*/gi)).toBeNull();
  });

  it.each(NAMES)('%s: cites statements that there are', (name) => {
    expect([...codesIn(text(name))].filter((code) => !STATEMENTS.has(code))).toEqual([]);
  });
});

/** The codes in brackets at the end of a note: `(P3)`, `(M1, M2)`. */
function codesIn(template: string): Set<string> {
  const brackets = template.match(/\([A-Z]\d+[a-z]?(?:, [A-Z]\d+[a-z]?)*\)/g) ?? [];
  return new Set(brackets.flatMap((bracket) => bracket.slice(1, -1).split(', ')));
}

const STATEMENTS = new Set(
  readdirSync('framework/statements').flatMap((file) =>
    [...readFileSync(`framework/statements/${file}`, 'utf8').matchAll(/^ {2}- code: (\w+)$/gm)].map(
      ([, code]) => code ?? '',
    ),
  ),
);

interface Part {
  readonly $ref?: string;
  readonly anyOf?: readonly Part[];
  readonly allOf?: readonly Part[];
  readonly items?: Part;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly definitions?: Readonly<Record<string, Part>>;
  readonly enum?: readonly unknown[];
}

const SCHEMA: Part = JSON.parse(readFileSync('framework/plan.schema.json', 'utf8'));

/** Every field of the format by its way from the root, entries of a list left out: `schools.identifier.scheme`. */
function fieldsOf(part: Part, way: readonly string[] = []): string[] {
  return [
    ...Object.entries(part.properties ?? {}).flatMap(([key, field]) => [
      [...way, key].join('.'),
      ...fieldsOf(field, [...way, key]),
    ]),
    ...(part.items ? fieldsOf(part.items, way) : []),
  ];
}

/** Every field of a plan with the line it first stands on, counted from 0. */
function written(source: string): Map<string, number> {
  const lines = new LineCounter();
  const first = new Map<string, number>();
  const walk = (node: unknown, way: readonly string[]): void => {
    if (isSeq(node)) for (const item of node.items) walk(item, way);
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const here = [...way, String(key.value)];
      const line = lines.linePos(key.range?.[0] ?? 0).line - 1;
      if (!first.has(here.join('.'))) first.set(here.join('.'), line);
      walk(value, here);
    }
  };
  walk(parseDocument(source, { lineCounter: lines }).contents, []);
  return first;
}

describe('the template full', () => {
  const source = text('full');
  const lines = source.split('\n');
  const fields = fieldsOf(SCHEMA);
  const live = written(source);

  /** The notes of one section, from its key to the next. */
  const notesOf = (section: string) => {
    const from = lines.findIndex((line) => line.startsWith(`${section}:`));
    const length = lines.slice(from + 1).findIndex((line) => /^[a-z_]+:/.test(line));
    const until = length < 0 ? lines.length : from + 1 + length;
    return lines.slice(from, until).filter((line) => line.trimStart().startsWith('#'));
  };

  it('has every field, or where one stands for another names it in a note of its section', () => {
    const silent = fields.filter((field) => !live.has(field));
    const unnamed = silent.filter((field) => {
      const [section = '', ...rest] = field.split('.');
      return !notesOf(section).some((note) => new RegExp(`\\b${rest.at(-1)}\\b`).test(note));
    });
    expect(unnamed, 'templates/full.yaml should show these fields').toEqual([]);
    expect(silent.filter((field) => !/^leadership\.\w+\.\w+$/.test(field))).toEqual([]);
  });

  it('names every field of a person described in place', () => {
    const notes = notesBefore('people').join('\n');
    const unnamed = Object.keys(SCHEMA.definitions?.['inline_person']?.properties ?? {}).filter(
      (field) => !notes.includes(`${field}:`),
    );
    expect(unnamed).toEqual([]);
  });

  function notesBefore(section: string): string[] {
    const at = lines.findIndex((line) => line.startsWith(`${section}:`));
    const start = lines.slice(0, at).lastIndexOf('');
    return lines.slice(start + 1, at);
  }

  it('explains every field where it first stands', () => {
    const unexplained = [...live].filter(([field, line]) => {
      const own = /#/.test(lines[line] ?? '');
      const above = /^\s*#/.test(lines[line - 1] ?? '');
      return !own && !above && !field.startsWith('x-');
    });
    // Fields of a role are told once, of the first role, and so are those of figures.
    const left = unexplained.map(([field]) => field).filter((field) => !isDescribedOnce(field));
    expect(left, 'templates/full.yaml should have a comment above these fields').toEqual([]);
  });

  function isDescribedOnce(field: string): boolean {
    const role = /^leadership\.(?:facilitators|critical_friends|other_roles)\.(\w+)$/.exec(field)?.[1];
    if (role !== undefined) return live.has(`leadership.co_leaders.${role}`);
    return false;
  }

  it('names every word that a field may have', () => {
    const enums = (part: Part): unknown[] => [
      ...(part.enum ?? []),
      ...[...Object.values(part.properties ?? {}), ...Object.values(part.definitions ?? {})].flatMap(enums),
      ...[...(part.items ? [part.items] : []), ...(part.anyOf ?? []), ...(part.allOf ?? [])].flatMap(enums),
    ];
    const words = enums(SCHEMA).filter((word) => typeof word === 'string');
    const notes = lines.filter((line) => line.includes('#')).join('\n');
    const left = words.filter((word) => !new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(notes));
    expect(left, 'a comment in templates/full.yaml should name these words').toEqual([]);
  });

  it('says of every statement where it asks for something', () => {
    const codes = codesIn(source);
    expect([...STATEMENTS].filter((code) => !codes.has(code))).toEqual([]);
  });
});

it.each(readdirSync('templates').filter((name) => name.endsWith('.yaml')))(
  'a note in %s that asks for something names the field, unless it is right above it',
  (name) => {
    const lines = readFileSync(`templates/${name}`, 'utf8').split('\n');
    const asking = lines.flatMap((line, index) =>
      /^ *#.*\b(?:say why|give the date|with (?:the|its) (?:date|last day)|with days)\b/i.test(line) ? [index] : [],
    );
    for (const index of asking) {
      const own = `${lines[index]} ${/^ *#/.test(lines[index + 1] ?? '') ? lines[index + 1] : ''}`;
      const below = /^ *(?:- )?([a-z_]+):/.exec(lines[index + 1] ?? '')?.[1];
      const named = FIELDS.filter((field) => new RegExp(`\\b${field}\\b`).test(own));
      expect([lines[index], named.length > 0 || below === 'size_rationale']).toEqual([lines[index], true]);
    }
    if (name === 'starter.yaml') expect(asking).toHaveLength(2);
  },
);
