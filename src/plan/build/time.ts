/**
 * Builds milestones, closed periods, wider agendas, sustaining the network, lessons, risks, the log and
 * acknowledgements.
 */

import type {
  Acknowledgement,
  ClosedPeriod,
  Lesson,
  LogEntry,
  Milestone,
  Risk,
  Sustaining,
  WiderAgenda,
} from '../model/plan.ts';
import * as field from './fields.ts';
import { personOf, personOrWords } from './parties.ts';
import { enter, type Register, references } from './references.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export function buildMilestones(register: Register, root: field.Section): Milestone[] {
  const written = field.entries(field.section(root, 'timeline'), 'milestones');
  const milestones: Writable<Milestone>[] = written.map((entry) => {
    const milestone: Milestone = {
      at: entry.at,
      id: field.name(entry, 'id'),
      title: field.text(entry, 'title'),
      due: field.date(entry, 'due'),
      owner: personOf(register, entry, 'owner'),
      after: [],
    };
    enter(register, 'milestone', milestone);
    return milestone;
  });
  milestones.forEach((milestone, index) => {
    const entry = written[index];
    if (entry !== undefined) milestone.after = references(register, 'milestone', entry, 'after');
  });
  return milestones;
}

export function buildClosed(root: field.Section): ClosedPeriod[] {
  return field.entries(field.section(root, 'timeline'), 'closed').map((entry) => ({
    at: entry.at,
    from: field.date(entry, 'from'),
    to: field.date(entry, 'to'),
    why: field.text(entry, 'why'),
  }));
}

export function buildWider(root: field.Section): WiderAgenda[] {
  return field.counting(root, 'wider_agendas').map((entry) => ({
    at: entry.at,
    agenda: field.text(entry, 'agenda'),
    helpsBy: field.text(entry, 'helps_by'),
  }));
}

export function buildSustaining(register: Register, root: field.Section): Sustaining {
  const entry = field.section(root, 'sustaining');
  const after = field.sectionIf(entry, 'after');
  return {
    at: entry.at,
    ownership: field.text(entry, 'ownership'),
    reach: field.text(entry, 'reach'),
    will: field.text(entry, 'will'),
    after: after && {
      at: after.at,
      from: field.date(after, 'from'),
      plan: field.text(after, 'plan'),
      owner: personOf(register, after, 'owner'),
      income: field.text(after, 'income'),
    },
  };
}

export function buildLessons(register: Register, root: field.Section): Lesson[] {
  return field.counting(root, 'lessons').map((entry) => ({
    at: entry.at,
    lesson: field.text(entry, 'lesson'),
    evidence: field.text(entry, 'evidence'),
    audience: field.word(entry, 'audience'),
    owner: personOf(register, entry, 'owner'),
  }));
}

export function buildRisks(register: Register, root: field.Section): Risk[] {
  return field.counting(root, 'risks').map((entry) => ({
    at: entry.at,
    risk: field.text(entry, 'risk'),
    sign: field.text(entry, 'sign'),
    response: field.text(entry, 'response'),
    owner: personOf(register, entry, 'owner'),
  }));
}

export function buildLog(register: Register, root: field.Section): LogEntry[] {
  return field.entries(root, 'log').map((entry) => ({
    at: entry.at,
    date: field.date(entry, 'date'),
    by: personOrWords(register, entry, 'by'),
    note: field.text(entry, 'note'),
  }));
}

export function buildAcknowledged(register: Register, root: field.Section): Acknowledgement[] {
  return field.entries(root, 'acknowledged').map((entry) => ({
    at: entry.at,
    rule: field.name(entry, 'rule') ?? '',
    because: field.text(entry, 'because'),
    agreedWith: personOrWords(register, entry, 'agreed_with'),
    until: field.date(entry, 'until'),
  }));
}
