/** The cases of a rule in which its findings weigh or say something else, as its record gives them. */

/** A case in which a finding has another weight. */
export interface WeightedCase {
  readonly weight: number;
  /** The weight from the established stage onwards, if it differs. */
  readonly later_weight?: number;
  readonly when: string;
  /** Ids of rules whose findings are reported with this one's, as one step, in this case. */
  readonly takes_in?: readonly string[];
}

/** A case with a softer level, and the words for it if they differ. */
export interface SofterCase<Level> {
  readonly level: Level;
  readonly when: string;
  /** Ids of rules whose findings are reported with this one's, as one step, in this case. */
  readonly takes_in?: readonly string[];
  readonly message?: string;
  readonly fix?: string;
  readonly question?: string;
}
