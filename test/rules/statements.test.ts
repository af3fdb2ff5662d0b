/**
 * The knowledge base: every statement once, in our own words, within its grade; the schemas of the rule set's files.
 */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Publication } from '../../src/rules/research.ts';
import type { RuleRecord, Statement, Tension } from '../../src/rules/types.ts';

interface Part {
  readonly part: string;
  readonly title: string;
  readonly about: string;
  readonly grade: Statement['grade'];
  readonly statements: readonly (Omit<Statement, 'grade' | 'since'> & {
    readonly since?: readonly { readonly source: string; readonly finding: string }[];
  })[];
}

/** The parts of the leaflet in its order, with their grade and codes. */
const PARTS = [
  { part: 'aims', grade: 'aim', codes: numbered('Q', 6) },
  { part: 'maxim', grade: 'aim', codes: numbered('M', 3) },
  { part: 'validated', grade: 'validated', codes: numbered('P', 6) },
  {
    part: 'supported',
    grade: 'supported',
    codes: numbered('E', 15).flatMap((code) => (code === 'E12' ? ['E12', 'E12a', 'E12b'] : [code])),
  },
  { part: 'hypotheses', grade: 'hypothesis', codes: numbered('H', 14) },
] as const;

const schemas = {
  rule: compile('rule'),
  statement: compile('statement'),
  tension: compile('tension'),
  publication: compile('publication'),
};
const sources = folder('framework').filter(({ file }) => /\.(yaml|json)$/.test(file));
const partFiles = sources.filter(({ file }) => file.startsWith('framework/statements/'));
const parts = partFiles.map(({ text }) => parse(text) as Part);
const statements = PARTS.flatMap(({ part }) => parts.filter((one) => one.part === part)).flatMap(
  (part) => part.statements,
);
const tensionFile = parse(readFileSync('framework/tensions.yaml', 'utf8')) as { tensions: readonly Tension[] };
const publicationFile = parse(readFileSync('framework/publications.yaml', 'utf8')) as {
  publications: readonly Publication[];
};
const shingles = JSON.parse(readFileSync('test/kit/leaflet-shingles.json', 'utf8')) as {
  runLength: number;
  digits: number;
  hashes: readonly string[];
};

type Strength = 'hedged' | 'plain' | 'strong';

/** How firmly the leaflet itself says each thing, read sentence by sentence. */
const STRENGTHS: Readonly<Record<string, Strength>> = Object.fromEntries(
  Object.entries({
    hedged: 'H5 H9 H11 H13 H14',
    plain: 'Q1 Q2 Q3 Q4 Q5 Q6 M1 M2 M3 P3 P4 E3 E5 E6 E8 E9 E11 E15 H10 H12',
    strong: 'P1 P2 P5 P6 E1 E2 E4 E7 E10 E12 E12a E12b E13 E14 H1 H2 H3 H4 H6 H7 H8',
  } satisfies Record<Strength, string>).flatMap(([strength, codes]) =>
    codes.split(' ').map((code) => [code, strength as Strength]),
  ),
);

const HEDGES = /\b(seem(s|ed)?|look(s|ed) like|perhaps|nobody knew|only beginning|appears?)\b/i;
const INSISTING =
  /\b(important|central|needs?|very well|vital|crucial|extremely|only (a deep|takes)|and do\b|strong reason|less on|far too|furthest|most significant|stood out)/i;

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
}

function folder(name: string): { file: string; text: string }[] {
  return readdirSync(name, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
    .sort()
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
}

/** With the options of the build. */
function compile(name: string): ValidateFunction {
  const schema = JSON.parse(readFileSync(`framework/${name}.schema.json`, 'utf8')) as object;
  return new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, keywords: ['patternErrorMessage'] }).compile(
    schema,
  );
}

/** `/examples/0/as_of` and the like, each once. */
function errorPlaces(validate: ValidateFunction, data: unknown): string[] {
  if (validate(data)) return [];
  const errors = validate.errors?.filter(({ keyword }) => keyword !== 'if') ?? [];
  return [...new Set(errors.map(({ instancePath }) => instancePath))];
}

describe('the statements', () => {
  it('are in one file for each part of the leaflet', () => {
    expect(parts.map(({ part }) => part).sort()).toEqual(PARTS.map(({ part }) => part).sort());
  });

  it('are all there, each once, in the order of the leaflet', () => {
    const codes = PARTS.flatMap((part) => part.codes);
    expect(codes).toHaveLength(46);
    expect(statements.map(({ code }) => code)).toEqual(codes);
  });

  it.each(PARTS)('of the part $part have the grade $grade and its codes', ({ part, grade, codes }) => {
    const found = parts.find((one) => one.part === part);
    expect(found?.grade).toBe(grade);
    expect(found?.statements.map(({ code }) => code)).toEqual(codes);
  });

  it.each(partFiles.map(({ file }, index) => ({ file, data: parts[index] })))('fit the schema: $file', ({ data }) => {
    expect(errorPlaces(schemas.statement, data)).toEqual([]);
  });

  it.each(statements.map((statement) => ({ code: statement.code, statement })))(
    '$code is short and plain',
    ({ statement }) => {
      const { title, claim, question, next, since = [] } = statement;
      expect(title).toMatch(/^\S+( \S+){1,5}$/);
      expect(claim).toMatch(/^[A-Z][^.?!]*\.( [A-Z][^.?!]*\.)?$/);
      expect(claim.length).toBeLessThanOrEqual(240);
      for (const sentence of claim.split('. ')) expect(wordsOf(sentence).length).toBeLessThanOrEqual(28);
      expect(question).toMatch(/^[A-Z][^.?!]*\?$/);
      expect(next).toMatch(/^[A-Z].*\.$/);
      for (const { finding } of since) expect(finding).toMatch(/^[A-Z].*\.$/);
    },
  );

  it('share no title, claim, question or next step', () => {
    const texts = statements.flatMap(({ title, claim, question, next }) => [title, claim, question, next]);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  it('speak of propositions as they stood in 2005', () => {
    const undated = statements.filter(({ code, claim }) => code.startsWith('H') && !/\b2005\b/.test(claim));
    expect(undated.map(({ code }) => code)).toEqual([]);
  });

  it('have a strength in the table below, each once', () => {
    expect(Object.keys(STRENGTHS).sort()).toEqual(statements.map(({ code }) => code).sort());
  });

  it.each(statements.map(({ code, claim }) => ({ code, claim, strength: STRENGTHS[code] })))(
    '$code is as $strength as in the leaflet',
    ({ code, claim, strength }) => {
      const isHedged = HEDGES.test(claim);
      const isStrong = INSISTING.test(claim);
      // A proposition keeps its own words, but is never printed without saying that it is one.
      if (strength === 'strong') expect([isStrong, isHedged && !code.startsWith('H')]).toEqual([true, false]);
      else expect([isStrong, isHedged]).toEqual([false, strength === 'hedged']);
    },
  );

  it('tell what later research found where it spoke', () => {
    const spoken = statements.filter(({ since }) => since !== undefined).map(({ code }) => code);
    expect(spoken).toEqual('Q4 Q5 M3 P1 P5 P6 E1 E2 E3 E4 E8 E10 E12b E14 E15 H1 H2 H7 H9 H13 H14'.split(' '));
  });
});

describe('the publications', () => {
  const ids = publicationFile.publications.map(({ id }) => id);

  it('fit the schema', () => {
    expect(errorPlaces(schemas.publication, publicationFile)).toEqual([]);
  });

  it('are in the order of their ids, each once', () => {
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('are all used by a statement or a lens, and all there', () => {
    const cited = statements.flatMap(({ since = [] }) => since.map(({ source }) => source));
    const lenses = sources.filter(({ file }) => file.startsWith('framework/lenses/'));
    const used = lenses.flatMap(({ text }) => (parse(text) as { sources: readonly string[] }).sources);
    expect([...new Set([...cited, ...used])].sort()).toEqual(ids);
  });

  it.each(publicationFile.publications.map((one) => ({ id: one.id, one })))(
    '$id is named after its authors and year',
    ({ id, one: { authors, year, seen, url } }) => {
      if (year !== undefined && id !== 'ncsl-leaflet') expect(id).toMatch(new RegExp(`-${year}$`));
      if (year === undefined) expect(id).not.toMatch(/\d/);
      expect(authors.length).toBeGreaterThan(0);
      if (seen === 'second-hand') expect(url, 'the page that mentions it').toMatch(/^https?:/);
    },
  );
});

describe('the tensions', () => {
  it('fit the schema', () => {
    expect(errorPlaces(schemas.tension, tensionFile)).toEqual([]);
  });

  it('are seven, each with its own id, of statements there are', () => {
    const { tensions } = tensionFile;
    const codes = new Set(statements.map(({ code }) => code));
    expect(new Set(tensions.map(({ id }) => id)).size).toBe(7);
    expect(tensions.flatMap((tension) => tension.statements).filter((code) => !codes.has(code))).toEqual([]);
  });

  it.each(tensionFile.tensions.map(({ id, text }) => ({ id, text })))(
    '$id is told in three sentences at most',
    ({ text }) => {
      expect(text.match(/\.(?= |$)/g)?.length).toBeLessThanOrEqual(3);
    },
  );
});

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’‘]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function runsOf(text: string, length: number): string[] {
  const words = wordsOf(text);
  return words
    .map((_, start) => words.slice(start, start + length).join(' '))
    .slice(0, Math.max(0, words.length - length + 1));
}

function hash(run: string): string {
  return createHash('sha256').update(run).digest('hex').slice(0, shingles.digits);
}

function copiedRuns(text: string, known: ReadonlySet<string>): string[] {
  return runsOf(text, shingles.runLength).filter((run) => known.has(hash(run)));
}

/** Every text in the data, keys left out. */
function textsOf(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsOf) : [];
}

describe('our own words', () => {
  const leaflet = new Set(shingles.hashes);

  it('are told from borrowed ones whatever the case and punctuation', () => {
    const known = new Set(runsOf("The pupils' own network meets on Tuesdays", 6).map(hash));
    expect(copiedRuns('so THE PUPILS’ own "network" meets\non Mondays', known)).toEqual([
      'the pupils own network meets on',
    ]);
    expect(copiedRuns('the pupils own network never meets on Tuesdays', known)).toEqual([]);
  });

  it('are held against the leaflet itself', () => {
    expect(leaflet.size).toBeGreaterThan(1500);
    expect([...leaflet].filter((one) => !/^[0-9a-f]{10}$/.test(one))).toEqual([]);
    // A proper name of six words and more that stands in a footnote.
    expect(copiedRuns('International Congress for School Effectiveness and Improvement', leaflet)).toHaveLength(2);
  });

  // The file as it stands for its comments, and text by text for what JSON escapes and YAML folds.
  it.each(sources)('are what $file is written in', ({ file, text }) => {
    const data: unknown = file.endsWith('.json') ? JSON.parse(text) : parse(text);
    expect([text, ...textsOf(data)].flatMap((one) => copiedRuns(one, leaflet))).toEqual([]);
  });
});

/** A sound record with what a test wants different; `undefined` leaves a field out. */
function record(change: Readonly<Record<string, unknown>> = {}): unknown {
  const sound: RuleRecord = {
    id: 'too-few-visits',
    title: 'Too few visits between schools',
    cites: ['M1', 'E12a'],
    level: 'advice',
    about: 'written',
    theme: 'shape',
    weight: 40,
    soften: { level: 'question', when: 'the plan says why', message: '{found} visits, and a reason' },
    from_stage: 'launching',
    needs: ['activities', 'leadership.critical_friends'],
    check: 'count-outside',
    params: { min: 2, list: 'activities', words: ['visit', 'walk'], phrases: { one: 'a visit', many: 'visits' } },
    message: '{found} visits are planned, {min} or more were expected',
    fix: 'Put one visit in the calendar.\n',
    question: 'Whom have you not been to see?\n',
    strength: 'The schools visit one another.\n',
    examples: [
      {
        name: 'one visit',
        plan: 'activities: []',
        as_of: '2026-11-24',
        expect: [{ at: 'activities', message: 'Now' }],
      },
      { name: 'no plan', text: '- a\n', expect: [], outcome: 'cannot-tell' },
    ],
  };
  return JSON.parse(JSON.stringify({ ...sound, ...change }));
}

/** The sound record with its first example changed. */
function recordWithExample(change: Readonly<Record<string, unknown>>): unknown {
  const first = { name: 'one visit', plan: 'activities: []', expect: ['activities'], ...change };
  return record({ examples: [first, { name: 'silent', plan: '{}', expect: [] }] });
}

describe('the schema of a rule', () => {
  it('takes a sound record, with everything and with the least', () => {
    const rest = ['soften', 'from_stage', 'needs', 'params', 'question', 'strength'];
    expect(errorPlaces(schemas.rule, record())).toEqual([]);
    expect(errorPlaces(schemas.rule, record(Object.fromEntries(rest.map((key) => [key, undefined]))))).toEqual([]);
    expect(errorPlaces(schemas.rule, record({ cites: [], why: 'A plan nobody can read helps nobody.' }))).toEqual([]);
    expect(errorPlaces(schemas.rule, recordWithExample({}))).toEqual([]);
  });

  it.each(['id', 'title', 'cites', 'level', 'check', 'message', 'fix', 'examples'])('asks for %s', (field) => {
    expect(schemas.rule(record({ [field]: undefined }))).toBe(false);
    expect(schemas.rule.errors).toContainEqual(
      expect.objectContaining({ instancePath: '', params: { missingProperty: field } }),
    );
  });

  it.each([
    ['an unknown field', { severity: 'advice' }, ''],
    ['an id with capitals', { id: 'Too-Few' }, '/id'],
    ['an id with an underscore', { id: 'too_few' }, '/id'],
    ['a title of one letter', { title: 'x' }, '/title'],
    ['a statement that does not exist', { cites: ['E16'] }, '/cites/0'],
    ['half of a statement that has no halves', { cites: ['P1', 'E13a'] }, '/cites/1'],
    ['a statement cited twice', { cites: ['P1', 'P1'] }, '/cites'],
    ['a level nobody knows', { level: 'hint' }, '/level'],
    ['a softer level without its case', { soften: { level: 'question' } }, '/soften'],
    [
      'a softer message of two lines',
      { soften: { level: 'question', when: 'it is said', message: 'Said\nso.' } },
      '/soften/message',
    ],
    ['a stage nobody knows', { from_stage: 'growing' }, '/from_stage'],
    ['needs without a field', { needs: [] }, '/needs'],
    ['needs with a position', { needs: ['schools[0].id'] }, '/needs/0'],
    ['a check named like code', { check: 'countOutside' }, '/check'],
    ['no parameters, written out', { params: {} }, '/params'],
    ['a parameter that is yes or no', { params: { strict: true } }, '/params/strict'],
    ['a parameter that is a list of numbers', { params: { sizes: [5, 12] } }, '/params/sizes'],
    ['a parameter nested too deep', { params: { phrases: { one: { two: 'three' } } } }, '/params/phrases'],
    ['a parameter that no placeholder can name', { params: { 'at-least': 2 } }, '/params'],
    ['a message of two lines', { message: 'Visits\nare few' }, '/message'],
    ['a why beside a statement', { why: 'Because visits matter to schools.' }, '/why'],
    ['no why and no statement', { cites: [] }, ''],
    ['a fix that is not a sentence', { fix: 'visit one another' }, '/fix'],
    ['a question without its mark', { question: 'Whom do you visit' }, '/question'],
    ['praise that is not a sentence', { strength: 'many visits' }, '/strength'],
    ['one example only', { examples: [{ name: 'one', plan: '{}', expect: [] }] }, '/examples'],
  ])('refuses %s', (_, change, place) => {
    const places = errorPlaces(schemas.rule, record(change));
    expect(places).toContain(place);
    expect(places.filter((found) => !found.startsWith(place))).toEqual([]);
  });

  it.each([
    ['with a fragment and a file', { text: '- a' }, ''],
    ['with neither', { plan: undefined }, ''],
    ['without a name', { name: undefined }, ''],
    ['without what it expects', { expect: undefined }, ''],
    ['with an unknown field', { note: 'see above' }, ''],
    ['with a plan that is not text', { plan: { schools: [] } }, '/plan'],
    ['with a day that does not exist', { as_of: '2026-13-01' }, '/as_of'],
    ['with an outcome nobody knows', { outcome: 'skipped' }, '/outcome'],
    ['with a finding that has no place', { expect: [{ message: 'Visits are few' }] }, '/expect/0'],
    ['with a finding at an unknown level', { expect: [{ at: 'a', level: 'hint' }] }, '/expect/0/level'],
    ['with a finding that has an unknown field', { expect: [{ at: 'a', path: 'b' }] }, '/expect/0'],
  ])('refuses an example %s', (_, change, place) => {
    const places = errorPlaces(schemas.rule, recordWithExample(change));
    expect(places).toContain(`/examples/0${place}`);
    expect(places.filter((found) => !found.startsWith('/examples/0'))).toEqual([]);
  });
});

describe('the schemas of statements and tensions', () => {
  const statement = {
    code: 'P1',
    title: 'Two words',
    claim: 'It holds.',
    question: 'Does it?',
    next: 'Ask.',
    unseen: 'No program can see whether it really holds.',
  };
  const part = (change: object, top: object = {}) => ({
    part: 'validated',
    title: 'What held good',
    about: 'Firm ground.',
    grade: 'validated',
    statements: [{ ...statement, ...change }],
    ...top,
  });
  const tension = { id: 'one-two', title: 'One and two', statements: ['P1', 'H2'], text: 'Both hold.' };

  it('take sound ones', () => {
    const since = [{ source: 'field-2012', finding: 'A study found that it holds.' }];
    expect(errorPlaces(schemas.statement, part({ since }))).toEqual([]);
    expect(errorPlaces(schemas.tension, { tensions: [tension] })).toEqual([]);
  });

  it.each([
    ['a part nobody knows', part({}, { part: 'beliefs' }), '/part'],
    ['a grade that is for rules alone', part({}, { grade: 'integrity' }), '/grade'],
    ['a part without its standing', part({}, { about: undefined }), ''],
    ['a part without statements', part({}, { statements: [] }), '/statements'],
    ['an unknown code', part({ code: 'H15' }), '/statements/0/code'],
    ['a title of one word', part({ title: 'Trust' }), '/statements/0/title'],
    ['a claim that trails off', part({ claim: 'It holds' }), '/statements/0/claim'],
    ['a claim too long to remember', part({ claim: `${'so '.repeat(80)}on.` }), '/statements/0/claim'],
    ['a question that asks nothing', part({ question: 'It does.' }), '/statements/0/question'],
    ['a statement of which everything can be seen', part({ unseen: undefined }), '/statements/0'],
    ["a word on what can't be seen", part({ unseen: 'Much.' }), '/statements/0/unseen'],
    ['a grade of its own', part({ grade: 'aim' }), '/statements/0'],
    ['later findings that are none', part({ since: [] }), '/statements/0/since'],
    [
      'a finding without source',
      part({ since: [{ finding: 'A study found that it holds.' }] }),
      '/statements/0/since/0',
    ],
    [
      'an empty source',
      part({ since: [{ finding: 'A study found it holds.', source: '' }] }),
      '/statements/0/since/0/source',
    ],
  ])('refuse %s', (_, data, place) => {
    expect(errorPlaces(schemas.statement, data)).toEqual([place]);
  });

  it.each([
    ['an id with a blank', { id: 'one two' }, '/id'],
    ['no statement', { statements: [] }, '/statements'],
    ['an unknown code', { statements: ['P7'] }, '/statements/0'],
    ['an unfinished text', { text: 'Both hold' }, '/text'],
    ['an unknown field', { note: 'x' }, ''],
  ])('refuse a tension with %s', (_, change, place) => {
    expect(errorPlaces(schemas.tension, { tensions: [{ ...tension, ...change }] })).toEqual([`/tensions/0${place}`]);
  });
});
