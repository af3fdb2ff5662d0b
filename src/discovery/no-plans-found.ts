/** What is said of a folder or a glob that led to no plan: what was looked for, and what was met instead. */

import { type UsageError, usageError } from '../io/errors.ts';
import { count } from '../text/words.ts';
import type { Met } from './search-root.ts';

/** @param path as it was asked for */
export function nothingIn(path: string, met: Met, isGlob: boolean): UsageError {
  const what = isGlob ? `No plan is found by "${path}"` : `No plan is in ${path === '.' ? 'this folder' : path}`;
  const message = `${what}: ${instead(met, isGlob)}${hint(path, isGlob)}`;
  return usageError(message, isGlob ? null : path);
}

function instead({ notPlans, ignored }: Met, isGlob: boolean): string {
  const parts = [
    ...(notPlans > 0 ? [`${none(notPlans)} a line "nlc: 1", as a plan has`] : []),
    ...(ignored > 0 ? [`${count(ignored, 'file or folder is', 'files or folders are')} ignored`] : []),
  ];
  if (parts.length > 0) return parts.join('; ');
  return isGlob ? 'it matches no YAML file' : 'there is no YAML file in it or below';
}

function none(files: number): string {
  return files === 1 ? 'the one YAML file there does not have' : `none of the ${files} YAML files there has`;
}

/** What a shell would have put in, had it not been kept from it by quotes. */
function hint(path: string, isGlob: boolean): string {
  if (!isGlob) return '';
  if (path.startsWith('~') || /\$\w/.test(path))
    return '. Leave ~ and names with $ outside of quotes, so that the shell puts in what they stand for';
  return /["'\\]/.test(path) ? '. Quotes and backslashes in it are taken as they stand: quote it once' : '';
}
