/** How the records of the rules are worded: full sentences, short enough to be read aloud. */

import { describe, expect, it } from 'vitest';
import examples from '#prepared/examples';
import { loadFramework } from '../../src/rules/load.ts';
import { placeholders } from '../../src/text/words.ts';

const framework = loadFramework();
const rules = [...framework.rules, ...framework.crossPlanRules];

/** What voice.md asks for is under 25; names of schools and figures are filled in here. */
const MOST_WORDS = 35;

const words = (text: string) => text.split(/\s+/).length;
const isSentence = (text: string) => /^(?:[A-Z0-9£$€]|["“])/.test(text) && /[.?!]$/.test(text);

/** Every message of a rule as a person sees it, with the figures and names of its examples. */
function messagesOf(id: string, message: string): string[] {
  const own = (examples.byRule[id] ?? []).flatMap(({ expect }) => expect);
  const fixed = placeholders(message).length === 0 ? [message] : [];
  return [...new Set([...fixed, ...own.flatMap((one) => (typeof one === 'string' ? [] : (one.message ?? [])))])];
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const messages = messagesOf(id, rule.message);

  it('speaks in full sentences', () => {
    const texts = [...messages, ...(rule.details ?? []), rule.fix, rule.question, rule.strength].filter(
      (text) => text !== undefined && text !== null,
    );
    expect(texts.filter((text) => !/^\{\w+\}/.test(text) && !isSentence(text))).toEqual([]);
    expect(texts.filter((text) => /[^."]\.\.|[.?!] [.?!]|\s{2}|;/.test(text))).toEqual([]);
  });

  it('begins its advice with what to do, and not with a noun', () => {
    expect(rule.fix).not.toMatch(
      /^(?:An?|The|Th(?:is|at|ese|ose)|It|There|We|You|Your|One|Each|Every|Some|Any|No|All)\b/,
    );
  });

  it('gives one message that can be said in a breath', () => {
    const long = messages.filter((message) => words(message) > MOST_WORDS);
    expect(long, `a message has at most ${MOST_WORDS} words`).toEqual([]);
  });
});
