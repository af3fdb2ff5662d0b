/** Builds the model of a plan whose shape is right. Total: nothing here throws, whatever the plan leaves out. */

import type { Network, Plan } from '../model/plan.ts';
import type { School } from '../model/schools-and-people.ts';
import type { DataMap } from '../path.ts';
import type { Day } from '../queries/calendar.ts';
import { buildActivities, linkArtefacts } from './activities.ts';
import type { Section } from './fields.ts';
import { buildFocus, buildNetwork, buildPurpose } from './network.ts';
import { buildEvaluation, buildOutcomes, buildPupilVoice, buildResources, buildSupport } from './outcomes.ts';
import { enterInlinePeople } from './parties.ts';
import { buildAgreements, buildGroups, buildLeadership, buildPartners, buildPeople } from './people.ts';
import { newRegister, type Register, unresolved } from './references.ts';
import { buildSchools, linkSchools, membersOn } from './schools.ts';
import { buildCommitment, buildCommunication, buildSharing, buildTrust } from './sharing.ts';
import {
  buildAcknowledged,
  buildClosed,
  buildLog,
  buildMilestones,
  buildRisks,
  buildSustaining,
  buildWider,
} from './time.ts';

/**
 * The model of a plan.
 * @param data one document that fits the plan schema
 * @param today the checking date
 */
export function buildPlan(data: DataMap, today: Day): Plan {
  const root: Section = { data, at: [] };
  const register = newRegister();
  const partners = buildPartners(register, root);
  const schools = buildSchools(register, root);
  const people = buildPeople(register, root);
  enterInlinePeople(register, data);
  linkSchools(register, root, schools);
  const network = buildNetwork(register, root);
  const date = withinLife(today, network, schools);
  const members = membersOn(schools, date);
  const together = buildTogether(register, root, members);
  const rest = buildRest(register, root, members);
  return {
    at: [],
    data,
    today,
    date,
    network,
    schools,
    members,
    partners,
    people,
    ...together,
    ...rest,
    unresolved: unresolved(register),
    duplicates: register.duplicates,
  };
}

/** What other parts refer to by id; what is referred to is built before what refers. */
function buildTogether(register: Register, root: Section, members: readonly School[]) {
  const groups = buildGroups(register, root, members);
  const outcomes = buildOutcomes(register, root, members);
  const sharing = buildSharing(register, root);
  const activities = buildActivities(register, root, members);
  linkArtefacts(register, root, sharing);
  return { groups, outcomes, sharing, activities };
}

/** What refers to anything and is referred to by nothing. */
function buildRest(register: Register, root: Section, members: readonly School[]) {
  return {
    purpose: buildPurpose(register, root, members),
    focus: buildFocus(root),
    leadership: buildLeadership(register, root),
    agreements: buildAgreements(root),
    pupilVoice: buildPupilVoice(root),
    support: buildSupport(register, root),
    commitment: buildCommitment(register, root, members),
    trust: buildTrust(register, root),
    communication: buildCommunication(register, root),
    evaluation: buildEvaluation(register, root),
    resources: buildResources(register, root),
    milestones: buildMilestones(register, root),
    closedPeriods: buildClosed(root),
    widerAgendas: buildWider(root),
    sustaining: buildSustaining(register, root),
    risks: buildRisks(register, root),
    log: buildLog(register, root),
    acknowledged: buildAcknowledged(register, root),
  };
}

/**
 * The checking date held inside the network's life: before the network has started it is judged as at its start, after
 * its end as at its end, and after its last school has left as on the last day with a school. A start given as a year or a month counts from that period's end, so that a school that joins
 * "in the starting year" is there.
 */
function withinLife(today: Day, { starts, ends }: Network, schools: readonly School[]): Day {
  let day = today;
  if (starts !== undefined) day = Math.max(day, starts.to);
  if (ends !== undefined) day = Math.min(day, ends.to);
  const left = schools.flatMap(({ left }) => left?.to ?? []);
  return left.length > 0 && left.length === schools.length ? Math.min(day, Math.max(...left) - 1) : day;
}
