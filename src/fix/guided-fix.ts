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
import { askFinding } from './ask-finding.ts';
import { INIT } from './further-questions.ts';
import type { Answered, Back, Draft, GuidedFix } from './guided-fix-request.ts';
import { answersUnless, givingAgain, NotAskedBefore, sittingOf } from './last-question.ts';
import { answerable, asOne, canBeAnswered, fieldsAsked, groupsOf } from './steps.ts';
import { findingView, type Progress, resumedView, welcome } from './views.ts';
import { type Place, Way } from './way.ts';

/**
 * Asks about everything, and then what to do with the plan after all the answers.
 * @param finish what the person wants at the end
 */
export async function guide(
  start: Draft,
  guided: GuidedFix,
  finish: (draft: Draft, answered: readonly Answered[]) => Promise<number | Back>,
): Promise<number> {
  const { session, ending } = guided;
  const way = new Way(start, guided.leftOut);
  const first = groupsOf(findingsIn(way.here, guided));
  const { network, file } = start.report;
  if (first.length > 0) session.prompter.show(welcome(network?.name ?? '', file, first.length, session.screen));
  if (session.resumed !== undefined)
    session.prompter.show(resumedView(session.resumed, guided.saved.size, session.screen));
  const progressAt = counter(first.length);
  const goBack = () => {
    if (!way.back()) session.prompter.show('This is the first one.\n');
  };
  for (;;) {
    const left = groupsOf(findingsIn(way.here, guided));
    const [group] = left;
    if (group === undefined || ending.isEarly) {
      const end = await finish(way.here.draft, way.answered());
      if (typeof end === 'number') return end;
      ending.isEarly = false;
      if (end.backTo === undefined) goBack();
      else way.backTo(end.backTo);
      continue;
    }
    const finding = asOne(group);
    const show = () => session.prompter.show(findingView(finding, progressAt(way.number, left.length), session.screen));
    const { edits, typed, words, isGiven } = await askOn(finding, way, guided, show);
    if (edits === 'back') goBack();
    else
      way.on(
        finding,
        { typed, words },
        {
          draft: applied(way.here.draft, edits, finding, isGiven ? quiet(guided) : guided),
          done: group.flatMap(keysOf),
          skipped: finding.rule === INIT ? fieldsAsked(finding) : [],
        },
      );
  }
}

/** What a finding's questions came to. */
interface Asked {
  readonly edits: readonly Edit[] | 'back' | 'change';
  readonly typed: readonly string[];
  /** What was understood, line by line. */
  readonly words: readonly string[];
  /** Whether it was answered as before, without asking. */
  readonly isGiven: boolean;
}

/** Asks about a finding, unless it was answered before an earlier answer was changed. */
async function askOn(finding: Finding, way: Way, guided: GuidedFix, show: () => void): Promise<Asked> {
  const earlier = way.answerTo(keysOf(finding)[0]);
  const given = earlier && (await givenAgain(finding, way.here.draft, guided, earlier));
  if (given !== undefined) return { ...given, isGiven: true };
  return { ...(await askAgain(finding, way.here, guided, once(show))), isGiven: false };
}

/** Asks about a finding from its last question on, if it was asked about before. */
async function askAgain(finding: Finding, { draft, typed }: Place, guided: GuidedFix, showFinding: () => void) {
  const { session } = guided;
  const { prompter, asAnswered, asMeant, lines, words, isGiving } = sittingOf(session.prompter, typed.slice(0, -1));
  if (isGiving()) showFinding();
  const answers = answersUnless(isGiving, guided.answers);
  const asking = { ...guided, answers, session: { ...session, prompter }, showFinding, asAnswered, asMeant };
  return { edits: await askFinding(finding, draft, asking), typed: lines(), words: words() };
}

/** The same answers to the same questions; undefined if a question came up that wasn't asked before. */
async function givenAgain(finding: Finding, draft: Draft, guided: GuidedFix, typed: readonly string[]) {
  try {
    const { prompter, asMeant, words } = givingAgain(typed);
    const asking = { ...quiet(guided, prompter), showFinding: () => {}, asAnswered: () => {}, asMeant };
    return { edits: await askFinding(finding, draft, asking), typed, words: words() };
  } catch (error) {
    if (error instanceof NotAskedBefore) return undefined;
    throw error;
  }
}

function quiet(guided: GuidedFix, prompter = givingAgain([]).prompter): GuidedFix {
  return { ...guided, session: { ...guided.session, prompter } };
}

function once(action: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) action();
    isDone = true;
  };
}

/**
 * Says where a person is among the questions, and by how many there are more or fewer since the last one that was
 * shown, because answers can settle other findings and bring up new ones. Going back changes nothing that has to be
 * said.
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
  const isOpenStill = (finding: Finding) => !isDone(finding, done) && !isLeftOut(finding, leftOut);
  const first = opening(draft.data).filter(isOpenStill);
  const asked = new Set([...skipped, ...first.flatMap(fieldsAsked)]);
  const isAsked = (finding: Finding) => {
    const fields = fieldsAsked(finding);
    return fields.length > 0 && fields.every((field) => asked.has(field));
  };
  const found = answerable(draft.report.findings, only, section).filter(
    (finding) => isOpenStill(finding) && !isAsked(finding) && canBeAnswered(finding, draft.data),
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
