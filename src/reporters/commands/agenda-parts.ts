/** What an agenda says, as headings and items, before it's formatted as text, Markdown, a page or a Word file. */

import type { Agenda, Audience, Decision, Question } from '../../report/meeting-agenda.ts';
import { praiseHeading, praiseTexts } from '../../report/praise.ts';
import { amount, count, list } from '../../text/words.ts';
import { LENS_WORDS, lensHeading, lensTitles } from '../terminal/lens-block.ts';

/** A heading and the content under it, before formatting. */
export interface AgendaPart {
  readonly heading: string;
  /** A sentence before the items. */
  readonly introduction?: string;
  readonly items: readonly AgendaItem[];
  readonly numbered: boolean;
}

export interface AgendaItem {
  readonly lead: string;
  readonly details: readonly (readonly [label: string, text: string])[];
}

export const AGENDA_TITLES: Readonly<Record<Audience, string>> = {
  steering: 'Agenda for the steering group',
  'critical-friend': 'Agenda for a meeting with the critical friend',
  governors: 'Agenda for the governors',
};

const ORDERS: Readonly<Record<Audience, readonly ((agenda: Agenda) => AgendaPart)[]>> = {
  steering: [strengths, decisions, gaps, questions, evidence, lens],
  'critical-friend': [strengths, questions, evidence, decisions, gaps, lens],
  governors: [strengths, decisions, questions, gaps, evidence, lens],
};

const MOST_STRENGTHS = 5;

/** What there is to say, in the order that suits the people at the meeting. */
export function agendaParts(agenda: Agenda): AgendaPart[] {
  return ORDERS[agenda.audience].map((part) => part(agenda)).filter(({ items }) => items.length > 0);
}

function decisions(agenda: Agenda): AgendaPart {
  return { heading: 'Decisions to make', numbered: true, items: agenda.decisions.map((one) => decision(one, agenda)) };
}

function decision({ finding, minutes, owner }: Decision, agenda: Agenda): AgendaItem {
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
export const TO_FILL_IN = '………………………………';

/** What isn't in the plan yet: for each category, what somebody could draft before the next meeting. */
function gaps({ gaps }: Agenda): AgendaPart {
  const items = gaps.lines.map(({ category, gaps: own, first }): AgendaItem => {
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

function questions(agenda: Agenda): AgendaPart {
  return {
    heading: 'Questions to discuss',
    numbered: true,
    items: agenda.questions.map((one) => question(one, agenda)),
  };
}

function question({ question, because, cites, line }: Question, agenda: Agenda): AgendaItem {
  const source = isForTheTeam(agenda)
    ? [
        ...(line === undefined ? [] : [`${agenda.report.file}:${line}`]),
        ...(cites.length > 0 ? [cites.join(', ')] : []),
      ]
    : [];
  return { lead: question, details: [['Why', withSource(because, source)]] };
}

function evidence({ evidence }: Agenda): AgendaPart {
  return { heading: 'Evidence to bring', numbered: false, items: evidence.map((lead) => ({ lead, details: [] })) };
}

function strengths({ report }: Agenda): AgendaPart {
  const items = praiseTexts(report, MOST_STRENGTHS).map((lead) => ({ lead, details: [] }));
  return { heading: praiseHeading(report), numbered: false, items };
}

/** The elements of the lens asked for, with the titles of what the plan doesn't pass. */
function lens({ lens: shown, all }: Agenda): AgendaPart {
  if (shown === undefined) return { heading: '', numbered: false, items: [] };
  const items = shown.elements.map((element): AgendaItem => {
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

/** The network, its stage and its size, and the day of the check. */
export function agendaFacts({ report: { network, stage, schools } }: Agenda, asOf: string): string[] {
  return [network?.name ?? '', stage ?? '', count(schools ?? 0, 'school'), `as of ${asOf}`];
}

/** When, where and who comes, with room to write. */
export function attendance({ people }: Agenda): (readonly [label: string, text: string])[] {
  return [
    ['When', TO_FILL_IN],
    ['Where', TO_FILL_IN],
    ['Who is coming', people.length === 0 ? TO_FILL_IN : `${people.join(', ')}, and ${TO_FILL_IN}`],
  ];
}

/** What was left out, or an empty list. */
export function leftForLater({ left }: Agenda): string[] {
  const parts = [
    ...(left.decisions > 0 ? [count(left.decisions, 'decision')] : []),
    ...(left.questions > 0 ? [count(left.questions, 'question')] : []),
    ...(left.gaps > 0 ? [count(left.gaps, 'thing to write', 'things to write')] : []),
  ];
  return parts.length === 0 ? [] : [`Left for another meeting: ${list(parts)}.`];
}
