/** Lints a file synchronously, for callers that can load the code of the plan schema up front. */

import type { PlanReport } from '../findings/report.ts';
import { FORMAT_CHECK } from './format-check.ts';
import { type LintContext, type LintResult, lintParsed, parseFile, type Source } from './lint.ts';

/** The reports on a file: one for each document, or a single one if the file can't be read. */
export function lint(source: Source, lintContext: LintContext): PlanReport[] {
  return lintFile(source, lintContext).map(({ report }) => report);
}

/** Like `lint`, but also returns the models. */
export function lintFile(source: Source, lintContext: LintContext): LintResult[] {
  return lintParsed(parseFile(source), lintContext, FORMAT_CHECK);
}
