/**
 * A learning focus that any network could have, that carries out somebody else's agenda, or that only names a subject.
 */

import type { Plan } from '../../plan/model/plan.ts';
import type { Path } from '../../plan/path.ts';
import { memoize } from '../../text/memoize.ts';
import { type Breach, defineCheck } from '../check.ts';
import { contentWords } from '../shared/content-words.ts';
import { entriesAt, pathOf, textAt } from '../shared/dotted-fields.ts';
import { hasAny, isMadeOf, longestFirst, partsOf } from '../shared/made-of.ts';

/**
 * Fires if nothing is left of the text once the phrases in `vague`, words of `praise`, `general` nouns and `learners`,
 * or the phrases in `carrying` and `agendas`, and the small words in `filler` are removed. Fires softened if nothing
 * but `subjects` is left, unless the plan has the pedagogy and the content and both say more than the same words and
 * those in `any`. Fires heavy if there is no pedagogy and nothing but `joint` words, praise and general nouns is left
 * once the words of a wider agenda or a programme in the plan, at least `named`, are removed. Fires if it has fewer
 * than `min` words, unless the plan has the pedagogy and the content. Another rule reports a missing text.
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
    any: 'texts',
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
    const isOf = (name: keyof typeof PHRASES) => isMadeOf(words, PHRASES[name](params));
    const has = (name: keyof typeof PHRASES) => hasAny(words, PHRASES[name](params));
    if (isOf('vague')) return breach(phrases.vague);
    if (isOf('agenda') && has('agendas') && has('carrying')) return breach(phrases.agenda);
    if (isOf('subject') && has('subjects'))
      return isExplained(plan, params) ? [] : breach('').map((one) => ({ ...one, softened: true }));
    const [source] = plan.focus.pedagogy === undefined ? agendasIn(words, plan, params) : [];
    if (source !== undefined) {
      const related = [{ at: source, message: phrases.source }];
      return breach(phrases.agenda).map((one) => ({ ...one, isHeavy: true, related }));
    }
    const length = contentWords(text, []).length;
    const isComplete = plan.focus.pedagogy !== undefined && plan.focus.content.length > 0;
    return length >= min || isComplete ? [] : breach(phrases.short);
  },
});

/**
 * Whether the teaching approach and the content say more than any network could: which pedagogy, and which subjects.
 */
function isExplained(plan: Plan, params: Lists): boolean {
  const saysMore = (text: string) => !isMadeOf(partsOf(text, params.filler), PHRASES.any(params));
  return saysMore(plan.focus.pedagogy ?? '') && entriesAt(plan, 'focus.content').some((one) => saysMore(String(one)));
}

/** Where the plan names an agenda or a programme that is all that the words of the focus say. */
function agendasIn(words: readonly string[], plan: Plan, params: Lists & { readonly named: number }): Path[] {
  const joint = PHRASES.joint(params);
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
    'vague' | 'praise' | 'general' | 'learners' | 'joint' | 'carrying' | 'agendas' | 'subjects' | 'any' | 'filler',
    readonly string[]
  >
>;

/** Reads lists of phrases together, when a plan first needs them. */
const read = (lists: (params: Lists) => readonly (readonly string[])[]) =>
  memoize((params: Lists) => longestFirst(lists(params).flat(), params.filler));

const common = ({ vague, praise, general, learners }: Lists) => [vague, praise, general, learners];
const PHRASES = {
  vague: read(common),
  any: read((params) => [params.any, ...common(params)]),
  subject: read((params) => [params.subjects, ...common(params)]),
  joint: read((params) => [params.joint, params.carrying, ...common(params)]),
  agenda: read(({ carrying, agendas }) => [carrying, agendas]),
  agendas: read(({ agendas }) => [agendas]),
  carrying: read(({ carrying }) => [carrying]),
  subjects: read(({ subjects }) => [subjects]),
};
