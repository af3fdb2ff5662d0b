/**
 * GitLab's Code Quality report: an array of issues. GitLab uses their unique fingerprints to tell new issues from known
 * ones.
 */

import type { Hunk } from '../../edit/lines-for.ts';
import { type Finding, type GoneFinding, isOpen, type PlanReport, type Report } from '../../findings/report.ts';
import type { Problem } from '../../io/errors.ts';
import { type LinesToWrite, wordsToWrite } from '../../report/where-to-write.ts';
import type { Level } from '../../rules/types.ts';
import { digest } from '../../text/digest.ts';
import { safeText } from '../../text/words.ts';
import { printedPath } from '../terminal/printed-paths.ts';
import { goneMessage, markedMessage, suppressionOf } from '../terminal/suppressed.ts';
import { entriesIn, indentedJson } from './json.ts';
import type { Reporter } from './reporter.ts';

type Severity = 'info' | 'minor' | 'major' | 'critical' | 'blocker';

/** An issue before its fingerprint has been made unique. */
interface Issue {
  readonly description: string;
  readonly check: string;
  readonly severity: Severity;
  readonly path: string;
  readonly line: number;
  readonly identity: string;
}

const SEVERITIES: Readonly<Record<Level, Severity>> = {
  error: 'critical',
  warning: 'major',
  advice: 'minor',
  question: 'info',
};

export const gitlab: Reporter = function* (report, { lines }) {
  yield '[';
  yield* entriesIn(textsOf(issuesOf(report, lines)), 0);
  yield ']\n';
};

function* textsOf(issues: Iterable<Issue>): Generator<[string]> {
  const seen = new Map<string, number>();
  let file: string | undefined;
  for (const { description, check, severity, path, line, identity } of issues) {
    // Issues that may be alike are in one file, and those of a file come one after another.
    if (path !== file) seen.clear();
    file = path;
    const whole = `${printedPath(path)}\n${identity}`;
    const ordinal = (seen.get(whole) ?? 0) + 1;
    seen.set(whole, ordinal);
    const issue = {
      description,
      check_name: check,
      fingerprint: digest(`${whole}\n${ordinal}`),
      severity,
      location: { path: printedPath(path), lines: { begin: line } },
    };
    yield [indentedJson(issue, 1)];
  }
}

function* issuesOf({ plans, baseline, problems }: Report, lines: LinesToWrite): Generator<Issue> {
  yield* problems.map(problemIssue);
  for (const plan of plans)
    for (const finding of plan.findings) yield findingIssue(finding, plan, isOpen(finding) ? lines(plan, finding) : []);
  if (baseline !== null) yield* baseline.gone.map((gone) => goneIssue(gone, baseline.file));
}

function findingIssue(finding: Finding, plan: PlanReport, hunks: readonly Hunk[]): Issue {
  return {
    description: [markedMessage(finding), ...wordsToWrite(hunks).map(safeText)].join('\n'),
    check: finding.rule,
    severity: suppressionOf(finding) === undefined ? SEVERITIES[finding.level] : 'info',
    path: plan.file,
    line: finding.span.start.line,
    identity: finding.fingerprint,
  };
}

function goneIssue(gone: GoneFinding, path: string): Issue {
  const identity = `gone ${gone.file} ${gone.fingerprint}`;
  return { description: goneMessage(gone), check: 'baseline-entry', severity: 'info', path, line: 1, identity };
}

function problemIssue({ message, file, line, exitCode }: Problem): Issue {
  return {
    description: safeText(message),
    check: exitCode === 3 ? 'fault-of-nlc' : 'wrong-request',
    severity: 'blocker',
    path: file || '.',
    line: line ?? 1,
    identity: `problem ${message}`,
  };
}
