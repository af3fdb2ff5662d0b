/** Records that a network has decided to accept a finding: why, who it was agreed with, and until when. */

import { answerKindAt } from '../edit/answer-kinds.ts';
import type { Edit } from '../edit/edits.ts';
import { referentsAt } from '../edit/referents.ts';
import type { Finding } from '../findings/report.ts';
import { isBack, isMore } from '../init/prompt.ts';
import { unbroken } from '../init/question-views.ts';
import type { Data, DataMap } from '../plan/path.ts';
import type { Day } from '../plan/queries/calendar.ts';
import { saysNone } from '../plan/said-instead.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { fieldWords } from '../schema/field-words.ts';
import { safeText } from '../text/words.ts';
import { isDone, reasonProblem } from './commands-typed.ts';
import { DATES, showDate } from './dates.ts';
import type { Asking, GuidedFix } from './guided-fix-request.ts';
import { parseSlot } from './parse-slot.ts';
import type { Parsed } from './parsed.ts';

const PLACE = ['acknowledged', 0] as const;

/**
 * None if the person gives no reason.
 * @param given the reason, if it was typed together with `!`; going back then leads past it
 */
export async function askReason(
  { rule }: Finding,
  data: DataMap,
  asking: Asking,
  given = '',
): Promise<readonly Edit[] | 'back'> {
  asking.showFinding();
  const typed = given === '' ? [] : [given];
  const first = typed.length;
  if (given !== '') noteReason(given, rule, asking);
  while (typed.length < QUESTIONS.length) {
    const answer = await answerTo(QUESTIONS[typed.length] as Question, rule, asking);
    if (isBack(answer) && typed.length === first) return 'back';
    if (isBack(answer)) typed.pop();
    else if (asking.ending.isEarly || (answer === '' && typed.length === 0)) return [];
    else typed.push(answer);
  }
  const [because = '', agreed = '', until = ''] = typed;
  const day = until === '' ? undefined : dateIn(until, asking.today);
  const value: Record<string, Data> = { rule, because };
  if (agreed !== '') value['agreed_with'] = asWords(agreed, data);
  if (day !== undefined && 'value' in day) {
    value['until'] = day.value;
    showDate(day.value, until, asking.session.prompter);
  }
  return [{ op: 'append', path: ['acknowledged'], value }];
}

/** Shows a reason that was typed together with `!`, and keeps it for carrying on later. */
function noteReason(given: string, rule: string, { session, answers, asMeant }: Asking): void {
  const { prompter, screen } = session;
  const { title } = fieldWords([...PLACE, BECAUSE]);
  prompter.show(`${wrapped('  ', safeText(`${title}: ${given}`), measure(screen.width))}\n`);
  answers.set(acceptedKey(rule, BECAUSE), given);
  asMeant(given);
}

const BECAUSE = 'because';

interface Question {
  readonly field: string;
  readonly asks: string;
  /** What to know before answering. */
  readonly hint: string;
  readonly problemIn: (text: string, today: Day) => string | undefined;
}

const NOBODY = 'If nobody has agreed, press Enter. Otherwise type who, such as all heads.';

const QUESTIONS: readonly Question[] = [
  {
    field: BECAUSE,
    asks: 'Why do you accept it as it is?',
    hint: 'nlc writes your reason in the plan and stops reporting this. Type < to go back.',
    problemIn: reasonProblem,
  },
  {
    field: 'agreed_with',
    asks: 'Who agreed that it can stay as it is?',
    hint: 'For example: all heads',
    problemIn: (text) => (saysNone(text) ? NOBODY : undefined),
  },
  {
    field: 'until',
    asks: 'Until when?',
    hint: `For example: ${DATES}. Press Enter to set no date.`,
    problemIn: (text, today) => {
      const parsed = text.trim() === '' ? { value: '' } : dateIn(text, today);
      return 'problem' in parsed ? parsed.problem : undefined;
    },
  },
];

function dateIn(text: string, today: Day): Parsed {
  const path = [...PLACE, 'until'];
  const kind = answerKindAt(path) ?? { kind: 'date', takesYesNo: false };
  return parseSlot(text, { path, kind, isList: false }, { schools: [], referents: undefined, holders: [], today });
}

/** What somebody typed with a capital, so that a plan doesn't take it for an id, unless it is one. */
function asWords(typed: string, data: DataMap): string {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(typed)) return typed;
  const known = referentsAt(data, [...PLACE, 'agreed_with'])?.known ?? [];
  return known.some(({ id }) => id === typed) ? typed : `${typed.charAt(0).toUpperCase()}${typed.slice(1)}`;
}

/** Whether somebody who stopped had accepted a finding of a rule. */
export function wasAccepted({ rule }: Finding, { saved }: GuidedFix): boolean {
  return saved.has(acceptedKey(rule, BECAUSE));
}

function acceptedKey(rule: string, field: string): string {
  return `${rule} acknowledged.${field}`;
}

/** An answer without spaces around it, or that the person goes back: from an earlier time, or typed now. */
async function answerTo({ field, asks, hint, problemIn }: Question, rule: string, asking: Asking): Promise<string> {
  const { session, saved, answers, ending } = asking;
  const { prompter, screen } = session;
  const key = acceptedKey(rule, field);
  const before = saved.get(key);
  saved.delete(key);
  if (before !== undefined) {
    prompter.show(`${wrapped('  ', safeText(`${asks} ${before}`), measure(screen.width))}\n`);
    answers.set(key, before);
    return before;
  }
  const show = () => prompter.show(`\n${wrapped('', asks, measure(screen.width))}\n${unbroken(hint, screen.width)}\n`);
  show();
  const isOwn = (text: string) => isBack(text) || isMore(text) || isDone(text);
  for (;;) {
    const typed = await prompter.line({
      message: fieldWords([...PLACE, field]).title,
      defaultValue: answers.get(key) ?? '',
      problemIn: (text) => (isOwn(text) ? undefined : problemIn(text, asking.today)),
    });
    const text = typed.trim();
    if (isMore(text)) {
      show();
      continue;
    }
    ending.isEarly = isDone(text);
    if (text !== '' && !isOwn(text)) answers.set(key, text);
    return text;
  }
}
