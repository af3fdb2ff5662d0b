/** The checks that a local rule can use, as a list and as JSON: what each finds, its parameters and its facts. */

import type { Check, ParameterSpec } from '../../checks/check.ts';
import type { Screen } from '../../io/terminal.ts';
import type { Rule } from '../../rules/bind-checks.ts';
import { list } from '../../text/words.ts';
import { measure, wrapped } from '../terminal/layout.ts';
import { palette } from '../terminal/palette.ts';

export interface NamedCheck {
  readonly name: string;
  readonly check: Check;
  /** The framework's rules that use this check. */
  readonly rules: readonly Rule[];
}

/** JSON: an array of `{ name, about, params, facts, rules }`. */
export function checksAsJson(checks: readonly NamedCheck[]): string {
  const plain = checks.map(({ name, check: { about, params, facts }, rules }) => ({
    name,
    about: about ?? null,
    params,
    facts,
    rules: rules.map(({ id }) => id),
  }));
  return `${JSON.stringify(plain, null, 2)}\n`;
}

/** The list as text: first the checks for any field, then those about one topic. */
export function checksAsText(checks: readonly NamedCheck[], screen: Screen): string {
  const paint = palette(screen.color);
  const width = measure(screen.width);
  const block = ({ name, check, rules }: NamedCheck) =>
    [
      wrapped('', paint.bold(name), width),
      ...(check.about === undefined ? [] : [wrapped('  ', check.about, width)]),
      ...Object.entries(check.params).map(([param, kind]) => wrapped('  ', `${param}: ${wordsOf(kind)}`, width)),
      ...(check.facts.length === 0
        ? []
        : [wrapped('  ', `placeholders for the message: ${factList(check.facts)}`, width)]),
      ...(rules.length === 0 ? [] : [wrapped('  ', paint.dim(`used by ${ids(rules)}`), width)]),
    ].join('\n');
  const section = (title: string, own: readonly NamedCheck[]) => [
    wrapped('', paint.bold(title), width),
    ...own.map(block),
  ];
  const general = checks.filter(({ check }) => check.about !== undefined);
  const foot =
    'To see a rule that uses a check, run nlc explain RULE. To see the format of a rule, run nlc schema rule.';
  return `${[
    ...section('For any field', general),
    ...section(
      'For one topic',
      checks.filter(({ check }) => check.about === undefined),
    ),
    wrapped('', paint.dim(foot), width),
  ].join('\n\n')}\n`;
}

const KINDS: Readonly<Record<string, string>> = {
  number: 'a number',
  share: 'a share from 0 to 1',
  text: 'text',
  path: 'a field, such as network.summary',
  texts: 'a list of words',
  pattern: 'a pattern (an RE2 regular expression)',
};

function wordsOf(kind: ParameterSpec[string]): string {
  return typeof kind === 'string' ? (KINDS[kind] ?? kind) : `a section with texts for ${list(kind, kind.length)}`;
}

function factList(facts: readonly string[]): string {
  return list(
    facts.map((fact) => `{${fact}}`),
    facts.length,
  );
}

function ids(rules: readonly Rule[]): string {
  return list(
    rules.map(({ id }) => id),
    4,
  );
}
