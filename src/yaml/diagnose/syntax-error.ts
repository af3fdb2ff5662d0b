/** An error in a text's YAML, in words for someone who has never heard of YAML. */

export interface Place {
  /** 0-based offsets into the text; `end` is not included. */
  readonly start: number;
  readonly end: number;
}

export interface YamlSyntaxError extends Place {
  /** A sentence or two, with a full stop, as the fix. */
  readonly message: string;
  readonly fix: string;
  /** What to type in place of part of the text, if only one thing can be meant. */
  readonly repair?: Place & { readonly text: string };
  readonly related: readonly (Place & { readonly message: string })[];
}

export function syntaxErrorAt(
  place: Place,
  message: string,
  fix: string,
  related: YamlSyntaxError['related'] = [],
): YamlSyntaxError {
  return { start: place.start, end: place.end, message, fix, related };
}
