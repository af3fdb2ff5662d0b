/**
 * GitLab's Code Quality report: an array of issues. GitLab uses their unique fingerprints to tell new issues from known
 * ones.
 */

import type { Finding, GoneFinding, Report } from '../../findings/report.ts';
import type { Problem } from '../../io/errors.ts';
import type { Level } from '../../rules/types.ts';
import { digest } from '../../text/digest.ts';
import { safeText } from '../../text/words.ts';
import { printedPath } from '../terminal/printed-paths.ts';
import { goneMessage, markedMessage, suppressionOf } from '../terminal/suppressed.ts';
import { safeJson } from './json.ts';
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

export const gitlab: Reporter = (report) => {
  const seen = new Map<string, number>();
  return safeJson(
    issuesOf(report).map(({ description, check, severity, path, line, identity }) => {
      const whole = `${printedPath(path)}\n${identity}`;
      const ordinal = (seen.get(whole) ?? 0) + 1;
      seen.set(whole, ordinal);
      return {
        description,
        check_name: check,
        fingerprint: digest(`${whole}\n${ordinal}`),
        severity,
        location: { path: printedPath(path), lines: { begin: line } },
      };
    }),
  );
};

function issuesOf({ plans, baseline, problems }: Report): Issue[] {
  return [
    ...problems.map(problemIssue),
    ...plans.flatMap(({ file, findings }) => findings.map((finding) => findingIssue(finding, file))),
    ...(baseline === null ? [] : baseline.gone.map((gone) => goneIssue(gone, baseline.file))),
  ];
}

function findingIssue(finding: Finding, path: string): Issue {
  return {
    description: markedMessage(finding),
    check: finding.rule,
    severity: suppressionOf(finding) === undefined ? SEVERITIES[finding.level] : 'info',
    path,
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
