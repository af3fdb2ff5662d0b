/** Asks whether to write something that leaves nothing to fill in, such as a word that was meant. */

import type { Edit } from '../edit/edits.ts';
import { isBack, isMore } from '../init/prompt.ts';
import type { Screen } from '../io/terminal.ts';
import { type Path, parsePath } from '../plan/path.ts';
import { parseTypedYesNo } from '../plan/typed-values.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { fieldWords } from '../schema/field-words.ts';
import { withSmallStart } from '../schema/messages.ts';
import { safeText } from '../text/words.ts';
import { knownFor, type Subject, type Turned } from './ask-slot.ts';
import { commandProblem, isAccepting, isCommand, isDone } from './commands-typed.ts';
import type { Asking } from './guided-fix-request.ts';
import { inWords } from './parse-slot.ts';
import { reasonView } from './views.ts';

/** The edit, if it is wanted; its opposite if the field says yes or no, and the answer is no; none otherwise. */
export async function askWhether(subject: Subject, guided: Asking): Promise<readonly Edit[] | Turned> {
  const { task, finding } = subject;
  const { session, showFinding, ending } = guided;
  const { prompter, screen } = session;
  const { op, path, value } = task.edit;
  if (ending.isEarly) return [];
  showFinding();
  const isYesNo = typeof value === 'boolean';
  prompter.show(
    `\n${wrapped('', safeText(questionFor(subject, guided)), measure(screen.width))}\n${wrapped('', isYesNo ? EITHER : IF_NOT, measure(screen.width))}\n`,
  );
  for (;;) {
    const typed = await prompter.line({
      message: isYesNo ? 'Yes or no?' : 'Yes or no? [y/N]',
      defaultValue: '',
      problemIn: (text) => problemOf(text, isYesNo) ?? commandProblem(text, finding),
    });
    const text = typed.trim();
    if (isBack(text)) return 'back';
    if (isAccepting(text)) return text;
    if (isDone(text)) ending.isEarly = true;
    const said = parseTypedYesNo(text);
    if (said !== undefined) guided.asMeant(said ? 'yes' : 'no');
    if (isYesNo && said === false) return [{ op, path: parsePath(path), value: !value }];
    if (!isMore(text)) return said === true ? [{ op, path: parsePath(path), value }] : [];
    prompter.show(`${meaningOf(parsePath(path), screen)}\n${reasonView(finding, screen)}`);
  }
}

/** What the field says that the question is about. */
function meaningOf(path: Path, { width }: Screen): string {
  const { title, description } = fieldWords(path);
  return description === '' ? '' : `${wrapped('', `${title}: ${withSmallStart(description)}`, measure(width))}\n`;
}

const EITHER = 'Type y for yes or n for no, and nlc writes that in the plan. Press Enter to leave it as it is.';
const IF_NOT = 'If you type n or press Enter, the plan stays as it is.';

function problemOf(text: string, isYesNo: boolean): string | undefined {
  const isFine = text.trim() === '' || isCommand(text) || parseTypedYesNo(text) !== undefined;
  const onEnter = isYesNo ? ', or press Enter to leave it as it is' : '. Enter alone means no';
  return isFine ? undefined : `Type y for yes or n for no${onEnter}.`;
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
