/** The settings in use for a plan and where they come from, for `nlc config show`. */

import type { Sourced } from '../../config/settings.ts';
import { type ConfigView, DEFAULT, type RuleView } from '../../config/shown-settings.ts';
import type { Screen } from '../../io/terminal.ts';
import type { ParameterValue } from '../../rules/types.ts';
import { clip } from '../../text/clip.ts';
import { count, safeText } from '../../text/words.ts';
import { safeJson } from '../formats/json.ts';
import { measure, withCommand, withRight, wrapped } from '../terminal/layout.ts';
import { palette } from '../terminal/palette.ts';

export function configAsJson(config: ConfigView): string {
  return safeJson({ schemaVersion: 1, ...config });
}

/**
 * The settings as text for a terminal.
 * @param hint the command that shows every rule
 */
export function configAsText(config: ConfigView, hint: string, screen: Screen): string {
  const paint = palette(screen.color);
  const width = measure(screen.width);
  const line = (lead: string, { value, from }: Sourced<string>) =>
    withRight(lead, safeText(value), paint.dim(safeText(from)), width);
  const setting = (name: string, one: Sourced<string>) => line(paint.dim(name.padEnd(NAMES)), one);
  const optional = (name: string, { value, from }: Sourced<number | string | null>) =>
    value === null ? [] : [setting(name, { value: String(value), from })];
  const list = (name: string, all: readonly Sourced<string>[]) =>
    all.length === 0 ? [setting(name, { value: 'none', from: DEFAULT })] : all.map((one) => setting(name, one));
  const head = [
    wrapped('', paint.bold(safeText(config.plan)), width),
    wrapped(paint.dim('configuration'.padEnd(NAMES)), safeText(config.configuration ?? 'none'), width),
  ];
  const settings = [
    setting('framework', config.framework),
    setting('fail-on', config.failOn),
    ...optional('max-warnings', config.maxWarnings),
    ...optional('as-of', config.asOf),
    setting('baseline', { ...config.baseline, value: config.baseline.value ?? 'none' }),
    ...list('ignore', config.ignore),
    ...list('local-rules', config.localRules),
  ];
  const rules = config.rules.flatMap((rule) => ruleLines(rule, line, paint.dim));
  const rest = `${count(config.unchanged, 'rule has', 'rules have')} the default settings`;
  return `${[
    [...head, ...settings].join('\n'),
    ...(rules.length === 0 ? [] : [[paint.bold('Rules'), ...rules].join('\n')]),
    ...(config.unchanged === 0 ? [] : [withCommand(rest, hint, width)]),
  ].join('\n\n')}\n`;
}

/** Width of the column of setting names, in terminal cells. */
const NAMES = 15;

type Line = (lead: string, value: Sourced<string>) => string;

function ruleLines({ id, level, params }: RuleView, line: Line, dim: (text: string) => string): string[] {
  const own = Object.entries(params).map(([name, { value, from }]) =>
    line(dim(`    ${name}  `), { value: valueWords(value), from }),
  );
  return [line('  ', { value: `${id}  ${level.value}`, from: level.from }), ...own];
}

/** Long lists and wording are cut. */
function valueWords(value: ParameterValue): string {
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  return clip(typeof value === 'string' ? value : wordsOf(value), 200);
}

function wordsOf(value: Exclude<ParameterValue, number | string>): string {
  return Array.isArray(value)
    ? value.join(', ')
    : Object.entries(value)
        .map(([name, text]) => `${name}: ${text}`)
        .join('; ');
}
