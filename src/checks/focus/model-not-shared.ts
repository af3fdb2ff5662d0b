/** Models of learning that teachers have not met. */

import { fill, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { isFilledIn } from '../shared/dotted-fields.ts';

/** Fires when there is a model of learning and none of `teachers` is among those it has been shared with. */
export const modelNotShared = defineCheck({
  params: { teachers: 'texts', phrases: ['nobody', 'others'] },
  facts: ['found'],
  test: ({ focus: { model } }, { params: { teachers, phrases } }) => {
    if (model === undefined || !(isFilledIn(model.name) || isFilledIn(model.summary))) return 'not-applicable';
    const { sharedWith } = model;
    if (sharedWith.some((who) => teachers.includes(who))) return [];
    const others = list(sharedWith.map((who) => who.replaceAll('-', ' ')));
    const found = sharedWith.length === 0 ? phrases.nobody : fill(phrases.others, { who: others });
    return [{ at: ['focus', 'model_of_learning', 'shared_with'], facts: { found } }];
  },
});
