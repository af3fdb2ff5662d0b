/** What `nlc init --ci` looks at before it writes anything: the main branch, and where plans are. */

import { findPlans } from '../../discovery/find-plans.ts';
import type { Io } from '../../io/io.ts';
import { byCodeUnit } from '../../text/words.ts';

export interface Surroundings {
  /** The branch that work is merged into. */
  readonly branch: string;
  /** Patterns for the files that an editor treats as plans, whatever their first line. */
  readonly planPlaces: readonly string[];
}

/** The places of plans in a repository that has none yet. */
export const USUAL_PLACES: readonly string[] = [
  'plan.yaml',
  'plan.yml',
  '*.plan.yaml',
  '*.plan.yml',
  'plans/**/*.yaml',
  'plans/**/*.yml',
];

export const EMPTY: Surroundings = { branch: 'main', planPlaces: USUAL_PLACES };

export async function surroundingsOf(io: Io): Promise<Surroundings> {
  const { files } = findPlans(['.'], { ignore: [] }, io);
  const found = files.map(({ path }) => placeOf(path)).filter((place) => place !== undefined);
  return {
    branch: (await io.defaultBranch()) ?? EMPTY.branch,
    planPlaces: [...new Set([...USUAL_PLACES, ...found.sort(byCodeUnit)])],
  };
}

/** The pattern for a plan and others like it; undefined if a usual one fits, or the name can't be in a pattern. */
function placeOf(path: string): string | undefined {
  const [, folder, extension] = /^([^/]+\/)?(?:.*)(\.ya?ml)$/.exec(path) ?? [];
  if (extension === undefined || folder === 'plans/' || /(?:^|\/)(?:plan|[^/]*\.plan)\.ya?ml$/.test(path))
    return undefined;
  if (/[*?[\]{}!\\]/.test(folder ?? path)) return undefined;
  return folder === undefined ? path : `${folder}**/*${extension}`;
}
