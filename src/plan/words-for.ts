/**
 * What people call the values that the format has a word for: one table for check, for the wizard and for tables of
 * schools.
 */

import { memoize } from '../text/memoize.ts';
import { normalised } from '../text/normalised.ts';
import { nearest } from '../text/words.ts';
import { canonical } from './aliases.ts';
import { type WithRemark, withRemark } from './asides.ts';
import { parseTypedNumber } from './typed-values.ts';

/**
 * The format's words, each with what people write for it. Where a field allows several words that people call the same,
 * the first here is meant.
 */
const PEOPLES_WORDS: Readonly<Record<string, string>> = {
  // People
  headteacher:
    'principals, heads, headteachers, head of school, headmaster, headmistress, rector, executive head, executive headteacher, executive principal, acting head, acting headteacher, interim head, interim headteacher, ht, eht, co-head, co-headteacher, associate head',
  heads: 'head, headteacher, principals, headteachers, head teachers, school leaders',
  deputy:
    'deputies, depute, depute head, depute headteacher, depute rector, deputy heads, deputy headteacher, dht, deputy principal, vice principals, acting deputy, acting deputy head',
  'senior-leader': 'slt, assistant headteacher, aht, assistant principal, senior leadership team, senior teacher',
  'middle-leader':
    'head of department, hod, head of year, hoy, principal teacher, faculty head, subject leader, subject lead, phase leader, senco, sendco, send coordinator, sen coordinator, special educational needs coordinator, inclusion manager, alnco, lead practitioner, leading practitioner, lead teacher, head of faculty, head of key stage, year leader',
  leaders: 'senior leaders, middle leaders, slt, leadership team, deputies, deputy, subject leaders',
  'teaching-assistant':
    'teaching assistants, tas, hlta, hltas, higher level teaching assistant, lsa, lsas, learning support assistant, classroom assistant, teacher aide, paraprofessional',
  'support-staff':
    'teaching assistant, teaching assistants, tas, lsa, lsas, learning support assistants, classroom assistants, teacher aides, assistants, non-teaching staff, admin staff, librarian, school librarian, technician, learning mentor, family support worker, school secretary, school administrator',
  teacher: 'class teacher, classroom teacher, supply teacher, early career teacher, ect, nqt, advanced skills teacher',
  teachers: 'teaching staff, class teachers, classroom teachers',
  'all-staff': 'staff, whole staff, school staff',
  pupil: 'student, child, learner',
  pupils: 'students, children, learners, young people',
  parent: 'carer, guardian',
  parents: 'families, carers, parents and carers, guardians',
  governor:
    'trustee, chair of governors, school board member, chair, chairs, chairs of governors, chair of trustees, vice chair of governors, parent governor, school governor, board member',
  governors: 'trustees, governing body, governing bodies, governing board, school board, boards',
  'business-manager':
    'school business manager, bursar, sbm, business manager, school business leader, sbl, finance manager, business director',
  academic:
    'researcher, lecturer, professor, university tutor, senior lecturer, principal lecturer, university lecturer, research fellow, university academic, teacher educator',
  officer: 'council officer, la officer, local authority officer, education officer',
  adviser:
    'advice, advises, advises us, advising, gives advice, school improvement adviser, school improvement partner, school adviser, education adviser, local authority adviser, la adviser, inspector, school inspector, ofsted inspector, hmi, school improvement officer',
  consultant: 'education consultant, independent consultant, freelance consultant, trainer',
  community: 'parents, families',
  // Partners and audiences
  'local-authority': 'council, district, school district, municipality, county, lea, local education authority',
  authority:
    'local authority, la, lea, council, district, ministry, department, national department, government, education department, department for education, department of education, ministry of education, dfe, education ministry',
  'higher-education': 'universities, he, hei, school of education, education department',
  trust: 'mat, multi-academy trust, academy trust',
  'teaching-hub': 'teaching school, teaching school hub, english hub, maths hub',
  'co-designer': 'co-design, plans with us, designs with us',
  broker: 'brought us together, brought the schools together, brokers, matchmaker',
  evaluator: 'evaluates, evaluation, evaluating, measures, measures impact',
  provider:
    'training, trainer, training provider, trains, trains us, trains teachers, trains staff, runs training, runs the training, provides training, courses, coaching, coaches',
  host: 'hosts, venue, gives rooms, lends rooms',
  charity: 'ngo, non-profit, nonprofit, voluntary organisation',
  funder: 'foundation, sponsor, pays, pays us, funds, funds us, gives money, money, grant, pays for it',
  business: 'company, consultancy',
  health: 'nhs, health service',
  diocese: 'church, diocesan board',
  profession: 'other schools, wider profession, other teachers',
  network: 'members, member schools, all schools',
  // Evidence
  'school-data':
    'data, test results, results, tests, test data, assessments, assessment, assessment data, scores, figures, numbers, pupils’ work, books, attendance, sats',
  research: 'studies, a study, published research, literature, papers',
  'pupil-voice': 'pupils, pupil survey, pupils’ survey, pupil interviews, survey, what pupils say',
  practitioner:
    'teachers, staff, lessons, observation, observations, staff survey, what staff say, what teachers say, teacher assessment',
  inspection: 'ofsted, ofsted report, inspectors, estyn, hmie, inspection report, ero',
  // Schools
  nursery: 'early years, preschool, pre-school, kindergarten, meithrin',
  primary:
    'infant, infants, junior, juniors, infant and junior, first, elementary, full primary, contributing, contributing primary, cynradd, gynradd',
  middle: 'middle deemed primary, middle deemed secondary, intermediate, junior high',
  secondary: 'high, senior, senior high, upper, comprehensive, grammar, uwchradd',
  'all-through': 'composite, k12, through, pob oed',
  special: 'special education, sen, send, arbennig',
  alternative: 'alternative provision, AP, pupil referral unit, PRU',
  'post-16': '16 plus, 16+, sixth form, sixth form college, 6th form, further education, FE',
  choice: 'chose, chosen, own choice, by choice, voluntary, volunteered',
  invitation: 'invited, by invitation',
  voluntary: 'choice, by choice, own choice, chosen, volunteered',
  brokered: 'broker, by broker',
  required: 'compulsory, mandatory, mandated, directed',
  // Stages
  forming: 'planning, setting up, just planning, not started',
  launching: 'launched, starting, started, just started, just starting, first year, new',
  established: 'running, up and running, going well, second year, third year',
  closing: 'ending, finishing, winding down',
  // Work
  'heads-meeting': 'headteachers meeting, heads meetings, principals meeting, heads briefing',
  'joint-cpd': 'twilight, inset day, joint inset, professional development, professional learning',
  'study-visit': 'school visit',
  'joint-planning': 'planning, planning day',
  'learning-walk':
    'lesson visit, lesson visits, classroom visit, classroom visits, lesson observations, walkthrough, instructional round, instructional rounds',
  moderation: 'moderating',
  'face-to-face': 'in person, onsite',
  online: 'virtual, remote',
  blended: 'hybrid, mixed',
};

/** Made when the first word isn't the format's own. Hardly any is. */
const rowsOf = memoize((table: typeof PEOPLES_WORDS) =>
  Object.entries(table).map(([word, others]) => ({ word, others: new Set(others.split(', ').map(letters)) })),
);

/**
 * The field's own word for a word as written, which may be another spelling, a word that people use, or a plural;
 * undefined if there is none.
 */
export function wordFor(written: string, allowed: readonly string[]): string | undefined {
  const spelt = canonical(written);
  if (allowed.includes(spelt)) return spelt;
  const said = [letters(written), letters(spelt)];
  const row = rowsOf(PEOPLES_WORDS).find(
    ({ word, others }) => allowed.includes(word) && said.some((one) => others.has(one)),
  );
  return row?.word ?? allowed.find((word) => word === `${spelt}s` || `${word}s` === spelt);
}

const EVERYONE: readonly string[] =
  'all, all of them, all of us, all schools, all the schools, all our schools, every school, every one, everyone, everybody, whole network, all heads, all the heads, all our heads, every head'.split(
    ', ',
  );
const lettersOf = memoize((phrases: readonly string[]) => new Set(phrases.map(letters)));

/** Whether words stand for all the schools. */
export function meansAll(words: string): boolean {
  return lettersOf(EVERYONE).has(letters(words));
}

/**
 * Whether words stand for all of so many schools: `all`, or `all six` and `the six schools` of six. What is said after
 * that is in `remark`, unless it takes some of them out: `all six, at the heads' meeting`.
 */
export function allOf(words: string, schools: number): Pick<WithRemark, 'remark'> | undefined {
  if (areAll(words, schools)) return { remark: '' };
  const { first = '', remark = '' } = withRemark(words) ?? {};
  return areAll(first, schools) && !TAKES_OUT.test(remark.replaceAll(NOW_AND_THEN, '')) ? { remark } : undefined;
}

function areAll(words: string, schools: number): boolean {
  const [, number = ''] = ALL_SO_MANY.exec(words.trim()) ?? [];
  return meansAll(words) || parseTypedNumber(number) === schools;
}

/** Who misses something at times takes part: `all, though Dene can't always come`. */
const NOW_AND_THEN =
  /\b(?:ca|do|does|wo|is|are)n['’]t (?:always|every time)\b|\b(?:cannot|can not|not) (?:always|every time)\b|\b(?:some|most)times\b/gi;

/** "Though" alone takes nobody out: `all, though Dene has missed two`. */
const TAKES_OUT =
  /n['’]t\b|\b(?:except|but|apart|not|no|never|without|other|only|perhaps|maybe|might|could|unsure|if|some|most|many|yet|save|left|leaving)\b/i;

const ALL_SO_MANY =
  /^(?:all|the|both)(?:\s+of)?(?:\s+(?:the|our|us))?\s+(\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\s+(?:of\s+(?:us|them)|schools))?[.!]?$/i;

/** Whether words mean everybody of a kind, who have no post or place in common: `all the staff`, `everyone`. */
export function isWholeGroup(words: string): boolean {
  return WHOLE_GROUP.test(words.trim());
}

const WHOLE_GROUP =
  /^(?:every(?:one|body)|all of us|us all|all of them|the whole (?:network|team|group)|(?:(?:all|the|our|whole|every)\s+)+(?:of\s+)?(?:(?:the|our)\s+)?(?:school\s+|teaching\s+)?(?:staff|teachers|teaching assistants|governors|parents|families|colleagues|members))(?:\s+(?:of|from|at|in)\s+[^,;]*)?$/i;

/** Without what people write differently: capitals, spaces, hyphens. */
function letters(text: string): string {
  return normalised(text, 'NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}+]/gu, '');
}

/**
 * The allowed word nearest to a written one; if there is none, the few words that contain it, as `study-visit` contains
 * `visit`.
 */
export function likelyWords(written: string, allowed: readonly string[]): string[] {
  const near = nearest(written, allowed);
  if (near !== undefined) return [near];
  const parts = canonical(written.replace(EACH_OTHER, ' '))
    .split('-')
    .filter((part) => part !== EDUCATION);
  const alike = allowed.filter((word) => word.split('-').some((part) => parts.includes(part)));
  return alike.length <= MOST_ALIKE ? alike : [];
}

/** Too common to suggest a word because of it. */
const EDUCATION = 'education';

/** Has the word `other` in it, and doesn't mean that no word of a list fits. */
const EACH_OTHER = /\b(?:each other(?:['’]s)?|one another(?:['’]s)?)\b/gi;

/** The most words that may be meant. */
const MOST_ALIKE = 3;
