/** Everything that `nlc explain` can be asked about: each kind of topic, and each topic with the names it goes by. */

import type { DescribedRule } from '../rules/describe-rules.ts';
import type { Glossary, GlossaryEntry } from '../rules/glossary-entry.ts';
import { allRules, type Framework } from '../rules/load.ts';
import type { Lens } from '../rules/research.ts';
import type { Category, Statement, Tension } from '../rules/types.ts';
import { type PlanField, planFields, type Worded } from './plan-format.ts';
import { choicesOf } from './value-words.ts';

/** What topics are made from. */
export interface TopicSources {
  readonly framework: Framework;
  /** The plan schema with its titles and examples. */
  readonly plan: Worded;
  readonly glossary: Glossary;
  readonly lenses: readonly Lens[];
}

/** A word that some fields can have, with what it means in each of them. */
export interface FieldWord {
  readonly word: string;
  readonly uses: readonly { readonly field: PlanField; readonly meaning: string }[];
}

interface Subjects {
  rule: DescribedRule;
  statement: Statement;
  stage: { readonly field: PlanField; readonly meaning: string };
  level: GlossaryEntry;
  field: PlanField;
  word: GlossaryEntry;
  section: Category;
  lens: Lens;
  tension: Tension;
  value: FieldWord;
  grade: GlossaryEntry;
  code: GlossaryEntry;
  theme: GlossaryEntry;
}

export type TopicKind = keyof Subjects;

export type TopicOf<Kind extends TopicKind> = {
  readonly [One in Kind]: {
    readonly kind: One;
    /** What to ask for; no two topics of a kind have the same. */
    readonly name: string;
    /** A few words or a sentence about it; empty if there are none. */
    readonly title: string;
    /** Other names for it. */
    readonly also: readonly string[];
    readonly subject: Subjects[One];
  };
}[Kind];

export type Topic = TopicOf<TopicKind>;

/** The kinds of topics. If several have the same name, the kind that comes first here is the most likely. */
export const TOPIC_KINDS: Readonly<Record<TopicKind, { readonly plural: string; readonly about: string }>> = {
  rule: { plural: 'rules', about: 'what nlc looks for in a plan' },
  statement: { plural: 'statements', about: 'what the leaflet says about networks' },
  stage: { plural: 'stages', about: 'how far a network has come' },
  level: { plural: 'levels', about: 'how serious a finding is' },
  field: { plural: 'fields', about: 'what can be written in a plan' },
  word: { plural: 'words', about: 'words used in reports, in plain English' },
  section: { plural: 'sections', about: 'parts of the rule set' },
  lens: { plural: 'lenses', about: 'other frameworks for networks' },
  tension: { plural: 'tensions', about: 'statements that seem to disagree' },
  value: { plural: 'values', about: 'words that a field can have' },
  grade: { plural: 'grades', about: 'how strong the evidence is' },
  code: { plural: 'codes', about: 'short words in reports for programs' },
  theme: { plural: 'themes', about: 'what a conversation can be about' },
};

export const KIND_NAMES = Object.keys(TOPIC_KINDS) as readonly TopicKind[];

/** Every topic, kind by kind. */
export function topicsOf({ framework, plan, glossary, lenses }: TopicSources): Topic[] {
  const fields = planFields(plan);
  const fromGlossary = (kind: 'level' | 'word' | 'grade' | 'code' | 'theme') =>
    glossary[`${kind}s`].map((entry): Topic => {
      return { kind, name: entry.word, title: entry.meaning, also: entry.also ?? [], subject: entry };
    });
  return [
    ...allRules(framework).map((rule): Topic => {
      return { kind: 'rule', name: rule.id, title: rule.title, also: [rule.title], subject: rule };
    }),
    ...framework.statements.map((statement): Topic => {
      const { code, title } = statement;
      return { kind: 'statement', name: code, title, also: [title], subject: statement };
    }),
    ...stageTopics(fields, plan),
    ...fromGlossary('level'),
    ...fields.map((field): Topic => {
      return { kind: 'field', name: field.path, title: field.title, also: [field.title], subject: field };
    }),
    ...fromGlossary('word'),
    ...framework.header.categories.map((category): Topic => {
      return { kind: 'section', name: category.id, title: category.about, also: [], subject: category };
    }),
    ...lenses.map((lens): Topic => {
      const also = [lens.title, ...lens.elements.map(({ title }) => title)];
      return { kind: 'lens', name: lens.name, title: lens.title, also, subject: lens };
    }),
    ...framework.tensions.map((tension): Topic => {
      return { kind: 'tension', name: tension.id, title: tension.title, also: [tension.title], subject: tension };
    }),
    ...valueTopics(fields, plan),
    ...fromGlossary('grade'),
    ...fromGlossary('code'),
    ...fromGlossary('theme'),
  ];
}

const STAGE = 'network.stage';

function stageTopics(fields: readonly PlanField[], plan: Worded): Topic[] {
  return fields
    .filter(({ path }) => path === STAGE)
    .flatMap((field) =>
      choicesOf(field, plan).map(({ word, meaning }): Topic => {
        return { kind: 'stage', name: word, title: meaning, also: [], subject: { field, meaning } };
      }),
    );
}

function valueTopics(fields: readonly PlanField[], plan: Worded): Topic[] {
  const uses = new Map<string, FieldWord['uses']>();
  for (const field of fields)
    for (const { word, meaning } of field.path === STAGE ? [] : choicesOf(field, plan))
      uses.set(word, [...(uses.get(word) ?? []), { field, meaning }]);
  return [...uses].map(([word, all]): Topic => {
    const title = all.find(({ meaning }) => meaning !== '')?.meaning ?? '';
    return { kind: 'value', name: word, title, also: [], subject: { word, uses: all } };
  });
}
