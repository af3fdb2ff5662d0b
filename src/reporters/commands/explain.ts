/** Prints a rule or a statement in full, for `nlc explain`. */

import glossary from '#prepared/glossary';
import type { RuleInUse } from '../../config/rule-in-use.ts';
import { blockLines } from '../../explain/block-lines.ts';
import { knownIds } from '../../explain/known-ids.ts';
import type { PageExample } from '../../explain/page.ts';
import { wholeReason } from '../../findings/report.ts';
import type { Screen } from '../../io/terminal.ts';
import type { Data } from '../../plan/path.ts';
import { linesToWrite } from '../../report/lines-to-write.ts';
import type { Fragment, Illustration } from '../../rule-examples/examples.ts';
import type { DescribedRule } from '../../rules/describe-rules.ts';
import type { RuleNotes } from '../../rules/prepared.ts';
import type { Later } from '../../rules/research.ts';
import type { Grade, Statement, Tension } from '../../rules/types.ts';
import { either, safeText } from '../../text/words.ts';
import { findingBlock } from '../terminal/finding-block.ts';
import { measure, withRight, wrapped } from '../terminal/layout.ts';
import { conditionWords, numbersOf, originWords } from '../terminal/numbers.ts';
import { type Palette, palette } from '../terminal/palette.ts';
import { exampleBlock } from './explain-page.ts';

/** How strong the evidence is, for readers who haven't read the leaflet: `aim: something networks set out to do, …`. */
function gradeWords(grade: Grade): string {
  const meaning = glossary.grades.find(({ word }) => word === grade)?.meaning ?? '';
  return `${grade === 'integrity' ? 'not from the leaflet' : grade}: ${meaning}`;
}

/** What is known about the terminal, and how a publication is cited in full. */
export interface ExplainScreen extends Screen {
  /** @param publication its id */
  readonly cite: (publication: string) => string;
}

/** @param screen with a sentence for each place where a configuration changes the rule */
export function explainRule(
  { rule, level, setBy }: RuleInUse,
  { fires_when, numbers_from, notes = [] }: RuleNotes,
  illustration: Illustration,
  base: Data,
  screen: ExplainScreen & { readonly setBy: readonly string[] },
): string {
  const paint = palette(screen.color);
  const width = measure(screen.width);
  const row = (label: string, text: string) => wrapped(paint.dim(label.padEnd(9)), text, width);
  const main = rule.statements[0];
  const parts = [
    [withRight('', paint.bold(rule.id), paint.dim(rule.category), width), wrapped('', rule.title, width)].join('\n'),
    [
      row('level', level === 'off' ? level : levelWords(rule)),
      ...screen.setBy.map((words) => row('', safeText(words))),
      row('evidence', `${rule.cites.length > 0 ? `${rule.cites.join(', ')} · ` : ''}${gradeWords(rule.grade)}`),
      ...timing(rule).map((text) => row('when', text)),
    ].join('\n'),
    row('why', wholeReason({ because: rule.because ?? '', why: rule.reason })),
    ...sinceLines(main, screen, row),
    row('next', rule.fix),
    ...(main === undefined ? [] : [row('ask', rule.question ?? main.question)]),
    ...(fires_when === undefined
      ? numbers(rule).map((text) => row('numbers', text))
      : [
          [
            wrapped(paint.dim('Fires when: '), conditionWords(fires_when, rule), width),
            ...numberLines(rule, setBy, numbers_from).map((text) => wrapped(paint.dim('Numbers: '), text, width)),
          ].join('\n'),
        ]),
    ...ruleExamples(rule, illustration, base, screen, paint),
    ...notes.map((note) => row('note', note)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function levelWords({ level, soften }: DescribedRule): string {
  return soften === undefined ? level : `${level}; ${soften.level} when ${soften.when}`;
}

/**
 * The stages at which the rule applies, the first at which a gap counts, and the rules that come first. Empty if there
 * is nothing to say.
 */
export function timing(rule: DescribedRule): string[] {
  const { from_stage: from = 'forming', until_stage: until, expected_from: expected, gives_way_to: first } = rule;
  return [
    ...(from === 'forming' ? [] : [`from the stage "${from}" onwards`]),
    ...(until === undefined ? [] : [`up to the stage "${until}"`]),
    ...(expected === undefined || expected === from
      ? []
      : [`the plan should cover this from the stage "${expected}" onwards`]),
    ...(rule.while_it_lasts === true ? ['only until the network has ended'] : []),
    ...(rule.every_school === true ? ['only if the plan names every school'] : []),
    ...(first === undefined ? [] : [`skipped if ${either(first)} finds something`]),
  ];
}

/** Each finding of later research, with its publication in full on the lines below it. */
function sinceLines(
  statement: Statement | undefined,
  { color, cite }: ExplainScreen,
  row: (label: string, text: string) => string,
): string[] {
  const paint = palette(color);
  const since = statement?.since ?? [];
  const entry = (later: Later) => [row('later', later.finding), row('', paint.dim(cite(later.publication)))].join('\n');
  return since.length === 0 ? [] : [since.map(entry).join('\n')];
}

/** Leaves out numbers that a configuration sets, because they aren't the leaflet's or nlc's any more. */
function numberLines(
  rule: DescribedRule,
  { params: set }: RuleInUse['setBy'],
  origin: RuleNotes['numbers_from'],
): string[] {
  const own = Object.entries(rule.params ?? {}).filter(([name]) => set[name] === undefined);
  const text = rule.grade === 'local' ? '' : originWords({ ...rule, params: Object.fromEntries(own) }, origin);
  return text === '' ? [] : [text];
}

function numbers(rule: DescribedRule): string[] {
  const named = numbersOf(rule).map(({ name, value }) => numberWords(name, value));
  return named.length === 0 ? [] : [named.join(', ')];
}

const BOUNDS: Readonly<Record<string, string>> = {
  min: 'at least',
  least: 'at least',
  max: 'at most',
  most: 'at most',
};

function numberWords(name: string, value: string): string {
  const bound = BOUNDS[name];
  return bound === undefined ? `${name.replaceAll('_', ' ')} ${value}` : `${bound} ${value}`;
}

/** The example that passes, then the one that doesn't and what the rule finds in it. */
function ruleExamples(
  { id, fix }: DescribedRule,
  { reports, sound, ...example }: Illustration,
  base: Data,
  { width }: Screen,
  paint: Palette,
): string[] {
  const view = { width, snippets: true, lines: linesToWrite, since: false };
  const blocks = reports.flatMap((report) =>
    report.findings
      .filter(({ rule }) => rule === id)
      .map((finding) => findingBlock(finding, report, { ...view, advice: finding.fix !== fix }, paint)),
  );
  const block = (heading: string, shown: Fragment, line: (text: string) => string) =>
    exampleBlock(`${heading}: ${shown.name}`, fragmentLines(shown, base), measure(width), { ...paint, good: line });
  return [
    ...(sound === undefined ? [] : [block('Example that passes', sound, paint.good)]),
    [block("Example that doesn't pass", example, String), '', ...blocks.slice(0, 1)].join('\n'),
  ];
}

/** An example as it can be pasted. If it has several plans, each starts with its file name. */
function fragmentLines({ fragment, parts }: Fragment, base: Data): PageExample {
  if (parts.length === 0) return { lines: fragment.trimEnd().split('\n'), ids: [] };
  const plans = parts.map(({ data }) => data);
  const lines = parts.flatMap(({ file, data }) => [...(parts.length > 1 ? [`# ${file}`] : []), ...blockLines(data)]);
  return { lines, ids: knownIds(plans, base) };
}

/** The rules and tensions that go with a statement. */
export interface Around {
  readonly rules: readonly DescribedRule[];
  readonly tensions: readonly Tension[];
}

export function explainStatement(statement: Statement, { rules, tensions }: Around, screen: ExplainScreen): string {
  const paint = palette(screen.color);
  const width = measure(screen.width);
  const row = (label: string, text: string) => wrapped(paint.dim(label.padEnd(9)), text, width);
  const parts = [
    wrapped('', paint.bold(`${statement.code} · ${statement.title}`), width),
    [row('claim', statement.claim), row('evidence', gradeWords(statement.grade))].join('\n'),
    ...sinceLines(statement, screen, row),
    [row('ask', statement.question), row('next', statement.next)].join('\n'),
    ...(rules.length === 0 ? [] : [ruleList(rules, statement.code, width, paint)]),
    ...tensions.map(({ title, statements, text }) =>
      [paint.bold(together(statements)), wrapped('  ', `${title}. ${text.trim()}`, width)].join('\n'),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A tension can be within a single statement. */
function together(statements: readonly string[]): string {
  return statements.length < 2 ? 'Read with care' : `Read together: ${statements.join(', ')}`;
}

function ruleList(rules: readonly DescribedRule[], code: string, width: number, paint: Palette): string {
  const lines = rules.map(({ id, level, cites, title }) =>
    withRight('  ', `${title} (${level}${cites[0] === code ? '' : ', also cites it'})`, paint.dim(id), width),
  );
  return [paint.bold('Rules based on it'), ...lines].join('\n');
}
