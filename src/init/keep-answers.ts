/** Keeps the answers of somebody who stopped beside the plan, and says how to carry on from them. */

import type { Io } from '../io/io.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { safeText } from '../text/words.ts';
import { MAX_BYTES } from '../yaml/reading-limits.ts';

export interface Kept {
  /** The plan that the answers are for. */
  readonly plan: string;
  /** The text of the file of answers. */
  readonly text: string;
  /** The file of answers that this run carried on from, which is overwritten. */
  readonly from?: string | undefined;
  /** The command that carries on from a file of answers. */
  readonly command: (file: string) => string;
}

/**
 * Writes `PLAN.answers`, or `PLAN-2.answers` if there is one from another time, and returns what to say about it. Throws
 * a `UserError` if it can't be written.
 */
export function keepAnswers({ plan, text, from, command }: Kept, io: Io): string {
  const file = freeName(plan, from, io);
  io.writeFile(file, text);
  return `Your answers are saved in ${safeText(file)}. To carry on from there:\n  ${command(file)}`;
}

/** A sentence, and what belongs below it, such as a command, which isn't wrapped so that it can be copied. */
export function sentenceAndCommand(text: string, width: number): string {
  const [sentence = '', ...below] = text.trim().split('\n');
  return [wrapped('', sentence.trim(), measure(width)), ...below].join('\n');
}

/** The latest file of answers that somebody left who stopped one of the commands on a plan; undefined if there is none. */
export function keptAnswers(plan: string, command: string, io: Io): string | undefined {
  let latest: string | undefined;
  for (let number = 1; number < MOST_FILES; number += 1) {
    const file = `${plan}${number === 1 ? '' : `-${number}`}.answers`;
    const read = io.exists(file) ? io.readFile(file, MAX_BYTES) : undefined;
    if (read === undefined || 'refused' in read) break;
    if (KEPT.exec(new TextDecoder().decode(read.bytes))?.[1] === command) latest = file;
  }
  return latest;
}

function freeName(plan: string, from: string | undefined, io: Io): string {
  for (let number = 1; ; number += 1) {
    const file = `${plan}${number === 1 ? '' : `-${number}`}.answers`;
    if (file === from || !io.exists(file)) return file;
  }
}

/** Files of answers are looked for up to this number. */
const MOST_FILES = 100;

/** How a file begins that was written for somebody who stopped. */
const KEPT = /^# Answers for .* from here: nlc (\w+) /;

/**
 * Deletes a file of answers that are in the plan now, and returns what to say about it. A file that has another name
 * than nlc gives one, or that nlc didn't write, stays: then there is nothing to say.
 */
export function removeKept(plan: string, file: string, io: Io): string | undefined {
  const isNamedSo = file.startsWith(plan) && /^(?:-\d+)?\.answers$/.test(file.slice(plan.length));
  const read = isNamedSo ? io.readFile(file, MAX_BYTES) : undefined;
  const isKept = read !== undefined && 'bytes' in read && KEPT.test(new TextDecoder().decode(read.bytes));
  if (!isKept || !io.removeFile(file)) return undefined;
  return `nlc has deleted ${safeText(file)}, because its answers are in the plan now.`;
}
