/** The rule set as a table and as JSON, for `nlc rules`. */

import type { Framework } from '../framework/load.ts';
import type { Rule } from '../framework/marry.ts';
import type { ExplainView } from './explain.ts';
import { measure, withRight, wrapped } from './layout.ts';
import { palette } from './palette.ts';

/** An array of `{ id, category, title, level, grade, cites, check, params, fromStage, needs, fix }`. */
export function rulesAsJson(rules: readonly Rule[]): string {
  const plain = rules.map(({ id, category, title, level, grade, cites, check, params, from_stage, needs, fix }) => ({
    id,
    category,
    title,
    level,
    grade,
    cites,
    check,
    params: params ?? {},
    fromStage: from_stage ?? 'forming',
    needs: needs ?? [],
    fix,
  }));
  return `${JSON.stringify(plain, null, 2)}\n`;
}

export function rulesAsTable({ header, rules }: Framework, view: ExplainView): string {
  const paint = palette(view.color);
  const width = measure(view.width);
  const sections = header.categories.flatMap(({ id, about }) => {
    const own = rules.filter(({ category }) => category === id);
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
    `${rules.length} rules · framework ${header.name} ${header.edition} · nlc explain RULE tells more`,
  );
  return `${[...sections, wrapped('', foot, width)].join('\n\n')}\n`;
}
