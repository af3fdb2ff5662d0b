/** Lints a file at once, for whoever doesn't mind loading the code of the plan format's schema first. */

import type { PlanReport } from '../findings/report.ts';
import { FORMAT_CHECK } from './format-check.ts';
import { type LintContext, type LintResult, lintParsed, parseFile, type Source } from './lint.ts';

/** The reports on a file: one for each document in it, or one that says why it cannot be read. */
export function lint(source: Source, lintContext: LintContext): PlanReport[] {
  return lintFile(source, lintContext).map(({ report }) => report);
}

/** As `lint`, with the models. */
export function lintFile(source: Source, lintContext: LintContext): LintResult[] {
  return lintParsed(parseFile(source), lintContext, FORMAT_CHECK);
}
