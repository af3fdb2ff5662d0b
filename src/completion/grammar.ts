/** What a shell must know about the command line to complete it: plain data, the same for every shell. */

/** What can come next: a file, a plan or folder, one of a few words, or nothing that a shell can complete. */
export type Expected = 'file' | 'plan' | 'nothing' | readonly Word[];

export interface Word {
  readonly word: string;
  /** A short description; may be empty. */
  readonly about: string;
}

export interface Flag {
  /** For example `--fail-on`. */
  readonly long: string;
  /** For example `-f`. */
  readonly short?: string;
  readonly about: string;
  /** Undefined if the flag takes no value. */
  readonly value?: Expected;
}

export interface CommandWords {
  /** The words that run it, such as `['baseline', 'create']`. */
  readonly path: readonly string[];
  readonly about: string;
  readonly flags: readonly Flag[];
  readonly subcommands: readonly Word[];
  /** What its arguments are. */
  readonly argument: Expected;
}

/** Every command. The program itself comes first, with an empty path. */
export type Grammar = readonly CommandWords[];

/** Words for completion that come from the framework and the reporters. */
export interface Known {
  readonly rules: readonly Word[];
  readonly statements: readonly Word[];
  /** What can be explained. */
  readonly topics: readonly Word[];
  readonly formats: readonly Word[];
  readonly schemas: readonly Word[];
}

/** A word that needs no description. */
export function plainWord(word: string): Word {
  return { word, about: '' };
}

/** The words to choose from, or an empty list if something else is expected. */
export function wordsIn(expected: Expected | undefined): readonly Word[] {
  return typeof expected === 'object' ? expected : [];
}
