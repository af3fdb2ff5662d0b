/** Text that was meant to be replaced. */

import { printPath } from '../../plan/path.ts';
import { isTemplateText } from '../../plan/placeholder-text.ts';
import { defineCheck } from '../check.ts';
import { textsOf } from '../shared/texts.ts';

/** Fires at every text that is a placeholder, but for `except`: fields of which another rule says so. */
export const templateText = defineCheck({
  params: { except: 'texts' },
  facts: ['field', 'text'],
  test: ({ data }, { params: { except } }) =>
    textsOf(data)
      .filter(({ text }) => text.trim() !== '' && isTemplateText(text))
      .filter((placed) => !placed.isPrivate && !except.includes(printPath(placed.at)))
      .map((placed) => ({
        at: placed.at,
        facts: { field: placed.field, text: placed.text.trim().slice(0, 40) },
        schools: 1,
      })),
});
