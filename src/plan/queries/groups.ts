/** Things that have something in common. */

/** Things that have a key in common. */
export type Group<Thing> = readonly [Thing, ...Thing[]];

/** The things by their key, those without one left out; groups in the order in which their first thing was met. */
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

/** Of things of several plans the first of each plan, in the plans' order; they come plan by plan. */
export function onePerPlan<Thing extends { readonly plan: number }>(things: readonly Thing[]): Thing[] {
  return things.filter(({ plan }, index) => things[index - 1]?.plan !== plan);
}
