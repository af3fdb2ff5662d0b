/** Whether ignore files exclude a file, wherever a search would have started. */

import { folderOf, lastName, nameFrom, plainPath, wholePath } from '../io/paths.ts';
import { patternsIn } from './ignore-files.ts';
import { isNamed } from './patterns.ts';
import { isIgnoredOutright, type Search } from './search.ts';
import { patternsAbove, searchRootIn } from './search-root.ts';

/**
 * Whether the command line or the ignore files from the repository's root down to its folder exclude a file.
 * @param file its path from the working folder; it doesn't have to exist
 */
export function isExcluded(file: string, search: Search): boolean {
  if (isIgnoredOutright(file, false, search)) return true;
  const whole = wholePath(search.io.cwd, file);
  const folder = nameFrom(search.io.cwd, folderOf(whole));
  const start = searchRootIn(plainPath(folder === '' ? '.' : folder), undefined, NOTHING_MET, search);
  const above = patternsAbove(start, search);
  if (above === 'ignored') return true;
  const patterns = patternsIn(above, start.folder, start.fromRoot, search);
  const name = lastName(whole);
  return isNamed(patterns, start.fromRoot === '' ? name : `${start.fromRoot}/${name}`, false);
}

const NOTHING_MET = { plans: 0, notPlans: 0, ignored: 0 };
