/** A plan as seen through a lens: each element with how far the plan meets it, and what it doesn't pass. */

import type { ElementProfile, LensProfile, LensStatus, NotPassed } from '../../findings/report.ts';
import { amount, safeText } from '../../text/words.ts';
import { heading, measure, wrapped } from './layout.ts';
import type { Palette } from './palette.ts';

export const LENS_WORDS: Readonly<Record<LensStatus, string>> = {
  met: 'met',
  partly: 'partly met',
  missed: 'not met',
  'cannot-tell': "can't tell",
};

/** The maximum number of titles under an element, unless everything is shown. */
const MOST = 3;

export interface LensView {
  readonly width: number;
  /** Whether to say what each element means, and list every title. */
  readonly all: boolean;
}

export function lensHeading({ title }: LensProfile): string {
  return `Through another lens: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** What the lens is, and its sources with their addresses. */
export function lensParagraph({ about, sources }: LensProfile): string {
  return `${about} (${sources.map(citation).join('; ')})`;
}

function citation({ source, address }: LensProfile['sources'][number]): string {
  return `${source}, ${address}`;
}

/** The titles of the rules that the plan doesn't pass, and how many more there are. */
export function lensTitles({ notPassed }: ElementProfile, all: boolean): { titles: string[]; more: number } {
  const shown = notPassed.slice(0, all ? notPassed.length : MOST);
  return { titles: shown.map(titleOf), more: notPassed.length - shown.length };
}

function titleOf({ title, acknowledged }: NotPassed): string {
  return `${safeText(title)}${acknowledged ? ' (acknowledged)' : ''}`;
}

/** The block with its heading. Empty if no lens was asked for. */
export function lensBlock(lens: LensProfile | undefined, view: LensView, paint: Palette): string[] {
  if (lens === undefined) return [];
  const width = measure(view.width);
  const widest = Math.max(...Object.values(LENS_WORDS).map((words) => words.length));
  const indent = ' '.repeat(widest + 4);
  const lines = lens.elements.flatMap((element) => {
    const { titles, more } = lensTitles(element, view.all);
    return [
      wrapped(`  ${LENS_WORDS[element.status].padEnd(widest)}  `, element.title, width),
      ...(view.all ? [wrapped(indent, `${element.about} (${element.statements.join(', ')})`, width)] : []),
      ...titles.map((title) => wrapped(`${indent}- `, title, width)),
      ...(more > 0 ? [wrapped(`${indent}  `, paint.dim(`and ${amount(more)} more`), width)] : []),
    ];
  });
  const introduction = [lens.about, ...lens.sources.map(citation)].map((text) => wrapped('  ', text, width));
  return [[heading(lensHeading(lens), view, paint), ...introduction, ...lines].join('\n')];
}
