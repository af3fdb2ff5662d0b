/** Checkstyle XML, which many review tools read: a `file` element for each plan file, an `error` for each finding. */

import type { Finding, GoneFinding, Report } from '../../findings/report.ts';
import type { Problem } from '../../io/errors.ts';
import type { Level } from '../../rules/types.ts';
import { printedPath } from '../terminal/printed-paths.ts';
import { goneMessage, markedMessage, suppressionOf } from '../terminal/suppressed.ts';
import { type Element, xmlOf } from '../terminal/xml.ts';
import type { Reporter } from './reporter.ts';

const SEVERITIES: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  advice: 'info',
  question: 'info',
};

export const checkstyle: Reporter = (report) => {
  const files = new Map<string, Element[]>(report.plans.map(({ file }) => [file, []]));
  for (const [file, entry] of entriesOf(report)) {
    const entries = files.get(file) ?? [];
    entries.push(entry);
    files.set(file, entries);
  }
  const file = [...files].map(([name, error]) => ({ '@name': printedPath(name), error }));
  return xmlOf('checkstyle', { '@version': '4.3', file });
};

function entriesOf({ plans, baseline, problems }: Report): (readonly [file: string, entry: Element])[] {
  return [
    ...plans.flatMap(({ file, findings }) => findings.map((finding) => [file, findingElement(finding)] as const)),
    ...(baseline === null ? [] : baseline.gone.map((gone) => [baseline.file, goneElement(gone)] as const)),
    ...problems.map((problem) => [problem.file || '.', problemElement(problem)] as const),
  ];
}

function findingElement(finding: Finding): Element {
  const { rule, level, span } = finding;
  const severity = suppressionOf(finding) === undefined ? SEVERITIES[level] : 'info';
  return entry(rule, severity, markedMessage(finding), span.start.line, span.start.column);
}

function goneElement(gone: GoneFinding): Element {
  return entry('baseline-entry', 'info', goneMessage(gone), 1, 1);
}

function problemElement({ exitCode, message, line, column }: Problem): Element {
  return entry(exitCode === 3 ? 'fault-of-nlc' : 'wrong-request', 'error', message, line ?? 1, column ?? 1);
}

function entry(source: string, severity: string, message: string, line: number, column: number): Element {
  return {
    '@line': line,
    '@column': column,
    '@severity': severity,
    '@message': message,
    '@source': `nlc.${source}`,
  };
}
