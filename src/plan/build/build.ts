/** Builds the model of a plan that matches the schema. Never throws, whatever the plan leaves out. */

import type { Plan } from '../model/plan.ts';
import type { School } from '../model/schools-and-people.ts';
import type { DataMap } from '../path.ts';
import type { Day } from '../queries/calendar.ts';
import { buildActivities, linkArtefacts } from './activities.ts';
import type { Section } from './fields.ts';
import { lifeOf, membersIn, momentIn } from './life.ts';
import { buildFocus, buildNetwork, buildPurpose } from './network.ts';
import {
  buildEvaluation,
  buildFamilies,
  buildOutcomes,
  buildPupilVoice,
  buildResources,
  buildSupport,
} from './outcomes.ts';
import { enterInlinePeople } from './parties.ts';
import { buildAgreements, buildGroups, buildLeadership, buildPartners, buildPeople, buildSubgroups } from './people.ts';
import { newRegister, type Register, unresolved } from './references.ts';
import { buildSchools, linkSchools } from './schools.ts';
import { buildCommitment, buildCommunication, buildSharing, buildTrust } from './sharing.ts';
import {
  buildAcknowledged,
  buildClosed,
  buildLessons,
  buildLog,
  buildMilestones,
  buildRisks,
  buildSustaining,
  buildWider,
} from './time.ts';

/**
 * Builds the model of a plan.
 * @param data one document that matches the plan schema
 * @param today the checking date
 */
export function buildPlan(data: DataMap, today: Day): Plan {
  const register = newRegister();
  registers.set(data, register);
  return buildWith(register, data, today);
}

/** What was registered of each plan, as long as its data is in use. */
const registers = new WeakMap<DataMap, Register>();

/**
 * The ids that a plan gives to each kind of thing that others refer to, in the order of the plan.
 * @param data as for `buildPlan`
 */
export function idsByKind(data: DataMap): Readonly<Record<string, readonly string[]>> {
  if (!registers.has(data)) buildPlan(data, ANY_DAY);
  const { entities } = registers.get(data) as Register;
  return Object.fromEntries(Object.entries(entities).map(([kind, entities]) => [kind, [...entities.keys()]]));
}

/** Which ids there are doesn't depend on the day. */
const ANY_DAY = 0;

function buildWith(register: Register, data: DataMap, today: Day): Plan {
  const root: Section = { data, at: [] };
  const partners = buildPartners(register, root);
  const schools = buildSchools(register, root);
  const people = buildPeople(register, root);
  enterInlinePeople(register, data);
  linkSchools(register, root, schools);
  const network = buildNetwork(register, root);
  const moment = momentIn(lifeOf(network, schools), today);
  const members = membersIn(schools, moment);
  const together = buildTogether(register, root, members);
  const rest = buildRest(register, root, members);
  return {
    at: [],
    data,
    today,
    date: moment.day,
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

/** Builds the parts that others refer to by id. The order matters: a part is built before those that refer to it. */
function buildTogether(register: Register, root: Section, members: readonly School[]) {
  const groups = buildGroups(register, root, members);
  const outcomes = buildOutcomes(register, root, members);
  const sharing = buildSharing(register, root);
  const activities = buildActivities(register, root, members);
  return { groups, outcomes, sharing: linkArtefacts(register, root, sharing), activities };
}

/** Builds the parts that nothing refers to. */
function buildRest(register: Register, root: Section, members: readonly School[]) {
  return {
    purpose: buildPurpose(register, root, members),
    focus: buildFocus(register, root, members),
    leadership: buildLeadership(register, root),
    agreements: buildAgreements(root),
    subgroups: buildSubgroups(register, root),
    pupilVoice: buildPupilVoice(root),
    families: buildFamilies(register, root),
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
    lessons: buildLessons(register, root),
    risks: buildRisks(register, root),
    log: buildLog(register, root),
    acknowledged: buildAcknowledged(register, root),
  };
}
