/** Computes a value once for each object and remembers it. */

/** Remembers the result of `make` for each argument, for as long as the argument exists. */
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
