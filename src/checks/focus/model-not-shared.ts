/** Models of learning that haven't been shared with teachers. */

import { plainValue } from '../../plan/plain-values.ts';
import { fill, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { isFilledIn } from '../shared/dotted-fields.ts';

/** Fires if there is a model of learning and it hasn't been shared with any of `teachers`. No praise before there are schools. */
export const modelNotShared = defineCheck({
  params: { teachers: 'texts', phrases: ['nobody', 'others'] },
  facts: ['found'],
  test: ({ focus: { model } }, { params: { teachers, phrases } }) => {
    if (model === undefined || !(isFilledIn(model.name) || isFilledIn(model.summary))) return 'not-applicable';
    const { sharedWith } = model;
    if (sharedWith.some((who) => teachers.includes(who))) return [];
    const others = list(sharedWith.map((who) => plainValue('audience', who)));
    const found = sharedWith.length === 0 ? phrases.nobody : fill(phrases.others, { who: others });
    return [{ at: ['focus', 'model_of_learning', 'shared_with'], facts: { found } }];
  },
  praise: ({ members, network }) => (members.length === 0 && network.stage === 'forming' ? undefined : {}),
});
