/**
 * Regenerates Markdown from code and data: the rule reference, what serves each statement, and marked sections of other
 * documents.
 */

import examples from '#prepared/examples';
import schema from '#prepared/plan-schema';
import { loadFramework } from '../rules/load.ts';
import { either } from '../text/words.ts';
import { coverageOf, coverageText } from './coverage.ts';
import { schemaFields } from './fields-read.ts';
import { type Nlc, SECTIONS } from './sections.ts';

export interface TextDocument {
  /** Relative to the project's root, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** The documents that are generated as a whole. */
const WHOLE: Readonly<Record<string, (nlc: Nlc) => string | Promise<string>>> = {
  'framework/RULES.md': (nlc) => nlc({}, 'rules', '--format', 'markdown'),
  'framework/COVERAGE.md': () => coverageText(coverageOf(loadFramework(), examples, schemaFields(schema))),
};

/**
 * Returns the documents with their generated parts up to date. Throws an `Error` with the file name if a marker is
 * wrong.
 */
export async function regenerated(documents: readonly TextDocument[], nlc: Nlc): Promise<TextDocument[]> {
  const fresh: TextDocument[] = [];
  for (const document of documents)
    fresh.push({ file: document.file, text: await (WHOLE[document.file]?.(nlc) ?? filled(document, nlc)) });
  return fresh;
}

const MARKER = /^<!-- (?:generated: (.*)|end) -->$/gm;

/** A document with the text between each pair of markers replaced. */
async function filled({ file, text }: TextDocument, nlc: Nlc): Promise<string> {
  const pieces: string[] = [];
  let open: string | undefined;
  let from = 0;
  for (const { 0: marker, 1: name, index } of text.matchAll(MARKER)) {
    const place = `${file}:${text.slice(0, index).split('\n').length}`;
    if ((name === undefined) === (open === undefined)) throw new Error(`${place}: ${unpaired(marker)}`);
    pieces.push(open === undefined ? text.slice(from, index) : await section(open, place, text, nlc), marker);
    open = name;
    from = index + marker.length;
  }
  if (open !== undefined) throw new Error(`${file}: The section "${open}" has no <!-- end --> after it.`);
  return [...pieces, text.slice(from)].join('');
}

function unpaired(marker: string): string {
  return marker === '<!-- end -->'
    ? 'No generated section starts before this <!-- end -->.'
    : 'The section above has no <!-- end -->.';
}

async function section(name: string, place: string, text: string, nlc: Nlc): Promise<string> {
  const make = Object.hasOwn(SECTIONS, name) ? SECTIONS[name] : undefined;
  if (make === undefined)
    throw new Error(`${place}: There is no generated section "${name}". Use ${either(Object.keys(SECTIONS))}.`);
  return `\n\n${(await make(text, nlc)).trim()}\n\n`;
}
