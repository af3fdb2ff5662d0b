/** The findings a network has agreed to live with. */

import { memoize } from '../../text/memoize.ts';
import { clip } from '../../text/words.ts';
import type { Acknowledgement, Plan } from '../model/plan.ts';

/** The entries that give a reason and have not run out. */
export const activeAcknowledgements = memoize(({ acknowledged, today }: Plan): readonly Acknowledgement[] =>
  acknowledged.filter(({ because, until }) => because !== undefined && (until === undefined || until.to >= today)),
);

/** An entry as findings tell it. */
export function reportedAcknowledgement({ because = '', agreedWith, until }: Acknowledgement): Acknowledged {
  return { because: clip(because, 1000), agreedWith: agreedWith?.id ?? null, until: until?.text ?? null };
}

export interface Acknowledged {
  readonly because: string;
  readonly agreedWith: string | null;
  readonly until: string | null;
}
