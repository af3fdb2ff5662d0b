/**
 * A learning focus that any network could have, that carries out somebody else's agenda, or that only names a subject.
 */

import type { Plan } from '../../plan/model/plan.ts';
import type { Path } from '../../plan/path.ts';
import { memoize } from '../../text/memoize.ts';
import { type Breach, defineCheck } from '../check.ts';
import { contentWords } from '../shared/content-words.ts';
import { pathOf, textAt } from '../shared/dotted-fields.ts';
import { hasAny, isMadeOf, longestFirst, partsOf } from '../shared/made-of.ts';

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
    if (isMadeOf(words, agenda) && hasAny(words, agendas) && hasAny(words, carrying)) return breach(phrases.agenda);
    if (isMadeOf(words, subject) && hasAny(words, subjects))
      return breach('').map((one) => ({ ...one, softened: true }));
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
    return named.length >= params.named && hasAny(words, [named]) && isMadeOf(words, [named, ...joint]) ? [at] : [];
  });
}

type Lists = Readonly<
  Record<
    'vague' | 'praise' | 'general' | 'learners' | 'joint' | 'carrying' | 'agendas' | 'subjects' | 'filler',
    readonly string[]
  >
>;

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
