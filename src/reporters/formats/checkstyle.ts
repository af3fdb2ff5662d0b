/** Checkstyle XML, which many review tools read: a `file` element for each plan file, an `error` for each finding. */

import type { Finding, GoneFinding, Report } from '../../findings/report.ts';
import type { Problem } from '../../io/errors.ts';
import type { Level } from '../../rules/types.ts';
import { printedPath } from '../terminal/printed-paths.ts';
import { goneMessage, markedMessage, suppressionOf } from '../terminal/suppressed.ts';
import { type Element, xmlWith } from '../terminal/xml.ts';
import type { Reporter } from './reporter.ts';

const SEVERITIES: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  advice: 'info',
  question: 'info',
};

export const checkstyle: Reporter = function* (report) {
  yield* xmlWith('checkstyle', { '@version': '4.3' }, 'file', filesOf(report));
};

/** The plans of a file are next to each other. */
function* filesOf({ plans, ...run }: Report): Generator<Element> {
  const others = otherEntries(run);
  let file: string | undefined;
  let entries: Element[] = [];
  const fileElement = (name: string): Element => {
    const all = [...entries, ...(others.get(name) ?? [])];
    others.delete(name);
    return { '@name': printedPath(name), error: all };
  };
  for (const plan of plans) {
    if (file !== plan.file) {
      if (file !== undefined) yield fileElement(file);
      file = plan.file;
      entries = [];
    }
    entries.push(...plan.findings.map(findingElement));
  }
  if (file !== undefined) yield fileElement(file);
  for (const [name, error] of others) yield { '@name': printedPath(name), error };
}

/** What the run says about files apart from findings, by file. */
function otherEntries({ baseline, problems }: Omit<Report, 'plans'>): Map<string, Element[]> {
  const entries = [
    ...(baseline === null ? [] : baseline.gone.map((gone) => [baseline.file, goneElement(gone)] as const)),
    ...problems.map((problem) => [problem.file || '.', problemElement(problem)] as const),
  ];
  const files = new Map<string, Element[]>();
  for (const [file, entry] of entries) files.set(file, [...(files.get(file) ?? []), entry]);
  return files;
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
