/** General: texts of one section that should be there and are not. */

import { either } from '../text.ts';
import { defineCheck } from './check.ts';
import { pathOf, textAt } from './fields.ts';

/** Fires once, naming those of `fields` under `section` that are absent, empty or template text. */
export const missingTexts = defineCheck({
  params: { section: 'path', fields: 'texts' },
  facts: ['missing'],
  test: (plan, { params: { section, fields } }) => {
    const missing = fields.filter((field) => textAt(plan, `${section}.${field}`) === undefined);
    const [first] = missing;
    if (first === undefined) return [];
    const names = missing.map((field) => field.replaceAll('_', ' '));
    return [{ at: pathOf(`${section}.${first}`), facts: { missing: either(names) } }];
  },
});
