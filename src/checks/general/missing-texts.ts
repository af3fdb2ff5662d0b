/** General check: several texts of one section that should be there and aren't. */

import { type Data, isMap, valueAt } from '../../plan/path.ts';
import { isFilledIn, isTemplateText } from '../../plan/placeholder-text.ts';
import { either } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { pathOf, textAt } from '../shared/dotted-fields.ts';

/**
 * Fires once, listing the `fields` under `section` that are missing, empty or say "none". Another rule reports template
 * text: if nothing else is missing, returns `cannot-tell`. Not applicable if the whole section is empty.
 */
export const missingTexts = defineCheck({
  params: { section: 'path', fields: 'texts' },
  facts: ['missing'],
  about: 'Fires if any of several fields in one section are missing or empty.',
  test: (plan, { params: { section, fields } }) => {
    const whole = valueAt(plan.data, pathOf(section));
    const written = new Set(isMap(whole) ? Object.keys(whole).filter((field) => !isEmpty(whole[field])) : []);
    if (written.size === 0) return 'not-applicable';
    const open = fields.filter((field) => textAt(plan, `${section}.${field}`) === undefined);
    const missing = open.filter((field) => !written.has(field));
    const [first] = missing;
    if (first === undefined) return open.length === 0 ? [] : 'cannot-tell';
    const names = missing.map((field) => field.replaceAll('_', ' '));
    return [{ at: pathOf(`${section}.${first}`), facts: { missing: either(names) } }];
  },
});

function isEmpty(data: Data | undefined): boolean {
  if (typeof data !== 'string') return data === null;
  return data.trim() === '' || (!isTemplateText(data) && !isFilledIn(data));
}
