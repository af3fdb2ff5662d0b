/** Builds the outcomes, pupil voice, families, support, evaluation and resources. */

import type {
  BudgetYear,
  Evaluation,
  Families,
  Measurement,
  Outcome,
  PupilVoice,
  Reading,
  Resources,
  Support,
} from '../model/plan.ts';
import type { School } from '../model/schools-and-people.ts';
import { type Data, isList } from '../path.ts';
import { isIntention, isTemplateText } from '../placeholder-text.ts';
import * as field from './fields.ts';
import { parties, party, personOf } from './parties.ts';
import { enter, type Register, reference, references, schoolsOf } from './references.ts';

export function buildOutcomes(register: Register, root: field.Section, members: readonly School[]): Outcome[] {
  return field.entries(root, 'outcomes').flatMap((entry) => {
    const outcome: Outcome = {
      at: entry.at,
      id: field.name(entry, 'id'),
      statement: field.text(entry, 'statement'),
      for: field.word(entry, 'for'),
      measure: field.text(entry, 'measure'),
      unit: field.word(entry, 'unit'),
      baseline: measurement(field.sectionIf(entry, 'baseline')),
      target: measurement(field.sectionIf(entry, 'target')),
      readings: field.counting(entry, 'readings').map(reading),
      saysNoReadings: saysNone(entry.data['readings']),
      schools: schoolsOf(register, entry, 'schools', members),
      owner: personOf(register, entry, 'owner'),
    };
    enter(register, 'outcome', outcome);
    return field.counts(entry, 'outcomes') ? [outcome] : [];
  });
}

function saysNone(data: Data | undefined): boolean {
  return data === 'none' || (isList(data) && data.length === 0);
}

function measurement(entry: field.Section | undefined): Measurement | undefined {
  if (entry === undefined) return undefined;
  return {
    at: entry.at,
    value: field.number(entry, 'value') ?? measured(entry),
    date: field.date(entry, 'date'),
    source: field.text(entry, 'source'),
  };
}

function reading(entry: field.Section): Reading {
  return {
    at: entry.at,
    date: field.date(entry, 'date'),
    value: field.number(entry, 'value') ?? measured(entry),
    note: field.text(entry, 'note'),
  };
}

/** A value in words. "None" is one; "TBC" and "we'll ask them in May" aren't. */
function measured(entry: field.Section): string | undefined {
  const words = field.name(entry, 'value');
  return words === undefined || isTemplateText(words) || isIntention(words) ? undefined : words;
}

export function buildPupilVoice(root: field.Section): PupilVoice | undefined {
  const entry = field.sectionIf(root, 'pupil_voice');
  if (entry === undefined) return undefined;
  return {
    at: entry.at,
    howPupilsLead: field.text(entry, 'how_pupils_lead'),
    answeredBy: field.text(entry, 'answered_by'),
  };
}

export function buildFamilies(register: Register, root: field.Section): Families | undefined {
  const entry = field.sectionIf(root, 'families');
  if (entry === undefined) return undefined;
  return {
    at: entry.at,
    who: field.text(entry, 'who'),
    activities: references(register, 'activity', entry, 'activities'),
    heard: field.text(entry, 'heard'),
  };
}

export function buildSupport(register: Register, root: field.Section): Support[] {
  return field.entries(root, 'support').map((entry) => ({
    at: entry.at,
    school: reference(register, 'school', entry, 'school'),
    need: field.text(entry, 'need'),
    from: references(register, 'school', entry, 'from'),
    approach: field.text(entry, 'approach'),
    agreedWithSchool: field.flag(entry, 'agreed_with_school'),
    givesBack: field.text(entry, 'gives_back'),
    review: field.date(entry, 'review'),
  }));
}

export function buildEvaluation(register: Register, root: field.Section): Evaluation {
  const entry = field.section(root, 'evaluation');
  const evaluator = party(register, entry.data['evaluator'], [...entry.at, 'evaluator'], ['person', 'partner']);
  const costBenefit = field.sectionIf(entry, 'cost_benefit');
  return {
    at: entry.at,
    questions: field.texts(entry, 'questions'),
    contributionStory: field.text(entry, 'contribution_story'),
    otherExplanations: field.texts(entry, 'other_explanations'),
    comparison: field.text(entry, 'comparison'),
    methods: field.texts(entry, 'methods'),
    evaluator: evaluator.person,
    evaluatorPartner: evaluator.partner ?? evaluator.person?.partner,
    reviews: field.entries(entry, 'reviews').map((review) => {
      const present = parties(register, review, 'with', ['person', 'partner', 'group']);
      return {
        at: review.at,
        date: field.date(review, 'date'),
        people: present.flatMap(({ person }) => person ?? []),
        partners: present.flatMap(({ partner }) => partner ?? []),
        groups: present.flatMap(({ group }) => group ?? []),
        purpose: field.text(review, 'purpose'),
      };
    }),
    costBenefit: costBenefit && {
      expectedGain: field.text(costBenefit, 'expected_gain'),
      howJudged: field.text(costBenefit, 'how_judged'),
    },
  };
}

export function buildResources(register: Register, root: field.Section): Resources | undefined {
  const entry = field.sectionIf(root, 'resources');
  if (entry === undefined) return undefined;
  const contingency = field.section(entry, 'contingency');
  return {
    at: entry.at,
    currency: field.text(entry, 'currency'),
    dayRate: field.number(entry, 'day_rate'),
    contingencyTime: field.number(contingency, 'percent_time'),
    contingencyMoney: field.number(contingency, 'percent_money'),
    years: field.entries(entry, 'years').map((year) => buildYear(register, year)),
  };
}

function buildYear(register: Register, entry: field.Section): BudgetYear {
  return {
    at: entry.at,
    year: field.schoolYear(entry, 'year'),
    income: field.entries(entry, 'income').map((item) => ({
      at: item.at,
      source: field.text(item, 'from'),
      partner: register.entities.partner.get(field.name(item, 'from') ?? ''),
      amount: field.number(item, 'amount'),
      confirmed: field.flag(item, 'confirmed'),
      ends: field.date(item, 'ends'),
    })),
    spending: field.entries(entry, 'spending').map((item) => ({
      at: item.at,
      for: field.text(item, 'for'),
      amount: field.number(item, 'amount'),
    })),
    staffDays: field.number(entry, 'staff_days'),
  };
}
