/** The error for a folder or a glob without plans: what was looked for, and what was found instead. */

import { type UsageError, usageError } from '../io/errors.ts';
import { amount, count } from '../text/words.ts';
import type { Met } from './search-root.ts';

/** @param path as requested */
export function nothingIn(path: string, met: Met, isGlob: boolean): UsageError {
  const what = isGlob ? `No plan matches "${path}"` : `There is no plan in ${path === '.' ? 'this folder' : path}`;
  const message = `${what}. ${instead(met, isGlob)}.${hint(path, isGlob)}${start(met, isGlob)}`;
  return usageError(message, isGlob ? null : path);
}

function instead({ notPlans, ignored }: Met, isGlob: boolean): string {
  const parts = [
    ...(notPlans > 0 ? [`${none(notPlans)} the line "nlc: 1" that plans have`] : []),
    ...(ignored > 0 ? [`${count(ignored, 'file or folder is', 'files or folders are')} ignored`] : []),
  ];
  if (parts.length > 0) return parts.join('. ');
  return isGlob ? 'It matches no .yaml file' : 'It has no .yaml files, and nor do the folders below it';
}

function none(files: number): string {
  return files === 1 ? "The one .yaml file there doesn't have" : `None of the ${amount(files)} .yaml files there has`;
}

/** How to start, if there is nothing at all. */
function start({ notPlans, ignored }: Met, isGlob: boolean): string {
  return isGlob || notPlans + ignored > 0 ? '' : ` ${HOW_TO_START}`;
}

const HOW_TO_START =
  'To start a plan, run "nlc init". To see an example, run "nlc init --template full example.yaml". Then run "nlc check" for comments, and "nlc fix" to fill in what is missing.';

/** Suggests what the shell would have expanded if the path hadn't been in quotes. */
function hint(path: string, isGlob: boolean): string {
  if (!isGlob) return '';
  if (path.startsWith('~') || /\$\w/.test(path))
    return ' Leave ~ and names with $ outside the quotes, so that your shell can replace them.';
  return /["'\\]/.test(path) ? ' Its quotes and backslashes are taken literally, so quote it only once.' : '';
}
