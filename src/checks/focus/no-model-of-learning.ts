/** Networks that don't say how they think learning happens. */

import { fill } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { isFilledIn } from '../shared/dotted-fields.ts';

/** Fires if the plan gives no model of learning (neither a name nor a summary), or doesn't say where it comes from. */
export const noModelOfLearning = defineCheck({
  params: { phrases: ['none', 'named', 'unnamed', 'model', 'source'] },
  facts: ['found', 'needed'],
  test: ({ focus: { model } }, { params: { phrases } }) => {
    const at = ['focus', 'model_of_learning'];
    if (model === undefined || !(isFilledIn(model.name) || isFilledIn(model.summary)))
      return [{ at, facts: { found: phrases.none, needed: phrases.model } }];
    if (isFilledIn(model.source)) return [];
    const found = isFilledIn(model.name) ? fill(phrases.named, { model: model.name }) : phrases.unnamed;
    return [{ at: [...at, 'source'], facts: { found, needed: phrases.source } }];
  },
});
