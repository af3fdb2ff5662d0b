/** Groups things by a key. */

/** Things with the same key. */
export type Group<Thing> = readonly [Thing, ...Thing[]];

/** Groups things by key, leaving out those without one. Groups are in the order of their first thing. */
export function groupsBy<Thing>(things: Iterable<Thing>, keyOf: (thing: Thing) => string | undefined): Group<Thing>[] {
  const groups = new Map<string, [Thing, ...Thing[]]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return [...groups.values()];
}

/** Keeps the first thing of each plan. Things must be sorted by plan. */
export function onePerPlan<Thing extends { readonly plan: number }>(things: readonly Thing[]): Thing[] {
  return things.filter(({ plan }, index) => things[index - 1]?.plan !== plan);
}
