/** How a plan compares with the statements from the leaflet, and through another framework if one is asked for. */

import type { Profile } from '../../findings/report.ts';
import { loadFramework } from '../../rules/load.ts';
import type { Statement } from '../../rules/types.ts';
import { type Element, el, type Markup } from '../markup/element.ts';
import { LENS_WORDS, lensHeading, lensParagraph, lensTitles } from '../terminal/lens-block.ts';
import { shownFor } from './for-audience.ts';
import { headingOf, isForTheTeam, listOf, type PagePlan, type Part, paragraph, said } from './page-parts.ts';

const GRADES: Readonly<Record<Profile['grade'], string>> = {
  validated: 'Validated by research',
  supported: 'Supported by evidence',
  aim: 'What networks aim for',
  hypothesis: 'Hypotheses',
};

/** Where the statements under a heading come from, for readers who meet the words for the first time. */
const ABOUT_GRADES: Readonly<Record<Profile['grade'], string>> = {
  validated: 'Earlier research suggested these, and the programme behind the leaflet appears to have confirmed them.',
  supported: "The programme's own evidence points to these, to some of them more strongly than to others.",
  aim: 'Networks set out to do these. They are aims, not findings of research.',
  hypothesis: "In 2005, experience suggested these, but research hadn't confirmed them.",
};

const STATUSES = [
  ['met', 'met'],
  ['partly', 'partly met'],
  ['missed', 'not met'],
  ['cannotTell', 'not checked'],
] as const;

const ABOUT_LEAFLET = 'The leaflet is a short publication from 2005 on what networks of schools had learned.';
const ABOUT_HEADS = 'What depends on how heads feel about the network is left out of this paper.';
const ABOUT_UNCHECKED =
  '"Not checked" means that the plan doesn\'t say enough to tell, which counts neither for it nor against it.';
const ABOUT_CODES =
  'Each has a code, such as P1. The code next to a remark further down shows which statement it comes from.';

/** The id of a statement's line in the profile of a plan. */
export function statementId({ prefix }: Pick<PagePlan, 'prefix'>, code: string): string {
  return `${prefix}${code}`;
}

export const profilePart: Part = (input) => {
  const { profile, tensions, lens } = shownFor(input);
  const { statements } = loadFramework();
  const shown = profile.filter((part) => STATUSES.some(([status]) => part[status].length > 0));
  const content = [
    ...shown.flatMap((part) => gradeOf(part, statements, input)),
    ...(tensions.length === 0
      ? []
      : [
          headingOf(input, 2, 'Both can be true'),
          paragraph('Some statements seem to disagree. This is why both can be true.', 'about'),
          ...listOf(tensions.map(({ title, text }) => said(`${title}. ${text}`))),
        ]),
    ...lensOf(input),
  ];
  const about = [
    ABOUT_LEAFLET,
    `It makes ${statements.length} statements, and this is how far the plan meets each. There is no score.`,
    ...(isForTheTeam(input) ? [] : [ABOUT_HEADS]),
    ABOUT_UNCHECKED,
    ...(isForTheTeam(input) ? [ABOUT_CODES] : []),
  ].join(' ');
  if (content.length === 0) return undefined;
  const heading = lens === undefined || shown.length > 0 ? 'How the plan compares with the leaflet' : lensHeading(lens);
  return { id: 'profile', heading, content: [paragraph(about, 'note'), ...content] };
};

function gradeOf(part: Profile, statements: readonly Statement[], input: PagePlan): Markup[] {
  const titles = new Map(statements.map(({ code, title }) => [code, title]));
  const items = STATUSES.flatMap(([status, words]) =>
    part[status].map((code) => {
      const named = { class: 'code', id: statementId(input, code) };
      const codes = isForTheTeam(input) ? [el('span', named, code), ' '] : [];
      const mark = el('span', { class: `status s-${status}` }, words);
      return el('span', {}, mark, ' ', ...codes, said(titles.get(code) ?? code));
    }),
  );
  const counts = STATUSES.filter(([status]) => part[status].length > 0).map(
    ([status, words]) => `${part[status].length} ${words}`,
  );
  return [
    headingOf(input, 2, `${GRADES[part.grade]}: ${counts.join(', ')}`),
    paragraph(ABOUT_GRADES[part.grade], 'about'),
    ...listOf(items, 'statements'),
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
