/** Asks everything about one finding, question by question. */

import type { Edit } from '../edit/edits.ts';
import { isFilling } from '../edit/what-to-write.ts';
import type { Finding } from '../findings/report.ts';
import { askReason, wasAccepted } from './accept.ts';
import { askTask } from './ask.ts';
import { askChange } from './ask-change.ts';
import { reasonIn } from './commands-typed.ts';
import type { Asking, Draft } from './guided-fix-request.ts';
import { isMadeOf, isMoot } from './moot-tasks.ts';
import { separately, type Task, tasksOf } from './steps.ts';

/** The edits that the answers to a finding's questions make; none if all were skipped. */
export async function askFinding(
  finding: Finding,
  draft: Draft,
  guided: Asking,
): Promise<readonly Edit[] | 'back' | 'change'> {
  if (wasAccepted(finding, guided)) {
    const reason = await askReason(finding, draft.data, guided);
    if (reason !== 'back') return reason;
  }
  if (!finding.edits.some(isFilling)) return askChange(finding, draft, guided);
  // What was just left out isn't asked again; what comes with it is.
  const all = tasksOf(finding);
  const isLeft = ({ edit }: Task) => finding.level !== 'error' && guided.leftOut.has(edit.path);
  const tasks = all.filter((task) => !isLeft(task) || all.some((one) => !isLeft(one) && isMadeOf(task, one, draft)));
  const made: (readonly Edit[])[] = [];
  for (let at = 0; at < tasks.length; ) {
    const task = tasks[at] as (typeof tasks)[number];
    if (isMoot(task, tasks.slice(0, at), made, draft)) {
      made.push([]);
      at += 1;
      continue;
    }
    const asked = await askTask(task, finding, made.flat(), draft.data, guided);
    if (asked === 'different') {
      tasks.splice(at, 1, ...separately(task));
      continue;
    }
    if (asked === 'back') {
      do {
        if (at === 0) return 'back';
        at -= 1;
        made.pop();
      } while (isMoot(tasks[at] as (typeof tasks)[number], tasks.slice(0, at), made, draft));
      continue;
    }
    if (typeof asked === 'string') {
      const reason = await askReason(finding, draft.data, guided, reasonIn(asked));
      if (reason === 'back') continue;
      return reason;
    }
    made.push(asked);
    at += 1;
  }
  return made.flat();
}
