/** One run told in every format at once. */

import { type Ran, runIn, type World } from './memory-io.ts';

/** The formats that nothing but a file is needed for. */
export const TO_FILES = ['compact', 'json', 'jsonl', 'sarif', 'junit', 'gitlab', 'checkstyle', 'markdown'] as const;
export type ToFile = (typeof TO_FILES)[number];

export interface Told extends Ran {
  /** The text of each format but `github`, which is on standard output. */
  readonly texts: Readonly<Record<ToFile, string>>;
}

export const allFormats = ['-f', 'github', ...TO_FILES.flatMap((format) => ['-f', `${format}=report.${format}`])];

/** Runs `nlc check` with every format. */
export async function tellAll(world: World, ...argv: readonly string[]): Promise<Told> {
  return toldBy(await runIn(world, 'check', ...allFormats, ...argv));
}

export function toldBy(ran: Ran): Told {
  const texts = TO_FILES.map((format) => [format, ran.written.get(`report.${format}`) ?? ''] as const);
  return { ...ran, texts: Object.fromEntries(texts) as Record<ToFile, string> };
}
