/**
 * The questions of `nlc init` that a plan doesn't answer yet, and what can only be asked once it has schools, each as
 * if it were a finding about the plan.
 */

import { schoolsOf } from '../edit/referents.ts';
import { type Filling, isUnfilled } from '../edit/what-to-write.ts';
import type { Finding } from '../findings/report.ts';
import type { Key } from '../init/partial-answers.ts';
import { QUESTIONS, type Question } from '../init/questions.ts';
import { type Data, type DataMap, parsePath, valueAt } from '../plan/path.ts';
import { asked, furtherQuestions, INIT, moreMoney } from './further-questions.ts';

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
  activity_title: entry('activities', { title: '…', kind: '…', schools: ['…'] }),
  part_of: text('network.part_of.programme'),
};

/** Who takes part in an activity is asked only if several schools could. */
function writesFor(key: Key, data: DataMap): Writes | undefined {
  const writes = WRITES[key];
  if (key !== 'activity_title' || writes === undefined || schoolsOf(data).length > 1) return writes;
  return { ...writes, value: { title: '…', kind: '…', schools: 'all' } };
}

/** Questions that take several answers, as `Ashby; Dene`. */
const SEVERAL: readonly Key[] = ['schools', 'co_leaders'];

/**
 * The open questions of a sitting, each time for the plan with the answers so far. Whoever has just said who pays is
 * asked who else does, and then about the next year.
 */
export function openingOfSitting(): (data: DataMap) => Finding[] {
  let hadMoney: boolean | undefined;
  return (data) => {
    hadMoney ??= !isUnfilled(valueAt(data, ['resources', 'years']));
    return [...openingQuestions(data), ...(hadMoney ? [] : moreMoney(data))];
  };
}

/** The open questions, in the order of `nlc init`, and then the further ones. */
function openingQuestions(data: DataMap): Finding[] {
  const first = QUESTIONS.flatMap((question) => {
    const writes = writesFor(question.key, data);
    return writes === undefined || isAnswered(question.key, writes, data) ? [] : [asFinding(question, writes)];
  });
  return [...first, ...furtherQuestions(data)];
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
  return asked(key, why, writes.path, SEVERAL.includes(key) ? [edit, edit] : [edit]);
}
