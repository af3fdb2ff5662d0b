/** The questions of `nlc init`, as data: what is asked, why, with which example, and how it is answered. */

import { ORIGINS, STAGES } from '../plan/vocabulary.ts';
import type { Key } from './partial-answers.ts';
import { KINDS } from './schema-words.ts';

export interface Question {
  readonly key: Key;
  /** The flag that answers it without a terminal, with what it takes. */
  readonly flag: string;
  /** As the summary names it. */
  readonly title: string;
  readonly asks: string;
  /** Why it is asked, with the statement of the leaflet it rests on where there is one. */
  readonly why: string;
  readonly example: string;
  readonly how: 'text' | 'choice' | 'schools' | 'people';
  /** For a choice: its words in order, each with what it means where that needs saying. */
  readonly words?: Readonly<Record<string, string>>;
}

const STAGE_NOTES: Readonly<Record<string, string>> = {
  forming: 'schools are still finding each other',
  launching: 'it is agreed, and the first work is starting',
  established: 'working together has become a habit',
  sustaining: 'it is preparing to last beyond its first years or its first funding',
  closing: 'it is coming to an end',
};

const ORIGIN_NOTES: Readonly<Record<string, string>> = {
  voluntary: 'every school chose it',
  brokered: 'someone helped the schools to come together',
  required: 'the schools had to',
  mixed: 'some of each',
};

/** The commonest kinds of joint work; the others say what they are. */
const KIND_NOTES: Readonly<Record<string, string>> = {
  enquiry: 'asking a question of your own teaching',
  'data-enquiry': 'a question raised by your figures',
  'action-research': 'change something, watch, change again',
  'lesson-study': 'plan, watch and improve a lesson',
  'learning-walk': 'short visits to lessons, one question',
  'study-visit': 'see how another school does one thing',
  'peer-review': 'schools look at one another’s work',
  coaching: 'one colleague helps another over time',
};

function noted(
  words: readonly string[],
  notes: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return Object.fromEntries(words.map((word) => [word, notes[word] ?? '']));
}

export const QUESTIONS: readonly Question[] = [
  {
    key: 'name',
    flag: '--name <name>',
    title: 'Name',
    asks: 'What is the network called?',
    why: 'The name stands at the head of every report on the plan.',
    example: 'Upper Vale Reading Network',
    how: 'text',
  },
  {
    key: 'id',
    flag: '--id <id>',
    title: 'Id',
    asks: 'What is a short name for it, in small letters, digits and hyphens?',
    why: 'It tells this plan from others kept in the same place, and stays when the name changes.',
    example: 'upper-vale-reading',
    how: 'text',
  },
  {
    key: 'stage',
    flag: '--stage <stage>',
    title: 'Stage',
    asks: 'How far has the network come?',
    why: 'A network that is still forming is asked less than one at work.',
    example: 'forming',
    how: 'choice',
    words: noted(STAGES, STAGE_NOTES),
  },
  {
    key: 'starts',
    flag: '--starts <date>',
    title: 'Starts',
    asks: 'When will your schools begin to work together, or when did they?',
    why: 'Terms of office and first results are reckoned from it. A year or a month will do.',
    example: '2027, September 2027 or 2027-09-06',
    how: 'text',
  },
  {
    key: 'origin',
    flag: '--origin <origin>',
    title: 'Origin',
    asks: 'How did the schools come together?',
    why: 'Networks do better when schools are in them by choice. (P1)',
    example: 'voluntary',
    how: 'choice',
    words: noted(ORIGINS, ORIGIN_NOTES),
  },
  {
    key: 'moral_purpose',
    flag: '--moral-purpose <text>',
    title: 'Moral purpose',
    asks: 'What do you promise to every child in every one of your schools?',
    why: 'Networks that work well are moved by a purpose that reaches beyond one’s own school. (P3)',
    example: 'Every child in our six schools leaves us a confident talker and reader.',
    how: 'text',
  },
  {
    key: 'compelling_reason',
    flag: '--compelling-reason <text>',
    title: 'Compelling reason',
    asks: 'What can you do together that none of you can do alone?',
    why: 'Shared values and one strong reason to join forces hold a network together. (P2)',
    example: 'None of us has more than four classes; alone we cannot test what works.',
    how: 'text',
  },
  {
    key: 'learning_focus',
    flag: '--learning-focus <text>',
    title: 'Learning focus',
    asks: 'What will pupils do better? One thing, not five.',
    why: 'A focus in the classroom that all schools share unites a network. (E1)',
    example: 'Talk that prepares for reading',
    how: 'text',
  },
  {
    key: 'pedagogy',
    flag: '--pedagogy <text>',
    title: 'Pedagogy',
    asks: 'Which one piece of teaching is to bring it about?',
    why: 'A focus takes hold when it becomes something a visitor would see in a lesson. (E1)',
    example: 'Structured partner talk before a text',
    how: 'text',
  },
  {
    key: 'schools',
    flag: '--school <name>',
    title: 'Schools',
    asks: 'Which schools are in it?',
    why: 'Five to twelve schools seem a good size to begin with, though the leaflet is not sure. (H9)',
    example: 'Ashby Primary School',
    how: 'schools',
  },
  {
    key: 'co_leaders',
    flag: '--co-leader <post, school>',
    title: 'Co-leaders',
    asks: 'Who leads the network together? Posts, not names of persons.',
    why: 'Sharing the lead among people of different schools has worked very well. (E2)',
    example: 'headteacher, Ashby',
    how: 'people',
  },
  {
    key: 'critical_friends',
    flag: '--critical-friend <post, from>',
    title: 'Critical friend',
    asks: 'Who from outside asks you the hard questions?',
    why: 'Advice from outside and a critical friend matter to how well a network does. (P6)',
    example: 'academic, University of the Vale',
    how: 'people',
  },
  {
    key: 'activity_title',
    flag: '--activity <title>',
    title: 'First activity',
    asks: 'What will you do together first?',
    why: 'Trust comes out of shared work as much as it has to be there beforehand. (E4)',
    example: 'Partner talk enquiry',
    how: 'text',
  },
  {
    key: 'activity_kind',
    flag: '--activity-kind <kind>',
    title: 'Kind of activity',
    asks: 'What sort of work is it?',
    why: 'Practitioners’ own enquiries are what a learning network is for, among much else. (Q3)',
    example: 'enquiry',
    how: 'choice',
    words: noted(KINDS, KIND_NOTES),
  },
];
