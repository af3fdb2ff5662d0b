/** Finds the topic that a sentence on the screen belongs to: a title, a message, a strength, a question or advice. */

import type { DescribedRule } from '../rules/describe-rules.ts';
import type { RuleExample } from '../rules/types.ts';
import { words } from '../text/words.ts';
import { nameKey } from './find-topic.ts';
import type { Topic } from './topics.ts';

/** A sentence that reports print, ready to be compared. */
export interface Sentence {
  readonly topic: Topic;
  /** What is between its placeholders, which stand for anything. */
  readonly parts: readonly string[];
  readonly letters: number;
  readonly words: ReadonlySet<string>;
}

export interface SentenceFound {
  /** The topic it belongs to; undefined if none fits. */
  readonly topic: Topic | undefined;
  /** Up to three topics with a similar sentence, the most similar first. */
  readonly near: readonly Topic[];
}

/** A sentence must have this many letters of its own, apart from placeholders, or it would fit nearly anything. */
const LEAST_LETTERS = 12;
/** How much of its words a sentence must share with another to be taken for it, or to be suggested. */
const SAME = 0.75;
const NEAR = 0.4;
const MOST_NEAR = 3;
/** No sentence is as long as this. */
const LONGEST = 1000;

/**
 * The sentences that belong to topics.
 * @param examples those of every rule, by its id
 */
export function sentencesOf(
  topics: readonly Topic[],
  examples: Readonly<Record<string, readonly RuleExample[]>>,
): Sentence[] {
  return topics.flatMap((topic) =>
    textsOf(topic, examples).map((text) => {
      const parts = nameKey(text.replace(PLACEHOLDER, '{}')).split('{}');
      const letters = parts.join('').replace(/[^\p{L}]/gu, '').length;
      return { topic, parts, letters, words: new Set(words(parts.join(' '))) };
    }),
  );
}

const PLACEHOLDER = /\{[a-z_]+\}/g;

/** The topic of a sentence that somebody typed or copied from the screen. */
export function topicSaying(typed: string, topics: readonly Topic[], sentences: readonly Sentence[]): SentenceFound {
  const text = typed.slice(0, LONGEST);
  const tagged = topicTagged(text, topics);
  if (tagged !== undefined) return { topic: tagged, near: [] };
  const wanted = nameKey(withoutDecoration(text));
  const near = similar(wanted, sentences);
  const [closest] = near.filter(({ score }) => score >= SAME);
  return {
    topic: fittingTopic(wanted, sentences) ?? closest?.topic,
    near: near.slice(0, MOST_NEAR).map(({ topic }) => topic),
  };
}

/** Lines of reports often end with the rule's id. */
function topicTagged(text: string, topics: readonly Topic[]): Topic | undefined {
  const parts = new Set(text.split(/[\s(),·]+/));
  return topics.find(({ kind, name }) => kind === 'rule' && name.includes('-') && parts.has(name));
}

/** Without the level, number or mark that reports put in front. */
function withoutDecoration(text: string): string {
  return text.replace(/^\s*(?:(?:error|warning|advice|question)\s{2,}|\d+[.)]?\s+|[✓•*-]\s+)/, '');
}

function textsOf(topic: Topic, examples: Readonly<Record<string, readonly RuleExample[]>>): string[] {
  if (topic.kind === 'rule') return textsOfRule(topic.subject, examples[topic.name] ?? []);
  if (topic.kind === 'statement') {
    const { title, claim, question, next, since = [] } = topic.subject;
    return [title, claim, question, next, ...since.map(({ finding }) => finding)];
  }
  if (topic.kind === 'tension') return [topic.subject.title, topic.subject.text];
  if (topic.kind === 'lens') return [topic.subject.about, ...topic.subject.elements.map(({ about }) => about)];
  return topic.kind === 'field' ? [topic.title, topic.subject.description] : [];
}

function textsOfRule(rule: DescribedRule, examples: readonly RuleExample[]): string[] {
  const { title, message, details = [], fix, question, strength, thanks, gap, named, why, because, soften } = rule;
  const { strength_of_named: ofNamed } = rule;
  const found = examples.flatMap(({ expect }) => expect.flatMap((one) => (typeof one === 'string' ? [] : [one])));
  const own = [title, message, ...details, fix, question, strength, ofNamed, thanks, gap, named, why, because];
  const softened = [soften?.message, soften?.fix, soften?.question];
  const printed = found.flatMap((one) => [one.message, ...(one.details ?? []), one.gap, one.fix]);
  return [...own, ...softened, ...printed].filter((text) => text !== undefined);
}

/** The topic of the sentence that fits with the most letters of its own. */
function fittingTopic(wanted: string, sentences: readonly Sentence[]): Topic | undefined {
  let best: Sentence | undefined;
  for (const one of sentences) {
    const isTelling = one.parts.length === 1 || one.letters >= LEAST_LETTERS;
    if (isTelling && one.letters > (best?.letters ?? 0) && fits(wanted, one.parts)) best = one;
  }
  return best?.topic;
}

/** Whether a text consists of these parts in this order, with anything between them. */
function fits(text: string, parts: readonly string[]): boolean {
  const [first = '', ...others] = parts;
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** Topics with sentences that share many of their words with a text, the most similar first. */
function similar(wanted: string, sentences: readonly Sentence[]): { readonly topic: Topic; readonly score: number }[] {
  const own = new Set(words(wanted));
  const scores = new Map<Topic, number>();
  if (own.size > 1)
    for (const one of sentences) {
      const score = shared(own, one.words);
      if (score >= NEAR && score > (scores.get(one.topic) ?? 0)) scores.set(one.topic, score);
    }
  return [...scores].map(([topic, score]) => ({ topic, score })).sort((a, b) => b.score - a.score);
}

/** How much two sets of words have in common: 1 if they are the same, 0 if they share none. */
function shared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const both = [...some].filter((word) => others.has(word)).length;
  return (2 * both) / (some.size + others.size || 1);
}
