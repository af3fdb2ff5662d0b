/** An agenda as text for a terminal or as Markdown for a document. */

import type { Screen } from '../../io/terminal.ts';
import type { Agenda, Audience, Decision, Question } from '../../report/meeting-agenda.ts';
import { count, list, safeText } from '../../text/words.ts';
import { measure, withCommand, wrapped } from '../terminal/layout.ts';
import { markdownText } from '../terminal/markdown-text.ts';
import { type Palette, palette } from '../terminal/palette.ts';

export interface AgendaView extends Screen {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The command that leaves nothing out. */
  readonly hint: string;
}

/** A heading and what stands under it, before it is text or Markdown. */
interface Part {
  readonly heading: string;
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
  steering: [decisions, questions, evidence, strengths],
  'critical-friend': [strengths, questions, evidence, decisions],
  governors: [strengths, decisions, questions, evidence],
};

const MOST_STRENGTHS = 5;

function partsOf(agenda: Agenda): Part[] {
  return ORDERS[agenda.audience].map((part) => part(agenda)).filter(({ items }) => items.length > 0);
}

function decisions({ decisions, report }: Agenda): Part {
  return { heading: 'Decisions to take', numbered: true, items: decisions.map((one) => decision(one, report.file)) };
}

function decision({ finding, owner }: Decision, file: string): Item {
  const { fix, message, absent, span, rule, cites, grade } = finding;
  const source = [
    absent ? 'not in the plan yet' : `${file}:${span.start.line}`,
    rule,
    ...(cites.length > 0 ? [`${cites.join(', ')} ${grade}`] : []),
  ];
  return {
    lead: fix.trim(),
    details: [
      ['because', `${message} (${source.join(' · ')})`],
      ['owner', owner ?? 'to be named at the meeting'],
    ],
  };
}

function questions({ questions, report }: Agenda): Part {
  return { heading: 'Questions to discuss', numbered: true, items: questions.map((one) => question(one, report.file)) };
}

function question({ question, because, cites, line }: Question, file: string): Item {
  const source = [...(line === undefined ? [] : [`${file}:${line}`]), ...(cites.length > 0 ? [cites.join(', ')] : [])];
  return { lead: question, details: [['because', `${because} (${source.join(' · ')})`]] };
}

function evidence({ evidence }: Agenda): Part {
  return { heading: 'Evidence to bring', numbered: false, items: evidence.map((lead) => ({ lead, details: [] })) };
}

function strengths({ strengths }: Agenda): Part {
  const items = strengths.slice(0, MOST_STRENGTHS).map(({ text }) => ({ lead: text, details: [] }));
  return { heading: 'What the plan does well', numbered: false, items };
}

function subtitle({ report: { network, stage, schools } }: Agenda, asOf: string): string[] {
  return [network?.name ?? '', stage ?? '', count(schools ?? 0, 'school'), `as of ${asOf}`];
}

/** What was left out, or nothing. */
function leftOut({ left }: Agenda): string[] {
  const parts = [
    ...(left.decisions > 0 ? [count(left.decisions, 'decision')] : []),
    ...(left.questions > 0 ? [count(left.questions, 'question')] : []),
  ];
  return parts.length === 0 ? [] : [`Left for another meeting: ${list(parts)}. All of it`];
}

export function agendaAsText(agenda: Agenda, view: AgendaView): string {
  const paint = palette(view.color);
  const width = measure(view.width);
  const blocks = [
    [paint.bold(TITLES[agenda.audience]), wrapped('', safeText(subtitle(agenda, view.asOf).join(' · ')), width)].join(
      '\n',
    ),
    ...partsOf(agenda).map((part) => partAsText(part, width, paint)),
    ...leftOut(agenda).map((text) => paint.dim(withCommand(text, view.hint, width))),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function partAsText({ heading, items, numbered }: Part, width: number, paint: Palette): string {
  const lines = items.flatMap(({ lead, details }, index) => [
    wrapped(numbered ? `${String(index + 1).padStart(3)}. ` : '   - ', safeText(lead), width),
    ...details.map(([label, text]) => wrapped(paint.dim(`     ${label.padEnd(8)} `), safeText(text), width)),
  ]);
  return [paint.bold(heading), ...lines].join('\n');
}

export function agendaAsMarkdown(agenda: Agenda, view: AgendaView): string {
  const [name = '', ...rest] = subtitle(agenda, view.asOf).map(markdownText);
  const blocks = [
    `# ${TITLES[agenda.audience]}`,
    [`**${name}**`, ...rest].join(' · '),
    ...partsOf(agenda).flatMap(({ heading, items, numbered }) => [`## ${heading}`, itemsAsMarkdown(items, numbered)]),
    ...leftOut(agenda).map((text) => `_${markdownText(`${text}: ${view.hint}`)}_`),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function itemsAsMarkdown(items: readonly Item[], numbered: boolean): string {
  return items
    .flatMap(({ lead, details }, index) => [
      `${numbered ? `${index + 1}.` : '-'} ${markdownText(lead)}`,
      ...details.map(([label, text]) => `   - ${label}: ${markdownText(text)}`),
    ])
    .join('\n');
}
