/**
 * What a person is told who types `?`: what the question means, what can be typed, and what each of the words takes.
 */

import { type Choice, choiceLines } from '../init/question-views.ts';
import type { Screen } from '../io/terminal.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { fieldWords } from '../schema/field-words.ts';
import { withSmallStart } from '../schema/messages.ts';
import { list, safeText } from '../text/words.ts';
import { DATES } from './dates.ts';
import type { Known } from './parsed.ts';
import type { Slot } from './slots.ts';

/** The words of a choice, each with its meaning; none if the slot takes something else. */
export function choicesOf({ kind, path }: Pick<Slot, 'kind' | 'path'>): Choice[] {
  return kind.kind === 'choice' ? withMeanings(kind.words, fieldWords(path).meanings) : [];
}

function withMeanings(words: readonly string[], meanings: Readonly<Record<string, string>>): Choice[] {
  return words.map((word) => [word, meanings[word] ?? '']);
}

/**
 * The meaning of the field, and everything that can be typed.
 * @param label the name of the field, as the prompt has it
 * @param isSeveral whether the answer can have several parts
 */
export function slotHelp(
  slot: Slot,
  label: string,
  isSeveral: boolean,
  known: Pick<Known, 'referents'>,
  { width }: Screen,
): string {
  const { description } = fieldWords(slot.path);
  const across = measure(width);
  const meaning = description === '' ? [] : [wrapped('', `${label}: ${withSmallStart(description)}`, across)];
  const words = explained(slot);
  return `${[
    ...meaning,
    wrapped('', safeText(takes(slot, isSeveral, known)), across),
    ...choiceLines(
      words,
      across,
      words.map(([word]) => word),
    ),
  ].join('\n')}\n`;
}

/** The words to explain: those of a choice, or the posts of people. */
function explained(slot: Slot): Choice[] {
  const { kind } = slot;
  if (kind.kind !== 'post' && kind.kind !== 'person') return choicesOf(slot);
  const { meanings } = fieldWords(['people', 0, 'post']);
  return withMeanings(Object.keys(meanings), meanings);
}

/** What can be typed, as a sentence. */
function takes({ kind, path }: Slot, isSeveral: boolean, { referents }: Pick<Known, 'referents'>): string {
  const between = (sign: string) => (isSeveral ? `, with ${sign} between several` : '');
  switch (kind.kind) {
    case 'choice':
      return `Type ${isSeveral ? 'some' : 'one'} of these words, or ${isSeveral ? 'their numbers' : 'its number'}${between('commas')}:`;
    case 'number':
      return `Type ${numberWords(kind)}.`;
    case 'date':
      return `Type ${kind.takesYesNo ? 'yes, no or ' : ''}a date, such as ${DATES}.`;
    case 'yes-no':
      return 'Type yes or no.';
    case 'reference':
      return `Type a name that the plan has, or its number${between('commas or semicolons')}: ${list((referents?.known ?? []).map(({ name }) => name)) || 'there is none yet'}.`;
    case 'person':
    case 'post':
      return `Type a post, then a comma and where the person works${between('semicolons')}. The posts are:`;
    default:
      return `${OWN_FORMS[String(path.at(-1))] ?? (kind.kind === 'text' && kind.takesNumbers ? 'Type a figure, or words if there is none' : `Type it in your own words${between('semicolons')}`)}.`;
  }
}

/** Texts that have a form. */
const OWN_FORMS: Readonly<Record<string, string>> = {
  year: 'Type a school year or a calendar year, such as 2026-27 or 2026',
  currency: 'Type the three letters of a currency, such as GBP or EUR',
};

function numberWords({ isWhole, minimum, maximum }: { isWhole: boolean; minimum: number; maximum: number }): string {
  const kind = isWhole ? 'a whole number' : 'a number';
  if (maximum === Infinity) return minimum > 0 && minimum !== -Infinity ? `${kind} from ${minimum} up` : kind;
  return minimum === -Infinity ? `${kind} up to ${maximum}` : `${kind} from ${minimum} to ${maximum}`;
}
