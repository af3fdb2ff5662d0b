/** The first part of a page: what the network is, what to do next, what the plan does well, and the map. */

import { isOpen } from '../../findings/report.ts';
import { adviceFor } from '../../report/next-steps.ts';
import { ABOUT_THE_END, endedWords, praiseHeading, praiseTexts } from '../../report/praise.ts';
import { textWidth } from '../../text/string-width.ts';
import { el, type Markup } from '../markup/element.ts';
import { basics } from './basics.ts';
import { mistakesList } from './file-part.ts';
import { ABOUT_THE_FILE, isReadable, leftToTheKeeper, mistakesInFile, pageSteps, shownFor } from './for-audience.ts';
import { mapFigure } from './map-part.ts';
import { meaningsOf } from './meanings.ts';
import { mistakesWords } from './mistakes.ts';
import { moneyLines } from './money-lines.ts';
import { networkSentences } from './network-words.ts';
import {
  dayWords,
  headingOf,
  isForTheTeam,
  listOf,
  type PagePlan,
  type Part,
  paragraph,
  remark,
} from './page-parts.ts';
import { nameOf } from './title-lines.ts';

const MOST_STRENGTHS = 5;

export const summary: Part = (input) => {
  const { report, plan } = input;
  const sentences = plan === undefined ? [] : networkSentences(plan, report.schools);
  const ended = endedNote(report, sentences.length > 0);
  const map = mapFigure(input);
  return {
    id: 'summary',
    heading: 'At a glance',
    content: sheet(input, map?.isPrinted === true, [
      ...(sentences.length === 0 ? [] : [paragraph(sentences.join(' '), 'lead')]),
      ...(ended === '' ? [] : [paragraph(ended, 'note')]),
      ...(plan === undefined ? [] : [basics(plan)]),
      ...unread(input),
      ...moneyLines(input),
      ...columns(withMeanings([steps(input), strengths(input)], input), map),
    ]),
  };
};

/** What the comments on a network that is over or ends soon are about; that it is over if the page doesn't say so. */
function endedNote(report: PagePlan['report'], saysSo: boolean): string {
  if (report.ended === null) return endedWords(report);
  return saysSo ? ABOUT_THE_END : endedWords({ ...report, ended: dayWords(report.ended) });
}

/** Letters of a title on a line of paper, and the most lines for which there is a height. */
const TITLE_LINE = 42;
const MOST_LINES = 3;

/** What is printed on the first sheet. Its map gets what the title and the text leave of the sheet. */
function sheet({ report, level }: PagePlan, hasMap: boolean, content: readonly Markup[]): Markup[] {
  const lines = Math.ceil(textWidth(nameOf(report)) / TITLE_LINE);
  return level > 1 || lines > MOST_LINES || !hasMap
    ? [...content]
    : [el('div', { class: `sheet sheet-${lines}` }, ...content)];
}

/** Parts side by side, without room for one that has nothing. A narrow map is beside the longest of them. */
function columns(parts: readonly (readonly Markup[])[], map: ReturnType<typeof mapFigure>): Markup[] {
  const filled = parts.filter((part) => part.length > 0).map((part) => el('div', {}, ...part));
  const className = map?.isNarrow ? 'columns beside' : 'columns';
  const all = [...filled, ...(map === undefined ? [] : [map.element])];
  return all.length === 0 ? [] : [el('div', { class: className }, ...all)];
}

/** The most mistakes of a file that the summary shows. */
const MOST_MISTAKES = 3;

/** That nothing of the plan is on the page, and why. */
function unread(input: PagePlan): Markup[] {
  if (isReadable(input)) return [];
  const words = mistakesWords(leftToTheKeeper(input));
  if (words !== '') return [paragraph(words, 'note')];
  const found = mistakesInFile(input);
  if (found.length === 0) return [];
  return [
    el('div', { class: 'note' }, paragraph("The plan couldn't be read:"), ...mistakesList(found, input, MOST_MISTAKES)),
  ];
}

/** Before a step about the file and not about the network. */
const FOR_THE_KEEPER = "For whoever keeps the plan's file:";

/** With what the words mean that governors may not know, below the last part, which is the shorter. */
function withMeanings(parts: readonly Markup[][], input: PagePlan): Markup[][] {
  const shown = shownFor(input);
  const said = pageSteps(shown.findings.filter(isOpen)).flatMap((step) => [
    ...adviceFor(step),
    ...[step.finding, ...step.alongside].map(({ message }) => message),
  ]);
  const meanings = meaningsOf([...said, ...praiseTexts(shown, MOST_STRENGTHS)].join(' '));
  const filled = parts.filter((part) => part.length > 0);
  const last = filled.at(-1);
  if (meanings.length === 0 || last === undefined) return filled;
  return [...filled.slice(0, -1), [...last, paragraph(`What the words mean: ${meanings.join(' ')}`, 'words')]];
}

const FOR_GOVERNORS =
  'These steps are for the people who run the network. Governors can ask who will take each one, and by when.';

function steps(input: PagePlan): Markup[] {
  const found = pageSteps(shownFor(input).findings.filter(isOpen));
  if (found.length === 0) return [];
  const items = found.map((step) => {
    const { finding, alongside } = step;
    const why = [
      ...(ABOUT_THE_FILE.has(finding.rule) ? [FOR_THE_KEEPER] : []),
      ...[finding, ...alongside].flatMap(({ message, details: [which] }) => [message, which ?? []].flat()),
    ];
    return el(
      'span',
      {},
      el('b', {}, remark(adviceFor(step).join(' '))),
      ' ',
      el('span', { class: 'why' }, remark(why.join(' '))),
    );
  });
  return [
    headingOf(input, 2, 'What to do next'),
    ...(isForTheTeam(input) ? [] : [paragraph(FOR_GOVERNORS, 'about')]),
    ...listOf(items, 'steps', 'ol'),
  ];
}

/** Thanks for all that a network has built would sound faint above a single line. */
const ONE_PRAISE = 'What this network did well';

function strengths(input: PagePlan): Markup[] {
  const texts = praiseTexts(shownFor(input), MOST_STRENGTHS);
  if (texts.length === 0) return [];
  return [
    headingOf(input, 2, input.report.closing && texts.length === 1 ? ONE_PRAISE : praiseHeading(input.report)),
    ...listOf(
      texts.map((text) => remark(text)),
      'strengths',
    ),
  ];
}
