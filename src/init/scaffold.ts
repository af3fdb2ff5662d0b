/** Fills a template with answers and keeps its comments. It edits the YAML document rather than joining text. */

import { type Document, isMap, isScalar, isSeq, parseDocument, Scalar, stringify } from 'yaml';
import { titleAndTimes } from '../plan/how-often.ts';
import type { Answers, PersonAnswer, SchoolAnswer } from './answers.ts';
import { NO_PROGRAMME } from './parse-answer.ts';

/** Text that every YAML reader takes as plain text, if it isn't one of the awkward words below. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N}]*(?:[ ,.'’()/-]+[\p{L}\p{M}\p{N}]+)*[.?)]?$/u;
const AWKWARD = /^(?:y|yes|n|no|on|off|true|false|null|nan|inf|none|[\d.]*e\d+)$/i;
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/**
 * The text of a new plan.
 * @param template one of the templates that `init` fills in
 * @param schema the address of the plan format's schema, for editors; no line for them if left out
 * @throws Error if the template is broken, which is a bug
 */
export function scaffold(template: string, answers: Answers, schema?: string): string {
  const document = read(template);
  put(document, ['network', 'id'], text(answers.id));
  put(document, ['network', 'name'], quoted(answers.name));
  put(document, ['network', 'stage'], text(answers.stage));
  put(document, ['network', 'starts'], date(answers.starts));
  put(document, ['network', 'origin'], text(answers.origin));
  put(document, ['purpose', 'moral_purpose'], quoted(answers.moral_purpose));
  put(document, ['purpose', 'compelling_reason'], quoted(answers.compelling_reason));
  put(document, ['focus', 'learning_focus'], quoted(answers.learning_focus));
  put(document, ['focus', 'pedagogy'], quoted(answers.pedagogy));
  if (answers.school_count !== null) add(document, 'network', SCHOOL_COUNT, new Scalar(answers.school_count));
  if (answers.part_of === NO_PROGRAMME) add(document, 'network', NOT_IN_ONE, { programme: text(NO_PROGRAMME) });
  else if (answers.part_of !== '') add(document, 'network', PROGRAMME, { programme: quoted(answers.part_of) });
  putList(document, ['schools'], answers.schools.map(school));
  putList(document, ['leadership', 'co_leaders'], answers.co_leaders.map(person));
  putList(document, ['leadership', 'critical_friends'], answers.critical_friends.map(person));
  putList(document, ['activities'], answers.activity.title === '' ? [] : [activity(answers.activity)]);
  return headed(document.toString(STYLE), schema);
}

/**
 * The text of a worked example, with another name if one is given; the rest is copied exactly.
 * @throws Error if the template is broken, which is a bug
 */
export function example(
  template: string,
  { id, name }: Partial<Pick<Answers, 'id' | 'name'>>,
  schema?: string,
): string {
  const document = read(template);
  // The later place first, so that the offset of the earlier one stays valid.
  const renamed = Object.entries({ name, id }).reduce((body, [field, value]) => {
    if (value === undefined) return body;
    const [start, end] = scalarAt(document, ['network', field]).range ?? [0, 0];
    return `${body.slice(0, start)}${stringify(text(value), STYLE).trimEnd()}${body.slice(end)}`;
  }, template);
  return headed(renamed, schema);
}

function read(template: string): Document {
  const document = parseDocument(template, { keepSourceTokens: false });
  if (document.errors.length > 0 || !isMap(document.contents)) throw new Error('The template is not a plan');
  return document;
}

const STYLE = { lineWidth: 0, flowCollectionPadding: true, doubleQuotedAsJSON: true, nullStr: '' } as const;

function headed(body: string, schema: string | undefined): string {
  return `${schema === undefined ? '' : `# yaml-language-server: $schema=${schema}\n`}${body}`;
}

/** A word of the format or an id, quoted if any YAML reader would take it for anything else. */
function text(value: string): Scalar {
  const scalar = new Scalar(value);
  scalar.type = PLAIN.test(value) && !AWKWARD.test(value) ? 'PLAIN' : 'QUOTE_DOUBLE';
  return scalar;
}

/** A date. With a dash it is text; a year alone is a number. */
function date(value: string): Scalar<unknown> {
  if (value === '') return new Scalar(null);
  if (!DATE.test(value)) return text(value);
  const scalar = new Scalar<string | number>(value.length === 4 ? Number(value) : value);
  scalar.type = 'PLAIN';
  return scalar;
}

/** Replaces a value in the template and keeps the comment beside it. */
function put(document: Document, path: readonly string[], { value, type }: Scalar<unknown>): void {
  const place = scalarAt(document, path);
  place.value = value;
  if (type !== undefined) place.type = type;
}

interface Added {
  readonly key: string;
  readonly note: string;
}

const SCHOOL_COUNT = {
  key: 'school_count',
  note: ' How many schools there are, until you can name them all. Delete the line then.',
};
const PROGRAMME = {
  key: 'part_of',
  note: ' The programme that you belong to. You can add since, until and what it asks of you. (H14)',
};

const NOT_IN_ONE = { key: 'part_of', note: ' You belong to no programme. If that changes, write its name here.' };

/** Adds a field that the template doesn't have at the end of a section, with a comment above. */
function add(document: Document, section: string, { key, note }: Added, value: unknown): void {
  const pair = document.createPair(new Scalar(key), value);
  if (isScalar(pair.key)) pair.key.commentBefore = note;
  const place = document.get(section);
  if (!isMap(place)) throw new Error(`The template has no ${section}`);
  place.add(pair);
}

function scalarAt(document: Document, path: readonly string[]): Scalar {
  const place = document.getIn(path, true);
  if (!isScalar(place)) throw new Error(`The template has no ${path.join('.')}`);
  return place;
}

type Fields = Readonly<Record<string, unknown>>;

function school({ id, name, joined_by, identifier, phase, trust, local_authority, ...numbers }: SchoolAnswer): Fields {
  return {
    id: text(id),
    name: quoted(name),
    ...(identifier && { identifier: { scheme: text(identifier.scheme), value: quoted(identifier.value) } }),
    ...(phase !== undefined && { phase: text(phase) }),
    ...(trust !== undefined && { trust: quoted(trust) }),
    ...(local_authority !== undefined && { local_authority: quoted(local_authority) }),
    ...numbers,
    joined_by: joined_by === undefined ? null : text(joined_by),
  };
}

/**
 * Text that people write and may change: in quotes, so that a colon or # added later breaks nothing, and leading zeros
 * stay.
 */
function quoted(value: string): Scalar {
  const scalar = new Scalar(value);
  scalar.type = 'QUOTE_DOUBLE';
  return scalar;
}

function activity({ title, kind, schools }: Answers['activity']): Fields {
  const apart = titleAndTimes(title);
  return {
    title: quoted(apart?.title ?? title),
    kind: text(kind),
    schools: schools === 'all' ? text(schools) : schools.map(text),
    ...(apart !== undefined && { times_per_year: apart.timesPerYear }),
  };
}

function person({ name, post, school, from }: PersonAnswer): Fields {
  return {
    person: {
      ...(name !== undefined && { name: quoted(name) }),
      post: text(post),
      ...(school !== undefined && { school: text(school) }),
      ...(from !== undefined && { from: quoted(from) }),
    },
  };
}

/** Fills an empty list of the template, one entry a line, and keeps the comment beside it. */
function putList(document: Document, path: readonly string[], entries: readonly Fields[]): void {
  const list = document.getIn(path);
  if (!isSeq(list)) throw new Error(`The template has no list ${path.join('.')}`);
  list.items = entries.map((fields) => {
    const entry = document.createNode(fields);
    if (isMap(entry)) entry.flow = true;
    return entry;
  });
  list.flow = entries.length === 0;
}
