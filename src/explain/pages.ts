/** Makes the page about a topic, of any kind but rules and statements, which have pages of their own. */

import type { Data } from '../plan/path.ts';
import { STAGES } from '../plan/vocabulary.ts';
import type { DescribedRule } from '../rules/describe-rules.ts';
import type { GlossaryEntry } from '../rules/glossary-entry.ts';
import { allRules } from '../rules/load.ts';
import { splitDescription } from '../schema/field-words.ts';
import { list } from '../text/words.ts';
import { blockLines } from './block-lines.ts';
import { exampleOf } from './field-example.ts';
import { knownIds } from './known-ids.ts';
import { placesWords } from './other-topics.ts';
import { NO_RULES, type Page, type PageExample, type PageList, type PageRules } from './page.ts';
import { type PlanField, planFields, sameFields } from './plan-format.ts';
import type { Topic, TopicOf, TopicSources } from './topics.ts';
import { choicesOf, valueWords } from './value-words.ts';

export interface PageSources extends TopicSources {
  /** The ids of the rules that read each field; those that find something in that very field first. */
  readonly readers: Readonly<Record<string, readonly string[]>>;
  /** The plan that examples are merged into, as data. */
  readonly base: Data;
}

/** The maximum number of rules on a page, unless the page is about these rules. */
const MOST_RULES = 12;

type PagedTopic = Exclude<Topic, TopicOf<'rule'> | TopicOf<'statement'>>;

export function pageOf(topic: PagedTopic, sources: PageSources): Page {
  const { kind, name } = topic;
  const page = { kind, name, title: '', rows: [], lists: [], rules: NO_RULES };
  return { ...page, ...partsOf(topic, sources) };
}

function partsOf(topic: PagedTopic, sources: PageSources): Partial<Page> {
  switch (topic.kind) {
    case 'field':
      return fieldParts(topic.subject, sources);
    case 'stage':
      return stageParts(topic, sources);
    case 'value':
      return valueParts(topic, sources);
    case 'section':
      return {
        rows: [
          ['meaning', topic.title],
          ['start', `Start with ${topic.subject.first}.`],
        ],
        rules: rulesWhere('Its rules', sources, ({ category }) => category === topic.name),
      };
    case 'lens':
      return lensParts(topic);
    case 'tension':
      return {
        title: topic.title,
        rows: [
          ['meaning', topic.subject.text],
          ['read', `${list(topic.subject.statements)}, for example with nlc explain ${topic.subject.statements[0]}`],
        ],
      };
    case 'grade':
      return {
        rows: [['meaning', `${sentence(topic.title)}`]],
        lists: [statementsList(topic.name, sources)].filter(({ entries }) => entries.length > 0),
      };
    case 'level':
      return {
        rows: [['meaning', topic.title]],
        rules: firstOf(rulesWhere('Rules with this level', sources, ({ level }) => level === topic.name)),
      };
    case 'theme':
      return {
        rows: [['meaning', topic.title]],
        rules: rulesWhere('Rules with this theme', sources, ({ theme }) => theme === topic.name),
      };
    default:
      return wordParts(topic.subject, sources);
  }
}

function fieldParts(field: PlanField, sources: PageSources): Partial<Page> {
  const choices = choicesOf(field, sources.plan);
  const { told, question } = splitDescription(field.description);
  const inside = planFields(sources.plan).filter(({ steps }) => isRightInside(steps.slice(0, -1), field));
  return {
    title: field.title,
    rows: [
      ['meaning', told],
      ...(question === '' ? [] : [['ask', question] as const]),
      ['takes', `${sentence(valueWords(field, sources.plan))}`],
      ...(field.isRequired ? [['needed', neededWords(field)] as const] : []),
    ],
    lists: [
      { heading: 'Words for it', entries: choices },
      {
        heading: 'Fields in it',
        entries: inside.map(({ steps, title }) => ({ word: String(steps.at(-1)), meaning: title })),
      },
    ].filter(({ entries }) => entries.length > 0),
    example: exampleLines(exampleOf(field, sources.plan, sources.base), sources),
    rules: rulesReading(field.path, sources),
  };
}

function neededWords({ steps, schemas }: PlanField): string {
  const name = steps.slice(0, -1).findLast((step) => typeof step === 'string');
  const canBeEmpty = schemas.some(({ items }) => items !== undefined);
  if (name === undefined) return `Every plan needs it${canBeEmpty ? ', though the list can be empty at first' : ''}.`;
  return steps.at(-2) === 0 ? `Every entry of "${name}" needs it.` : `"${name}" needs it.`;
}

/** @param above the steps to a field without its own name */
function isRightInside(above: PlanField['steps'], { steps }: PlanField): boolean {
  const isInEntry = above.length === steps.length + 1 && above.at(-1) === 0;
  return (above.length === steps.length || isInEntry) && steps.every((step, index) => step === above[index]);
}

function stageParts({ name, subject }: TopicOf<'stage'>, sources: PageSources): Partial<Page> {
  return {
    rows: [
      ['meaning', sentence(subject.meaning)],
      ['rules', `${allRules(sources.framework).filter(appliesAt(name)).length} rules look at a network at this stage.`],
    ],
    example: exampleLines(exampleOf(subject.field, sources.plan, sources.base, name), sources),
    rules: rulesWhere(
      'Rules that begin at this stage',
      sources,
      ({ from_stage: from, expected_from: expected }) => from === name || expected === name,
    ),
  };
}

function appliesAt(stage: string): (rule: DescribedRule) => boolean {
  const at = (STAGES as readonly string[]).indexOf(stage);
  return ({ asking }) => asking.from <= at && at <= asking.until;
}

function valueParts({ name, subject: { uses } }: TopicOf<'value'>, sources: PageSources): Partial<Page> {
  const groups = sameFields(uses.map(({ field }) => field));
  const meaningIn = (field: PlanField) => uses.find((use) => use.field === field)?.meaning ?? '';
  const [[first] = []] = groups;
  if (first === undefined) return {};
  const isInList = first.schemas.some(({ items }) => items !== undefined) && !isAlone(name, first);
  const isOne = groups.length === 1;
  return {
    rows: isOne && meaningIn(first) !== '' ? [['meaning', sentence(meaningIn(first))]] : [],
    lists: [
      {
        heading: isOne ? 'The field that can have it' : 'Fields that can have it',
        entries: groups.map(([field, ...more]) => ({
          word: field.path,
          meaning: `${field.title}${placesWords(more.length)}${isOne || meaningIn(field) === '' ? '' : `: ${meaningIn(field)}`}`,
        })),
      },
    ],
    example: exampleLines(exampleOf(first, sources.plan, sources.base, isInList ? [name] : name), sources),
    rules: rulesReading(first.path, sources),
  };
}

/** Whether a word can stand for a whole list. */
function isAlone(word: string, { schemas }: PlanField): boolean {
  return schemas.some((schema) => schema.const === word || schema.enum?.includes(word));
}

function lensParts({ title, name, subject }: TopicOf<'lens'>): Partial<Page> {
  return {
    title,
    rows: [
      ['meaning', subject.about],
      ...subject.sources.map(({ source, address }) => ['source', `${source}, ${address}`] as const),
      ['use', `nlc check --lens ${name} plan.yaml`],
    ],
    lists: [
      { heading: 'Its parts', entries: subject.elements.map((one) => ({ word: one.title, meaning: one.about })) },
    ],
  };
}

function statementsList(grade: string, { framework }: PageSources): PageList {
  const own = framework.statements.filter((statement) => statement.grade === grade);
  return { heading: 'Statements with it', entries: own.map(({ code, title }) => ({ word: code, meaning: title })) };
}

function wordParts({ meaning, field: path, rules }: GlossaryEntry, sources: PageSources): Partial<Page> {
  const about = rules && rulesWhere('Rules about it', sources, ({ id }) => rules.includes(id));
  const field = planFields(sources.plan).find((one) => one.path === path);
  if (field === undefined) return { rows: [['meaning', meaning]], ...(about && { rules: about }) };
  return {
    rows: [
      ['meaning', meaning],
      ['field', `${field.path} (nlc explain ${field.path})`],
    ],
    example: exampleLines(exampleOf(field, sources.plan, sources.base), sources),
    rules: about ?? rulesReading(field.path, sources),
  };
}

function exampleLines(plan: Data, { base }: PageSources): PageExample {
  return { lines: blockLines(plan), ids: knownIds([plan], base) };
}

/** The rules that read a field or anything in it. */
function rulesReading(path: string, { framework, readers }: PageSources): PageRules {
  const below = Object.keys(readers).filter((field) => field.startsWith(`${path}.`));
  const ids = new Set([path, ...below].flatMap((field) => readers[field] ?? []));
  const byId = new Map(allRules(framework).map((rule) => [rule.id, rule] as const));
  const entries = [...ids].flatMap((id) => byId.get(id) ?? []);
  return firstOf({ heading: 'Rules that read it', entries, more: 0 });
}

function rulesWhere(
  heading: string,
  { framework }: PageSources,
  isWanted: (rule: DescribedRule) => boolean,
): PageRules {
  return { heading, entries: allRules(framework).filter(isWanted), more: 0 };
}

function firstOf({ heading, entries }: PageRules): PageRules {
  const shown = entries.length > MOST_RULES + 1 ? entries.slice(0, MOST_RULES) : entries;
  return { heading, entries: shown, more: entries.length - shown.length };
}

/** A few words with a capital letter and a full stop. */
function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
}
