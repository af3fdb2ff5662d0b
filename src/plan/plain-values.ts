/** What the words that a plan chooses from are called in a sentence, so that no reader meets the format's own. */

/** By field: every value that the format allows, except those of fields of which no text repeats the value. */
export const PLAIN_VALUES = {
  area: { local: 'local', regional: 'regional', dispersed: 'widely spread', online: 'online' },
  post: {
    headteacher: 'head',
    deputy: 'deputy',
    'senior-leader': 'senior leader',
    'middle-leader': 'middle leader',
    teacher: 'teacher',
    'teaching-assistant': 'teaching assistant',
    'support-staff': 'member of support staff',
    'business-manager': 'business manager',
    governor: 'governor',
    pupil: 'pupil',
    parent: 'parent',
    adviser: 'adviser',
    academic: 'academic',
    consultant: 'consultant',
    officer: 'officer',
    other: 'person',
  },
  part_played: {
    'co-leader': 'joint leader',
    'co-designer': 'joint planner of the work',
    adviser: 'adviser',
    broker: 'brought the schools together',
    funder: 'funder',
    evaluator: 'evaluator',
    provider: 'provider of training or a service',
    host: 'host',
    none: 'no part',
  },
  audience: {
    heads: 'heads',
    leaders: 'leaders',
    teachers: 'teachers',
    'support-staff': 'support staff',
    'all-staff': 'all staff',
    pupils: 'pupils',
    governors: 'governors',
    parents: 'parents',
    partners: 'partners',
    profession: 'the wider profession',
  },
  strands: {
    from: 'learning from others',
    with: 'learning with others',
    'on-behalf-of': 'learning on behalf of others',
  },
  levels: {
    pupil: 'learning by pupils',
    adult: 'learning by adults',
    leadership: 'learning by leaders',
    school: 'learning by a whole school',
    'school-to-school': 'learning between schools',
    'network-to-network': 'learning between networks',
  },
  artefact: {
    guide: 'guide',
    'case-study': 'case study',
    video: 'video',
    dataset: 'set of data',
    'lesson-plan': 'lesson plan',
    report: 'report',
    toolkit: 'toolkit',
    event: 'event',
    other: 'thing',
  },
  unit: {
    percent: '%',
    points: ' points',
    count: '',
    'scale-1-5': ' on a scale from 1 to 5',
    hours: ' hours',
    text: '',
  },
} as const;

/** A value of a field in plain words; as it is if the format doesn't have it. */
export function plainValue(field: keyof typeof PLAIN_VALUES, value: string): string {
  const words: Readonly<Record<string, string>> = PLAIN_VALUES[field];
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}

/** What a plan says of an activity that has a level or a strand of learning. */
export const LEARNING: Readonly<Record<keyof typeof PLAIN_VALUES.levels | keyof typeof PLAIN_VALUES.strands, string>> =
  {
    pupil: 'pupils learn in it',
    adult: 'staff learn in it',
    leadership: 'leaders learn in it',
    school: 'a whole school learns from it',
    'school-to-school': 'staff in it learn together across schools',
    'network-to-network': 'networks learn from each other in it',
    from: 'people in it learn from others',
    with: 'people in it learn with others',
    'on-behalf-of': 'others benefit from what people learn in it',
  };
