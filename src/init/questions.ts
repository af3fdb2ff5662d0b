/** The questions of `nlc init`, as data: what to ask, why, an example, and how it is answered. */

import { fieldWords } from '../schema/field-words.ts';
import type { Key } from './partial-answers.ts';

export interface Question {
  readonly key: Key;
  /** The option that answers it without a terminal, with what it takes. */
  readonly flag: string;
  /** Its label in the summary. */
  readonly title: string;
  readonly asks: string;
  readonly why: string;
  /** The code of the leaflet's statement behind it, if there is one. */
  readonly cites?: string;
  readonly example: string;
  readonly how: 'text' | 'choice' | 'schools' | 'people' | 'taking-part';
  /** For a choice: its words in order, each with a note on what it means, which may be empty. */
  readonly words?: Readonly<Record<string, string>>;
}

/** The most common kinds of joint work. The names of the others need no explanation. */
const KIND_NOTES: Readonly<Record<string, string>> = {
  enquiry: 'asking a question about your own teaching',
  'data-enquiry': 'a question raised by your figures',
  'action-research': 'change something, watch, change again',
  'lesson-study': 'plan, watch and improve a lesson',
  'learning-walk': 'short visits to lessons, one question',
  'study-visit': 'see how another school does one thing',
  'peer-review': "schools look at each other's work",
  coaching: 'one colleague helps another over time',
};

export const QUESTIONS: readonly Question[] = [
  {
    key: 'name',
    flag: '--name <name>',
    title: 'Name',
    asks: 'What is the network called?',
    why: 'The name appears at the top of every report on the plan.',
    example: 'Upper Vale Reading Network',
    how: 'text',
  },
  {
    key: 'id',
    flag: '--id <id>',
    title: 'Short name',
    asks: 'What is a short name for it, in lower-case letters, digits and hyphens?',
    why: 'It identifies this plan among others kept in the same place, and stays the same if the name changes.',
    example: 'upper-vale-reading',
    how: 'text',
  },
  {
    key: 'stage',
    flag: '--stage <stage>',
    title: 'Stage',
    asks: 'What stage is the network at?',
    why: 'nlc expects less of a network that is still forming than of one that is up and running.',
    example: 'forming',
    how: 'choice',
    words: fieldWords(['network', 'stage']).meanings,
  },
  {
    key: 'starts',
    flag: '--starts <date>',
    title: 'Starts',
    asks: 'When will your schools start working together, or when did they start?',
    why: 'nlc uses it to work out terms of office and when to expect results. A year or a month will do.',
    example: '2027, September 2027 or 2027-09-06',
    how: 'text',
  },
  {
    key: 'origin',
    flag: '--origin <origin>',
    title: 'Origin',
    asks: 'How did the schools come together?',
    why: 'Joining by choice is important if a network is to succeed.',
    cites: 'P1',
    example: 'voluntary',
    how: 'choice',
    words: fieldWords(['network', 'origin']).meanings,
  },
  {
    key: 'moral_purpose',
    flag: '--moral-purpose <text>',
    title: 'Moral purpose',
    asks: 'What do you promise every child in all of your schools?',
    why: 'Effective networks build a shared moral purpose: that every child should succeed.',
    cites: 'P3',
    example: 'Every child in our six schools leaves us a confident talker and reader.',
    how: 'text',
  },
  {
    key: 'compelling_reason',
    flag: '--compelling-reason <text>',
    title: 'Compelling reason',
    asks: 'Why do you need each other? What can none of you do alone?',
    why: 'Shared values and one strong reason to work together are central to a network.',
    cites: 'P2',
    example: 'None of us has more than four classes; alone we cannot test what works.',
    how: 'text',
  },
  {
    key: 'learning_focus',
    flag: '--learning-focus <text>',
    title: 'Learning focus',
    asks: 'What will pupils do better? Choose one thing, not five.',
    why: 'A classroom focus that all the schools share brings a network together.',
    cites: 'E1',
    example: 'Talk about a text before they write about it',
    how: 'text',
  },
  {
    key: 'pedagogy',
    flag: '--pedagogy <text>',
    title: 'Pedagogy',
    asks: 'Which teaching approach will you use to achieve it?',
    why: 'A focus takes hold once a visitor could see it in a lesson.',
    cites: 'E1',
    example: 'Structured partner talk before a text',
    how: 'text',
  },
  {
    key: 'schools',
    flag: '--school <name>',
    title: 'Schools',
    asks: 'Which schools are in the network?',
    why: "Five to twelve schools seems a good size to start with, though that isn't certain.",
    cites: 'H9',
    example: 'Ashby Primary School',
    how: 'schools',
  },
  {
    key: 'school_count',
    flag: '--school-count <number>',
    title: 'Number of schools',
    asks: 'How many schools will take part?',
    why: 'Without names, nlc can at least say something about the size of the network.',
    cites: 'H9',
    example: '9',
    how: 'text',
  },
  {
    key: 'co_leaders',
    flag: '--co-leader <post, school>',
    title: 'Co-leaders',
    asks: 'Who leads the network, or runs it from day to day? Give posts, not names.',
    why: 'Sharing leadership among people from different schools has worked very well.',
    cites: 'E2',
    example: 'headteacher, Ashby',
    how: 'people',
  },
  {
    key: 'critical_friends',
    flag: '--critical-friend <post, from>',
    title: 'Critical friend',
    asks: 'Who outside the network asks you the hard questions?',
    why: 'Outside advice and a critical friend are important if a network is to succeed.',
    cites: 'P6',
    example: 'academic, University of the Vale',
    how: 'people',
  },
  {
    key: 'activity_title',
    flag: '--activity <title>',
    title: 'First activity',
    asks: 'What do the schools do together, or what will they do first? Name one thing; others can follow.',
    why: 'Working together builds trust as much as it depends on it.',
    cites: 'E4',
    example: 'Partner talk enquiry',
    how: 'text',
  },
  {
    key: 'activity_schools',
    flag: '--activity-schools <schools>',
    title: 'Schools taking part',
    asks: 'Which of the schools take part in it?',
    why: 'From this, nlc sees which schools work with each other, and whether one is left out.',
    example: 'all except Ashby Primary School',
    how: 'taking-part',
  },
  {
    key: 'activity_kind',
    flag: '--activity-kind <kind>',
    title: 'Kind of activity',
    asks: 'What kind of work is it? If several fit, choose the nearest.',
    why: 'A learning network exists partly so that teachers can enquire into their own practice.',
    cites: 'Q3',
    example: 'enquiry',
    how: 'choice',
    words: { ...fieldWords(['activities', 0, 'kind']).meanings, ...KIND_NOTES },
  },
  {
    key: 'part_of',
    flag: '--part-of <programme>',
    title: 'Programme',
    asks: 'Is the network part of a programme? If so, which one?',
    why: 'A programme can look at its networks together, and nlc asks early what comes after the programme.',
    cites: 'H14',
    example: 'Reading for the Valley',
    how: 'text',
  },
];
