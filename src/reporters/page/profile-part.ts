/** How a plan compares with the statements from the leaflet, and through another framework if one is asked for. */

import type { PlanReport, Profile } from '../../findings/report.ts';
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

/**
 * What a page says about a statement. `unwritten` is for a statement that only lacks what the plan doesn't say, and
 * `done` for one that no rule checks once a network is closing, though the network is thanked for it.
 */
const STATUS_WORDS = {
  met: 'met',
  done: 'done',
  partly: 'partly met',
  missed: 'not met',
  unwritten: 'not in plan',
} as const;
type Status = keyof typeof STATUS_WORDS;

const ABOUT_STATUS = [
  '"Met", "partly met" and "not met" are about what the plan says.',
  '"Not in plan" means that the plan says nothing about it, which may still happen.',
  '"Nothing to remark on" means that it is met, and there is no more to say.',
  '"Not enough to tell" counts neither for the plan nor against it.',
].join(' ');

const ABOUT_LEAFLET =
  'The leaflet is a short publication from 2005, "Learning from learning networks", on what some 130 networks of schools in one programme in England had learned.';
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
  const heading = lens === undefined || shown.length > 0 ? 'How the plan compares with the leaflet' : lensHeading(lens);
  return {
    id: 'profile',
    heading,
    content: [
      paragraph(aboutWords(shown, input), 'note'),
      ...(shown.length === 0 ? [] : [paragraph(ABOUT_STATUS, 'about')]),
      ...content,
    ],
  };
};

function aboutWords(shown: readonly Profile[], input: PagePlan): string {
  const number = shown.flatMap(codesOf).length;
  return [
    ABOUT_LEAFLET,
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

function linesOf({ met, partly, missed, cannotTell }: Profile, input: PagePlan): Line[] {
  const report = profiledFor(input);
  const praise = (code: string) =>
    report.strengths.flatMap(({ cites, text }) => (cites.includes(code) ? [text] : [])).slice(0, 1);
  const praised = met.map((code): Line => ({ code, status: 'met', reasons: praise(code) }));
  const done = cannotTell.flatMap((code): Line[] => {
    const reasons = praise(code);
    return reasons.length === 0 ? [] : [{ code, status: 'done', reasons }];
  });
  const wanting = (codes: readonly string[], status: Status) =>
    codes.map((code): Line => {
      const found = report.findings.filter((finding) => isAbout(finding, code));
      const isUnwritten = found.every(({ about }) => about !== 'written');
      const reasons = [...new Set(found.map(({ message }) => message))];
      return {
        code,
        status: status === 'missed' && isUnwritten ? 'unwritten' : status,
        reasons: reasons.slice(0, MOST_REASONS),
      };
    });
  return [...praised, ...done, ...wanting(partly, 'partly'), ...wanting(missed, 'missed')];
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

/** The most sentences that a statement gets that isn't met. One is enough for praise. */
const MOST_REASONS = 2;

function gradeOf(part: Profile, statements: readonly Statement[], input: PagePlan): Markup[] {
  const titles = new Map(statements.map(({ code, title }) => [code, title]));
  const titled = (code: string): Markup[] => {
    const named = { class: 'code', id: statementId(input, code) };
    const title = said(titles.get(code) ?? code);
    return isForTheTeam(input) ? [el('span', named, code), ' ', title] : [title];
  };
  const lines = linesOf(part, input);
  const items = lines
    .filter(({ reasons }) => reasons.length > 0)
    .map(({ code, status, reasons }) =>
      el(
        'span',
        {},
        el('span', { class: `status s-${status}` }, STATUS_WORDS[status]),
        ' ',
        el('span', {}, ...titled(code), ': ', el('span', { class: 'why' }, remark(reasons.join(' ')))),
      ),
    );
  const silent = lines
    .filter(({ reasons, status }) => reasons.length === 0 && status === 'met')
    .map(({ code }) => code);
  const unclear = lines
    .filter(({ reasons, status }) => reasons.length === 0 && status !== 'met')
    .map(({ code }) => code);
  return [
    headingOf(input, 2, GRADES[part.grade]),
    paragraph(ABOUT_GRADES[part.grade], 'about'),
    ...listOf(items, 'statements'),
    ...inOneLine('Nothing to remark on: ', silent.map(titled)),
    ...untold(
      [...unclear, ...part.cannotTell.filter((code) => lines.every((line) => line.code !== code))],
      input,
    ).flatMap(([lead, codes]) => inOneLine(lead, codes.map(titled))),
  ];
}

const SILENT = "The plan doesn't say enough to tell, which counts neither for it nor against it: ";

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
