/** The command line as a shell has to know it to complete what is typed: plain data, whatever the shell. */

/** What may follow: files, plans and folders, words to choose from, or nothing that a shell could know. */
export type Expected = 'file' | 'plan' | 'nothing' | readonly Word[];

export interface Word {
  readonly word: string;
  /** A few words on it; may be empty. */
  readonly about: string;
}

export interface Flag {
  /** As `--fail-on`. */
  readonly long: string;
  /** As `-f`. */
  readonly short?: string;
  readonly about: string;
  /** Absent where the flag takes no value. */
  readonly value?: Expected;
}

export interface CommandWords {
  /** The words that call it: `['baseline', 'create']`. */
  readonly path: readonly string[];
  readonly about: string;
  readonly flags: readonly Flag[];
  readonly subcommands: readonly Word[];
  /** What its arguments are. */
  readonly argument: Expected;
}

/** Every command, the program itself first, with the empty path. */
export type Grammar = readonly CommandWords[];

/** What only the framework and the reporters know. */
export interface Known {
  readonly rules: readonly Word[];
  readonly statements: readonly Word[];
  readonly formats: readonly Word[];
  readonly schemas: readonly Word[];
}

/** A word that says enough by itself. */
export function plainWord(word: string): Word {
  return { word, about: '' };
}

/** The words to choose from, none where something else is expected. */
export function wordsIn(expected: Expected | undefined): readonly Word[] {
  return typeof expected === 'object' ? expected : [];
}
