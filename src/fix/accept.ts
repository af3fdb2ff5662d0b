/** Records that a network has decided to accept a finding: why, who it was agreed with, and until when. */

import { answerKindAt } from '../edit/answer-kinds.ts';
import type { Edit } from '../edit/edits.ts';
import { referentsAt } from '../edit/referents.ts';
import type { Finding } from '../findings/report.ts';
import { isBack } from '../init/prompt.ts';
import type { Data, DataMap } from '../plan/path.ts';
import { safeText } from '../text/words.ts';
import { DATES, showDate } from './dates.ts';
import type { GuidedFix } from './guided-fix-request.ts';
import { parseSlot } from './parse-slot.ts';

const PLACE = ['acknowledged', 0] as const;

/** None if the person gives no reason, or goes back. */
export async function askReason({ rule }: Finding, data: DataMap, guided: GuidedFix): Promise<readonly Edit[]> {
  const { prompter } = guided.session;
  const fine = () => undefined;
  const because = await answerTo('because', rule, 'Why do you accept it as it is?', fine, guided);
  if (because === '' || isBack(because)) return [];
  const agreed = await answerTo('agreed_with', rule, 'Who agreed to that?', fine, guided);
  const kind = answerKindAt([...PLACE, 'until']) ?? { kind: 'date', takesYesNo: false };
  const read = (text: string) =>
    parseSlot(text, { path: [...PLACE, 'until'], kind, isList: false }, { schools: [], referents: undefined });
  prompter.show(`For example: ${DATES}. Press Enter to set no date.\n`);
  const dateProblem = (text: string) => {
    const parsed = text.trim() === '' ? { value: '' } : read(text);
    return 'problem' in parsed ? parsed.problem : undefined;
  };
  const typed = await answerTo('until', rule, 'Until when?', dateProblem, guided);
  const until = typed === '' ? undefined : read(typed);
  const value: Record<string, Data> = { rule, because };
  if (agreed !== '') value['agreed_with'] = asWords(agreed, data);
  if (until !== undefined && 'value' in until) {
    value['until'] = until.value;
    showDate(until.value, typed, prompter);
  }
  return [{ op: 'append', path: ['acknowledged'], value }];
}

/** What somebody typed with a capital, so that a plan doesn't take it for an id, unless it is one. */
function asWords(typed: string, data: DataMap): string {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(typed)) return typed;
  const known = referentsAt(data, [...PLACE, 'agreed_with'], ANY_DAY)?.known ?? [];
  return known.some(({ id }) => id === typed) ? typed : `${typed.charAt(0).toUpperCase()}${typed.slice(1)}`;
}

/** Any day: what an id can stand for doesn't depend on it. */
const ANY_DAY = 0;

/** Whether somebody who stopped had accepted a finding of a rule. */
export function wasAccepted({ rule }: Finding, { saved }: GuidedFix): boolean {
  return saved.has(acceptedKey(rule, 'because'));
}

function acceptedKey(rule: string, field: string): string {
  return `${rule} acknowledged.${field}`;
}

/** An answer without spaces around it: from an earlier time, or typed now. */
async function answerTo(
  field: string,
  rule: string,
  message: string,
  problemIn: (text: string) => string | undefined,
  { session: { prompter }, saved, answers }: GuidedFix,
): Promise<string> {
  const key = acceptedKey(rule, field);
  const before = saved.get(key);
  saved.delete(key);
  const typed = before ?? (await prompter.line({ message, defaultValue: '', problemIn })).trim();
  if (before !== undefined) prompter.show(`${message} ${safeText(before)}\n`);
  if (typed !== '' && !isBack(typed)) answers.set(key, typed);
  return typed;
}
