/** The rules of a report as SARIF descriptors: the framework's, then those that are only known from the findings. */

import type { ReportingDescriptor, Result } from 'sarif';
import { type Finding, type Report, wholeReason } from '../../findings/report.ts';
import { loadFramework } from '../../rules/load.ts';
import type { Grade, Level } from '../../rules/types.ts';
import { safeText } from '../../text/words.ts';
import { markdownText } from '../terminal/markdown-text.ts';

/** What a descriptor needs to know about a rule, from the framework or a finding. */
interface RuleWords {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly level: Level;
  readonly grade: Grade;
  readonly cites: readonly string[];
  readonly why: string;
  readonly fix: string;
  readonly question: string;
}

export const SARIF_LEVELS: Readonly<Record<Level, Result.level>> = {
  error: 'error',
  warning: 'warning',
  advice: 'note',
  question: 'note',
};

/** The descriptors of all rules. A result's `ruleIndex` is an index in this list. */
export function rulesOf(report: Report): ReportingDescriptor[] {
  const known = loadFramework().rules.map(
    ({ because = '', reason, question, statements: [main], ...rule }): RuleWords => ({
      ...rule,
      why: wholeReason({ because, why: reason }),
      question: question ?? main?.question ?? '',
    }),
  );
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...localRules(report, ids), ...goneRules(report, ids)].map(descriptor);
}

/** Rules that aren't among those known, which only their findings describe. */
function localRules({ plans }: Report, ids: Set<string>): RuleWords[] {
  const local: RuleWords[] = [];
  for (const { findings } of plans)
    local.push(...findings.filter(({ rule }) => !ids.has(rule) && ids.add(rule)).map(wordsOf));
  return local;
}

/** A rule as far as one of its findings describes it. */
function wordsOf({ rule, ...finding }: Finding): RuleWords {
  return { ...finding, id: rule, title: rule };
}

/** Rules that only baseline entries refer to. */
function goneRules({ baseline }: Report, ids: Set<string>): RuleWords[] {
  const gone = (baseline?.gone ?? []).filter(({ rule }) => !ids.has(rule) && ids.add(rule));
  return gone.map(({ rule }) => ({
    id: rule,
    title: rule,
    category: 'unknown',
    level: 'advice',
    grade: 'integrity',
    cites: [],
    why: "The baseline has an entry for this rule, but the rules in use don't include it.",
    fix: 'Remove the entry from the baseline.',
    question: '',
  }));
}

function descriptor(rule: RuleWords): ReportingDescriptor {
  const { id, title, category, level, grade, cites, why, fix, question } = rule;
  const parts: (readonly [label: string, text: string])[] = [
    ['Why', why],
    ['Next', fix],
    ...(question === '' ? [] : [['To discuss', question] as const]),
    ['Evidence', cites.length === 0 ? grade : `${cites.join(', ')}, ${grade}`],
  ];
  return {
    id,
    shortDescription: { text: sentence(title) },
    fullDescription: { text: sentence(why) },
    help: {
      text: parts.map(([label, text]) => `${label}: ${sentence(text)}`).join('\n\n'),
      markdown: parts.map(([label, text]) => `**${label}**: ${markdownText(sentence(text))}`).join('\n\n'),
    },
    defaultConfiguration: { level: SARIF_LEVELS[level] },
    properties: { category, grade, level, cites, tags: [category, grade] },
  };
}

/** Words that end like a sentence, as SARIF readers expect. */
export function sentence(words: string): string {
  const text = safeText(words.trim());
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
