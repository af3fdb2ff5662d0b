/** The address of the plan schema, for editors, in line 1 of a plan. */

import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isInside, rootOf } from '../io/paths.ts';

/** Where things are. */
export interface Place {
  readonly cwd: string;
  readonly packageFolder: string;
  exists(path: string): boolean;
}

/**
 * A path from the plan's folder if the package, or a copy of the schema in `.nlc`, is in the plan's repository, so that
 * it works for everybody with the repository; otherwise the address of the package installed on this machine.
 */
export function schemaAddress(plan: string, { cwd, packageFolder, exists }: Place): string {
  const folder = dirname(resolve(cwd, plan));
  const root = rootOf(folder, exists);
  const shipped = join(packageFolder, 'framework', 'plan.schema.json');
  const copy = join(root, '.nlc', 'plan.schema.json');
  const inside = isInside(root, shipped) ? shipped : exists(copy) ? copy : undefined;
  const way = inside === undefined ? undefined : relative(folder, inside).split(sep).join('/');
  // An address ends at the first space, and a path can't have its spaces escaped.
  return way === undefined || /\s/.test(way)
    ? pathToFileURL(inside ?? shipped).href
    : way.startsWith('../')
      ? way
      : `./${way}`;
}
