/** Where reports go: each format to standard output or to its own file. */

import type { Report } from '../findings/report.ts';
import { UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { plainPath } from '../io/paths.ts';
import { type ColorChoice, type Screen, screenOf } from '../io/terminal.ts';
import { FORMAT_NAMES, FORMATS, type FormatName, isFormat } from '../reporters/formats/index.ts';
import type { Reporter, View } from '../reporters/formats/reporter.ts';
import { batched, mapped } from '../text/sequence.ts';
import { didYouMean, either } from '../text/words.ts';
import { relocating } from './relocate-report.ts';
import type { StreamingReport } from './report-stream.ts';

/** One output of a report. Without a file it goes to standard output. */
export interface ReportOutput {
  readonly format: FormatName;
  readonly file?: string;
}

/**
 * Parses `--format`. The file `-` is standard output. Throws a `UserError` if a format doesn't exist, or if two have
 * the same output.
 */
export function parseOutputs(formats: readonly string[]): ReportOutput[] {
  const outputs = (formats.length > 0 ? formats : ['pretty']).map((text): ReportOutput => {
    const separator = text.indexOf('=');
    const name = separator < 0 ? text : text.slice(0, separator);
    if (!isFormat(name)) throw new UserError(unknownFormat(name));
    if (separator < 0) return { format: name };
    if (separator === text.length - 1) throw new UserError(`--format ${text} needs a file name after "=".`);
    const file = text.slice(separator + 1);
    return file === '-' ? { format: name } : { format: name, file };
  });
  const place = ({ file }: ReportOutput) => file && plainPath(file);
  const twice = outputs.find((output, index) => outputs.findIndex((one) => place(one) === place(output)) < index);
  if (twice !== undefined) throw new UserError(twoInOne(twice));
  return outputs;
}

function unknownFormat(name: string): string {
  return `"${name}" isn't a format. It can be ${either(FORMAT_NAMES)}.${didYouMean(name, FORMAT_NAMES)}`;
}

function twoInOne({ file }: ReportOutput): string {
  return file === undefined
    ? "Two formats can't both go to standard output. Send one to a file, as in --format json=report.json."
    : `Two formats can't both go to ${file}. Give each its own file.`;
}

/** How much is written to standard output in one step, in UTF-16 units. A shorter report is written whole or not at all. */
const AT_ONCE = 2 ** 20;

/** A file has no terminal to take colours and width from. */
const FILE_SCREEN = { color: false, width: 80 };

/** How to show the report, apart from the screen settings. */
export type ReportOptions = Omit<View, 'color' | 'width'>;

/**
 * Writes the report to every output, standard output last. Returns the report as shown there, which has exit code 3 if
 * a file couldn't be written.
 * @param reportOptions with the stream for standard output, if it has one
 */
export async function writeReports(
  report: Report,
  outputs: readonly ReportOutput[],
  {
    color,
    streaming,
    ...reportOptions
  }: ReportOptions & { readonly color: ColorChoice; readonly streaming?: StreamingReport },
  io: Io,
): Promise<Report> {
  let result = report;
  const { relocated, rendered } = renderingOf(report, reportOptions);
  for (const { format, file } of outputs) {
    if (file === undefined) continue;
    const render = await FORMATS[format].load();
    try {
      const isStepSummary = file === io.env['GITHUB_STEP_SUMMARY'];
      io.writeFile(file, rendered(render, format, result, { ...FILE_SCREEN, isStepSummary }));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      result = {
        ...result,
        exitCode: EXIT.internalError,
        problems: [...result.problems, ...error.errors.map((detail) => ({ ...detail, exitCode: EXIT.internalError }))],
      };
    }
  }
  const onStdout = outputs.find(({ file }) => file === undefined);
  if (onStdout !== undefined) {
    const render = await FORMATS[onStdout.format].load();
    const texts = streaming?.hasBegun
      ? streaming.end(relocated(result))
      : rendered(render, onStdout.format, result, screenOf(color, io));
    for (const text of batched(texts, AT_ONCE)) if (text !== '') io.stdout.write(text);
  }
  return result;
}

/** How each format is rendered: for tools, with files named from the repository's root. */
function renderingOf({ plans }: Report, options: ReportOptions) {
  const { of } = options.paths;
  const { report: relocated } = relocating(of);
  let own: ReadonlyMap<string, string> | undefined;
  const fails = (file: string) => {
    own ??= new Map([...mapped(plans, (plan): [string, string] => [of(plan.file), plan.file])]);
    return options.fails(own.get(file) ?? file);
  };
  const rendered = (
    render: Reporter,
    format: FormatName,
    report: Report,
    screen: Screen & Pick<View, 'isStepSummary'>,
  ) =>
    FORMATS[format].readBy === 'tools'
      ? render(relocated(report), { ...options, fails, ...screen })
      : render(report, { ...options, ...screen });
  return { relocated, rendered };
}
