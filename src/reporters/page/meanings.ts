/** What the words of the field mean, in a sentence each, for those that a text uses. */

const MEANINGS: readonly (readonly [word: RegExp, meaning: string])[] = [
  [/\bbrokers?\b/i, 'A broker is a person or organisation from outside that brings schools together.'],
  [
    /\bcritical friends?\b/i,
    'A critical friend is someone from outside who asks the network awkward questions, and has its trust.',
  ],
  [
    /\bfacilitators?\b/i,
    'A facilitator looks after the network: arranges meetings, puts schools in touch and keeps the calendar.',
  ],
  [/\blead posts?\b/i, 'A lead post is any responsibility in the network, such as leading a group or an activity.'],
  [/\bmoral purpose\b/i, 'The moral purpose is what the schools promise every child.'],
  [/\bmodel of learning\b/i, 'A model of learning is an idea of how pupils learn that the network plans from.'],
  [/\bbaselines?\b/i, 'A baseline is where things are before the work starts.'],
];

/** In the order of the list above. */
export function meaningsOf(text: string): string[] {
  return MEANINGS.filter(([word]) => word.test(text)).map(([, meaning]) => meaning);
}
