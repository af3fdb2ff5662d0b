/**
 * Every finding about a network, with why it matters, what to do and the lines to write; then what was accepted. Mistakes
 * in the plan's file are in a part of their own.
 */

import type { Hunk } from '../../edit/lines-for.ts';
import { type Finding, isOpen, type PlanReport, type Profile, wholeReason } from '../../findings/report.ts';
import { linesForPasting } from '../../report/lines-for-pasting.ts';
import { pasteNote } from '../../report/step-lines.ts';
import type { LinesToWrite } from '../../report/where-to-write.ts';
import { LEVELS } from '../../rules/types.ts';
import { type Element, el, type Markup } from '../markup/element.ts';
import { evidenceWords } from '../terminal/grade-words.ts';
import { reasonOf, suppressionOf } from '../terminal/suppressed.ts';
import { findingLines } from './finding-lines.ts';
import { isReadable, mistakesInFile, pageSteps, shownFor } from './for-audience.ts';
import { headingOf, isForTheTeam, listOf, type PagePlan, type Part, paragraph, remark, said } from './page-parts.ts';
import { statementId } from './profile-part.ts';

/** The most findings of a plan that a page shows. */
const MOST = 100;

export const findingsPart: Part = (whole) => {
  const report = shownFor(whole);
  const elsewhere = isReadable(whole) ? mistakesInFile(whole) : [];
  const all = report.findings.filter((finding) => isOpen(finding) && !elsewhere.includes(finding));
  const open = all.slice(0, MOST);
  const accepted = report.findings.filter((finding) => !isOpen(finding)).slice(0, MOST);
  const steps = pageSteps(open).map(({ finding, alongside }) => [finding, ...alongside]);
  const stepped = new Set(steps.flat());
  const { input, note } = forPasting(whole, [...stepped, ...open.filter((finding) => !stepped.has(finding))]);
  const hasLines = isForTheTeam(input) && open.some((finding) => findingLines(finding, input).length > 0);
  const content = [
    ...(hasLines ? [paragraph(`${ABOUT_LINES} ${note}`.trim(), 'note')] : []),
    ...stepsAgain(steps, input),
    ...LEVELS.flatMap((level) =>
      levelOf(
        level,
        open.filter((finding) => finding.level === level && !stepped.has(finding)),
        { input, hasSteps: stepped.size > 0 },
      ),
    ),
    ...(all.length > open.length ? [paragraph(`${all.length - open.length} more aren't shown here.`)] : []),
    ...(accepted.length === 0
      ? []
      : [headingOf(input, 2, 'Accepted'), ...listOf(accepted.map((finding) => acceptedWords(finding)))]),
  ];
  const none = [paragraph('Nothing to report.')];
  return { id: 'findings', heading: 'Everything that was found', content: content.length === 0 ? none : content };
};

/**
 * The page with lines that can be pasted one after the other, each block once, and what to know before pasting several.
 */
function forPasting(
  input: PagePlan,
  findings: readonly Finding[],
): { readonly input: PagePlan; readonly note: string } {
  const { report, view } = input;
  const shown = view.snippets && isForTheTeam(input) ? findings.map((finding) => ({ finding, alongside: [] })) : [];
  const together = linesForPasting(report, shown, view.lines);
  const seen = new Set<Hunk>();
  const own = new Map<Finding, readonly Hunk[]>();
  const linesAbove = new Set<Finding>();
  for (const { finding } of shown) {
    const hunks = together(report, finding);
    const fresh = hunks.filter((hunk) => !seen.has(hunk));
    for (const hunk of fresh) seen.add(hunk);
    own.set(finding, fresh);
    if (hunks.length > 0 && fresh.length === 0) linesAbove.add(finding);
  }
  const lines: LinesToWrite = (_, finding) => own.get(finding) ?? [];
  return { input: { ...input, view: { ...view, lines }, linesAbove }, note: pasteNote(report, shown, lines) };
}

const ABOUT_LINES =
  "The boxes are for whoever keeps the plan's file: they have the lines to write in it. Everybody else can skip them.";

/** What a level means for the reader. */
const ABOUT_LEVELS: Readonly<Record<Finding['level'], string>> = {
  error: "Part of the plan can't be read, or something is in it that must not be there.",
  warning: 'Networks seldom do well without these, or these put the network at risk.',
  advice: 'These would make the network stronger. Take them up when you next work on the plan.',
  question: 'Only the people in the network can answer these. There may be nothing to change.',
};

/** Why the steps of the summary come first, in the same order, without what to do once more. */
function stepsAgain(steps: readonly (readonly Finding[])[], input: PagePlan): Markup[] {
  if (steps.length === 0) return [];
  const items = steps.map((step) => el('div', {}, ...step.map((finding) => findingOf(finding, input, false))));
  return [
    headingOf(input, 2, 'Why the next steps come first'),
    paragraph('"At a glance" says what to do about these, in the same order.', 'about'),
    ...listOf(items, 'findings f-step', 'ol'),
  ];
}

const LEVEL_WORDS: Readonly<Record<Finding['level'], string>> = {
  error: 'Errors: put these right first',
  warning: 'Warnings',
  advice: 'Advice',
  question: 'Questions for a meeting',
};

function levelOf(
  level: Finding['level'],
  findings: readonly Finding[],
  { input, hasSteps }: { readonly input: PagePlan; readonly hasSteps: boolean },
): Markup[] {
  if (findings.length === 0) return [];
  const items = findings.map((finding) => findingOf(finding, input, true));
  const words = hasSteps ? MORE_WORDS[level] : LEVEL_WORDS[level];
  return [
    headingOf(input, 2, `${words} (${findings.length})`),
    paragraph(ABOUT_LEVELS[level], 'about'),
    ...listOf(items, `findings f-${level}`),
  ];
}

/** The same after the next steps, which have some of each level. */
const MORE_WORDS: Readonly<Record<Finding['level'], string>> = {
  error: 'Other errors',
  warning: 'Other warnings',
  advice: 'Other advice',
  question: 'Questions for a meeting',
};

function findingOf(finding: Finding, input: PagePlan, saysWhatToDo: boolean): Element {
  const { message, details, fix, level, question } = finding;
  const isTeam = isForTheTeam(input);
  const labelled = (label: string, text: string, ...more: readonly Markup[]) =>
    text === '' && more.length === 0
      ? []
      : [el('p', {}, el('b', { class: 'label' }, label), ' ', remark(text), ...more)];
  return el(
    'div',
    {},
    el('p', { class: 'message' }, remark(message)),
    ...details.map((detail) => el('p', { class: 'detail' }, remark(detail))),
    ...labelled('Why', wholeReason(finding), ...evidenceOf(finding, input)),
    ...(saysWhatToDo ? labelled('Do', fix) : []),
    ...(level === 'question' ? labelled('Ask', question) : []),
    ...(isTeam ? findingLines(finding, input) : []),
  );
}

/** How strong the evidence is, and for the team the codes of the statements, each a link to its line in the profile. */
function evidenceOf(finding: Finding, input: PagePlan): Markup[] {
  const cites = isForTheTeam(input) ? finding.cites : [];
  const words = evidenceWords({ ...finding, cites });
  const listed = new Set(input.plan === undefined ? [] : input.report.profile.flatMap(statementsOf));
  if (!cites.some((code) => listed.has(code))) return words === '' ? [] : [` ${words}`];
  const linked = cites.flatMap((code, index): Markup[] => [
    index === 0 ? ' (' : ', ',
    listed.has(code) ? el('a', { href: `#${statementId(input, code)}` }, code) : code,
  ]);
  const grade = evidenceWords({ ...finding, cites: [] });
  return [...linked, grade === '' ? ')' : `, ${grade.slice(1)}`];
}

function statementsOf({ met, partly, missed, cannotTell }: Profile): string[] {
  return [...met, ...partly, ...missed, ...cannotTell];
}

function acceptedWords(finding: PlanReport['findings'][number]): string {
  return said(`${finding.message} (${finding.level}, ${reasonOf(finding, null) ?? suppressionOf(finding) ?? ''})`);
}
