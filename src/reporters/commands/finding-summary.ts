/** A finding in the JSON of a command that compares versions of a plan. */

import type { Finding } from '../../findings/report.ts';

export function findingSummary({ rule, level, grade, message, path, fingerprint }: Finding) {
  return { rule, level, grade, message, path, fingerprint };
}
