/**
 * Asks whether to make a change that leaves nothing to fill in, such as a text that goes between quotes; or whether a
 * warning can stay for which there is nothing to write.
 */

import type { Edit } from '../edit/edits.ts';
import type { Finding } from '../findings/report.ts';
import { isBack, isMore } from '../init/prompt.ts';
import { ownLinesToWrite } from '../report/lines-to-write.ts';
import { whereToWrite } from '../report/where-to-write.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { safeText } from '../text/words.ts';
import { askReason } from './accept.ts';
import { commandProblem, isAccepting, isCommand, isDone, reasonIn } from './commands-typed.ts';
import type { Asking, Draft } from './guided-fix-request.ts';
import { reasonView } from './views.ts';

/** Whether the change is wanted; edits that accept the finding instead; or none if it stays as it is. */
export async function askChange(
  finding: Finding,
  draft: Draft,
  guided: Asking,
): Promise<readonly Edit[] | 'back' | 'change'> {
  if (guided.ending.isEarly) return [];
  const { prompter, screen } = guided.session;
  guided.showFinding();
  const lines = ownLinesToWrite(draft.report, finding).flatMap((hunk) =>
    hunk.lines.length === 0
      ? []
      : [wrapped('', `Write ${whereToWrite(hunk)}:`, measure(screen.width)), ...hunk.lines.map(safeText)],
  );
  prompter.show(
    `\n${(lines.length === 0 ? [wrapped('', safeText(finding.fix), measure(screen.width))] : lines).join('\n')}\n`,
  );
  const hasNothingToWrite = finding.edits.length === 0;
  const question = hasNothingToWrite
    ? MAY_STAY
    : { message: 'Write it like this? [Y/n]', defaultValue: 'y', saysDefault: true };
  for (;;) {
    const typed = await prompter.line({
      ...question,
      problemIn: (text) => {
        if (isCommand(text)) return commandProblem(text, finding);
        return hasNothingToWrite && text.trim() !== '' ? NOTHING_TO_WRITE : undefined;
      },
    });
    const text = typed.trim();
    if (isBack(text)) return 'back';
    if (isAccepting(text)) {
      const reason = await askReason(finding, draft.data, guided, reasonIn(text));
      if (reason === 'back') continue;
      return reason;
    }
    if (isDone(text)) guided.ending.isEarly = true;
    if (!isMore(text)) return !hasNothingToWrite && /^y/i.test(text) ? 'change' : [];
    prompter.show(reasonView(finding, screen));
  }
}

const MAY_STAY = { message: 'Type ! to say why it can stay, or press Enter', defaultValue: '' };
const NOTHING_TO_WRITE =
  "nlc has nothing to write here. Type ! to say why it can stay. If it isn't so, press Enter and correct the plan.";
