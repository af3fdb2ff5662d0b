/**
 * The part of a plan that rules comparing plans need. It is plain data that can be saved as JSON, so that plans checked
 * on other machines, or not checked at all, can be compared too.
 */

import type { Entity } from '../plan/model/entity.ts';
import type { Focus, Network, Plan } from '../plan/model/plan.ts';
import type { School } from '../plan/model/schools-and-people.ts';
import type { Path } from '../plan/path.ts';
import { isFilledIn } from '../plan/placeholder-text.ts';
import {
  type Acknowledged,
  activeAcknowledgements,
  reportedAcknowledgement,
} from '../plan/queries/acknowledgements.ts';
import type { Day } from '../plan/queries/calendar.ts';
import { isClosing } from '../plan/queries/closing.ts';
import { heldOn } from '../plan/queries/in-post.ts';
import { networkSize } from '../plan/queries/network-size.ts';
import { programmeOf } from '../plan/queries/programme.ts';
import type { Stage } from '../plan/vocabulary.ts';
import { clip } from '../text/clip.ts';
import { words } from '../text/words.ts';

export interface PlanSummary {
  readonly network: {
    readonly id: string;
    readonly name: string;
    /** The programme that it is part of, as written; null if the plan names none. */
    readonly programme: string | null;
  };
  readonly stage: Stage;
  /** The checking date, limited to the network's lifetime. */
  readonly date: Day;
  /** Whether the network still runs on the checking date: it isn't closing and hasn't ended. */
  readonly goesOn: boolean;
  /** The schools active on `date`. */
  readonly schools: readonly SummarySchool[];
  /** How many schools there are, including those that the plan doesn't name. */
  readonly schoolCount: number;
  readonly links: readonly SummaryLink[];
  /** The critical friends in office on `date`, if the plan gives their name and home. */
  readonly friends: readonly SummaryFriend[];
  /** Null unless the plan gives both the learning focus and the learners. */
  readonly focus: SummaryFocus | null;
  /** What the plan acknowledges on the checking date. */
  readonly acknowledged: readonly (Acknowledged & { readonly rule: string })[];
}

export interface SummarySchool extends Entity {
  readonly name: string;
  readonly identifier: { readonly scheme: string | null; readonly value: string } | null;
  readonly authority: string | null;
  readonly phase: string | null;
  /** Staff days per year. */
  readonly daysPerYear: number | null;
  /** Its first day in the network; null if the plan doesn't say. */
  readonly from: Day | null;
  /** The first day after it has left; null if the plan doesn't say. */
  readonly until: Day | null;
}

/** `network` is an id or a name, as written. */
export interface SummaryLink extends Entity {
  readonly network: string;
}

export interface SummaryFriend extends Entity {
  readonly name: string;
  /** Their partner organisation, school or place, according to the plan. */
  readonly home: string;
}

/** Distinct words, lower-cased. */
export interface SummaryFocus extends Entity {
  /** From the learning focus. */
  readonly focus: readonly string[];
  /** From the learning focus, the pedagogy and the content. */
  readonly words: readonly string[];
  /** From the description of the learners. */
  readonly learners: readonly string[];
}

/** The paths of the network's id and its links, the same in every plan. */
export const NETWORK_ID: Path = ['network', 'id'];
export const NETWORK_LINKS: Path = ['network', 'links_to_networks'];

/** The path of a school's name. */
export function schoolName({ at }: Entity): Path {
  return [...at, 'name'];
}

/** The path of a school's number. The school must have one. */
export function schoolNumber({ at }: Entity): Path {
  return [...at, 'identifier', 'value'];
}

/** Longer texts are cut to this many UTF-16 units. */
const LONGEST = 2000;

export function summarisePlan(plan: Plan): PlanSummary {
  const { network, date } = plan;
  return {
    network: { id: network.id, name: clip(network.name, LONGEST), programme: programmeOf(plan) },
    stage: network.stage,
    date,
    goesOn: !isClosing(plan),
    schools: plan.members.map((school) => summariseSchool(school, network)),
    schoolCount: networkSize(plan),
    links: network.links.map((link) => ({
      at: [...link.at, 'network'],
      network: clip(link.network, LONGEST),
    })),
    friends: friendsOf(plan),
    focus: focusOf(plan.focus),
    acknowledged: activeAcknowledgements(plan).map((entry) => ({
      rule: entry.rule,
      ...reportedAcknowledgement(entry),
    })),
  };
}

function summariseSchool(school: School, { starts, ends }: Network): SummarySchool {
  const { identifier, joined, left } = school;
  return {
    at: school.at,
    name: clip(school.name, LONGEST),
    identifier: identifier === undefined ? null : { scheme: identifier.scheme ?? null, value: identifier.value },
    authority: school.localAuthority ?? null,
    phase: school.phase ?? null,
    daysPerYear: school.daysPerYear ?? null,
    from: outermost(Math.max, [starts?.from, joined?.from]),
    until: outermost(Math.min, [ends && ends.to + 1, left?.to]),
  };
}

function outermost(pick: (...days: number[]) => number, days: readonly (Day | undefined)[]): Day | null {
  const written = days.filter((day) => day !== undefined);
  return written.length === 0 ? null : pick(...written);
}

function friendsOf({ leadership, date }: Plan): SummaryFriend[] {
  return heldOn(leadership.criticalFriends, date, 'any-school').flatMap(({ at, person }): SummaryFriend[] => {
    const { name, partner, school, from } = person ?? {};
    const home = partner?.name ?? school?.name ?? from;
    if (!isFilledIn(name) || !isFilledIn(home)) return [];
    return [{ at: [...at, 'person'], name: clip(name, LONGEST), home: clip(home, LONGEST) }];
  });
}

function focusOf({ at, learningFocus, pedagogy, content, learners }: Focus): SummaryFocus | null {
  const forWhom = wordsOf([learners]);
  const focus = wordsOf([learningFocus]);
  if (focus.length === 0 || forWhom.length === 0) return null;
  const words = wordsOf([learningFocus, pedagogy, ...content]);
  return { at: [...at, 'learning_focus'], focus, words, learners: forWhom };
}

function wordsOf(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.filter(isFilledIn).flatMap((text) => words(clip(text, LONGEST))))];
}
