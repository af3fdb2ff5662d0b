/** The findings that a network has accepted. */

import { clip } from '../../text/clip.ts';
import { memoize } from '../../text/memoize.ts';
import type { Acknowledgement, Plan } from '../model/plan.ts';

/** The entries that give a reason and haven't expired. */
export const activeAcknowledgements = memoize(({ acknowledged, today }: Plan): readonly Acknowledgement[] =>
  acknowledged.filter(({ because, until }) => because !== undefined && (until === undefined || until.to >= today)),
);

/** An entry as it appears in a finding. */
export function reportedAcknowledgement({ because = '', agreedWith, until }: Acknowledgement): Acknowledged {
  return { because: clip(because, 1000), agreedWith: agreedWith?.id ?? null, until: until?.text ?? null };
}

export interface Acknowledged {
  readonly because: string;
  readonly agreedWith: string | null;
  readonly until: string | null;
}
