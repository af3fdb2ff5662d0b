/** Builds the activities of a network and what they produce. */

import type { Activity, Artefact, Sharing } from '../model/plan.ts';
import type { School } from '../model/schools-and-people.ts';
import * as field from './fields.ts';
import { leadersOf } from './parties.ts';
import { enter, type Register, reference, references, schoolsOf } from './references.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Call after outcomes and artefacts are built. */
export function buildActivities(register: Register, root: field.Section, members: readonly School[]): Activity[] {
  const active = new Set(members);
  const schoolCount = field.number(field.section(root, 'network'), 'school_count') ?? 0;
  const hasUnnamed = schoolCount > members.length;
  return field.entries(root, 'activities').map((entry) => {
    const among = (key: string) => {
      const named = schoolsOf(register, entry, key, members);
      // Activities of all schools share one list, because a list for each would grow with schools times activities.
      return named === members ? members : named.filter((school) => active.has(school));
    };
    const activity = buildActivity(entry, register, { among, hasUnnamed });
    enter(register, 'activity', activity);
    return activity;
  });
}

function buildActivity(
  entry: field.Section,
  register: Register,
  { among, hasUnnamed }: { readonly among: (key: string) => readonly School[]; readonly hasUnnamed: boolean },
): Activity {
  const allSchools = entry.data['schools'] === 'all';
  const hostsRotate = entry.data['hosts'] === 'rotates';
  return {
    at: entry.at,
    id: field.name(entry, 'id'),
    title: field.name(entry, 'title') ?? '',
    kind: field.word(entry, 'kind') ?? 'other',
    strands: field.wordsOf(entry, 'strands'),
    levels: field.wordsOf(entry, 'levels'),
    schools: among('schools'),
    allSchools,
    withUnnamed: allSchools && hasUnnamed,
    hosts: hostsRotate ? [] : among('hosts'),
    hostsRotate,
    ledBy: leadersOf(register, entry, 'led_by'),
    partners: references(register, 'partner', entry, 'partners'),
    takesPart: takesPart(field.section(entry, 'takes_part')),
    pupilPart: field.word(entry, 'pupil_part'),
    ...timing(entry),
    format: field.word(entry, 'format'),
    question: field.text(entry, 'question'),
    knowledge: knowledge(field.sectionIf(entry, 'knowledge')),
    usesModel: field.flag(entry, 'uses_model'),
    serves: references(register, 'outcome', entry, 'serves'),
    produces: references(register, 'artefact', entry, 'produces'),
    planned: field.word(entry, 'planned'),
    giving: among('giving'),
    receiving: among('receiving'),
  };
}

function timing(entry: field.Section) {
  return {
    starts: field.date(entry, 'starts'),
    ends: field.date(entry, 'ends'),
    timesPerYear: field.number(entry, 'times_per_year'),
    hoursEach: field.number(entry, 'hours_each'),
    coverDays: field.number(entry, 'cover_days'),
  };
}

function takesPart(entry: field.Section): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [key, value] of Object.entries(entry.data)) if (typeof value === 'number') counts.set(key, value);
  return counts;
}

function knowledge(entry: field.Section | undefined): Activity['knowledge'] {
  if (entry === undefined) return undefined;
  const draws = (key: string) => field.flag(entry, key) === true;
  return { practice: draws('practice'), research: draws('research'), created: draws('created') };
}

/**
 * Connects artefacts with the activities that make them, and leaves out those that say nothing. Call when both are
 * built.
 */
export function linkArtefacts(register: Register, root: field.Section, sharing: Sharing): Sharing {
  const artefacts: readonly Writable<Artefact>[] = sharing.artefacts;
  const written = field.entries(field.section(root, 'sharing'), 'artefacts');
  written.forEach((entry, index) => {
    const artefact = artefacts[index];
    if (artefact !== undefined) artefact.madeBy = reference(register, 'activity', entry, 'made_by');
  });
  const says = (_: Artefact, index: number) =>
    written[index] !== undefined && field.counts(written[index], 'artefacts');
  return { ...sharing, artefacts: artefacts.filter(says) };
}
