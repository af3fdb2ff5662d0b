/**
 * The questions of `nlc init` that a plan doesn't answer yet, and what can only be asked once it has schools, each as
 * if it were a finding about the plan.
 */

import { type Filling, isUnfilled } from '../edit/what-to-write.ts';
import type { Finding } from '../findings/report.ts';
import type { Key } from '../init/partial-answers.ts';
import { QUESTIONS, type Question } from '../init/questions.ts';
import { type Data, type DataMap, isList, isMap, parsePath, printPath, valueAt } from '../plan/path.ts';

/** Used as the id of a rule, because these questions belong to no rule. */
export const INIT = 'init';

const entry = (path: string, value: Data): Writes => ({ path, op: 'append', value });
const text = (path: string): Writes => ({ path, op: 'set', value: '…' });

type Writes = Pick<Filling, 'path' | 'op' | 'value'>;

/** What each question writes. A plan can't be read without its id, and an activity's kind is asked with its title. */
const WRITES: Readonly<Partial<Record<Key, Writes>>> = {
  name: text('network.name'),
  stage: text('network.stage'),
  starts: text('network.starts'),
  origin: text('network.origin'),
  moral_purpose: text('purpose.moral_purpose'),
  compelling_reason: text('purpose.compelling_reason'),
  learning_focus: text('focus.learning_focus'),
  pedagogy: text('focus.pedagogy'),
  schools: entry('schools', { id: '…', name: '…' }),
  school_count: text('network.school_count'),
  co_leaders: entry('leadership.co_leaders', { person: { post: '…', school: '…' } }),
  critical_friends: entry('leadership.critical_friends', { person: { post: '…', from: '…' } }),
  activity_title: entry('activities', { title: '…', kind: '…', schools: 'all' }),
  part_of: text('network.part_of.programme'),
};

/** Questions that take several answers, as `Ashby; Dene`. */
const SEVERAL: readonly Key[] = ['schools', 'co_leaders'];

/**
 * The open questions of a sitting, each time for the plan with the answers so far. Whoever has just said who pays is
 * asked who else does.
 */
export function openingOfSitting(): (data: DataMap) => Finding[] {
  let hadMoney: boolean | undefined;
  return (data) => {
    hadMoney ??= !isUnfilled(data['resources']);
    return [...openingQuestions(data), ...(hadMoney ? [] : whoElsePays(data))];
  };
}

/** The open questions, in the order of `nlc init`, and then the further ones. */
function openingQuestions(data: DataMap): Finding[] {
  const first = QUESTIONS.flatMap((question) => {
    const writes = WRITES[question.key];
    return writes === undefined || isAnswered(question.key, writes, data) ? [] : [asFinding(question, writes)];
  });
  return [...first, ...howSchoolsJoined(data), ...whatMoneyThereIs(data)];
}

/** Schools that joined in different ways, as the plan says, where it doesn't say which in which. */
function howSchoolsJoined(data: DataMap): Finding[] {
  const schools = valueAt(data, ['schools']);
  if (valueAt(data, ['network', 'origin']) !== 'mixed' || !isList(schools)) return [];
  const edits = schools.flatMap((school, index): Filling[] => {
    const path = printPath(['schools', index, 'joined_by']);
    return isMap(school) && isUnfilled(school['joined_by']) ? [{ path, op: 'set', value: '…' }] : [];
  });
  if (edits.length === 0) return [];
  const message = 'The schools joined in different ways, and those that were brought in need to be won over.';
  return [{ ...NOTHING_FOUND, message, because: message, path: 'schools', edits, fingerprint: `${INIT} joined_by` }];
}

function whatMoneyThereIs(data: DataMap): Finding[] {
  if (!isUnfilled(data['resources'])) return [];
  const year = { year: '…', income: [{ from: '…', amount: '…', ends: '…' }] };
  const ask =
    'If there is money for the network, which year do you know about? The next questions are about who pays most of it.';
  const message = 'Money that runs out can take the network with it, and work without money needs time.';
  const value = { years: [year], currency: '…' };
  const edits: Filling[] = [{ op: 'set', path: 'resources', value, ask, example: '2026-27' }];
  const path = 'resources.years';
  return [{ ...NOTHING_FOUND, message, because: message, path, edits, fingerprint: `${INIT} resources` }];
}

/** Others who pay, if the plan has just got the first. Each has an amount and an end of its own. */
function whoElsePays(data: DataMap): Finding[] {
  const place = 'resources.years[0].income';
  if (isUnfilled(valueAt(data, parsePath(`${place}[0].from`)))) return [];
  const message = 'Everyone who pays gives their own amount, and their money can end at different times.';
  const ask = 'Who else pays in that year? If nobody does, press Enter.';
  const value = { from: '…', amount: '…', ends: '…' };
  const edits: Filling[] = [{ op: 'append', path: place, value, ask, example: 'The Vale Trust; County Council' }];
  return [{ ...NOTHING_FOUND, message, because: message, path: place, edits, fingerprint: `${INIT} income` }];
}

/** The question behind an opening question; undefined for a finding of a rule. */
export function questionOf({ rule, fingerprint }: Finding): Question | undefined {
  return rule === INIT ? QUESTIONS.find(({ key }) => fingerprint === `${INIT} ${key}`) : undefined;
}

function isAnswered(key: Key, { path }: Writes, data: DataMap): boolean {
  const hasSchools = !isUnfilled(data['schools']);
  if (key === 'school_count' && hasSchools) return true;
  if (key === 'co_leaders' && !hasSchools) return true;
  return !isUnfilled(valueAt(data, parsePath(path)));
}

function asFinding({ key, asks, why, example }: Question, writes: Writes): Finding {
  const edit: Filling = { ...writes, ask: asks, example };
  return {
    ...NOTHING_FOUND,
    message: why,
    because: why,
    path: writes.path,
    edits: SEVERAL.includes(key) ? [edit, edit] : [edit],
    fingerprint: `${INIT} ${key}`,
  };
}

const NOTHING_FOUND: Omit<Finding, 'message' | 'because' | 'path' | 'edits' | 'fingerprint'> = {
  rule: INIT,
  category: INIT,
  level: 'question',
  about: 'unwritten',
  theme: INIT,
  weight: 1,
  gap: '',
  calledFor: true,
  grade: 'integrity',
  cites: [],
  details: [],
  why: '',
  fix: 'Answer in a few words, or press Enter to leave it for later.',
  question: '',
  since: [],
  absent: true,
  span: { start: { offset: 0, line: 1, column: 1 }, end: { offset: 0, line: 1, column: 1 } },
  related: [],
  figures: {},
  acknowledged: null,
  state: null,
  touches: 0,
};
