/** Asks whether to make a change that leaves nothing to fill in, such as a text that goes between quotes. */

import type { Edit } from '../edit/edits.ts';
import type { Finding } from '../findings/report.ts';
import { isBack } from '../init/prompt.ts';
import { ownLinesToWrite } from '../report/lines-to-write.ts';
import { whereToWrite } from '../report/where-to-write.ts';
import { safeText } from '../text/words.ts';
import { askReason } from './accept.ts';
import type { Draft, GuidedFix } from './guided-fix-request.ts';
import { commandProblem, isCommand } from './typed-for.ts';
import { reasonView } from './views.ts';

/** Whether the change is wanted; edits that accept the finding instead; or none if it stays as it is. */
export async function askChange(
  finding: Finding,
  draft: Draft,
  guided: GuidedFix,
): Promise<readonly Edit[] | 'back' | 'change'> {
  const { prompter, screen } = guided.session;
  const lines = ownLinesToWrite(draft.report, finding).flatMap((hunk) =>
    hunk.lines.length === 0 ? [] : [`Write ${whereToWrite(hunk)}:`, ...hunk.lines.map(safeText)],
  );
  prompter.show(`\n${(lines.length === 0 ? [safeText(finding.fix)] : lines).join('\n')}\n`);
  for (;;) {
    const typed = await prompter.line({
      message: 'Write it like this? [Y/n]',
      defaultValue: 'y',
      problemIn: (text) => (isCommand(text) ? commandProblem(text, finding) : undefined),
    });
    const text = typed.trim();
    if (isBack(text)) return 'back';
    if (text === '!') return askReason(finding, draft.data, guided);
    if (text !== '?') return /^y/i.test(text) ? 'change' : [];
    prompter.show(reasonView(finding, screen));
  }
}
