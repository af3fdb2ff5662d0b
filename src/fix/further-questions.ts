/**
 * What `nlc init` asks about a plan once it has schools, activities and outcomes, each as if it were a finding about the
 * plan.
 */

import { type Filling, isUnfilled } from '../edit/what-to-write.ts';
import type { Finding } from '../findings/report.ts';
import { type Data, type DataMap, isList, isMap, printPath, valueAt } from '../plan/path.ts';
import { readDate, readSchoolYear } from '../plan/queries/calendar.ts';
import { short } from '../text/clip.ts';
import { count, list } from '../text/words.ts';

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

/**
 * Others who pay in the year whose first payer the plan has just got; then whether there is money for another year, and
 * who pays in that.
 */
export function moreMoney(data: DataMap): Finding[] {
  const years = valueAt(data, YEARS);
  if (!isList(years) || years.length === 0) return [];
  return [...years.flatMap((year, at) => (at === 0 ? whoElsePays(year) : whoPays(year, at))), ...nextYear(years, data)];
}

const YEARS = ['resources', 'years'];
const FIRST_PAYER = ['income', 0, 'from'];

function whoElsePays(year: Data): Finding[] {
  if (isUnfilled(valueAt(year, FIRST_PAYER))) return [];
  return [payers(0, 'Who else pays in that year? If nobody does, press Enter.', 'The Vale Trust; County Council')];
}

function whoPays(year: Data, at: number): Finding[] {
  if (!isUnfilled(valueAt(year, FIRST_PAYER))) return [];
  const ask = `Who pays in ${short(String(valueAt(year, ['year'])))}? Type schools if they pay it themselves.`;
  return [payers(at, ask, 'schools; The Vale Trust')];
}

/** A question about who pays in a year. Each has an amount and an end of its own. */
function payers(at: number, ask: string, example: string): Finding {
  const place = printPath([...YEARS, at, 'income']);
  const message = 'Everyone who pays gives their own amount, and their money can end at different times.';
  const value = { from: '…', amount: '…', ends: '…' };
  return asked(place, message, place, [{ op: 'append', path: place, value, ask, example }]);
}

/** The year after those with money, unless the network and its money have ended by then. */
function nextYear(years: readonly Data[], data: DataMap): Finding[] {
  const last = years.at(-1) ?? null;
  if (years.length >= MOST_YEARS || isUnfilled(valueAt(last, FIRST_PAYER)) || isLastYear(last, data)) return [];
  const path = printPath([...YEARS, years.length]);
  const named = years.map((year) => String(valueAt(year, ['year'])));
  const message = `So far, the plan has money for ${list(named)}.`;
  const ask = 'Is there money for another year, and which? If not, press Enter.';
  return [asked(path, message, path, [{ op: 'set', path, value: { year: '…' }, ask, example: '2027-28' }])];
}

/** Plans for a network seldom know about money for longer. */
const MOST_YEARS = 3;

/** Whether the network, and all the money of a year, end in that year at the latest, as far as the plan says. */
function isLastYear(year: Data, data: DataMap): boolean {
  const to = readSchoolYear(valueAt(year, ['year']))?.to;
  const income = valueAt(year, ['income']);
  const dates = (isList(income) ? income : []).map((payer) => valueAt(payer, ['ends']));
  const ends = [...dates, valueAt(data, ['network', 'ends'])].map((date) => readDate(date)?.to);
  const [ofNetwork, ...ofMoney] = ends.reverse();
  const isOver = (end: number | undefined) => end !== undefined && to !== undefined && end <= to;
  return ofMoney.every(isOver) && (ofNetwork === undefined || isOver(ofNetwork));
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
