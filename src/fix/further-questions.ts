/**
 * What `nlc init` asks about a plan once it has schools, activities and outcomes, each as if it were a finding about the
 * plan.
 */

import { type Filling, isUnfilled } from '../edit/what-to-write.ts';
import type { Finding } from '../findings/report.ts';
import { type DataMap, isList, isMap, parsePath, printPath, valueAt } from '../plan/path.ts';
import { short } from '../text/clip.ts';
import { count } from '../text/words.ts';

/** Used as the id of a rule, because these questions belong to no rule. */
export const INIT = 'init';

/** The further questions that are open, in their order. */
export function furtherQuestions(data: DataMap): Finding[] {
  return [...howSchoolsJoined(data), ...whatElseTheyDo(data), ...whatWasMeasured(data), ...whatMoneyThereIs(data)];
}

/** A question as if it were a finding: what it is about, where its answer goes, and what to ask. */
export function asked(key: string, message: string, path: string, edits: readonly Filling[]): Finding {
  return { ...NOTHING_FOUND, message, because: message, path, edits, fingerprint: `${INIT} ${key}` };
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
  return [asked('joined_by', message, 'schools', edits)];
}

/** The plan's next activity, as long as it has few; asked again after each answer. */
function whatElseTheyDo(data: DataMap): Finding[] {
  const activities = valueAt(data, ['activities']);
  if (!isList(activities) || activities.length > FEW || activities.every(isUnfilled)) return [];
  const path = printPath(['activities', activities.length]);
  const message = `The plan has ${count(activities.length, 'activity', 'activities')} so far.`;
  const ask = 'What else do the schools do together, such as meetings of the heads? If nothing, press Enter.';
  const value = { title: '…', kind: '…', schools: ['…'] };
  return [asked(path, message, path, [{ op: 'set', path, value, ask, example: "Heads' meetings" }])];
}

/** A network that has written down more activities than these has thought about what it does. */
const FEW = 3;

/** The first result since the baseline of an outcome. */
function whatWasMeasured(data: DataMap): Finding[] {
  const outcomes = valueAt(data, ['outcomes']);
  if (!isList(outcomes)) return [];
  const at = outcomes.findIndex(
    (outcome) =>
      isMap(outcome) &&
      typeof outcome['statement'] === 'string' &&
      !isUnfilled(valueAt(outcome, ['baseline', 'value'])) &&
      isUnfilled(outcome['readings']),
  );
  if (at < 0) return [];
  const place = `outcomes[${at}].readings`;
  const statement = short(String(valueAt(data, ['outcomes', at, 'statement'])));
  const message = `The plan has no result yet for "${statement}".`;
  const ask = 'If you have measured that again since the baseline, what was the result? If not, press Enter.';
  const value = { value: '…', date: '…' };
  return [asked(place, message, place, [{ op: 'append', path: place, value, ask, example: '68' }])];
}

function whatMoneyThereIs(data: DataMap): Finding[] {
  if (!isUnfilled(valueAt(data, ['resources', 'years']))) return whichCurrency(data);
  const year = { year: '…', income: [{ from: '…', amount: '…', ends: '…' }] };
  const ask =
    'If there is money for the network, which year do you know about? The next questions are about who pays most of it.';
  const message = 'Money that runs out can take the network with it, and work without money needs time.';
  const rest = { ask, example: '2026-27' };
  // What the plan has already of its resources stays.
  const edits: Filling[] = isUnfilled(data['resources'])
    ? [{ op: 'set', path: 'resources', value: { years: [year], currency: '…' }, ...rest }]
    : [{ op: 'set', path: 'resources.years', value: [year], ...rest }];
  return [asked('resources', message, 'resources.years', edits)];
}

/** The currency of amounts that the plan gives. */
function whichCurrency(data: DataMap): Finding[] {
  if (!isUnfilled(valueAt(data, ['resources', 'currency']))) return [];
  const message = 'Amounts of money say little without their currency.';
  return [asked('currency', message, 'resources', [{ op: 'set', path: 'resources.currency', value: '…' }])];
}

/** Others who pay, if the plan has just got the first. Each has an amount and an end of its own. */
export function whoElsePays(data: DataMap): Finding[] {
  const place = 'resources.years[0].income';
  if (isUnfilled(valueAt(data, parsePath(`${place}[0].from`)))) return [];
  const message = 'Everyone who pays gives their own amount, and their money can end at different times.';
  const ask = 'Who else pays in that year? If nobody does, press Enter.';
  const value = { from: '…', amount: '…', ends: '…' };
  const edits: Filling[] = [{ op: 'append', path: place, value, ask, example: 'The Vale Trust; County Council' }];
  return [asked('income', message, place, edits)];
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
