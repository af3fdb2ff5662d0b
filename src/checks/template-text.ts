/** Text that was meant to be replaced. */

import { printPath } from '../path.ts';
import { isTemplateText } from '../template-text.ts';
import { defineCheck } from './check.ts';
import { fieldOf, isPrivate, textsOf } from './texts.ts';

/** Fires at every text that is a placeholder, but for `except`: fields of which another rule says so. */
export const templateText = defineCheck({
  params: { except: 'texts' },
  facts: ['field', 'text'],
  test: ({ data }, { params: { except } }) =>
    textsOf(data)
      .filter(({ at, text }) => text.trim() !== '' && isTemplateText(text) && !except.includes(printPath(at)))
      .filter((placed) => !isPrivate(placed))
      .map((placed) => ({
        at: placed.at,
        facts: { field: fieldOf(placed), text: placed.text.trim().slice(0, 40) },
        schools: 1,
      })),
});
