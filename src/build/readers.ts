/** Which rules read each field of a plan, for `nlc explain`. */

import examples from '#prepared/examples';
import type { CrossPlanRule, Rule } from '../rules/bind-checks.ts';
import { allRules, loadFramework } from '../rules/load.ts';
import { fieldsOfRule } from './fields-read.ts';

/** The ids of rules by field, such as `schools.joined_by`: first those that find something in that very field. */
export function readersByField(): Readonly<Record<string, readonly string[]>> {
  const framework = loadFramework();
  const rules = allRules(framework);
  const fields = new Map(
    rules.map((rule) => [rule.id, new Set(fieldsOfRule(rule, examples, framework.header.examples_as_of))] as const),
  );
  const found = new Map(rules.map((rule) => [rule.id, placesOf(rule)] as const));
  const all = [...new Set([...fields.values()].flatMap((own) => [...own]))].sort();
  return Object.fromEntries(
    all.map((field) => {
      const readers = rules.map(({ id }) => id).filter((id) => fields.get(id)?.has(field));
      const isFoundThere = (id: string) => found.get(id)?.has(field) === true;
      return [field, [...readers.filter(isFoundThere), ...readers.filter((id) => !isFoundThere(id))]];
    }),
  );
}

/** The fields at which a rule's examples find something. */
function placesOf({ id }: Rule | CrossPlanRule): Set<string> {
  return new Set(
    (examples.byRule[id] ?? [])
      .flatMap(({ expect }) => expect)
      .map((one) => (typeof one === 'string' ? one : one.at).replaceAll(/\[\d+\]/g, '')),
  );
}
