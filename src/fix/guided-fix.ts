/**
 * Goes through what was found in a plan with a person: one finding at a time. Each answer is written at once into a
 * copy of the plan, which is checked again, so that nothing is asked that an earlier answer has settled.
 */

import { changeBytes, editBytes } from '../edit/edit-bytes.ts';
import type { Edit } from '../edit/edits.ts';
import { isFilling, isUnfilled } from '../edit/what-to-write.ts';
import type { Finding } from '../findings/report.ts';
import { type Path, parsePath, printPath, valueAt } from '../plan/path.ts';
import { editedBy } from '../report/lines-to-write.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { safeText } from '../text/words.ts';
import { askReason, wasAccepted } from './accept.ts';
import { askTask } from './ask.ts';
import { askChange } from './ask-change.ts';
import type { Asking, Draft, GuidedFix } from './guided-fix-request.ts';
import { INIT } from './opening-questions.ts';
import { answerable, asOne, fieldsAsked, groupsOf, separately, type Task, tasksOf } from './steps.ts';
import { findingView, resumedView, welcome } from './views.ts';

/** Where a person is: the draft, and the findings that they have dealt with. */
interface Place {
  readonly draft: Draft;
  readonly done: ReadonlySet<string>;
  /** The fields that opening questions asked about, which aren't asked about again. */
  readonly skipped: ReadonlySet<string>;
  /** The places of questions that were left out until then. */
  readonly leftOut: ReadonlySet<string>;
}

/**
 * Asks about everything, and then what to do with the plan after all the answers.
 * @param finish what the person wants at the end; undefined if they go back to the last question
 */
export async function guide<Result>(
  start: Draft,
  guided: GuidedFix,
  finish: (draft: Draft) => Promise<Result | undefined>,
): Promise<Result> {
  const { session, ending } = guided;
  const nothing: Place = { draft: start, done: new Set(), skipped: new Set(), leftOut: new Set() };
  const first = groupsOf(findingsIn(nothing, guided));
  const { network, file } = start.report;
  if (first.length > 0) session.prompter.show(welcome(network?.name ?? '', file, first.length, session.screen));
  if (session.resumed !== undefined)
    session.prompter.show(resumedView(session.resumed, guided.saved.size, session.screen));
  const before: Place[] = [];
  let here = nothing;
  const goBack = () => {
    const last = before.pop();
    if (last === undefined) session.prompter.show('This is the first one.\n');
    here = last ?? here;
    leaveOutAgain(here, guided);
  };
  for (;;) {
    const left = groupsOf(findingsIn(here, guided));
    const [group] = left;
    if (group === undefined || ending.isEarly) {
      const result = await finish(here.draft);
      if (result !== undefined) return result;
      ending.isEarly = false;
      goBack();
      continue;
    }
    const finding = asOne(group);
    const place = placeInWords(before.length + 1, first.length, left.length);
    const showFinding = once(() => session.prompter.show(findingView(finding, place, session.screen)));
    const edits = await askFinding(finding, here.draft, { ...guided, showFinding });
    if (edits === 'back') {
      goBack();
      continue;
    }
    before.push(here);
    here = {
      draft: applied(here.draft, edits, finding, guided),
      done: new Set([...here.done, ...group.map(keyOf)]),
      skipped: finding.rule === INIT ? new Set([...here.skipped, ...fieldsAsked(finding)]) : here.skipped,
      leftOut: new Set(guided.leftOut),
    };
  }
}

/** Goes back to what had been left out at a place, so that what was left out after it is asked about again. */
function leaveOutAgain(here: Place, { leftOut }: GuidedFix): void {
  leftOut.clear();
  for (const place of here.leftOut) leftOut.add(place);
}

function once(action: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) action();
    isDone = true;
  };
}

/**
 * `3 of about 11`: answers can settle other findings and bring up new ones, so the number at the start is only about
 * right, but it stays the same.
 * @param left how many there are now, with this one
 */
function placeInWords(number: number, atStart: number, left: number): string {
  if (number <= atStart) return atStart === 1 ? `${number} of 1` : `${number} of about ${atStart}`;
  return left === 1 ? `${number}, the last` : `${number}, and about ${left - 1} more`;
}

function findingsIn({ draft, done, skipped }: Place, { opening, only, section, leftOut }: GuidedFix): Finding[] {
  const first = opening(draft.data).filter((finding) => !done.has(keyOf(finding)));
  const asked = new Set([...skipped, ...first.flatMap(fieldsAsked)]);
  const isAsked = (finding: Finding) => {
    const fields = fieldsAsked(finding);
    return fields.length > 0 && fields.every((field) => asked.has(field));
  };
  const found = answerable(draft.report.findings, only, section).filter(
    (finding) => !done.has(keyOf(finding)) && !isAsked(finding) && !isLeftOut(finding, leftOut),
  );
  return [...first, ...found];
}

/** Whether all that a finding asks was left out when another asked it. An error is asked about again. */
function isLeftOut({ level, edits }: Finding, leftOut: ReadonlySet<string>): boolean {
  const fillings = edits.filter(isFilling);
  return level !== 'error' && fillings.length > 0 && fillings.every(({ path }) => leftOut.has(path));
}

/** A finding is the same as long as it is about the same place, even if it says something else there now. */
function keyOf({ rule, path }: Finding): string {
  return `${rule} ${path}`;
}

/** The edits that the answers to a finding's questions make; none if all were skipped. */
async function askFinding(
  finding: Finding,
  draft: Draft,
  guided: Asking,
): Promise<readonly Edit[] | 'back' | 'change'> {
  if (wasAccepted(finding, guided)) {
    const reason = await askReason(finding, draft.data, guided);
    if (reason !== 'back') return reason;
  }
  if (!finding.edits.some(isFilling)) return askChange(finding, draft, guided);
  const tasks = [...tasksOf(finding)];
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
    if (asked === 'accept') {
      const reason = await askReason(finding, draft.data, guided);
      if (reason === 'back') continue;
      return reason;
    }
    if (asked === 'back') {
      do {
        if (at === 0) return 'back';
        at -= 1;
        made.pop();
      } while (isMoot(tasks[at] as (typeof tasks)[number], tasks.slice(0, at), made, draft));
      continue;
    }
    made.push(asked);
    at += 1;
  }
  return made.flat();
}

/**
 * Whether nothing has to be asked about a task, because the first question about its section was left out, and the plan
 * hasn't got the section: when the schools agreed, if nobody says which did.
 */
function isMoot(task: Task, earlier: readonly Task[], made: readonly (readonly Edit[])[], { data }: Draft): boolean {
  const section = parsePath(task.edit.path).slice(0, -1);
  if (task.edit.op !== 'set' || section.length < 2 || !isUnfilled(valueAt(data, section))) return false;
  const first = earlier.findIndex(({ edit }) => edit.op === 'set' && isIn(section, edit.path));
  return first >= 0 && made[first]?.length === 0;
}

function isIn(section: Path, path: string): boolean {
  return printPath(parsePath(path).slice(0, -1)) === printPath(section);
}

/** The draft with edits in it. If they can't be made, the draft as it was, and the person is told. */
function applied(
  draft: Draft,
  edits: readonly Edit[] | 'change',
  finding: Finding,
  { session, draftOf }: GuidedFix,
): Draft {
  if (edits.length === 0) return draft;
  const { prompter } = session;
  const { document } = draft.report;
  const edited =
    edits === 'change'
      ? changeBytes(draft.bytes, (read) => editedBy(read, document, finding.edits))
      : editBytes(draft.bytes, document, edits);
  if ('refused' in edited) {
    prompter.show(
      `${wrapped('', `${safeText(edited.refused.message)} Nothing was changed here.`, measure(session.screen.width))}\n`,
    );
    return draft;
  }
  const after = draftOf(edited.bytes);
  const still = after.report.findings.find((other) => keyOf(other) === keyOf(finding) && other.acknowledged === null);
  if (still !== undefined)
    prompter.show(`${wrapped('nlc still says: ', safeText(still.message), measure(session.screen.width))}\n`);
  return after;
}
