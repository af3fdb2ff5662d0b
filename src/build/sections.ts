/** The generated sections of documents. Each comes from the list or the program that it describes. */

import { COMMANDS } from '../cli/commands.ts';
import { EXIT_MEANINGS, exitCodeRows } from '../cli/options/exit-code-help.ts';
import { FORMAT_NAMES, FORMATS } from '../reporters/formats/index.ts';

/** Runs `nlc` in a folder with these files and returns its standard output, 80 columns wide. */
export type Nlc = (files: Readonly<Record<string, string>>, ...argv: readonly string[]) => Promise<string>;

/** @param document the full text of the document that contains the section */
type Section = (document: string, nlc: Nlc) => string | Promise<string>;

/** Keyed by the name in the marker `<!-- generated: name -->`. */
export const SECTIONS: Readonly<Record<string, Section>> = {
  commands: () =>
    table(
      ['command', 'what it does'],
      COMMANDS.map(({ name, summary }) => [`\`nlc ${name}\``, summary]),
    ),
  formats: () =>
    table(
      ['format', 'what it is', 'for'],
      FORMAT_NAMES.map((name) => [`\`${name}\``, FORMATS[name].about, FORMATS[name].readBy]),
    ),
  'exit codes': () => table(['code', 'meaning'], exitCodeRows(EXIT_MEANINGS)),
  example,
};

/** A date before the plans in the examples start. */
const AS_OF = '2026-11-24';

/** The output of `nlc check` for the first plan (a YAML block that starts with `nlc: 1`) in the document. */
async function example(document: string, nlc: Nlc): Promise<string> {
  const [, plan] = /^```yaml\n(nlc: 1\nnetwork:[\s\S]*?)^```$/m.exec(document) ?? [];
  if (plan === undefined) throw new Error('A document with the section "example" must show a plan as YAML.');
  return fenced(await nlc({ 'plan.yaml': plan }, 'check', '--as-of', AS_OF, 'plan.yaml'));
}

function fenced(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}

/** A Markdown table with aligned columns, as the project's formatter would write it. */
function table(head: readonly string[], body: readonly (readonly string[])[]): string {
  const rows = [head, ...body.map((cells) => cells.map(cellText))];
  const widths = head.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[], filler = ' ') =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width, filler)).join(' | ')} |`;
  const [first = '', ...rest] = rows.map((cells) => line(cells));
  return [first, line([], '-'), ...rest].join('\n');
}

/** Marks options as code and escapes `|`, which would end the cell. */
function cellText(text: string): string {
  return text.replace(/(?<!`)--[a-z-]+/g, '`$&`').replaceAll('|', '\\|');
}
