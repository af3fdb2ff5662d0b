/** Everything that can be asked is found by its own name and by every other name, and every example can be pasted. */

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import examples from '#prepared/examples';
import { check } from '#prepared/plan-check';
import reportSchema from '#prepared/report-schema';
import statusSchema from '#prepared/status-schema';
import { blockLines } from '../../src/explain/block-lines.ts';
import { topicsNamed } from '../../src/explain/find-topic.ts';
import { pageOf } from '../../src/explain/pages.ts';
import { pageSources } from '../../src/explain/topic-sources.ts';
import { topicsOf } from '../../src/explain/topics.ts';
import { STAGES } from '../../src/plan/vocabulary.ts';
import { exampleData, fragmentOf } from '../../src/rule-examples/examples.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { GRADES, LEVELS, OUTCOMES } from '../../src/rules/types.ts';
import { readYaml } from '../../src/yaml/read.ts';

const sources = await pageSources(loadFramework(), examples.base);
const topics = topicsOf(sources);
const kindsOf = (name: string) => topicsNamed(name, topics).map(({ kind }) => kind);

describe('a topic', () => {
  it('is found by its name, and with its kind in front', () => {
    for (const topic of topics) {
      expect([topic.name, topicsNamed(topic.name, topics).includes(topic)]).toEqual([topic.name, true]);
      expect([topic.name, topicsNamed(`${topic.kind} ${topic.name}`, topics)[0]]).toEqual([topic.name, topic]);
    }
  });

  it('is found by every other name that it has', () => {
    const lost = topics.flatMap((topic) =>
      topic.also.filter((name) => !topicsNamed(name, topics).includes(topic)).map((name) => [topic.name, name]),
    );
    expect(lost).toEqual([]);
  });

  it('has a name that no other of its kind has', () => {
    const names = topics.map(({ kind, name }) => `${kind} ${name}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('a word that reports print', () => {
  it.each([...STAGES.map((name) => [name, 'stage'] as const), ...LEVELS.map((name) => [name, 'level'] as const)])(
    '%s is a %s',
    (name, kind) => {
      expect(kindsOf(name)[0]).toBe(kind);
    },
  );

  it.each(GRADES)('%s is a grade', (name) => {
    expect(kindsOf(name)).toContain('grade');
  });

  it.each(OUTCOMES)('%s is a code', (name) => {
    expect(kindsOf(name)).toContain('code');
  });

  it('is known if JSON can have it', () => {
    const words = [reportSchema, statusSchema].flatMap((schema) => [...wordsIn(schema)]);
    expect(words).toContain('second-hand');
    expect([...new Set(words)].filter((word) => kindsOf(word).length === 0)).toEqual([]);
  });
});

/** The words of every choice in a JSON Schema. */
function* wordsIn(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part))
    if (key === 'enum' && Array.isArray(value)) yield* value.filter((word) => word !== null).map(String);
    else yield* wordsIn(value);
}

describe('an example', () => {
  const pages = topics.flatMap((topic) =>
    topic.kind === 'rule' || topic.kind === 'statement' ? [] : [pageOf(topic, sources)],
  );
  const texts = pages.flatMap(({ kind, name, example }) =>
    example === undefined ? [] : [{ of: `${kind} ${name}`, text: example.lines.join('\n') }],
  );

  it('is on the page of every field, stage and value', () => {
    const without = pages.filter(({ kind, example }) => /^(field|stage|value)$/.test(kind) && example === undefined);
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('fits the format when it is part of a plan', () => {
    const wrong = texts.flatMap(({ of, text }) => {
      const [plan] = exampleData(examples.base, { name: of, plan: text, expect: [] });
      return check(plan) ? [] : [[of, check.errors]];
    });
    expect(wrong).toEqual([]);
  });

  it('is written in blocks: braces are only for what is empty', () => {
    expect(texts.filter(({ text }) => /\{ /.test(text)).map(({ of }) => of)).toEqual([]);
  });

  it('of a rule says in blocks what its record says', () => {
    for (const example of Object.values(examples.byRule).flat())
      for (const { data } of fragmentOf(example).parts) {
        const text = blockLines(data).join('\n') || '{}';
        expect(parse(text)).toEqual(data);
        expect(readYaml(`${text}\n`).documents[0]?.data).toEqual(data);
      }
  });

  it('explains each id that it takes from the base plan', () => {
    expect(pages.find(({ name }) => name === 'leadership.facilitators')?.example?.ids).toEqual([
      { id: 'fell-head', means: 'the head of Fellside School' },
    ]);
    expect(pages.find(({ name }) => name === 'activities.serves')?.example?.ids).toEqual([
      {
        id: 'vocabulary',
        means: 'the outcome "More Year 3 pupils reach the expected level in vocabulary"',
      },
    ]);
  });
});

it('a field says what it takes, and each of its words what it means', () => {
  const unsaid = topics.flatMap((topic) => {
    if (topic.kind !== 'field') return [];
    const { rows, lists } = pageOf(topic, sources);
    const takes = rows.find(([label]) => label === 'takes')?.[1] ?? '';
    const words = lists.find(({ heading }) => heading === 'Words for it')?.entries ?? [];
    const isSaid = /^[A-Z"\d].*\.$/.test(takes) && words.filter(({ meaning }) => meaning === '').length <= 1;
    return isSaid ? [] : [`${topic.name}: ${takes}`];
  });
  expect(unsaid).toEqual([]);
});
