/** Networks that work on several things at once. */

import type { Strand } from '../../plan/model/plan.ts';
import { type Data, isList, valueAt } from '../../plan/path.ts';
import { short } from '../../text/clip.ts';
import { byCodeUnit, fill, list } from '../../text/words.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { displayName } from '../shared/display-name.ts';
import { pathOf, textAt } from '../shared/dotted-fields.ts';
import { mentions } from '../shared/mentions.ts';
import { oneBreach } from '../shared/one-breach.ts';
import { quotedReason } from '../shared/quoted-reason.ts';

/**
 * Fires if the plan has `strands` or more strands and doesn't say which schools work on some of them. With fewer
 * strands, fires softened if the learning focus is a bare list of `things` or more: names of at most `words` words,
 * separated by commas or by words in `joining`. A text with a word in `sentence` says more than a list, and a list that
 * is in `one_thing`, or whose parts are all of one of the two subjects or all end in `doing`, is of one thing. Not
 * applicable otherwise, or if all the schools work on every strand, because then the work isn't shared out.
 */
export const focusSplit = defineCheck({
  params: {
    strands: 'number',
    things: 'number',
    words: 'number',
    joining: 'texts',
    sentence: 'texts',
    one_thing: 'texts',
    parts_of_language: 'texts',
    parts_of_mathematics: 'texts',
    doing: 'text',
    phrases: ['without', 'unnamed'],
  },
  facts: ['number', 'text', 'without'],
  praiseFacts: ['parts'],
  praiseNames: ['parts'],
  test: (plan, { params }) => {
    const { strands } = plan.focus;
    if (strands.length >= params.strands && strands.every(({ at }) => valueAt(plan.data, [...at, 'schools']) === 'all'))
      return 'not-applicable';
    if (strands.length >= params.strands) return withoutSchools(strands, plan.data, params.phrases);
    const text = textAt(plan, 'focus.learning_focus');
    const number = text === undefined ? 0 : thingsIn(text, params).length;
    if (text === undefined || number < params.things) return 'not-applicable';
    return [{ at: pathOf('focus.learning_focus'), facts: { number, text: short(text), without: '' }, softened: true }];
  },
  // Strands of one school each split the network up.
  praise: ({ focus }) => {
    if (focus.strands.every(({ schools }) => schools.length === 1)) return undefined;
    const parts = focus.strands.flatMap((strand) => quotedReason(strand.focus) ?? []).toSorted(byCodeUnit);
    return {
      parts:
        parts.length === 0
          ? ''
          : ` (${list(
              parts.map((part) => `"${part}"`),
              3,
            )})`,
    };
  },
});

function withoutSchools(
  strands: readonly Strand[],
  data: Data,
  phrases: { readonly without: string; readonly unnamed: string },
): CheckResult {
  const open = strands
    .filter(({ at }) => isOpen(valueAt(data, [...at, 'schools'])))
    .map(({ at, focus, pedagogy }) => ({ at, about: focus ?? pedagogy }));
  const names = open.map(({ about }) => (about === undefined ? phrases.unnamed : `"${short(about)}"`));
  const without = fill(phrases.without, { strands: list(names) });
  const places = open.map(({ at, about }) => ({ at, name: displayName([about], phrases.unnamed) }));
  return oneBreach(places, { facts: { number: strands.length, text: '', without } });
}

function isOpen(schools: Data | undefined): boolean {
  return schools === undefined || schools === null || (isList(schools) && schools.length === 0);
}

interface Lists {
  readonly words: number;
  readonly joining: readonly string[];
  readonly sentence: readonly string[];
  readonly one_thing: readonly string[];
  readonly parts_of_language: readonly string[];
  readonly parts_of_mathematics: readonly string[];
  readonly doing: string;
}

/** The parts of a text that is nothing but a list; empty if it is something else. */
function thingsIn(text: string, { words, joining, sentence, one_thing: oneThing, doing, ...lists }: Lists): string[] {
  if (/[:("“]/.test(text) || mentions(text, sentence)) return [];
  const plain = text.trim().toLowerCase().replace(/[.!]$/, '');
  if (oneThing.includes(plain)) return [];
  const parts = plain
    .split(/\s+/)
    .map((word) => (joining.includes(word) ? ',' : word))
    .join(' ')
    .split(/[,/&+\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const isBare = parts.every((part) => part.split(' ').length <= words);
  const isOfOneKind = parts.every((part) => part.split(' ')[0]?.endsWith(doing));
  const subjects = [lists.parts_of_language, lists.parts_of_mathematics];
  const isOneSubject = subjects.some((subject) => parts.every((part) => subject.includes(part)));
  return isBare && !isOfOneKind && !isOneSubject ? parts : [];
}
