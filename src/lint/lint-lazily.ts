/** Lints a file, and loads the code that words schema errors only if a plan doesn't fit the format. */

import schema from '#prepared/plan-shape';
import { fits } from '../schema/fits.ts';
import { type LintContext, type LintResult, lintParsed, type ParsedFile, parseFile, type Source } from './lint.ts';

export async function lintLazily(source: Source, lintContext: LintContext): Promise<LintResult[]> {
  const parsed = parseFile(source);
  const formatCheck = fitsFormat(parsed) ? undefined : (await import('./format-check.ts')).FORMAT_CHECK;
  return lintParsed(parsed, lintContext, formatCheck);
}

function fitsFormat({ documents }: ParsedFile): boolean {
  return documents.every(({ document }) => document.errors.length > 0 || fits(schema, document.data));
}
