/**
 * A plan in an editor: the language server behind VS Code's YAML extension, run for real, on a scaffolded plan whose
 * first line names the schema that ships.
 */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-protocol';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Answers } from '../../src/init/answers.ts';
import { QUESTIONS } from '../../src/init/questions.ts';
import { scaffold } from '../../src/init/scaffold.ts';
import { type Cursor, Editor } from '../kit/editor.ts';
import { sample } from '../kit/runs.ts';

const SCHEMA = pathToFileURL(resolve('framework/plan.schema.json')).href;

const ANSWERS: Answers = {
  name: 'Upper Vale',
  id: 'upper-vale',
  stage: 'forming',
  starts: '2027-09',
  origin: 'voluntary',
  moral_purpose: 'Every child in the vale reads well, whichever school it is in.',
  compelling_reason: '',
  learning_focus: 'Talk before reading',
  pedagogy: '',
  schools: [
    { id: 'ashby', name: 'Ashby Primary', joined_by: 'choice' },
    { id: 'dene', name: 'Dene School', joined_by: 'invitation' },
  ],
  co_leaders: [{ post: 'headteacher', school: 'ashby' }],
  critical_friends: [{ post: 'academic', from: 'University' }],
  activity: { title: 'Partner talk', kind: 'enquiry', schools: 'all' },
  school_count: null,
  part_of: '',
};

const PLAN = scaffold(readFileSync('templates/starter.yaml', 'utf8'), ANSWERS, SCHEMA);

let editor: Editor;

beforeAll(async () => {
  editor = await Editor.start();
});

afterAll(() => editor.close());

/** The scaffolded plan with a stretch, which has to be there, replaced; `‸` in it is where the cursor stands. */
function edited(from: string, to: string): { readonly text: string; readonly cursor: Cursor } {
  if (!PLAN.includes(from)) throw new Error(`The scaffold does not hold ${from}`);
  const marked = PLAN.replace(from, () => to);
  const before = marked.slice(0, marked.indexOf('‸')).split('\n');
  return {
    text: marked.replace('‸', ''),
    cursor: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}

async function offered(from: string, to: string): Promise<readonly CompletionItem[]> {
  const { text, cursor } = edited(from, to);
  const { uri } = await editor.open(text);
  return editor.completions(uri, cursor);
}

const labels = (items: readonly CompletionItem[]) => items.map(({ label }) => label);
const inserted = (items: readonly CompletionItem[], label: string) => {
  const item = items.find((one) => one.label === label);
  return item?.textEdit?.newText ?? item?.insertText;
};

const SCHOOL = 'schools:\n';
const IN_SCHOOL = 'schools:\n  - id: new\n    name: New\n    joined_by: choice\n';

describe('keys are offered', () => {
  it('in the network: those not written yet, with what they are', async () => {
    const items = await offered('network:\n', 'network:\n  ‸\n');
    expect(labels(items)).toEqual(
      'summary ends brokered_by area school_count size_rationale growth links_to_networks part_of website'.split(' '),
    );
    expect(items.find(({ label }) => label === 'area')?.documentation).toBe('How far apart the schools are.');
  });

  it('in a school', async () => {
    const items = await offered(SCHOOL, `${IN_SCHOOL}    ‸\n`);
    expect(labels(items)).toEqual(
      'identifier country phase kind trust local_authority pupils teachers support_staff disadvantaged_percent joined left governors_agreed head_stance shares_head_with link_person pace high_challenge commits offers seeks'.split(
        ' ',
      ),
    );
  });

  it('of a new entry, what it cannot be without at once', async () => {
    const school = await offered(SCHOOL, 'schools:\n  - ‸\n');
    expect(inserted(school, 'School')?.replace(/\$\{\d:([^}]*)\}|\$\d/g, '$1')).toBe(
      'id: ashby\n  name: Ashby Primary School\n  joined_by: ',
    );
    const root = await offered('# What you do together', '‸\n# What you do together');
    expect(inserted(root, 'partners')).toBe('partners:\n  - id: $1\n    name: $2');
  });

  it('of a person described in place', async () => {
    const items = await offered('activities:', 'activities:\n  - title: T\n    led_by:\n      - ‸\n');
    expect(labels(items)).toEqual(expect.arrayContaining(['post', 'school', 'from']));
  });
});

describe('values are offered', () => {
  it('of the stage, each with what it means', async () => {
    const items = await offered('stage: forming', 'stage: ‸');
    expect(items.map(({ label, documentation }) => `${label}: ${documentation}`)).toEqual([
      'forming: schools are still finding each other',
      'launching: the work has a start date, or is in its first year',
      'established: working together has become a habit, usually after the first year',
      'sustaining: it is planning how to keep going after its first years or its first funding',
      'closing: it is coming to an end',
      "null: leave it empty if you don't know yet",
    ]);
  });

  it('of how a school came in', async () => {
    const items = await offered(SCHOOL, 'schools:\n  - id: new\n    name: New\n    joined_by: ‸\n');
    expect(labels(items)).toEqual(['choice', 'invitation', 'brokered', 'required', 'null']);
    expect(inserted(items, 'brokered')).toBe('brokered');
  });

  it('of the kind of an activity', async () => {
    const items = await offered('activities:', 'activities:\n  - title: T\n    schools: all\n    kind: ‸\n');
    expect(labels(items)).toEqual(enumOf('activities', 'kind'));
    const walk = items.find(({ label }) => label === 'learning-walk');
    expect(walk?.documentation).toBe('short visits to lessons with one question in mind');
  });

  it('of a date or a reference: examples of that field and no other', async () => {
    const date = await offered(SCHOOL, `${IN_SCHOOL}    joined: ‸\n`);
    expect(labels(date)).toEqual(['2026-09', 'null']);
    const person = await offered(SCHOOL, `${IN_SCHOOL}    link_person: ‸\n`);
    expect(labels(person)).toEqual(['ashby-head', 'null']);
  });
});

describe('what is underlined', () => {
  const said = async (from: string, to: string) => {
    const { errors } = await editor.open(edited(from, `${to}‸`).text);
    return errors.map(({ message, range }) => `${range.start.line + 1}: ${message}`);
  };
  const lineOf = (text: string) => PLAN.split('\n').findIndex((line) => line.includes(text)) + 1;

  it('nothing in a scaffolded plan', async () => {
    const { errors } = await editor.open(PLAN);
    expect(errors).toEqual([]);
  });

  it.each(['full', 'large', 'online', 'closing'])('nothing in the template %s', async (name) => {
    const { errors } = await editor.open(
      `# yaml-language-server: $schema=${SCHEMA}\n${readFileSync(`templates/${name}.yaml`, 'utf8')}`,
    );
    expect(errors).toEqual([]);
  });

  it('a word that the field cannot have', async () => {
    expect(await said('stage: forming', 'stage: lunching')).toEqual([
      `${lineOf('stage: forming')}: Value is not accepted. Valid values: "forming", "launching", "established", "sustaining", "closing", null.`,
    ]);
  });

  it('a field that there is not', async () => {
    expect(await said('origin: voluntary', 'origin: voluntary\n  orign: mixed')).toEqual([
      `${lineOf('origin: voluntary') + 1}: Property orign is not allowed.`,
    ]);
  });

  it('an id and a date not written as such, in plain words', async () => {
    expect(await said('id: upper-vale', 'id: Upper Vale')).toEqual([
      `${lineOf('id: upper-vale')}: An id can only have lower-case letters, digits and hyphens, such as ashby or talk-enquiry.`,
    ]);
    expect(await said('starts: 2027-09', 'starts: next autumn')).toEqual([
      `${lineOf('starts: 2027-09')}: A date is a year, a month or a day: 2026, 2026-09 or 2026-09-18.`,
    ]);
  });
});

interface Part {
  readonly title?: string;
  readonly description?: string;
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly items?: Part;
  readonly anyOf?: readonly Part[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly definitions?: Readonly<Record<string, Part>>;
}

const FORMAT: Part = JSON.parse(readFileSync('framework/plan.schema.json', 'utf8'));

function enumOf(list: string, field: string): unknown[] {
  return [...(FORMAT.properties?.[list]?.items?.properties?.[field]?.enum ?? [])];
}

/** Every field of a plan, with the schema's part for it and where its key stands. */
/** The schema of a list's entries, which may stand beside the word "none". */
function entriesOf(part: Part | undefined): Part | undefined {
  return part?.items ?? part?.anyOf?.find(({ items }) => items !== undefined)?.items;
}

function fieldsOf(part: Part | undefined): Part['properties'] {
  return part?.properties ?? part?.anyOf?.find(({ properties }) => properties !== undefined)?.properties;
}

function keysOf(text: string): { readonly way: string; readonly part: Part | undefined; readonly cursor: Cursor }[] {
  const lines = new LineCounter();
  const found: ReturnType<typeof keysOf> = [];
  const walk = (node: unknown, part: Part | undefined, way: string): void => {
    if (isSeq(node)) for (const item of node.items) walk(item, entriesOf(part), way);
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      if (!isScalar(key) || String(key.value).startsWith('x-')) continue;
      const { line, col } = lines.linePos(key.range?.[0] ?? 0);
      const below = fieldsOf(part)?.[String(key.value)];
      const here = `${way}.${key.value}`;
      found.push({ way: here, part: below, cursor: { line: line - 1, character: col } });
      walk(value, below, here);
    }
  };
  walk(parseDocument(text, { lineCounter: lines }).contents, FORMAT, '');
  return found;
}

describe('on a field', () => {
  it('its title and what it is stand in the hover, for every field of the format', async () => {
    const text = `# yaml-language-server: $schema=${SCHEMA}\n${readFileSync('templates/full.yaml', 'utf8')}`;
    const { uri } = await editor.open(text);
    const first = new Map(keysOf(text).map((field) => [field.way, field]));
    const wrong: string[] = [];
    for (const { way, part, cursor } of sample([...first.values()], 40)) {
      const shown = await editor.hover(uri, cursor);
      const expected = `#### ${part?.title}\n\n${part?.description}`;
      const isDescribedByValue = part?.anyOf?.some(
        ({ title }) => title !== undefined && shown.startsWith(`#### ${title}`),
      );
      const words = isDescribedByValue ? `\n\n${part?.description}` : expected;
      if (!plain(shown).includes(plain(words))) wrong.push(`${way}: ${shown}`);
    }
    expect(first.size).toBeGreaterThan(190);
    expect(wrong).toEqual([]);
  });

  /** Without the escapes and breaks of Markdown. */
  const plain = (text: string) => text.replace(/\\|\u00a0/g, '').replace(/\s+/g, ' ');

  it('the words it can have stand in the hover too', async () => {
    const { text, cursor } = edited('stage: forming', 'sta‸ge: forming');
    const { uri } = await editor.open(text);
    expect(await editor.hover(uri, cursor)).toContain(
      '#### Stage\n\nHow far the network has come. The later the stage, the more nlc asks. In its last two months, and once it has ended, a network counts as closing whatever its stage.\n\nAllowed Values:\n\n* `forming`: schools are still finding each other\n',
    );
  });
});

it('a choice means in the editor what it means in the wizard', () => {
  for (const [key, field] of Object.entries(FORMAT.properties?.['network']?.properties ?? {})) {
    const words = QUESTIONS.find((question) => question.key === key && question.how === 'choice')?.words;
    if (words === undefined) continue;
    const descriptions = (field.enum ?? []).flatMap((word, index) =>
      typeof word === 'string' ? [[word, field.enumDescriptions?.[index]]] : [],
    );
    expect(descriptions).toEqual(Object.entries(words));
  }
});

it('every word that is explained has its own explanation', () => {
  const uneven: string[] = [];
  const walk = (part: Part, way: string): void => {
    const { enum: words = [], enumDescriptions: descriptions } = part;
    if (
      descriptions !== undefined &&
      (descriptions.length !== words.length || new Set(descriptions).size !== descriptions.length)
    )
      uneven.push(way);
    for (const [name, field] of Object.entries({ ...part.properties, ...part.definitions }))
      walk(field, `${way}.${name}`);
    if (part.items) walk(part.items, way);
  };
  walk(FORMAT, '');
  expect(uneven).toEqual([]);
});
