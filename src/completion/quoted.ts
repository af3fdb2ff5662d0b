/** Quotes text as one word for a shell. */

/** For bash and zsh: nothing inside the quotes is expanded. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
