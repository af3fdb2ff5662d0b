/** Builds sharing, communication, commitment and trust. */

import type { Artefact, Commitment, Communication, Sharing, Trust } from '../model/plan.ts';
import type { School } from '../model/schools-and-people.ts';
import * as field from './fields.ts';
import { personOf } from './parties.ts';
import { enter, type Register, references, schoolsOf } from './references.ts';

/** Call before the activities are built. `linkArtefacts` fills in `madeBy` later. */
export function buildSharing(register: Register, root: field.Section): Sharing {
  const entry = field.section(root, 'sharing');
  const artefacts = field.entries(entry, 'artefacts').map((made) => {
    const artefact: Artefact = {
      at: made.at,
      id: field.name(made, 'id'),
      title: field.text(made, 'title'),
      kind: field.word(made, 'kind'),
      audience: field.word(made, 'audience'),
      madeBy: undefined,
      due: field.date(made, 'due'),
      published: field.date(made, 'published'),
    };
    enter(register, 'artefact', artefact);
    return artefact;
  });
  return { at: entry.at, artefacts, widerAudiences: field.texts(entry, 'wider_audiences') };
}

/** Call after the activities are built. */
export function buildCommunication(register: Register, root: field.Section): Communication {
  const entry = field.section(root, 'communication');
  const platform = field.sectionIf(entry, 'platform');
  return {
    at: entry.at,
    channels: field.entries(entry, 'channels').map((channel) => ({
      at: channel.at,
      name: field.text(channel, 'name'),
      kind: field.text(channel, 'kind'),
      audience: field.wordsOf(channel, 'audience'),
      timesPerYear: field.number(channel, 'times_per_year'),
      owner: personOf(register, channel, 'owner'),
      twoWay: field.flag(channel, 'two_way'),
    })),
    platform: platform && {
      at: platform.at,
      name: field.text(platform, 'name'),
      purpose: field.text(platform, 'purpose'),
      owner: personOf(register, platform, 'owner'),
      usedBy: references(register, 'activity', platform, 'used_by'),
      fallback: field.text(platform, 'fallback'),
    },
  };
}

export function buildCommitment(register: Register, root: field.Section, members: readonly School[]): Commitment {
  const entry = field.section(root, 'commitment');
  return {
    at: entry.at,
    variation: field.text(entry, 'variation'),
    pathways: field.entries(entry, 'pathways').map((pathway) => ({
      at: pathway.at,
      name: field.text(pathway, 'name'),
      expects: field.text(pathway, 'expects'),
      schools: schoolsOf(register, pathway, 'schools', members),
    })),
  };
}

/** Call after the activities are built. */
export function buildTrust(register: Register, root: field.Section): Trust {
  const entry = field.section(root, 'trust');
  return {
    at: entry.at,
    startingPoint: field.text(entry, 'starting_point'),
    builtThrough: references(register, 'activity', entry, 'built_through'),
    checkedBy: field.text(entry, 'checked_by'),
    checkedOn: field.dates(entry, 'checked_on'),
  };
}
