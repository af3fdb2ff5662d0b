/** The glossary: words in reports that a reader may not know, as in `framework/glossary.yaml`. */

export interface GlossaryEntry {
  readonly word: string;
  /** Other words for it that people may ask for. */
  readonly also?: readonly string[];
  /** One to three sentences; for a grade, what follows the word and a colon. */
  readonly meaning: string;
  /** The field of a plan in which it is written, such as `leadership.critical_friends`. */
  readonly field?: string;
  /** The ids of the rules that are about it, if they aren't those that read the field. */
  readonly rules?: readonly string[];
}

/** The groups of entries, in the order of the file. */
export const GLOSSARY_GROUPS = ['levels', 'grades', 'themes', 'codes', 'words'] as const;
export type Glossary = Readonly<Record<(typeof GLOSSARY_GROUPS)[number], readonly GlossaryEntry[]>>;
