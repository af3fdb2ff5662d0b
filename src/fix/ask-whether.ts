/** Asks whether to write something that leaves nothing to fill in, such as a word that was meant. */

import type { Edit } from '../edit/edits.ts';
import { isBack, isMore } from '../init/prompt.ts';
import { parsePath } from '../plan/path.ts';
import { parseTypedYesNo } from '../plan/typed-values.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { fieldWords } from '../schema/field-words.ts';
import { safeText } from '../text/words.ts';
import { knownFor, type Subject, type Turned } from './ask-slot.ts';
import type { Asking } from './guided-fix-request.ts';
import { inWords } from './parse-slot.ts';
import { commandProblem, isCommand, isDone } from './typed-for.ts';
import { reasonView } from './views.ts';

/** The edit, if it is wanted; none if not. */
export async function askWhether(subject: Subject, guided: Asking): Promise<readonly Edit[] | Turned> {
  const { task, finding } = subject;
  const { session, showFinding, ending } = guided;
  const { prompter, screen } = session;
  const { op, path, value } = task.edit;
  if (ending.isEarly) return [];
  showFinding();
  prompter.show(`\n${wrapped('', safeText(questionFor(subject, guided)), measure(screen.width))}\n`);
  for (;;) {
    const typed = await prompter.line({
      message: 'Yes or no? [y/N]',
      defaultValue: '',
      problemIn: (text) => problemOf(text) ?? commandProblem(text, finding),
    });
    const text = typed.trim();
    if (isBack(text)) return 'back';
    if (text === '!') return 'accept';
    if (isDone(text)) ending.isEarly = true;
    if (!isMore(text)) return parseTypedYesNo(text) === true ? [{ op, path: parsePath(path), value }] : [];
    prompter.show(reasonView(finding, screen));
  }
}

function problemOf(text: string): string | undefined {
  const isFine = text.trim() === '' || isCommand(text) || parseTypedYesNo(text) !== undefined;
  return isFine ? undefined : 'Type y for yes or n for no. Enter alone means no.';
}

/** In the words of the rule, or else of the format: `Evaluator: did you mean "University of the Vale"?` */
function questionFor(subject: Subject, guided: Asking): string {
  const { ask, path: place, value } = subject.task.edit;
  if (ask !== undefined) return ask;
  const path = parsePath(place);
  const known = knownFor({ path, kind: { kind: 'reference' }, isList: false }, subject, guided);
  const words = value === true ? 'yes' : value === false ? 'no' : inWords(value, known);
  return `${fieldWords(path).title}: did you mean "${words}"?`;
}
