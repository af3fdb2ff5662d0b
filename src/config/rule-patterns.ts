/** Compiles the patterns in a rule's parameters before passing them to its check. */

import type { CheckContext, ParameterSpec, Pattern } from '../checks/check.ts';
import type { Rule } from '../rules/bind-checks.ts';

export function withPatterns(rule: Rule, patternOf: (source: string) => Pattern): Rule {
  const { predicate } = rule;
  const names = Object.keys(predicate.params).filter((name) => predicate.params[name] === 'pattern');
  if (names.length === 0) return rule;
  const ready = (context: CheckContext<ParameterSpec>): CheckContext<ParameterSpec> => {
    const patterns = names.map((name) => [name, patternOf(String(context.params[name]))] as const);
    return { ...context, params: Object.assign({}, context.params, Object.fromEntries(patterns)) };
  };
  return { ...rule, predicate: { ...predicate, test: (plan, context) => predicate.test(plan, ready(context)) } };
}
