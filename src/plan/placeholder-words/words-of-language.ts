/**
 * The words for a field in which people have nothing to say yet: one file of data for each language. All are in lower
 * case, without commas or a final full stop; `placeholder-text` compares texts in the same form. The source in each
 * file is where to look up its words and abbreviations.
 */

export interface PlaceholderWords {
  /** Says that the text will come. */
  readonly toCome: readonly string[];
  /** The same, and a time, an occasion or the people to ask may follow: "to be agreed at the next meeting". */
  readonly toComeWhen: readonly string[];
  /**
   * The same if a time from `times` follows, and nothing else but `when`: "we will decide in May". Without a time, the
   * words can say how: "we will decide together".
   */
  readonly toComeThen: readonly string[];
  readonly times: readonly string[];
  /**
   * What may follow the words for "nothing yet" as a sentence of its own, with any few words after it: "we'll read". It
   * says what people will do to find an answer.
   */
  readonly thenWill: readonly string[];
  /** The words that may follow `toComeWhen`, apart from numbers. */
  readonly when: readonly string[];
  /** The people that may follow it too, but not after "by": "to be decided by all heads" says who decides. */
  readonly people: readonly string[];
  /**
   * Says that the text will come, and what follows after a dash, a comma and the like is only a guess: "not decided,
   * probably bar models".
   */
  readonly hedges: readonly string[];
  /** What people put before and after such words without saying more: "no, not really", "nothing, to be honest". */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Says that there is nothing, or that it is somewhere else. A fair answer, but not a reason, a partner or a plan. */
  readonly nothing: readonly string[];
}

/** The phrases of a text with commas between them. A line may end inside a phrase. */
export function phrases(text: string): string[] {
  return text.trim().replace(/\s+/g, ' ').split(', ');
}
