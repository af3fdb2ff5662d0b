/** What a thread does with what it is sent. */

import type { Io } from '../../io/io.ts';
import type { PackedResult } from '../packed-plan.ts';
import type { Answer } from './spread.ts';
import type { CheckRequest, ThreadFile } from './thread-messages.ts';

/** Returns a function that checks files and never throws. A file that it can't check has no result. */
export async function answererOf(
  request: CheckRequest,
  io: Io,
): Promise<(files: readonly ThreadFile[]) => Promise<Answer<PackedResult>[]>> {
  const check = await checking(request, io);
  return async (files) => {
    const answers: Answer<PackedResult>[] = [];
    for (const file of files) answers.push(await orNothing(file, check));
    return answers;
  };
}

type Check = (path: string) => Promise<PackedResult>;

async function orNothing({ index, path }: ThreadFile, check: Check): Promise<Answer<PackedResult>> {
  try {
    return { index, result: await check(path) };
  } catch {
    return { index };
  }
}

async function checking({ choice, today, wanted }: CheckRequest, io: Io): Promise<Check> {
  const { settingsResolver } = await import('../../config/settings-resolver.ts');
  const { loadFramework } = await import('../../rules/load.ts');
  const { checkFile } = await import('../file-result.ts');
  const { packedResult } = await import('../packed-plan.ts');
  const { rulesById } = await import('../rules-by-id.ts');
  const settings = settingsResolver(choice, loadFramework(), today, io);
  const options = { ...wanted, stdinName: '', isAlone: false };
  return async (path) => {
    const own = await settings.of(path);
    return packedResult(await checkFile(path, own, options, io), rulesById(own));
  };
}
