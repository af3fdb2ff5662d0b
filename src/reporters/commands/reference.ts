/** The reference of all rules in Markdown: `framework/RULES.md`, made from the records and from the tool's own output. */

import type { Illustration } from '../../rule-examples/examples.ts';
import type { DescribedRule } from '../../rules/bind-checks.ts';
import { allRules, type Framework } from '../../rules/load.ts';
import type { PreparedExamples, RuleNotes } from '../../rules/types.ts';
import { findingBlock } from '../terminal/finding-block.ts';
import { conditionWords, numbersOf } from '../terminal/numbers.ts';
import { palette } from '../terminal/palette.ts';
import { timing } from './explain.ts';

/** Cells of a line of output shown in the reference. */
const WIDTH = 100;

export interface ReferenceSources {
  readonly illustrate: (rule: DescribedRule) => Illustration;
  /** By rule id. */
  readonly notes: PreparedExamples['notes'];
}

export function referenceOf(framework: Framework, { illustrate, notes }: ReferenceSources): string {
  const { header } = framework;
  const all = allRules(framework);
  const sections = header.categories.flatMap(({ id, about }) => {
    const own = all.filter(({ category }) => category === id);
    return own.length === 0
      ? []
      : [`## ${id}\n\n${about}`, ...own.map((rule) => entryOf(rule, notes[rule.id] ?? {}, illustrate(rule)))];
  });
  const head = [
    `# Rules of ${header.name} ${header.edition}`,
    `${all.length} rules. Level is how hard the tool insists, grade how sure the leaflet is. This page is generated: \`npm run docs\`.`,
  ];
  return `${[...head, ...sections].join('\n\n')}\n`;
}

function entryOf(
  rule: DescribedRule,
  { fires_when, notes = [] }: RuleNotes,
  { name, fragment, reports }: Illustration,
): string {
  const output = reports.flatMap((report) =>
    report.findings
      .filter((finding) => finding.rule === rule.id)
      .map((finding) => findingBlock(finding, report, { width: WIDTH, snippets: true, since: false }, palette(false))),
  );
  return [
    `### ${rule.id}`,
    `${rule.title}. ${facts(rule)}`,
    rule.fix,
    ...(fires_when === undefined ? parameters(rule) : [`Fires when: ${conditionWords(fires_when, rule)}`]),
    `Example: ${name}`,
    fenced('yaml', fragment),
    fenced('text', output.join('\n\n')),
    ...notes.map((note) => `Note: ${note}`),
  ].join('\n\n');
}

function facts(rule: DescribedRule): string {
  const { level, soften, grade, cites } = rule;
  const parts = [
    soften === undefined ? `**${level}**` : `**${level}** (${soften.level} when ${soften.when})`,
    cites.length === 0 ? grade : `${cites.join(', ')}, ${grade}`,
  ];
  return [...parts, ...timing(rule)].join(' · ');
}

function parameters(rule: DescribedRule): string[] {
  const named = numbersOf(rule).map(({ name, value }) => `\`${name}\` ${value}`);
  return named.length === 0 ? [] : [`Numbers: ${named.join(', ')}.`];
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
