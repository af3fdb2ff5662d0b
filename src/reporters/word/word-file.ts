/**
 * Writes markup as a Word file (DOCX): headings, paragraphs, lists and tables with Word's own styles. Same markup and
 * day, same bytes. Pictures and what is hidden from screen readers are left out.
 */

import { AlignmentType, Document, Footer, type IStylesOptions, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Markup, visible } from '../markup/element.ts';
import { blocksOf, NUMBERING } from './word-blocks.ts';

export interface WordPaper {
  readonly title: string;
  /** `YYYY-MM-DD`: the day that it is about, if it is about one. */
  readonly day?: string;
  readonly content: readonly Markup[];
}

/** In twentieths of a point: A4, with margins of 2 cm. */
const PAGE = { size: { width: 11906, height: 16838 }, margin: { top: 1134, right: 1134, bottom: 1134, left: 1134 } };

const INK = '1B2430';
const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: INK },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
});

/** Sizes in half points, distances in twentieths of a point. */
const FOOTER = 'PaperFooter';
const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 21, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 100, line: 276 } },
    },
    heading1: heading(40, 0),
    heading2: heading(28, 320),
    heading3: heading(23, 220),
    heading4: heading(21, 160),
    listParagraph: { paragraph: { spacing: { after: 80 }, contextualSpacing: false } },
  },
  paragraphStyles: [
    {
      id: FOOTER,
      name: 'Paper footer',
      basedOn: 'Normal',
      run: { size: 17, color: '4B5666' },
      paragraph: { alignment: AlignmentType.RIGHT },
    },
  ],
};

export async function wordFile({ title, day, content }: WordPaper): Promise<Uint8Array> {
  const name = visible(title);
  const file = new Document({
    title: name,
    creator: 'nlc',
    lastModifiedBy: 'nlc',
    styles: STYLES,
    numbering: NUMBERING,
    sections: [{ properties: { page: PAGE }, footers: { default: footerOf(name) }, children: blocksOf(content) }],
  });
  return stamped(new Uint8Array(await Packer.toBuffer(file)), day);
}

/** The title and the number of the page. */
function footerOf(title: string): Footer {
  const page = new TextRun({ children: [' · ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [new Paragraph({ style: FOOTER, children: [new TextRun(title), page] })] });
}

/** The same file, packed again with a fixed time on every part, and dated by the day instead of the clock. */
function stamped(bytes: Uint8Array, day: string | undefined): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  const dated = parts.map(([name, part]): [string, Uint8Array] => [
    name,
    name === 'docProps/core.xml' ? strToU8(withDay(strFromU8(part), day)) : part,
  ]);
  // The earliest time that a ZIP file can have, in the local time that it is written in.
  return zipSync(Object.fromEntries(dated), { mtime: new Date(1980, 0, 1) });
}

function withDay(properties: string, day: string | undefined): string {
  if (day === undefined) return properties.replace(/<(dcterms:\w+)\b[^>]*>[^<]*<\/\1>/g, '');
  return properties.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${day}T00:00:00Z`);
}
