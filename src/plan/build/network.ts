/** Builds the network, its purpose and its focus. */

import type { Agreed, Focus, ModelOfLearning, Network, Programme, Purpose } from '../model/plan.ts';
import type { School } from '../model/schools-and-people.ts';
import { isFilledIn, isTemplateText } from '../placeholder-text.ts';
import * as field from './fields.ts';
import { type Register, reference, schoolsOf } from './references.ts';

export function buildNetwork(register: Register, root: field.Section): Network {
  const entry = field.section(root, 'network');
  const growth = field.sectionIf(entry, 'growth');
  return {
    at: entry.at,
    id: field.name(entry, 'id') ?? '',
    name: field.name(entry, 'name') ?? '',
    summary: field.text(entry, 'summary'),
    stage: field.word(entry, 'stage') ?? 'forming',
    starts: field.date(entry, 'starts'),
    ends: field.date(entry, 'ends'),
    origin: field.word(entry, 'origin'),
    brokeredBy: reference(register, 'partner', entry, 'brokered_by'),
    area: field.word(entry, 'area'),
    schoolCount: field.number(entry, 'school_count'),
    sizeRationale: field.text(entry, 'size_rationale'),
    growth: growth && { at: growth.at, schools: field.number(growth, 'schools'), by: field.date(growth, 'by') },
    links: field.counting(entry, 'links_to_networks').map((link) => ({
      at: link.at,
      network: field.name(link, 'network') ?? '',
      exchange: field.text(link, 'exchange'),
    })),
    partOf: buildProgramme(field.sectionIf(entry, 'part_of')),
    website: field.text(entry, 'website'),
  };
}

function buildProgramme(entry: field.Section | undefined): Programme | undefined {
  if (entry === undefined) return undefined;
  const programme = field.name(entry, 'programme');
  // Whoever writes "none" for its name says that there is no programme.
  if (programme !== undefined && !isFilledIn(programme) && !isTemplateText(programme)) return undefined;
  return {
    at: entry.at,
    programme,
    since: field.date(entry, 'since'),
    until: field.date(entry, 'until'),
    asks: field.text(entry, 'asks'),
  };
}

export function buildPurpose(register: Register, root: field.Section, members: readonly School[]): Purpose {
  const entry = field.section(root, 'purpose');
  return {
    at: entry.at,
    moralPurpose: field.text(entry, 'moral_purpose'),
    compellingReason: field.text(entry, 'compelling_reason'),
    sharedValues: field.texts(entry, 'shared_values'),
    whoBenefits: field.text(entry, 'who_benefits'),
    agreed: buildAgreed(register, entry, members),
    revisit: field.date(entry, 'revisit'),
  };
}

function buildAgreed(register: Register, purpose: field.Section, members: readonly School[]): Agreed | undefined {
  const entry = field.sectionIf(purpose, 'agreed');
  if (entry === undefined) return undefined;
  return {
    at: entry.at,
    saysBy: field.items(entry, 'by').length > 0,
    by: schoolsOf(register, entry, 'by', members),
    date: field.date(entry, 'date'),
    how: field.text(entry, 'how'),
  };
}

export function buildFocus(register: Register, root: field.Section, members: readonly School[]): Focus {
  const entry = field.section(root, 'focus');
  return {
    at: entry.at,
    learningFocus: field.text(entry, 'learning_focus'),
    pedagogy: field.text(entry, 'pedagogy'),
    content: field.texts(entry, 'content'),
    learners: field.text(entry, 'learners'),
    strands: field.counting(entry, 'strands').map((strand) => ({
      at: strand.at,
      focus: field.text(strand, 'focus'),
      pedagogy: field.text(strand, 'pedagogy'),
      schools: schoolsOf(register, strand, 'schools', members),
    })),
    whyThis: field.counting(entry, 'why_this').map((reason) => ({
      at: reason.at,
      finding: field.text(reason, 'finding'),
      source: field.text(reason, 'source'),
      kind: field.word(reason, 'kind'),
    })),
    model: buildModel(field.sectionIf(entry, 'model_of_learning')),
  };
}

function buildModel(entry: field.Section | undefined): ModelOfLearning | undefined {
  if (entry === undefined) return undefined;
  return {
    at: entry.at,
    name: field.name(entry, 'name'),
    source: field.text(entry, 'source'),
    summary: field.text(entry, 'summary'),
    sharedWith: field.texts(entry, 'shared_with'),
  };
}
