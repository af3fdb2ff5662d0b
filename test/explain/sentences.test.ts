/** A sentence copied from the screen leads to the rule, statement or tension that it belongs to. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import examples from '#prepared/examples';
import { topicsNamed } from '../../src/explain/find-topic.ts';
import { sentencesOf, topicSaying } from '../../src/explain/sentences.ts';
import { topicSources } from '../../src/explain/topic-sources.ts';
import { topicsOf } from '../../src/explain/topics.ts';
import { allRules, loadFramework } from '../../src/rules/load.ts';
import { plansOf } from '../kit/reports.ts';

const framework = loadFramework();
const topics = topicsOf(await topicSources(framework));
const sentences = sentencesOf(topics, examples.byRule);
const nameSaying = (text: string) => topicSaying(text, topics, sentences).topic?.name;
/** Those with this very name come first. */
const namesFor = (text: string) => [...topicsNamed(text, topics).map(({ name }) => name), nameSaying(text)];

describe('every sentence of the framework', () => {
  it.each(['title', 'message', 'fix', 'question', 'strength', 'thanks', 'gap'] as const)('the %s of a rule', (part) => {
    const texts = new Map(allRules(framework).map((rule) => [rule.id, rule[part]]));
    const lost = [...texts].filter(([id, text]) => {
      if (text === undefined || isMostlyFacts(text) || isShared(text, [...texts.values()])) return false;
      return !namesFor(text).includes(id);
    });
    expect(lost).toEqual([]);
  });

  it('each message of an example, which is what reports print', () => {
    const lost = Object.entries(examples.byRule).flatMap(([id, own]) =>
      own
        .flatMap(({ expect: found }) => found.flatMap((one) => (typeof one === 'string' ? [] : [one.message ?? ''])))
        .filter((message) => message !== '' && nameSaying(message) !== id)
        .map((message) => [id, message]),
    );
    expect(lost).toEqual([]);
  });

  it('the title, the claim and the question of a statement, and the title of a tension', () => {
    for (const { code, title, claim, question } of framework.statements)
      for (const text of [title, claim, question]) expect(namesFor(text)).toContain(code);
    for (const { id, title } of framework.tensions) expect(nameSaying(title)).toBe(id);
  });
});

/** What is left of some messages without the plan's own facts is no more than a word or two. */
function isMostlyFacts(text: string): boolean {
  return text.replace(/\{\w+\}|\P{L}/gu, '').length < 12;
}

/** Some rules give the same advice or ask the same question. */
function isShared(text: string, all: readonly (string | undefined)[]): boolean {
  return all.filter((one) => one === text).length > 1;
}

it('every message about the plans of real networks', () => {
  const folder = 'test/plans/real';
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  const plans = plansOf(Object.fromEntries(files.map((file) => [file, readFileSync(`${folder}/${file}`, 'utf8')])));
  const findings = plans.flatMap((plan) => plan.findings);
  expect(findings.length).toBeGreaterThan(100);
  expect(
    findings.filter(({ rule, message }) => nameSaying(message) !== rule).map(({ rule, message }) => [rule, message]),
  ).toEqual([]);
});

it('a sentence that is only like others is answered with up to three of them', () => {
  const { topic, near } = topicSaying('Can a school leave or join as it likes?', topics, sentences);
  expect([topic?.name, near.map(({ name }) => name)]).toEqual([
    undefined,
    ['no-way-to-leave', 'partners.engages_network_as', 'resources.years.year'],
  ]);
});
