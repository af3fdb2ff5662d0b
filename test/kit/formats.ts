/** One run told in every format at once. */

import { type Ran, runIn, type World } from './memory-io.ts';

/** The formats that nothing but a file is needed for. */
export const TO_FILES = ['compact', 'json', 'jsonl', 'sarif', 'junit', 'gitlab', 'checkstyle', 'markdown'] as const;
export type ToFile = (typeof TO_FILES)[number];

export interface RanInAllFormats extends Ran {
  /** The text of each format but `github`, which is on standard output. */
  readonly texts: Readonly<Record<ToFile, string>>;
}

export const allFormats = ['-f', 'github', ...TO_FILES.flatMap((format) => ['-f', `${format}=report.${format}`])];

/** Runs `nlc check` with every format. */
export async function runAllFormats(world: World, ...argv: readonly string[]): Promise<RanInAllFormats> {
  return outputsOf(await runIn(world, 'check', ...allFormats, ...argv));
}

export function outputsOf(ran: Ran): RanInAllFormats {
  const texts = TO_FILES.map((format) => [format, ran.written.get(`report.${format}`) ?? ''] as const);
  return { ...ran, texts: Object.fromEntries(texts) as Record<ToFile, string> };
}
