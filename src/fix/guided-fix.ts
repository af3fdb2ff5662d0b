/**
 * Goes through what was found in a plan with a person: one finding at a time. Each answer is written at once into a
 * copy of the plan, which is checked again, so that nothing is asked that an earlier answer has settled.
 */

import { changeBytes, editBytes } from '../edit/edit-bytes.ts';
import type { Edit } from '../edit/edits.ts';
import { isFilling } from '../edit/what-to-write.ts';
import type { Finding } from '../findings/report.ts';
import { editedBy } from '../report/lines-to-write.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { safeText } from '../text/words.ts';
import { askReason, wasAccepted } from './accept.ts';
import { askTask } from './ask.ts';
import { askChange } from './ask-change.ts';
import type { Asking, Draft, GuidedFix } from './guided-fix-request.ts';
import { sittingOf } from './last-question.ts';
import { isMadeOf, isMoot } from './moot-tasks.ts';
import { INIT } from './opening-questions.ts';
import { answerable, asOne, canBeAnswered, fieldsAsked, groupsOf, separately, type Task, tasksOf } from './steps.ts';
import { findingView, type Progress, resumedView, welcome } from './views.ts';

/** Where a person is: the draft, and the findings that they have dealt with. */
interface Place {
  readonly draft: Draft;
  readonly done: ReadonlySet<string>;
  /** The fields that opening questions asked about, which aren't asked about again. */
  readonly skipped: ReadonlySet<string>;
  /** The places of questions that were left out until then. */
  readonly leftOut: ReadonlySet<string>;
  /** What was typed about the finding here. */
  readonly typed: readonly string[];
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
  const nothing: Place = { draft: start, done: new Set(), skipped: new Set(), leftOut: new Set(), typed: [] };
  const first = groupsOf(findingsIn(nothing, guided));
  const { network, file } = start.report;
  if (first.length > 0) session.prompter.show(welcome(network?.name ?? '', file, first.length, session.screen));
  if (session.resumed !== undefined)
    session.prompter.show(resumedView(session.resumed, guided.saved.size, session.screen));
  const progressAt = counter(first.length);
  const before: Place[] = [];
  let here = nothing;
  const goBack = () => {
    const last = before.pop();
    if (last === undefined) session.prompter.show('This is the first one.\n');
    here = last ?? { ...here, typed: [] };
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
    const place = before.length + 1;
    const show = () => session.prompter.show(findingView(finding, progressAt(place, left.length), session.screen));
    const { edits, typed } = await askAgain(finding, here, guided, once(show));
    if (edits === 'back') {
      goBack();
      continue;
    }
    before.push({ ...here, typed });
    here = {
      draft: applied(here.draft, edits, finding, guided),
      done: new Set([...here.done, ...group.flatMap(keysOf)]),
      skipped: finding.rule === INIT ? new Set([...here.skipped, ...fieldsAsked(finding)]) : here.skipped,
      leftOut: new Set(guided.leftOut),
      typed: [],
    };
  }
}

/** Asks about a finding from its last question on, if it was asked about before. */
async function askAgain(finding: Finding, { draft, typed }: Place, guided: GuidedFix, showFinding: () => void) {
  const { session } = guided;
  const { prompter, asAnswered, lines, isGiving } = sittingOf(session.prompter, typed.slice(0, -1));
  if (isGiving()) showFinding();
  const asking = { ...guided, session: { ...session, prompter }, showFinding, asAnswered };
  return { edits: await askFinding(finding, draft, asking), typed: lines() };
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
 * Says where a person is among the questions, and by how many there are more or fewer since the last one that was shown,
 * because answers can settle other findings and bring up new ones. Going back changes nothing that has to be said.
 * @param atStart how many there are at the start
 */
function counter(atStart: number): (number: number, left: number) => Progress {
  let shown = { number: 0, total: atStart };
  return (number, left) => {
    const total = number - 1 + left;
    const change = number > shown.number ? total - shown.total : 0;
    shown = { number, total };
    return { number, total, change };
  };
}

function findingsIn({ draft, done, skipped }: Place, { opening, only, section, leftOut }: GuidedFix): Finding[] {
  const first = opening(draft.data).filter((finding) => !isDone(finding, done));
  const asked = new Set([...skipped, ...first.flatMap(fieldsAsked)]);
  const isAsked = (finding: Finding) => {
    const fields = fieldsAsked(finding);
    return fields.length > 0 && fields.every((field) => asked.has(field));
  };
  const found = answerable(draft.report.findings, only, section).filter(
    (finding) =>
      !isDone(finding, done) && !isAsked(finding) && !isLeftOut(finding, leftOut) && canBeAnswered(finding, draft.data),
  );
  return [...first, ...found];
}

/** Whether all that a finding asks was left out when another asked it. An error is asked about again. */
function isLeftOut({ level, edits }: Finding, leftOut: ReadonlySet<string>): boolean {
  const fillings = edits.filter(isFilling);
  return level !== 'error' && fillings.length > 0 && fillings.every(({ path }) => leftOut.has(path));
}

/**
 * What tells a finding from others of its rule: its place, even if it says something else there now; and the list that
 * it first adds to, because whoever has said which schools agreed isn't asked again at once about those that haven't.
 */
function keysOf({ rule, path, edits }: Finding): string[] {
  const first = edits.find(isFilling);
  return [`${rule} ${path}`, ...(first?.op === 'append' ? [`${rule} + ${first.path}`] : [])];
}

function isDone(finding: Finding, done: ReadonlySet<string>): boolean {
  return keysOf(finding).some((key) => done.has(key));
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
  const own = new Set(keysOf(finding));
  const still = after.report.findings.find((other) => isDone(other, own) && other.acknowledged === null);
  if (still !== undefined)
    prompter.show(`${wrapped('nlc still says: ', safeText(still.message), measure(session.screen.width))}\n`);
  return after;
}
