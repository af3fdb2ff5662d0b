/** The rule set as a table and as JSON, for `nlc rules`. */

import { changesIn, type RuleInUse } from '../../config/rule-in-use.ts';
import type { Screen } from '../../io/terminal.ts';
import type { Framework } from '../../rules/load.ts';
import { safeText } from '../../text/words.ts';
import { safeJson } from '../formats/json.ts';
import { measure, withRight, wrapped } from '../terminal/layout.ts';
import { type Palette, palette } from '../terminal/palette.ts';

/**
 * JSON: an array of `{ id, category, title, level, grade, cites, check, params, fromStage, untilStage, needs,
 * expectedFrom, because, fix, setBy }`, with the level and parameters in use. `setBy` says where a configuration sets
 * them.
 */
export function rulesAsJson(rules: readonly RuleInUse[]): string {
  return safeJson(rules.map(plainRule));
}

function plainRule({ rule, level, setBy }: RuleInUse) {
  const { id, category, title, grade, cites, check, fix } = rule;
  return {
    id,
    category,
    title,
    level,
    grade,
    cites,
    check,
    params: rule.params ?? {},
    fromStage: rule.from_stage ?? 'forming',
    untilStage: rule.until_stage ?? null,
    needs: rule.needs ?? [],
    expectedFrom: rule.expected_from ?? null,
    because: rule.because ?? '',
    fix,
    setBy,
  };
}

export function rulesAsTable(all: readonly RuleInUse[], { header }: Pick<Framework, 'header'>, screen: Screen): string {
  const paint = palette(screen.color);
  const width = measure(screen.width);
  const sections = header.categories.flatMap(({ id, about }) => {
    const own = all.filter(({ rule }) => rule.category === id);
    if (own.length === 0) return [];
    const lines = own.flatMap((one) => [
      withRight(
        '  ',
        `${one.rule.id}  ${paint.dim(one.rule.title)}`,
        `${[...one.rule.cites, one.rule.grade].join(' ')}  ${levelWord(one, paint)}`,
        width,
      ),
      ...changesIn(one).map((words) => wrapped('    ', paint.dim(safeText(words)), width)),
    ]);
    return [[wrapped('', `${paint.bold(id)}  ${about}`, width), ...lines].join('\n')];
  });
  const foot = paint.dim(
    `${all.length} rules of ${header.name} ${header.edition}. To read one in full, run nlc explain RULE.`,
  );
  return `${[...sections, wrapped('', foot, width)].join('\n\n')}\n`;
}

function levelWord({ level, rule }: RuleInUse, paint: Palette): string {
  return level === 'off' ? paint.dim(level) : paint.level(rule.level);
}
