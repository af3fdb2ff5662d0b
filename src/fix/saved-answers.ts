/** The answers to the questions of `nlc fix`, as they were typed, so that somebody who stopped can carry on later. */

import { UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { type Data, isMap, type Path, printPath } from '../plan/path.ts';
import { decode } from '../yaml/decode.ts';
import { readYaml } from '../yaml/read.ts';
import { MAX_BYTES } from '../yaml/reading-limits.ts';

/** By rule and place. */
export type Answers = Map<string, string>;

/** The answers of a sitting, to look up and to change. */
export interface AnswersSoFar {
  get(key: string): string | undefined;
  set(key: string, text: string): void;
  delete(key: string): void;
}

/**
 * How an answer is identified: its rule and its place. The numbers of entries that the plan has already are part of the
 * place, but not those of new entries, of which the second one has the number 1.
 * @param known how many steps of the place are in the plan already
 * @param entry which new entry it is about, from 0
 */
export function answerKey(rule: string, path: Path, known: number, entry: number): string {
  const steps = path.flatMap((step, at) =>
    at < known || typeof step === 'string' ? [step] : entry > 0 ? [entry] : [],
  );
  return `${rule} ${printPath(steps)}`;
}

/** A file of answers: each rule with its places below it. `command` is the one that carries on from it. */
export function answersText(answers: Answers, plan: string, command: string): string {
  const byRule = new Map<string, string[]>();
  for (const [key, typed] of answers) {
    const [rule = '', place = ''] = key.split(' ');
    byRule.set(rule, [...(byRule.get(rule) ?? []), `  ${place}: ${JSON.stringify(typed)}`]);
  }
  const sections = [...byRule].map(([rule, lines]) => `${rule}:\n${lines.join('\n')}\n`);
  return [`# Answers for ${plan}. To carry on from here: nlc ${command} --answers FILE ${plan}\n`, ...sections].join(
    '',
  );
}

/** The answers in a file; none without one. Throws a `UserError` if it can't be read. */
export function savedAnswers(file: string | undefined, io: Io): Answers {
  if (file === undefined) return new Map();
  const read = io.readFile(file, MAX_BYTES);
  if ('refused' in read) throw new UserError(`${file} ${read.refused}`);
  const answers = readAnswers(read.bytes);
  if ('problem' in answers) throw new UserError(`${file} can't be read: ${answers.problem}`);
  return answers as Answers;
}

/** The answers in a file, or a sentence on why it can't be read. */
function readAnswers(bytes: Uint8Array): Answers | { readonly problem: string } {
  const decoded = decode(bytes);
  if ('error' in decoded) return { problem: decoded.error.message };
  const { documents, errors } = readYaml(decoded.text);
  const [document] = documents;
  const [error] = [...errors, ...(document?.errors ?? [])];
  if (error !== undefined) return { problem: error.message };
  return isMap(document?.data ?? null) ? answersIn(document?.data as Data) : { problem: 'It has no answers in it.' };
}

function answersIn(data: Data): Answers {
  const answers: Answers = new Map();
  for (const [rule, places] of Object.entries(isMap(data) ? data : {}))
    for (const [place, typed] of Object.entries(isMap(places) ? places : {}))
      if (typeof typed === 'string' || typeof typed === 'number') answers.set(`${rule} ${place}`, String(typed));
  return answers;
}
