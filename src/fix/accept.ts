/** Records that a network has decided to accept a finding: why, who it was agreed with, and until when. */

import { answerKindAt } from '../edit/answer-kinds.ts';
import type { Edit } from '../edit/edits.ts';
import type { Finding } from '../findings/report.ts';
import { isBack } from '../init/prompt.ts';
import type { Data } from '../plan/path.ts';
import { DATES, showDate } from './dates.ts';
import type { GuidedFix } from './guided-fix-request.ts';
import { parseSlot } from './parse-slot.ts';

const PLACE = ['acknowledged', 0] as const;

/** None if the person gives no reason, or goes back. */
export async function askReason({ rule }: Finding, { session: { prompter } }: GuidedFix): Promise<readonly Edit[]> {
  const because = await prompter.line({
    message: 'Why do you accept it as it is?',
    defaultValue: '',
    problemIn: () => undefined,
  });
  if (because.trim() === '' || isBack(because)) return [];
  const agreed = await prompter.line({
    message: 'Who agreed to that?',
    defaultValue: '',
    problemIn: () => undefined,
  });
  const kind = answerKindAt([...PLACE, 'until']) ?? { kind: 'date', takesYesNo: false };
  const read = (text: string) =>
    parseSlot(text, { path: [...PLACE, 'until'], kind, isList: false }, { schools: [], referents: undefined });
  prompter.show(`For example: ${DATES}. Press Enter to set no date.\n`);
  const typed = await prompter.line({
    message: 'Until when?',
    defaultValue: '',
    problemIn: (text) => {
      const parsed = text.trim() === '' ? { value: '' } : read(text);
      return 'problem' in parsed ? parsed.problem : undefined;
    },
  });
  const until = typed.trim() === '' ? undefined : read(typed);
  const value: Record<string, Data> = { rule, because: because.trim() };
  if (agreed.trim() !== '') value['agreed_with'] = agreed.trim();
  if (until !== undefined && 'value' in until) {
    value['until'] = until.value;
    showDate(until.value, typed.trim(), prompter);
  }
  return [{ op: 'append', path: ['acknowledged'], value }];
}
