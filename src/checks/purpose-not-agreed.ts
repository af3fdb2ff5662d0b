/** The purpose and the schools that have agreed it. */

import { list } from '../text.ts';
import { defineCheck } from './check.ts';

/** Fires when the plan says nothing of who agreed the purpose, or leaves out a school of S. */
export const purposeNotAgreed = defineCheck({
  params: { phrases: 'phrases' },
  facts: ['missing'],
  test: ({ purpose, members }, { params: { phrases } }) => {
    const { agreed } = purpose;
    if (agreed === undefined) return [{ at: ['purpose', 'agreed'], facts: { missing: phrases['nobody'] ?? '' } }];
    const missing = members.filter((school) => !agreed.by.includes(school));
    if (missing.length === 0) return [];
    const names = agreed.saysBy ? list(missing.map(({ name }) => name)) : (phrases['unsaid'] ?? '');
    return [{ at: [...agreed.at, 'by'], facts: { missing: names }, schools: missing.length }];
  },
});
