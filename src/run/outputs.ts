/** Where a report goes: each format to standard output or to a file of its own. */

import { UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { type ColorChoice, screenOf } from '../io/terminal.ts';
import type { Report } from '../report/report.ts';
import { FORMAT_NAMES, FORMATS, type FormatName, isFormat, type View } from '../reporters/formats/index.ts';
import { didYouMean, either } from '../text/words.ts';
import type { Stream } from './streaming-report.ts';

/** One place the report goes to: standard output where there is no file. */
export interface Target {
  readonly format: FormatName;
  readonly file?: string;
}

/** What `--format` asks for. Throws a `UserError` on a format that does not exist, and on two in one place. */
export function targetsOf(formats: readonly string[]): Target[] {
  const targets = (formats.length > 0 ? formats : ['pretty']).map((text): Target => {
    const sign = text.indexOf('=');
    const name = sign < 0 ? text : text.slice(0, sign);
    if (!isFormat(name)) throw new UserError(unknownFormat(name));
    if (sign < 0) return { format: name };
    if (sign === text.length - 1) throw new UserError(`--format ${text}: after "=" comes a file name`);
    return { format: name, file: text.slice(sign + 1) };
  });
  const twice = targets.find(({ file }, index) => targets.findIndex((one) => one.file === file) < index);
  if (twice !== undefined) throw new UserError(twoInOne(twice));
  return targets;
}

function unknownFormat(name: string): string {
  return `"${name}" is not a format; it can be ${either(FORMAT_NAMES)}${didYouMean(name, FORMAT_NAMES)}`;
}

function twoInOne({ file }: Target): string {
  return file === undefined
    ? 'Two formats cannot both go to standard output: send one to a file, as --format json=report.json'
    : `Two formats cannot both go to ${file}: give each its own file`;
}

/** A file has no terminal whose colours and width it could take. */
const ON_PAPER = { color: false, width: 80 };

/** How the report is to be shown, but for the screen. */
export type Showing = Omit<View, 'color' | 'width'>;

/**
 * Writes the report to every target, standard output last, and gives it as told there: with exit code 3 where a file
 * could not be written.
 * @param showing with the stream that standard output is told by, where there is one
 */
export async function publish(
  report: Report,
  targets: readonly Target[],
  { color, stream, ...showing }: Showing & { readonly color: ColorChoice; readonly stream?: Stream },
  io: Io,
): Promise<Report> {
  let told = report;
  for (const { format, file } of targets) {
    if (file === undefined) continue;
    const render = await FORMATS[format].load();
    try {
      io.writeFile(file, render(told, { ...showing, ...ON_PAPER }));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      told = {
        ...told,
        exitCode: EXIT.ourFault,
        problems: [...told.problems, ...error.faults.map((fault) => ({ ...fault, exitCode: EXIT.ourFault }))],
      };
    }
  }
  const shown = targets.find(({ file }) => file === undefined);
  if (shown !== undefined) {
    const render = await FORMATS[shown.format].load();
    const text = stream?.hasBegun ? stream.end(told) : render(told, { ...showing, ...screenOf(color, io) });
    if (text !== '') io.stdout.write(text);
  }
  return told;
}
