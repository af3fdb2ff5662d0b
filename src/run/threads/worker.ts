/** What a thread does with what it is sent. */

import type { Io } from '../../io/io.ts';
import type { Answer, Item } from './spread.ts';
import type { CheckRequest, ThreadFile, ThreadPlan, ThreadRequest } from './thread-messages.ts';

/** Returns a function that answers items and never throws. What it can't do has no result. */
export async function answererOf(
  request: ThreadRequest,
  io: Io,
): Promise<(items: readonly Item[]) => Promise<Answer<unknown>[]>> {
  const answerTo = request.task === 'check' ? await checking(request, io) : await findingLines();
  return async (items) => {
    const answers: Answer<unknown>[] = [];
    for (const item of items) answers.push(await orNothing(item, answerTo));
    return answers;
  };
}

type AnswerTo = (item: never) => unknown;

async function orNothing(item: Item, answerTo: AnswerTo): Promise<Answer<unknown>> {
  const { index } = item;
  try {
    return { index, result: await answerTo(item as never) };
  } catch {
    return { index };
  }
}

async function checking({ choice, today, depth }: CheckRequest, io: Io): Promise<AnswerTo> {
  const { settingsResolver } = await import('../../config/settings-resolver.ts');
  const { loadFramework } = await import('../../rules/load.ts');
  const { checkFile } = await import('../file-result.ts');
  const { toPlain } = await import('../plain-result.ts');
  const settings = settingsResolver(choice, loadFramework(), today, io);
  const options = { stdinName: '', isAlone: false, depth };
  return async ({ path }: ThreadFile) => toPlain(await checkFile(path, await settings.of(path), options, io));
}

async function findingLines(): Promise<AnswerTo> {
  const { linesToWrite } = await import('../../report/lines-to-write.ts');
  return ({ plan }: ThreadPlan) => plan.findings.map((finding) => linesToWrite(plan, finding));
}
