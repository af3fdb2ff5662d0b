/** Works a value out once for each text, and remembers it for a while. */

/** Longer texts hardly ever come again, and would keep a plan's whole text in memory. In UTF-16 units. */
const LONGEST = 200;
/** A large plan has no more different names and short texts. */
const MOST = 2000;

/**
 * A function that remembers what `make` gives for short texts. Once it has 2,000 of them, it forgets them.
 * @param make must give the same for the same text
 */
export function remembered<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (known.size >= MOST) known.clear();
    if (text.length <= LONGEST) known.set(text, made);
    return made;
  };
}
