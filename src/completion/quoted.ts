/** A text as one word of a shell. */

/** For bash and zsh: nothing in it is looked into. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
