/** What people write for the format's words, in every field where such a word may be. */

import { describe, expect, it } from 'vitest';
import schema from '#prepared/plan-schema';
import { POSTS } from '../../src/init/schema-words.ts';
import { canonical } from '../../src/plan/aliases.ts';
import { allOf, isWholeGroup, likelyWords, meansAll, wordFor } from '../../src/plan/words-for.ts';
import { planSchemaErrors } from '../../src/schema/plan-errors.ts';
import { runIn } from '../kit/memory-io.ts';
import { planData } from '../kit/spoilt-plans.ts';

const AUDIENCES = ['heads', 'leaders', 'teachers', 'support-staff', 'all-staff', 'pupils', 'governors', 'parents'];

/** Every list of words of the format. */
function wordLists(part: unknown): string[][] {
  if (typeof part !== 'object' || part === null) return [];
  const words = (part as { enum?: unknown[] }).enum?.filter((word) => typeof word === 'string');
  return [...(words === undefined ? [] : [words]), ...Object.values(part).flatMap(wordLists)];
}

describe('a word', () => {
  it.each([
    ['principals', 'heads', AUDIENCES],
    ['Head teachers', 'heads', AUDIENCES],
    ['teaching assistants', 'support-staff', AUDIENCES],
    ['TAs', 'support-staff', AUDIENCES],
    ['students', 'pupils', AUDIENCES],
    ['families', 'parents', AUDIENCES],
    ['principals', 'headteacher', POSTS],
    ['teaching assistants', 'teaching-assistant', POSTS],
    ['Teachers', 'teacher', POSTS],
    ['LA', 'local-authority', ['local-authority', 'trust']],
    ['LA', 'authority', ['network', 'authority', 'profession']],
    ['Council', 'local-authority', ['local-authority', 'trust']],
    ['in person', 'face-to-face', ['face-to-face', 'online', 'blended']],
    ['by choice', 'voluntary', ['voluntary', 'brokered', 'required', 'mixed']],
    ['by choice', 'choice', ['choice', 'invitation', 'brokered', 'required']],
    ['grownups', undefined, AUDIENCES],
    ['constructor', undefined, AUDIENCES],
    ['', undefined, AUDIENCES],
  ])('%s means %s', (written, word, allowed) => {
    expect(wordFor(written, allowed)).toBe(word);
  });

  it('of the format always means itself', () => {
    for (const words of wordLists(schema)) for (const word of words) expect(wordFor(word, words)).toBe(word);
  });
});

describe('a word that people use', () => {
  it('is an error in a plan, and the fix is the word to write', () => {
    const data = planData('test/plans/ok/outline.yaml');
    const channels = [{ name: 'News', kind: 'newsletter', audience: ['teachers', 'principals'] }];
    expect(planSchemaErrors({ ...data, communication: { channels } })).toEqual([
      {
        rule: 'plan-shape',
        path: ['communication', 'channels', 0, 'audience', 1],
        key: false,
        message: expect.stringMatching(/^Entry 2 of "audience" is "principals", but it can only be heads, /),
        fix: 'Write "heads" instead.',
      },
    ]);
  });

  it('is understood by the wizard and in a table of schools', async () => {
    const files = { 'schools.csv': 'name,phase,joined_by\nAshby,Infant school,by choice\nBrook,Sixth form,invited\n' };
    const argv = ['init', '--yes', '--name', 'Upper Vale', '--schools-from', 'schools.csv', '--origin', 'by choice'];
    const { written, err } = await runIn({ files }, ...argv, '--co-leader', 'principals, Ashby', 'plan.yaml');
    const text = written.get('plan.yaml') ?? err;
    for (const part of [
      'phase: primary',
      'phase: post-16',
      'joined_by: choice',
      'origin: voluntary',
      'post: headteacher',
    ])
      expect(text).toContain(part);
  });
});

it('takes "each other" for no word of a list', () => {
  const kinds = ['enquiry', 'coaching', 'other'];
  expect(likelyWords('watching each other teach', kinds)).toEqual([]);
  expect(likelyWords('other things', kinds)).toEqual(['other']);
});

describe('other ways to write a word', () => {
  it.each([
    ['head   teacher', 'headteacher'],
    ['Deputy_Head', 'deputy'],
    [' inquiry ', 'enquiry'],
    ['study  visit', 'study-visit'],
    ['Talk', 'talk'],
  ])('%j is %s', (written, word) => {
    expect(canonical(written)).toBe(word);
  });

  it.each([
    ['reading', 'readings', ['readings']],
    ['readings', 'reading', ['reading']],
    ['vice principal', 'leaders', ['leaders']],
    ['L.S.A.', 'support-staff', ['support-staff']],
    ['ＬＳＡ', 'support-staff', ['support-staff']],
    ['head', 'heads', AUDIENCES],
    ['Headteacher', 'heads', AUDIENCES],
    ['principal', 'heads', AUDIENCES],
  ])('%s means %s', (written, word, allowed) => {
    expect(wordFor(written, allowed)).toBe(word);
  });
});

describe('all the schools', () => {
  it.each(['all', 'All of them', 'all-of-them!', 'all, of us.', 'everyone', 'every school'])(
    'are meant by %j',
    (words) => {
      expect(meansAll(words)).toBe(true);
    },
  );

  it.each(['', 'all six', 'nobody', 'all but Dene'])('are not meant by %j', (words) => {
    expect(meansAll(words)).toBe(false);
  });

  it.each([
    [' all six ', 6, ''],
    ['the six schools.', 6, ''],
    ['all of the 6 schools', 6, ''],
    ['both of us two', 2, ''],
    ['everyone', 3, ''],
    ['all six, at the heads’ meeting', 6, 'at the heads’ meeting'],
    ['all of them, weekly', 3, 'weekly'],
  ])('are meant by %j of %i', (words, schools, remark) => {
    expect(allOf(words, schools)).toEqual({ remark });
  });

  it.each([
    ['all six', 5],
    ['six', 6],
    ['all six, except Dene', 6],
    ['all but Dene', 6],
    ['Dene, weekly', 6],
    ['the schools', 6],
  ])('are not meant by %j of %i', (words, schools) => {
    expect(allOf(words, schools)).toBeUndefined();
  });
});

it.each([
  [' all the staff ', true],
  ['everyone', true],
  ['all the staff of Dene', true],
  ['the staff', true],
  ['staff', false],
  ['the head', false],
  ['all the staff, and Jo', false],
])('%j means everybody of a kind: %s', (words, is) => {
  expect(isWholeGroup(words)).toBe(is);
});

it.each([
  ['a visit', ['study-visit', 'coaching'], ['study-visit']],
  ['coachin', ['study-visit', 'coaching'], ['coaching']],
  ['talk', ['talk-partners', 'talk-practice', 'talk-programme'], ['talk-partners', 'talk-practice', 'talk-programme']],
  ['talk', ['talk-partners', 'talk-practice', 'talk-programme', 'talk-projects'], []],
  ['talk', ['study-visit', 'coaching'], []],
])('takes %j for the likeliest of %j', (written, allowed, likely) => {
  expect(likelyWords(written, allowed)).toEqual(likely);
});
