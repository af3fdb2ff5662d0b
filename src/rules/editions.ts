/** The types of what is different between two editions of the rule set, as in `framework/changes.yaml`. */

/**
 * How a rule differs between two editions: whether it exists, its level, numbers, stages, or when it finds something.
 */
export type ChangeKind = 'new' | 'gone' | 'level' | 'number' | 'stages' | 'definition';

/** What is different in an edition of the rule set. */
export interface EditionChanges {
  /** The first numbers of the two editions. */
  readonly from: string;
  readonly to: string;
  /** What the edition is about, in a few sentences. */
  readonly about: string;
  /** In the order of the categories, then by id. */
  readonly rules: readonly { readonly rule: string; readonly kinds: readonly ChangeKind[]; readonly says: string }[];
}
