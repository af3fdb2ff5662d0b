/**
 * Every word that a plan chooses from has a plain one, and none of the format's own words reach a page, a Word file or
 * an agenda.
 */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PLAIN_VALUES } from '../../src/plan/plain-values.ts';
import { runIn } from '../kit/memory-io.ts';
import { plain } from '../kit/pages.ts';
import { OUTLINE } from '../kit/plans.ts';
import { paragraphsOf } from '../kit/word-files.ts';

interface Schema {
  readonly enum?: readonly (string | null)[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** Where the format lets a plan choose from words: the path of the field, with `[]` for the entries of a list. */
function choicesIn(schema: Schema, at = ''): [at: string, values: string[]][] {
  return [
    ...(schema.enum === undefined ? [] : [[at, schema.enum.filter((one) => one !== null)] as [string, string[]]]),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, one]) =>
      choicesIn(one, at === '' ? key : `${at}.${key}`),
    ),
    ...(schema.items === undefined ? [] : choicesIn(schema.items, `${at}[]`)),
    ...(schema.anyOf ?? []).flatMap((one) => choicesIn(one, at)),
  ];
}

const SCHEMA = JSON.parse(readFileSync('framework/plan.schema.json', 'utf8')) as Schema;
const CHOICES = new Map(choicesIn(SCHEMA));

/** Where the plain words of a field are used. */
const SAID: Readonly<Record<keyof typeof PLAIN_VALUES, readonly string[]>> = {
  area: ['network.area'],
  post: ['people[].post'],
  part_played: ['partners[].part_played'],
  audience: ['focus.model_of_learning.shared_with[]', 'communication.channels[].audience[]'],
  strands: ['activities[].strands[]'],
  levels: ['activities[].levels[]'],
  artefact: ['sharing.artefacts[].kind'],
  unit: ['outcomes[].unit'],
};

/** Fields of which sentences are written one by one, for each value or for none. */
const OTHERS = [
  'network.stage',
  'network.origin',
  'focus.why_this[].kind',
  'schools[].identifier.scheme',
  'schools[].phase',
  'schools[].kind',
  'schools[].joined_by',
  'schools[].head_stance',
  'schools[].pace',
  'partners[].kind',
  'partners[].engages_network_as',
  'structure.groups[].function',
  'activities[].kind',
  'activities[].pupil_part',
  'activities[].format',
  'activities[].planned',
  'sharing.artefacts[].audience',
  'outcomes[].for',
  'lessons[].audience',
];

describe('the words that a plan chooses from', () => {
  it('all have plain words, or sentences of their own', () => {
    expect([...CHOICES.keys()].sort()).toEqual([...Object.values(SAID).flat(), ...OTHERS].sort());
    for (const [field, places] of Object.entries(SAID) as [keyof typeof SAID, string[]][])
      for (const place of places) expect(Object.keys(PLAIN_VALUES[field])).toEqual(CHOICES.get(place));
  });

  it('have plain words without a sign of the format', () => {
    const words = Object.values(PLAIN_VALUES).flatMap((field) => Object.values(field) as string[]);
    expect(words.filter((word) => /[-_]/.test(word))).toEqual([]);
  });

  /** Ordinary words with a hyphen, which people write as the format does. */
  const ORDINARY = new Set(['co-leader', 'co-designer']);

  const isCode = (value: string) => value.includes('-') && !ORDINARY.has(value);

  it.each([...CHOICES].filter(([, values]) => values.some(isCode)))(
    'are nowhere to be read as the format has them: %s',
    async (at, values) => {
      const codes = values.filter(isCode);
      for (const value of values) {
        const data = parse(OUTLINE) as object;
        set(data, at.split('.'), value);
        const text = await allTexts(JSON.stringify(data));
        expect(text.match(new RegExp(`(?<![\\w-])(?:${codes.join('|')})(?![\\w-])`, 'g')) ?? []).toEqual([]);
      }
    },
  );
});

/** Puts a value into a field of every entry, in place of what is there. */
function set(data: unknown, [step = '', ...rest]: readonly string[], value: string): void {
  const map = data as Record<string, unknown>;
  const key = step.replace('[]', '');
  if (rest.length === 0) {
    map[key] = step.endsWith('[]') ? [value] : value;
    return;
  }
  const below = map[key] ?? {};
  for (const one of Array.isArray(below) ? below : [below]) if (typeof one === 'object') set(one, rest, value);
}

/** What readers who don't keep the file are given about a plan. */
async function allTexts(plan: string): Promise<string> {
  const run = async (...argv: readonly string[]) =>
    runIn({ files: { 'plan.yaml': plan } }, ...argv, '--as-of', '2026-11-24');
  const pages = [
    await run('show', '--for', 'governors', 'plan.yaml'),
    await run('show', '--for', 'critical-friend', '--no-snippets', 'plan.yaml'),
    await run('agenda', '-f', 'html', 'plan.yaml'),
  ].map(({ out }) => plain(out.replace(/<style>.*?<\/style>/s, '')));
  const { bytes } = await run('show', '-f', 'docx', '-o', 'plan.docx', 'plan.yaml');
  const paper = bytes?.get('plan.docx');
  expect(paper).toBeDefined();
  return [...pages, ...paragraphsOf(paper as Uint8Array)].join('\n');
}
