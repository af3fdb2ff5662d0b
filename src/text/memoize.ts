/** What depends only on a thing that does not change is made from it once. */

/** `make`, remembered for each argument as long as that lives. */
export function memoize<Thing extends object, Made>(make: (thing: Thing) => Made): (thing: Thing) => Made {
  const made = new WeakMap<Thing, { readonly value: Made }>();
  return (thing) => {
    let known = made.get(thing);
    if (known === undefined) {
      known = { value: make(thing) };
      made.set(thing, known);
    }
    return known.value;
  };
}
