/** The findings a network has agreed to live with. */

import type { Acknowledged } from '../finding.ts';
import { once } from '../once.ts';
import { clip } from '../text.ts';
import type { Acknowledgement, Plan } from './types.ts';

/** The entries that give a reason and have not run out. */
export const inForce = once(({ acknowledged, today }: Plan): readonly Acknowledgement[] =>
  acknowledged.filter(({ because, until }) => because !== undefined && (until === undefined || until.to >= today)),
);

/** An entry as findings tell it. */
export function told({ because = '', agreedWith, until }: Acknowledgement): Acknowledged {
  return { because: clip(because, 1000), agreedWith: agreedWith?.id ?? null, until: until?.text ?? null };
}
