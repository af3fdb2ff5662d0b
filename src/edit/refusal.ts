/** Why an edit wasn't made, as a value: nothing in a plan or an edit makes the engine throw. */

import { type Path, printPath } from '../plan/path.ts';
import { safeText } from '../text/words.ts';

export type RefusalReason =
  /** The text isn't YAML, has no such document, or the document has errors. */
  | 'unreadable'
  /** The path leads into something that has no such fields or entries. */
  | 'wrong-kind'
  /** A list has no such entry, and it isn't the next one. */
  | 'no-entry'
  /** The path or the value is nested deeper than a plan can be. */
  | 'too-deep'
  /** Something else in the plan refers to what would change. */
  | 'shared'
  /** The changed text would say something other than what was asked for. */
  | 'uncertain'
  /** The changed text can't be saved as the file is. */
  | 'unsavable';

export interface Refusal {
  readonly reason: RefusalReason;
  /** Where; the root if it isn't about one place. */
  readonly path: Path;
  /** One sentence for a person. */
  readonly message: string;
}

export interface Refused {
  readonly refused: Refusal;
}

const WORDS: Readonly<Record<RefusalReason, (place: string) => string>> = {
  unreadable: () => "The plan can't be changed until nlc can read all of it.",
  'wrong-kind': (place) => `${place} isn't a section or a list that can hold this.`,
  'no-entry': (place) => `There is no ${place}, and it isn't the next entry of its list.`,
  'too-deep': (place) => `${place} would be nested deeper than a plan can be.`,
  shared: (place) => `Other parts of the plan refer to ${place}, and they would change as well.`,
  uncertain: (place) => `nlc can't change ${place} without changing something else in the plan.`,
  unsavable: () => "The changed plan can't be saved in this file's format.",
};

export function refuse(reason: RefusalReason, path: Path = []): Refused {
  return { refused: { reason, path, message: WORDS[reason](safeText(printPath(path)).trim() || 'the plan') } };
}
