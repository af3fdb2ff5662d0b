/** The plans of `test/plans`: the folder a plan stands in says how it fares, the tables here say why. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Ran, runIn } from '../kit/memory-io.ts';

interface Found {
  readonly rule: string;
  readonly path: string;
  readonly level: string;
}

const namesIn = (folder: string) => readdirSync(`test/plans/${folder}`).map((file) => file.replace('.yaml', ''));

async function check(folder: string, name: string, ...argv: string[]): Promise<Ran> {
  const files = { [name]: readFileSync(`test/plans/${folder}/${name}.yaml`, 'utf8') };
  return runIn({ files }, 'check', '--as-of', '2026-11-24', ...argv, name);
}

async function findings(folder: string, name: string, ...argv: string[]): Promise<Found[]> {
  return JSON.parse((await check(folder, name, '-f', 'json', ...argv)).out).plans[0].findings;
}

async function lines(folder: string, name: string, level: string): Promise<string[]> {
  const { out } = await check(folder, name, '-f', 'compact');
  return out.split('\n').filter((line) => line.split(' ')[1] === level);
}

/** Where each mistake is, and what is said of it: all errors of each plan. */
const MISTAKES: Readonly<Record<string, string>> = {
  'bracket-left-open': '16:5: error plan-syntax The "{" opened here isn\'t closed where it should be.',
  'colon-in-text': '12:26: error plan-syntax This text has a second colon in it.',
  'colon-missing': '5:3: error plan-syntax There is no colon after "stage".',
  'colon-without-space': '5:8: error plan-syntax The colon has no space after it.',
  'day-before-month':
    '6:11: error plan-shape "starts" is "18/09/2026", but it should be a date such as 2026, 2026-09 or 2026-09-18.',
  'days-in-words': '25:88: error plan-shape "days_per_year" is "three", but it should be a number.',
  'end-before-start': '7:9: error impossible-dates The end date, 2025-07, is before the start date, 2026-09.',
  'field-missing': '19:6: error plan-shape Entry 5 of "schools" doesn\'t have "joined_by".',
  'id-with-capitals':
    '19:10: error plan-shape "id" is "Fell School", but it should be an id of lower-case letters, digits and hyphens, such as ashby.',
  'indentation-uneven':
    "13:5: error plan-syntax This line starts 4 spaces in, which doesn't match any line above. The line before starts 2 in.",
  'key-twice': '8:3: error plan-syntax "stage" appears twice in the same section.',
  'letter-instead-of-plan':
    '1:1: error plan-shape The plan is "Dear colleagues our network begins in S…", but it should be made up of sections such as "network:" and "schools:".',
  'list-for-text': '12:19: error plan-shape "learning_focus" is a list, but it should be text.',
  'misspelt-field': '9:3: error plan-shape "purpose" doesn\'t have "moral_purpose", but it has "moral_porpose".',
  'pupil-named': "27:51: error named-pupil The plan names a pupil here, and plans should never contain pupils' names.",
  'quote-left-open': '4:9: error plan-syntax The double quote (") opened here is never closed.',
  'school-id-twice': '18:10: error duplicate-id Another school in the plan already has the id "brook".',
  'section-missing': '1:1: error plan-shape The plan doesn\'t have "focus".',
  'tab-for-indentation': '4:1: error plan-syntax This line is indented with a tab.',
  'text-for-list':
    '24:21: error plan-shape "critical_friends" is "A colleague from the university", but it should be a list.',
  'unknown-person': '22:16: error unknown-reference No person or partner in the plan has the id "ashby-head".',
  'unknown-school':
    '23:39: error unknown-reference No school in the plan has the id "carin". Ids to choose from: ashby, brook, cairn, dene and fell.',
  'wrong-kind-of-person':
    '25:16: error plan-shape "person" is a list, but it should be an id of lower-case letters, digits and hyphens, such as ashby, or a person written here, such as {post: teacher, school: ashby}.',
  'wrong-word':
    '5:10: error plan-shape "stage" is "lunching", but it can only be forming, launching, established, sustaining or closing.',
};

describe('err: a mistake a head teacher makes', () => {
  it('every plan there has its line in the table', () => {
    expect(namesIn('err').sort()).toEqual(Object.keys(MISTAKES).sort());
  });

  it.each(namesIn('err'))('%s', async (name) => {
    expect(await lines('err', name, 'error')).toEqual([`${name}:${MISTAKES[name]}`]);
    expect((await check('err', name)).code).toBe(1);
  });
});

/** The warning each is there for. */
const WARNINGS: Readonly<Record<string, string>> = {
  'email-address': '25:98: warning private-contact The plan shows an email address here (j…@ashby.example).',
  'field-of-another-section': '8:3: warning unknown-field "moral_purpose" isn\'t a field of "network".',
  'misspelt-optional-field': '8:3: warning unknown-field "size_rational" isn\'t a field of "network".',
  'text-still-to-be-written':
    "10:22: warning compelling-reason-missing The plan doesn't say why these schools need to work together.",
};

describe('warn: a slip that does not stop the reading', () => {
  it('every plan there has its line in the table', () => {
    expect(namesIn('warn').sort()).toEqual(Object.keys(WARNINGS).sort());
  });

  it.each(namesIn('warn'))('%s', async (name) => {
    expect(await lines('warn', name, 'error')).toEqual([]);
    const rest = (await lines('warn', name, 'warning')).filter((line) => !line.includes(' no-facilitator '));
    expect(rest).toEqual([`${name}:${WARNINGS[name]}`]);
    expect((await check('warn', name)).code).toBe(0);
    expect((await check('warn', name, '--fail-on', 'warning')).code).toBe(1);
  });
});

/** Everything that is said of the sound plans, acknowledged or not: each line is true of its plan. */
const SOUND: Readonly<Record<string, readonly string[]>> = {
  minimal: [
    'advice no-way-to-leave structure.agreements.leaving',
    'advice shared-values-missing purpose.shared_values',
    'advice focus-without-evidence focus.why_this',
    'warning no-facilitator leadership.facilitators',
    'advice critical-friend-idle leadership.critical_friends[0]',
  ],
  outline: [
    'question head-cautious schools',
    'advice one-school-leads schools[0]',
    'question brokered-not-confirmed schools[4].governors_agreed',
    'advice no-shared-development activities',
    'advice stale-acknowledgement acknowledged[0].rule',
  ],
};

describe('ok: nothing is wrong', () => {
  it('every plan there has its list', () => {
    expect(namesIn('ok').sort()).toEqual(Object.keys(SOUND).sort());
  });

  it.each(namesIn('ok'))('%s', async (name) => {
    const found = await findings('ok', name, '--no-acknowledged');
    const lines = found.map(({ rule, path, level }) => `${level} ${rule} ${path}`);
    expect(
      lines,
      'nlc says something else of this plan: if it is true, write it here; if it is not, correct the rule',
    ).toEqual(SOUND[name]);
    expect((await check('ok', name)).code).toBe(0);
  });
});
