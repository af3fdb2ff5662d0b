/** The rule set as a table and as JSON, for `nlc rules`. */

import type { Screen } from '../../io/terminal.ts';
import type { DescribedRule } from '../../rules/bind-checks.ts';
import { allRules, type Framework } from '../../rules/load.ts';
import { safeJson } from '../formats/json.ts';
import { measure, withRight, wrapped } from '../terminal/layout.ts';
import { palette } from '../terminal/palette.ts';

/**
 * JSON: an array of `{ id, category, title, level, grade, cites, check, params, fromStage, untilStage, needs,
 * expectedFrom, because, fix }`.
 */
export function rulesAsJson(rules: readonly DescribedRule[]): string {
  return safeJson(rules.map(plainRule));
}

function plainRule(rule: DescribedRule) {
  const { id, category, title, level, grade, cites, check, fix } = rule;
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
  };
}

export function rulesAsTable(framework: Framework, screen: Screen): string {
  const paint = palette(screen.color);
  const width = measure(screen.width);
  const { header } = framework;
  const all = allRules(framework);
  const sections = header.categories.flatMap(({ id, about }) => {
    const own = all.filter(({ category }) => category === id);
    if (own.length === 0) return [];
    const lines = own.map((rule) =>
      withRight(
        '  ',
        `${rule.id}  ${paint.dim(rule.title)}`,
        `${[...rule.cites, rule.grade].join(' ')}  ${paint.level(rule.level)}`,
        width,
      ),
    );
    return [[wrapped('', `${paint.bold(id)}  ${about}`, width), ...lines].join('\n')];
  });
  const foot = paint.dim(
    `${all.length} rules of ${header.name} ${header.edition}. To read one in full, run nlc explain RULE.`,
  );
  return `${[...sections, wrapped('', foot, width)].join('\n\n')}\n`;
}
