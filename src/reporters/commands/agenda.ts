/** Prints an agenda as text for a terminal or as Markdown for a document. */

import type { Screen } from '../../io/terminal.ts';
import type { Agenda, Audience, Decision, Question } from '../../report/meeting-agenda.ts';
import { praiseHeading, praiseTexts } from '../../report/praise.ts';
import { amount, count, list, safeText } from '../../text/words.ts';
import { measure, withCommand, wrapped } from '../terminal/layout.ts';
import { LENS_WORDS, lensHeading, lensTitles } from '../terminal/lens-block.ts';
import { markdownText } from '../terminal/markdown-text.ts';
import { type Palette, palette } from '../terminal/palette.ts';

export interface AgendaView extends Screen {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The command that shows everything. */
  readonly hint: string;
}

/** A heading and the content under it, before formatting as text or Markdown. */
interface Part {
  readonly heading: string;
  /** A sentence before the items. */
  readonly introduction?: string;
  readonly items: readonly Item[];
  readonly numbered: boolean;
}

interface Item {
  readonly lead: string;
  readonly details: readonly (readonly [label: string, text: string])[];
}

const TITLES: Readonly<Record<Audience, string>> = {
  steering: 'Agenda for the steering group',
  'critical-friend': 'Agenda for a meeting with the critical friend',
  governors: 'Agenda for the governors',
};

const ORDERS: Readonly<Record<Audience, readonly ((agenda: Agenda) => Part)[]>> = {
  steering: [strengths, decisions, gaps, questions, evidence, lens],
  'critical-friend': [strengths, questions, evidence, decisions, gaps, lens],
  governors: [strengths, decisions, questions, gaps, evidence, lens],
};

const MOST_STRENGTHS = 5;

function partsOf(agenda: Agenda): Part[] {
  return ORDERS[agenda.audience].map((part) => part(agenda)).filter(({ items }) => items.length > 0);
}

function decisions(agenda: Agenda): Part {
  return { heading: 'Decisions to make', numbered: true, items: agenda.decisions.map((one) => decision(one, agenda)) };
}

function decision({ finding, minutes, owner }: Decision, agenda: Agenda): Item {
  const { fix, message, absent, span, rule, cites, grade } = finding;
  const source = [
    ...(absent ? [] : [`${agenda.report.file}:${span.start.line}`]),
    rule,
    ...(cites.length > 0 ? [`${cites.join(', ')} ${grade}`] : []),
  ];
  return {
    lead: `${fix.trim()} (${minutes} minutes)`,
    details: [
      ['Why', isForTheTeam(agenda) ? withSource(message, source) : message],
      ['Who', owner === undefined ? TO_FILL_IN : `${owner}, if they agree`],
      ['By when', TO_FILL_IN],
    ],
  };
}

/** Room for a pen. */
const TO_FILL_IN = '………………………………';

/** What isn't in the plan yet: for each category, what somebody could draft before the next meeting. */
function gaps({ gaps }: Agenda): Part {
  const items = gaps.lines.map(({ category, gaps: own, first }): Item => {
    const missing = first === '' ? own.join('; ') : `nothing yet. Start with ${first}.`;
    return { lead: `${category}: ${missing}`, details: [] };
  });
  return { heading: 'Not in the plan yet: who will write it?', numbered: false, items };
}

/** Governors get a paper without file names, rule ids and statement codes. */
function isForTheTeam({ audience }: Agenda): boolean {
  return audience !== 'governors';
}

/** A sentence and where it comes from, before its full stop. */
function withSource(text: string, source: readonly string[]): string {
  if (source.length === 0) return text;
  const [, sentence = text, end = ''] = /^(.*?)([.?!]?)$/s.exec(text) ?? [];
  return `${sentence} (${source.join(' · ')})${end}`;
}

function questions(agenda: Agenda): Part {
  return {
    heading: 'Questions to discuss',
    numbered: true,
    items: agenda.questions.map((one) => question(one, agenda)),
  };
}

function question({ question, because, cites, line }: Question, agenda: Agenda): Item {
  const source = isForTheTeam(agenda)
    ? [
        ...(line === undefined ? [] : [`${agenda.report.file}:${line}`]),
        ...(cites.length > 0 ? [cites.join(', ')] : []),
      ]
    : [];
  return { lead: question, details: [['Why', withSource(because, source)]] };
}

function evidence({ evidence }: Agenda): Part {
  return { heading: 'Evidence to bring', numbered: false, items: evidence.map((lead) => ({ lead, details: [] })) };
}

function strengths({ report }: Agenda): Part {
  const items = praiseTexts(report, MOST_STRENGTHS).map((lead) => ({ lead, details: [] }));
  return { heading: praiseHeading(report), numbered: false, items };
}

/** The elements of the lens asked for, with the titles of what the plan doesn't pass. */
function lens({ lens: shown, all }: Agenda): Part {
  if (shown === undefined) return { heading: '', numbered: false, items: [] };
  const items = shown.elements.map((element): Item => {
    const { titles, more } = lensTitles(element, all);
    const found = [...titles, ...(more > 0 ? [`${amount(more)} more`] : [])];
    return {
      lead: `${element.title}: ${LENS_WORDS[element.status]}`,
      details: found.length === 0 ? [] : [['Found', found.join(' · ')]],
    };
  });
  const sources = shown.sources.map(({ source }) => source);
  const introduction = `${shown.about} (${list(sources, sources.length)})`;
  return { heading: lensHeading(shown), introduction, numbered: false, items };
}

function subtitle({ report: { network, stage, schools } }: Agenda, asOf: string): string[] {
  return [network?.name ?? '', stage ?? '', count(schools ?? 0, 'school'), `as of ${asOf}`];
}

/** When, where and who comes, with room to write. */
function attendance({ people }: Agenda): string[] {
  return [
    `When: ${TO_FILL_IN}`,
    `Where: ${TO_FILL_IN}`,
    people.length === 0 ? `Who is coming: ${TO_FILL_IN}` : `Who is coming: ${people.join(', ')}, and ${TO_FILL_IN}`,
  ];
}

/** What was left out, or an empty list. */
function leftOut({ left }: Agenda): string[] {
  const parts = [
    ...(left.decisions > 0 ? [count(left.decisions, 'decision')] : []),
    ...(left.questions > 0 ? [count(left.questions, 'question')] : []),
    ...(left.gaps > 0 ? [count(left.gaps, 'thing to write', 'things to write')] : []),
  ];
  return parts.length === 0 ? [] : [`Left for another meeting: ${list(parts)}. To see everything`];
}

export function agendaAsText(agenda: Agenda, view: AgendaView): string {
  const paint = palette(view.color);
  const width = measure(view.width);
  const blocks = [
    [paint.bold(TITLES[agenda.audience]), wrapped('', safeText(subtitle(agenda, view.asOf).join(' · ')), width)].join(
      '\n',
    ),
    attendance(agenda)
      .map((line) => wrapped('', safeText(line), width))
      .join('\n'),
    ...partsOf(agenda).map((part) => partAsText(part, width, paint)),
    ...leftOut(agenda).map((text) => paint.dim(withCommand(text, view.hint, width))),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function partAsText({ heading, introduction, items, numbered }: Part, width: number, paint: Palette): string {
  const lines = items.flatMap(({ lead, details }, index) => [
    wrapped(numbered ? `${String(index + 1).padStart(3)}. ` : '   - ', safeText(lead), width),
    ...details.map(([label, text]) => wrapped(paint.dim(`     ${label.padEnd(8)} `), safeText(text), width)),
  ]);
  const intro = introduction === undefined ? [] : [wrapped('   ', safeText(introduction), width)];
  return [wrapped('', paint.bold(heading), width), ...intro, ...lines].join('\n');
}

export function agendaAsMarkdown(agenda: Agenda, view: AgendaView): string {
  const [name = '', ...rest] = subtitle(agenda, view.asOf).map(markdownText);
  const blocks = [
    `# ${TITLES[agenda.audience]}`,
    [`**${name}**`, ...rest].join(' · '),
    attendance(agenda)
      .map((line) => `- ${markdownText(line)}`)
      .join('\n'),
    ...partsOf(agenda).flatMap(({ heading, introduction, items, numbered }) => [
      `## ${heading}`,
      ...(introduction === undefined ? [] : [markdownText(introduction)]),
      itemsAsMarkdown(items, numbered),
    ]),
    ...leftOut(agenda).map((text) => `_${markdownText(`${text}: ${view.hint}`)}_`),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function itemsAsMarkdown(items: readonly Item[], numbered: boolean): string {
  return items
    .flatMap(({ lead, details }, index) => {
      const mark = numbered ? `${index + 1}. ` : '- ';
      // In CommonMark, what belongs to an item is indented as far as its text, which from item 10 on is one further.
      const indent = ' '.repeat(mark.length);
      return [
        `${mark}${markdownText(lead)}`,
        ...details.map(([label, text]) => `${indent}- ${label}: ${markdownText(text)}`),
      ];
    })
    .join('\n');
}
