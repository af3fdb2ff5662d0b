/** How strong the evidence behind a finding is, and what later research found, in words. */

import type { Finding } from '../../findings/report.ts';
import type { Grade } from '../../rules/types.ts';

const WORDS: Readonly<Record<Grade, string>> = {
  validated: 'validated',
  supported: 'supported by evidence',
  aim: 'an aim of networks',
  hypothesis: 'a hypothesis',
  integrity: '',
  local: 'a rule of this repository',
};

/** `(E1, supported by evidence)`; empty for a rule that cites no statement. */
export function evidenceWords({ cites, grade }: Pick<Finding, 'cites' | 'grade'>): string {
  const parts = [...cites, ...(WORDS[grade] === '' ? [] : [WORDS[grade]])];
  return parts.length === 0 ? '' : `(${parts.join(', ')})`;
}

/** `A study found … (Hadfield 2007)`; says so if we know the source only second-hand. */
export function laterWords({ finding, source, seen }: Finding['since'][number]): string {
  return `${finding} (${source}${seen === 'second-hand' ? ', second-hand' : ''})`;
}
