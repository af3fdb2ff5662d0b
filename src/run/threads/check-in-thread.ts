/** What a thread does: checks the files that it is given. */

import { settingsResolver } from '../../config/settings-resolver.ts';
import type { Io } from '../../io/io.ts';
import { loadFramework } from '../../rules/load.ts';
import { checkFile } from '../file-result.ts';
import { toPlain } from '../plain-result.ts';
import type { ThreadAnswer, ThreadFile, ThreadRequest } from './messages.ts';

/** Returns a function that checks files and never throws. */
export function checkInThread(
  { choice, today, depth, isPart }: ThreadRequest,
  io: Io,
): (files: readonly ThreadFile[]) => Promise<ThreadAnswer[]> {
  const settings = settingsResolver(choice, loadFramework(), today, io);
  const options = { stdinName: '', isOnlyFile: false, isPart, depth };
  const answer = async ({ index, path }: ThreadFile): Promise<ThreadAnswer> => {
    try {
      return { index, result: toPlain(await checkFile(path, await settings.of(path), options, io), isPart) };
    } catch {
      return { index };
    }
  };
  return async (files) => {
    const answers: ThreadAnswer[] = [];
    for (const file of files) answers.push(await answer(file));
    return answers;
  };
}
