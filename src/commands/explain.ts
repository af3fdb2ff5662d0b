/**
 * `nlc explain`: explains anything that a person meets in `nlc`, such as a rule, a field or a message. All of
 * it ships with the program; it doesn't use the network.
 */

import { changesIn, ruleInUse } from '../config/rule-in-use.ts';
import { hasName, kindListed, nameKey, topicsNamed } from '../explain/find-topic.ts';
import { fieldsCalled, otherNames } from '../explain/other-topics.ts';
import { type PageSources, pageOf } from '../explain/pages.ts';
import { type PlanField, sameFields } from '../explain/plan-format.ts';
import { type SentenceFound, sentencesOf, topicSaying } from '../explain/sentences.ts';
import { pageSources } from '../explain/topic-sources.ts';
import { type Topic, topicsOf } from '../explain/topics.ts';
import { UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { type ColorChoice, screenOf } from '../io/terminal.ts';
import { type ExplainScreen, explainRule, explainStatement } from '../reporters/commands/explain.ts';
import { explainList, explainOverview } from '../reporters/commands/explain-list.ts';
import { explainPage } from '../reporters/commands/explain-page.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import type { CrossPlanRule, Rule } from '../rules/bind-checks.ts';
import { citeFrom } from '../rules/citations.ts';
import type { DescribedRule } from '../rules/describe-rules.ts';
import { allRules } from '../rules/load.ts';
import type { PreparedExamples } from '../rules/prepared.ts';
import type { Statement, Tension } from '../rules/types.ts';
import { type RulesHere, rulesHere } from '../run/rules-here.ts';
import type { ConfigChoice } from '../run/settings-for-plan.ts';
import { clip } from '../text/clip.ts';
import { either, nearestFew, safeText } from '../text/words.ts';

export interface ExplainOptions extends Pick<ConfigChoice, 'config'> {
  readonly color: ColorChoice;
  /** Whether to show the reasons behind the rule. */
  readonly notes?: true;
}

/** Everything that explanations are made from. */
interface Sources extends PageSources {
  readonly examples: PreparedExamples;
  readonly here: RulesHere;
}

/** @param words what to explain, in one word or several; none to list what can be asked */
export async function explain(words: readonly string[], options: ExplainOptions, io: Io): Promise<number> {
  const name = words.join(' ').trim();
  const screen = await screenFor(options, io);
  const sources = await sourcesOf(await rulesHere(options, io));
  if (name === '') io.stdout.write(explainOverview(topicsOf(sources), screen));
  else io.stdout.write(await explanation(name, sources, options, screen));
  return EXIT.ok;
}

async function screenFor({ color }: ExplainOptions, io: Io): Promise<ExplainScreen> {
  const { default: publications } = await import('#prepared/publications');
  return { ...screenOf(color, io), cite: citeFrom(publications) };
}

async function sourcesOf(here: RulesHere): Promise<Sources> {
  const { default: examples } = await import('#prepared/examples');
  return { ...(await pageSources(here.framework, examples.base)), examples, here };
}

/** Throws a `UserError` if nothing at all fits. */
async function explanation(
  name: string,
  sources: Sources,
  options: ExplainOptions,
  screen: ExplainScreen,
): Promise<string> {
  const topics = topicsOf(sources);
  const found = topicsNamed(name, topics);
  const kind = kindListed(name);
  const others = found.filter((topic) => hasName(topic, name));
  if (kind !== undefined) return explainList(topics, kind, otherNames(name, others), screen);
  if (found.length > 0) return topicInFull(name, found, sources, options, screen);
  const { topic, near } = said(name, topics, sources);
  if (topic === undefined) throw new UserError(unknownName(name, topics, near));
  return topicInFull(name, [topic], sources, options, screen);
}

function said(sentence: string, topics: readonly Topic[], { examples }: Sources): SentenceFound {
  return topicSaying(sentence, topics, sentencesOf(topics, examples.byRule));
}

/** @param found the topics with the name, the most likely first */
async function topicInFull(
  name: string,
  [topic, ...others]: readonly Topic[],
  sources: Sources,
  options: ExplainOptions,
  screen: ExplainScreen,
): Promise<string> {
  if (topic === undefined) throw new Error(`Nothing is called "${name}".`);
  const also = otherNames(topic.name, others);
  const end = also === '' ? '' : `\n${wrapped('', also, measure(screen.width))}\n`;
  if (topic.kind === 'rule')
    return `${await ruleInFull(topic.subject as Rule | CrossPlanRule, sources, options, screen)}${end}`;
  if (topic.kind === 'statement')
    return `${explainStatement(topic.subject, around(topic.subject, sources.here), screen)}${end}`;
  if (topic.kind === 'field' && !isExact(name, topic)) return fieldInFull(name, [topic, ...others], sources, screen);
  return explainPage(pageOf(topic, sources), also, screen);
}

/** A field by the last part of its path; several that mean different things are listed. */
function fieldInFull(name: string, found: readonly Topic[], sources: Sources, screen: ExplainScreen): string {
  const groups = sameFields(found.flatMap((topic): PlanField[] => (topic.kind === 'field' ? [topic.subject] : [])));
  const others = otherNames(
    name,
    found.filter(({ kind }) => kind !== 'field'),
  );
  const [[field] = []] = groups;
  const first = found.find((topic) => topic.kind === 'field' && topic.subject === field);
  if (groups.length > 1 || first?.kind !== 'field')
    return explainPage(fieldsCalled(safeText(name), groups), others, screen);
  return explainPage(pageOf(first, sources), others, screen);
}

function isExact(name: string, topic: Topic): boolean {
  return nameKey(name) === nameKey(topic.name);
}

async function ruleInFull(
  rule: Rule | CrossPlanRule,
  { framework, examples, base, here: { changes, exceptions } }: Sources,
  { notes: withNotes }: ExplainOptions,
  screen: ExplainScreen,
): Promise<string> {
  const { illustrate } = await import('../rule-examples/examples.ts');
  const own = rule.examples === undefined ? {} : { [rule.id]: rule.examples };
  const illustration = illustrate(rule, framework, { ...examples, byRule: { ...examples.byRule, ...own } });
  const { notes, ...condition } = rule.grade === 'local' ? rule : (examples.notes[rule.id] ?? {});
  const inUse = ruleInUse(rule, changes);
  const setBy = [
    ...changesIn(inUse),
    ...changesIn(ruleInUse(rule, exceptions)).map((words) => `for some plans: ${words}`),
  ];
  const shown = { ...condition, ...(withNotes && notes && { notes }) };
  return explainRule(inUse, shown, illustration, base, { ...screen, setBy });
}

function around(
  { code }: Statement,
  { framework, changes }: RulesHere,
): { rules: DescribedRule[]; tensions: Tension[] } {
  return {
    rules: allRules(framework)
      .filter(({ cites }) => cites.includes(code))
      .map((rule) => ruleInUse(rule, changes))
      .filter(({ level }) => level !== 'off')
      .map(({ rule }) => rule),
    tensions: framework.tensions.filter(({ statements }) => statements.includes(code)),
  };
}

const MOST_NEAR = 3;

/** @param near topics with a similar sentence */
function unknownName(name: string, topics: readonly Topic[], near: readonly Topic[]): string {
  const names = [...nearestFew(name, namesOf(topics), MOST_NEAR), ...near.map((topic) => topic.name)];
  const some = [...new Set(names)].slice(0, MOST_NEAR);
  const start = `There is nothing called "${safeText(clip(name, 100))}" to explain.`;
  return some.length === 0
    ? `${start} Run nlc explain to see what you can ask.`
    : `${start} Did you mean ${either(some)}?`;
}

/** Everything that a person may have tried to type: names, the last parts of paths, and other words for a word. */
function namesOf(topics: readonly Topic[]): string[] {
  const names = topics.flatMap(({ kind, name, also }) => {
    if (kind === 'field') return [name.slice(name.lastIndexOf('.') + 1), name];
    return kind === 'word' ? [name, ...also] : [name];
  });
  return [...new Set(names)];
}
