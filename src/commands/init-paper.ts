/** `nlc init --format docx`: writes the questions on paper, as a Word file. */

import { FULL_PAPER_TITLE, fullPaper } from '../init/papers/full-paper.ts';
import { PAPER_TITLE, questionPaper } from '../init/papers/question-paper.ts';
import { UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { wordFile } from '../reporters/word/word-file.ts';
import { list, safeText } from '../text/words.ts';

/** Options that mean something for paper. All others are answers, or about a plan. */
const USED: ReadonlySet<string> = new Set(['format', 'template', 'force', 'color', 'config']);

/** Templates with a paper: the questions of nlc init, and those of a full plan. The others are worked examples. */
const ASKING: readonly string[] = ['starter', 'full'];

/**
 * Writes to the file, with the ending of a Word file: `plan.yaml` becomes `plan.docx`. Throws a `UserError` for options
 * that have no place on paper, or if the file exists.
 */
export async function initPaper(named: string, options: Readonly<Record<string, unknown>>, io: Io): Promise<number> {
  const unused = Object.entries(options).filter(([name, value]) => !USED.has(name) && isGiven(value));
  if (unused.length > 0)
    throw new UserError(
      `The questions on paper are the same for every network, so leave out ${list(
        unused.map(([name]) => flagOf(name)),
        20,
      )}.`,
    );
  const { template, force } = options;
  if (!ASKING.includes(String(template)))
    throw new UserError(`The template ${safeText(String(template))} is a worked example and has no questions.`);
  const file = `${named.replace(/\.(?:ya?ml|docx)$/i, '')}.docx`;
  if (force !== true && io.exists(file))
    throw new UserError(`${file} already exists. Give another name, or use --force to overwrite it.`);
  const isFull = template === 'full';
  const paper = isFull
    ? { title: FULL_PAPER_TITLE, content: fullPaper() }
    : { title: PAPER_TITLE, content: questionPaper() };
  io.writeFile(file, await wordFile(paper));
  const next = isFull ? 'type nlc init --template full and put in' : 'type nlc init and copy';
  io.stdout.write(
    `${safeText(file)} has the questions, with room to write. Print it for your meeting. Afterwards, ${next} the answers.\n`,
  );
  return EXIT.ok;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** `--school-count` for `schoolCount`. */
function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
