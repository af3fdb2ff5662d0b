/** Findings for tests that need only some of what a finding has. */

import type { Finding } from '../../src/findings/report.ts';

let places = 0;

/** A finding of a rule: a warning about something written that matters, with a theme and a fix of its own. */
export function finding(rule: string, more: Partial<Finding> & { line?: number; at?: number } = {}): Finding {
  places += 1;
  const { line = places, at = places, ...rest } = more;
  const span = { start: { line, column: 1, offset: at }, end: { line, column: 1, offset: at } };
  const own = {
    rule,
    theme: rule,
    fix: `Fix ${rule}.`,
    level: 'warning',
    about: 'written',
    weight: 60,
    grade: 'supported',
  };
  return {
    ...own,
    touches: 0,
    path: rule,
    category: rule,
    gap: '',
    calledFor: true,
    span,
    ...rest,
  } as unknown as Finding;
}
