/** What part a school plays in an activity, other than taking part in it. */

import type { Activity, School } from '../../plan/model/plan.ts';

/**
 * `hosts`, `gives`: a list for each school, empty for a school that only takes part. A school that gives and receives
 * takes part like any other.
 */
export function partsPlayed({ hosts, hostsRotate, giving, receiving }: Activity): (school: School) => string[] {
  const hosting = new Set(hosts);
  const givers = new Set(giving);
  const receivers = new Set(receiving);
  return (school) => [
    ...(hostsRotate ? ['hosts in turn'] : hosting.has(school) ? ['hosts'] : []),
    ...(givers.has(school) && !receivers.has(school) ? ['gives'] : []),
    ...(receivers.has(school) && !givers.has(school) ? ['receives'] : []),
  ];
}
