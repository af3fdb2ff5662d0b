/** Template text that should have been replaced. */

import { printPath } from '../../plan/path.ts';
import { isHedged, isTemplateText } from '../../plan/placeholder-text.ts';
import { clip } from '../../text/clip.ts';
import { defineCheck } from '../check.ts';
import { hasPhrase } from '../shared/phrases-in-text.ts';
import { textsOf } from '../shared/texts.ts';

/**
 * Fires at every placeholder text, except in the fields in `except`, which other rules report. One with a word in
 * `decision` is still to be decided.
 */
export const templateText = defineCheck({
  params: { except: 'texts', decision: 'texts', phrases: ['open', 'undecided'] },
  facts: ['field', 'text', 'what'],
  test: ({ data }, { params: { except, decision, phrases } }) =>
    textsOf(data)
      .filter(({ text }) => text.trim() !== '' && isTemplateText(text))
      .filter((placed) => !placed.isPrivate && !except.includes(printPath(placed.at)))
      .map((placed) => ({
        at: placed.at,
        facts: {
          field: placed.field,
          text: clip(placed.text.trim(), 40),
          what: isHedged(placed.text) || hasPhrase(placed.text, decision) ? phrases.undecided : phrases.open,
        },
        schools: 1,
      })),
});
