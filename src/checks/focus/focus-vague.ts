/**
 * A learning focus that any network could have, that carries out somebody else's agenda, or that only names a subject.
 */

import type { Plan } from '../../plan/model/plan.ts';
import type { Path } from '../../plan/path.ts';
import { memoize } from '../../text/memoize.ts';
import { wordParts } from '../../text/words.ts';
import { type Breach, defineCheck } from '../check.ts';
import { contentWords } from '../shared/content-words.ts';
import { pathOf, textAt } from '../shared/dotted-fields.ts';

/**
 * Fires if nothing is left of the text once the phrases in `vague`, words of `praise`, `general` nouns and `learners`,
 * or the phrases in `carrying` and `agendas`, and the small words in `filler` are removed. Fires softened if nothing
 * but `subjects` is left. Fires heavy if there is no pedagogy and nothing but `joint` words, praise and general nouns is
 * left once the words of a wider agenda or a programme in the plan, at least `named`, are removed. Fires if it has fewer than `min` words, unless the plan has the pedagogy and the content.
 * Another rule reports a missing text.
 */
export const focusVague = defineCheck({
  params: {
    field: 'path',
    min: 'number',
    named: 'number',
    joint: 'texts',
    vague: 'texts',
    praise: 'texts',
    general: 'texts',
    learners: 'texts',
    carrying: 'texts',
    agendas: 'texts',
    subjects: 'texts',
    filler: 'texts',
    phrases: ['vague', 'agenda', 'source', 'short', 'ask', 'ask_both'],
  },
  facts: ['text', 'found', 'question'],
  test: (plan, { params }) => {
    const { field, min, filler, phrases } = params;
    const text = textAt(plan, field);
    if (text === undefined) return 'not-applicable';
    const question = plan.focus.pedagogy === undefined ? phrases.ask_both : phrases.ask;
    const breach = (found: string): Breach[] => [{ at: pathOf(field), facts: { text, found, question } }];
    const words = partsOf(text, filler);
    const { vague, agenda, agendas, carrying, subject, subjects } = phrasesOf(params);
    if (isMadeOf(words, vague)) return breach(phrases.vague);
    if (isMadeOf(words, agenda) && has(words, agendas) && has(words, carrying)) return breach(phrases.agenda);
    if (isMadeOf(words, subject) && has(words, subjects)) return breach('').map((one) => ({ ...one, softened: true }));
    const [source] = plan.focus.pedagogy === undefined ? agendasIn(words, plan, params) : [];
    if (source !== undefined) {
      const related = [{ at: source, message: phrases.source }];
      return breach(phrases.agenda).map((one) => ({ ...one, isHeavy: true, related }));
    }
    const length = contentWords(text, []).length;
    const isExplained = plan.focus.pedagogy !== undefined && plan.focus.content.length > 0;
    if (length >= min || isExplained) return [];
    return breach(phrases.short);
  },
});

/** Where the plan names an agenda or a programme that is all that the words of the focus say. */
function agendasIn(words: readonly string[], plan: Plan, params: Lists & { readonly named: number }): Path[] {
  const { joint } = phrasesOf(params);
  const { partOf } = plan.network;
  const programme = partOf === undefined ? [] : [{ at: partOf.at, name: partOf.programme }];
  const agendas = plan.widerAgendas.map(({ at, agenda }) => ({ at, name: agenda }));
  return [...agendas, ...programme].flatMap(({ at, name = '' }) => {
    const named = partsOf(name, params.filler);
    return named.length >= params.named && has(words, [named]) && isMadeOf(words, [named, ...joint]) ? [at] : [];
  });
}

type Lists = Readonly<
  Record<
    'vague' | 'praise' | 'general' | 'learners' | 'joint' | 'carrying' | 'agendas' | 'subjects' | 'filler',
    readonly string[]
  >
>;
type WordLists = readonly (readonly string[])[];

const phrasesOf = memoize((params: Lists) => {
  const read = (...lists: readonly (readonly string[])[]) => longestFirst(lists.flat(), params.filler);
  const { vague, praise, general, learners, subjects } = params;
  return {
    vague: read(vague, praise, general, learners),
    subject: read(subjects, vague, praise, general, learners),
    joint: read(params.joint, params.carrying, vague, praise, general, learners),
    agenda: read(params.carrying, params.agendas),
    agendas: read(params.agendas),
    carrying: read(params.carrying),
    subjects: read(subjects),
  };
});

/** The words and parts of words that carry meaning: `l'enseignement` is `enseignement`. */
function partsOf(text: string, filler: readonly string[]): string[] {
  return contentWords(wordParts(text).join(' '), filler);
}

/** The meaningful words of each phrase, longest phrases first. */
function longestFirst(phrases: readonly string[], filler: readonly string[]): WordLists {
  return phrases
    .map((phrase) => partsOf(phrase, filler))
    .filter((phrase) => phrase.length > 0)
    .sort((a, b) => b.length - a.length);
}

/** Whether one of the phrases is among the words. */
function has(words: readonly string[], phrases: WordLists): boolean {
  return words.some((_, start) => phrases.some((phrase) => isAt(words, start, phrase)));
}

function isAt(words: readonly string[], start: number, phrase: readonly string[]): boolean {
  return phrase.every((word, index) => words[start + index] === word);
}

/** Whether the words are a sequence of known phrases. Matching is greedy: the first phrase that fits is used. */
function isMadeOf(words: readonly string[], phrases: WordLists): boolean {
  let start = 0;
  while (start < words.length) {
    const here = start;
    const fits = phrases.find((phrase) => isAt(words, here, phrase));
    if (fits === undefined) return false;
    start += fits.length;
  }
  return true;
}
