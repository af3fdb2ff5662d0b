/** One run told in every format at once. */

import { FORMAT_NAMES, type FormatName } from '../../src/reporters/formats/index.ts';
import { type Ran, runIn, type World } from './memory-io.ts';

/** Standard output takes one format: this one, which begins with the text of `pretty`. */
const SHOWN = 'github';
export type ToFile = Exclude<FormatName, typeof SHOWN | 'pretty'>;
/** Every other format goes to a file. */
export const TO_FILES = FORMAT_NAMES.filter((name): name is ToFile => name !== SHOWN && name !== 'pretty');

export interface RanInAllFormats extends Ran {
  /** The text of each format but `github`, which is on standard output. */
  readonly texts: Readonly<Record<ToFile, string>>;
}

export const allFormats = ['-f', SHOWN, ...TO_FILES.flatMap((format) => ['-f', `${format}=report.${format}`])];

/** Runs `nlc check` with every format. */
export async function runAllFormats(world: World, ...argv: readonly string[]): Promise<RanInAllFormats> {
  return outputsOf(await runIn(world, 'check', ...allFormats, ...argv));
}

export function outputsOf(ran: Ran): RanInAllFormats {
  const texts = TO_FILES.map((format) => [format, ran.written.get(`report.${format}`) ?? ''] as const);
  return { ...ran, texts: Object.fromEntries(texts) as Record<ToFile, string> };
}
