/** How a plan compares with the statements from the leaflet, and through another framework if one is asked for. */

import type { PlanReport, Profile } from '../../findings/report.ts';
import { hasBegun } from '../../lint/strengths.ts';
import { loadFramework } from '../../rules/load.ts';
import type { Statement } from '../../rules/types.ts';
import { type Element, el, type Markup } from '../markup/element.ts';
import { LENS_WORDS, lensHeading, lensParagraph, lensTitles } from '../terminal/lens-block.ts';
import { profiledFor, shownFor } from './for-audience.ts';
import { headingOf, isForTheTeam, listOf, type PagePlan, type Part, paragraph, remark, said } from './page-parts.ts';

const GRADES: Readonly<Record<Profile['grade'], string>> = {
  validated: 'Validated by research',
  supported: 'Supported by evidence',
  aim: 'What networks aim for',
  hypothesis: 'Hypotheses',
};

/** Where the statements under a heading come from, for readers who meet the words for the first time. */
const ABOUT_GRADES: Readonly<Record<Profile['grade'], string>> = {
  validated: 'Earlier research suggested these, and that programme appears to have confirmed them.',
  supported: "The programme's own evidence points to these, to some of them more strongly than to others.",
  aim: 'Networks set out to do these. They are aims, not findings of research.',
  hypothesis: "In 2005, experience suggested these, but research hadn't confirmed them.",
};

/** The marks of statements, which `markOf` gives. `done` is met by a network that is closing and is thanked for it. */
const STATUS_WORDS = {
  met: 'met',
  done: 'done',
  partly: 'partly met',
  missed: 'not met',
  open: 'open',
  unwritten: 'missing',
} as const;
type Status = keyof typeof STATUS_WORDS;

/** What the marks on a page mean, for those that it has. */
function aboutMarks(marks: ReadonlySet<Status>, isClosing: boolean): string {
  const meanings: readonly (readonly [mark: Status, meaning: string])[] = [
    ['met', '"Met" means that the plan has what the statement is about.'],
    ['done', '"Done" means that the network has done what the statement is about.'],
    ['partly', '"Partly met" means that the plan has some of what the statement is about.'],
    [
      'unwritten',
      isClosing
        ? '"Missing" means that the plan doesn\'t have it.'
        : '"Missing" means that the plan doesn\'t have it yet, which may still happen.',
    ],
    ['missed', '"Not met" means that what the plan says doesn\'t fit the statement.'],
    ['open', '"Open" means that the statement raises a question which only the people in the network can answer.'],
  ];
  return [
    ...meanings.flatMap(([mark, meaning]) => (marks.has(mark) ? [meaning] : [])),
    'Statements without a mark count neither for the plan nor against it.',
  ].join(' ');
}

const ABOUT_LEAFLET =
  'The leaflet is a short publication from 2005, "Learning from learning networks", on what some 130 networks of schools in one programme in England had learned.';
const LEAFLET_YEAR = 2005;
const ABOUT_LATER = 'This plan is older than that, so it could not have followed the leaflet.';
const ABOUT_HEADS = 'What depends on how heads feel about the network is left out of this paper.';
const ABOUT_CODES =
  'Each has a code, such as P1. The code next to a remark further down shows which statement it comes from.';

/** The id of a statement's line in the profile of a plan. */
export function statementId({ prefix }: Pick<PagePlan, 'prefix'>, code: string): string {
  return `${prefix}${code}`;
}

export const profilePart: Part = (input) => {
  const { profile, tensions, lens } = shownFor(input);
  const { statements } = loadFramework();
  const shown = profile.filter((part) => codesOf(part).length > 0);
  const content = [
    ...shown.flatMap((part) => gradeOf(part, statements, input)),
    ...(tensions.length === 0 || !isForTheTeam(input)
      ? []
      : [
          headingOf(input, 2, 'Both can be true'),
          paragraph('Some statements of the leaflet seem to disagree. This is why both can be true.', 'about'),
          ...listOf(tensions.map(({ title, text }) => said(`${title}. ${text}`))),
        ]),
    ...lensOf(input),
  ];
  if (content.length === 0) return undefined;
  const marks = new Set(shown.flatMap((part) => linesOf(part, input).map(({ status }) => status)));
  const heading = lens === undefined || shown.length > 0 ? 'How the plan compares with the leaflet' : lensHeading(lens);
  return {
    id: 'profile',
    heading,
    content: [
      paragraph(aboutWords(shown, input), 'note'),
      ...(marks.size === 0 ? [] : [paragraph(aboutMarks(marks, input.report.closing), 'about')]),
      ...content,
    ],
  };
};

function aboutWords(shown: readonly Profile[], input: PagePlan): string {
  const number = shown.flatMap(codesOf).length;
  return [
    ABOUT_LEAFLET,
    ...(Number(input.asOf.slice(0, 4)) < LEAFLET_YEAR ? [ABOUT_LATER] : []),
    `This is how far the plan meets ${number} of its statements. There is no score.`,
    ...(isForTheTeam(input) ? [ABOUT_CODES] : [ABOUT_HEADS]),
  ].join(' ');
}

function codesOf({ met, partly, missed, cannotTell }: Profile): string[] {
  return [...met, ...partly, ...missed, ...cannotTell];
}

/** A statement with what the plan has or lacks, in a sentence each. */
interface Line {
  readonly code: string;
  readonly status: Status;
  readonly reasons: readonly string[];
}

/**
 * The mark of a statement follows from the sentences beside it and from nothing else, so that they never contradict each
 * other, and the same sentences always have the same mark:
 *
 * - met: the page can say what the plan has, and nothing was found;
 * - partly met: it can say what the plan has, and something was found;
 * - otherwise missing, if all that was found is about what the plan doesn't have; open, if the rest is only questions;
 *   and if not, not met.
 *
 * A statement about which there is no sentence has no mark: a rule that finds no problem shows nothing that the plan has.
 */
function markOf(has: readonly string[], found: PlanReport['findings'], isDone: boolean): Status | undefined {
  if (has.length > 0) return found.length > 0 ? 'partly' : isDone ? 'done' : 'met';
  if (found.length === 0) return undefined;
  const written = found.filter(({ about }) => about === 'written');
  if (written.length === 0) return 'unwritten';
  return written.every(({ level }) => level === 'question') ? 'open' : 'missed';
}

const MARKS: readonly Status[] = ['met', 'done', 'partly', 'open', 'missed', 'unwritten'];

/** The statements that have a mark, the best first. */
function linesOf(part: Profile, input: PagePlan): Line[] {
  const report = profiledFor(input);
  const lines = codesOf(part).flatMap((code): Line[] => {
    const has = report.strengths.flatMap(({ cites, text }) => (cites.includes(code) ? [text] : [])).slice(0, 1);
    const found = report.findings.filter((finding) => isAbout(finding, code));
    const status = markOf(has, found, part.cannotTell.includes(code));
    const lacks = [...new Set(found.map(({ message }) => message))].slice(0, MOST_REASONS);
    return status === undefined ? [] : [{ code, status, reasons: [...has, ...lacks] }];
  });
  return MARKS.flatMap((mark) => lines.filter(({ status }) => status === mark));
}

/** The statement about each strand of learning. */
const STRANDS: ReadonlyMap<string, string> = new Map([
  ['from', 'M1'],
  ['with', 'M2'],
  ['on-behalf-of', 'M3'],
]);

/** Whether a finding is about a statement: one about strands of learning only about those that are missing. */
function isAbout({ cites, figures: { missing } }: PlanReport['findings'][number], code: string): boolean {
  if (!cites.includes(code)) return false;
  const strands = Array.isArray(missing) ? missing.flatMap((one) => STRANDS.get(String(one)) ?? []) : [];
  return strands.length === 0 || strands.includes(code);
}

/** The most sentences about what a statement lacks. One is enough for what the plan has. */
const MOST_REASONS = 2;

function gradeOf(part: Profile, statements: readonly Statement[], input: PagePlan): Markup[] {
  const titles = new Map(statements.map(({ code, title }) => [code, title]));
  const titled = (code: string): Markup[] => {
    const named = { class: 'code', id: statementId(input, code) };
    const title = said(titles.get(code) ?? code);
    return isForTheTeam(input) ? [el('span', named, code), ' ', title] : [title];
  };
  const lines = linesOf(part, input);
  const items = lines.map(({ code, status, reasons }) =>
    el(
      'span',
      {},
      el('span', { class: `status s-${status}` }, STATUS_WORDS[status]),
      ' ',
      el('span', {}, ...titled(code), ': ', el('span', { class: 'why' }, remark(reasons.join(' ')))),
    ),
  );
  const marked = new Set(lines.map(({ code }) => code));
  const planned = plannedIn(part, input).filter((code) => !marked.has(code));
  const unmarked = codesOf(part).filter((code) => !marked.has(code) && !planned.includes(code));
  return [
    headingOf(input, 2, GRADES[part.grade]),
    paragraph(ABOUT_GRADES[part.grade], 'about'),
    ...listOf(items, 'statements'),
    ...inOneLine('In the plan, and still to begin: ', planned.map(titled)),
    ...untold(unmarked, input).flatMap(([lead, codes]) => inOneLine(lead, codes.map(titled))),
  ];
}

/** The statements that a network meets once it begins: nothing is praised before that. */
function plannedIn({ met }: Profile, { plan }: PagePlan): readonly string[] {
  return plan !== undefined && !hasBegun(plan) ? met : [];
}

const SILENT = "No mark, because the plan doesn't say enough to count for or against it: ";

/** The statements of which nobody can tell whether they are met, by why that is. */
function untold(codes: readonly string[], { report }: PagePlan): (readonly [lead: string, codes: readonly string[]])[] {
  if (!report.closing) return [[SILENT, codes]];
  const isAsked = new Set(
    loadFramework().rules.flatMap(({ id, cites }) => (report.outcomes[id] === 'cannot-tell' ? cites : [])),
  );
  const why = report.ended === null ? 'is closing' : 'has ended';
  return [
    [SILENT, codes.filter((code) => isAsked.has(code))],
    [`Not checked, because the network ${why}: `, codes.filter((code) => !isAsked.has(code))],
  ];
}

function inOneLine(lead: string, titles: readonly Markup[][]): Markup[] {
  if (titles.length === 0) return [];
  return [
    el(
      'p',
      { class: 'about' },
      lead,
      ...titles.flatMap((title, index) => [...(index === 0 ? [] : ['; ']), ...title]),
      '.',
    ),
  ];
}

/** The plan through the lens that was asked for. */
function lensOf(input: PagePlan): (Element | Markup)[] {
  const { lens } = input.report;
  if (lens === undefined) return [];
  const items = lens.elements.map((element) => {
    const { titles } = lensTitles(element, true);
    const found = titles.length === 0 ? '' : `: ${titles.join('; ')}`;
    return `${element.title} (${LENS_WORDS[element.status]})${found}`;
  });
  return [
    headingOf(input, 2, lensHeading(lens)),
    paragraph(lensParagraph(lens)),
    ...listOf(items.map((item) => said(item))),
  ];
}
