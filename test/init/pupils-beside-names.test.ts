/** Schools typed with how many pupils they have, or with a school among them that hasn't decided. */

import { describe, expect, it } from 'vitest';
import { suggestedAt } from '../../src/edit/suggestions.ts';
import { namesIn } from '../../src/init/school-names.ts';
import { interview } from '../../src/init/wizard.ts';
import type { DataMap } from '../../src/plan/path.ts';
import { schoolInWords } from '../../src/plan/school-in-words.ts';
import { runIn } from '../kit/memory-io.ts';
import { scriptedPrompter } from '../kit/scripted-prompter.ts';

describe('pupils beside a name', () => {
  it.each([
    ['Harnley Primary (310)', { name: 'Harnley Primary', pupils: 310 }],
    ["St Oswin's C of E Primary (140 children)", { name: "St Oswin's C of E Primary", pupils: 140 }],
    ["Cutler's Green Primary (about 180, I think)", { name: "Cutler's Green Primary", pupils: 180 }],
    ["Cutler's Green, about 180 pupils, I think", { name: "Cutler's Green", pupils: 180 }],
    ['Moss Lane Infants (up to Year 2 only, 88)', { name: 'Moss Lane Infants (up to Year 2 only)', pupils: 88 }],
    ['Harnley Primary, 310', { name: 'Harnley Primary', pupils: 310 }],
    ['Ashby - 140 pupils', { name: 'Ashby', pupils: 140 }],
    ['Ashby 140 children', { name: 'Ashby', pupils: 140 }],
    ['Vale High (1,200)', { name: 'Vale High', pupils: 1200 }],
    ['Ashby (with 95 on roll)', { name: 'Ashby', pupils: 95 }],
    ['Ashby, 111222, 310 pupils', { name: 'Ashby', identifier: { scheme: 'urn', value: '111222' }, pupils: 310 }],
    ['Ashby (over 300)', { name: 'Ashby', note: 'Left out: "over 300".' }],
    ['Ashby (300-320 pupils)', { name: 'Ashby', note: 'Left out: "300-320 pupils".' }],
    ['Dene School, since 2024', { name: 'Dene School', note: 'Left out: "since 2024".' }],
  ])('are read in %j', (text, school) => {
    expect(schoolInWords(text)).toEqual(school);
  });

  it.each(['Ashby (2045)', 'Dene (Upper School)', 'PS 12', 'School 42', 'Year 7 Academy', 'Ashby (2)', 'Ashby 310'])(
    "aren't read in %j",
    (name) => {
      expect(schoolInWords(name)).toEqual({ name });
    },
  );

  it.each([
    ['Harnley Primary (310), Dale Bank Primary (95)', ['Harnley Primary (310)', 'Dale Bank Primary (95)']],
    ['Elm School (about 180, I think), Moss Infants (88)', ['Elm School (about 180, I think)', 'Moss Infants (88)']],
    ['Harnley Primary, 310, Dale Bank Primary, 95', ['Harnley Primary, 310', 'Dale Bank Primary, 95']],
  ])("don't keep several schools together: %s", (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('are suggested where a plan has them in the name of a new school', () => {
    const data = { schools: ['Harnley Primary (310)'] } as DataMap;
    expect(suggestedAt(data, ['schools', 0])).toMatchObject({ name: 'Harnley Primary', pupils: 310 });
  });

  it('are written into a new plan from an option', async () => {
    const args = ['init', '--yes', '--name', 'Vale', '--school', 'Harnley Primary (310)'];
    const { written } = await runIn({ files: {}, now: '2026-11-01T12:00:00Z' }, ...args);
    expect(written.get('plan.yaml')).toContain('{ id: harnley, name: "Harnley Primary", pupils: 310, joined_by: }');
  });
});

async function typedAsSchools(...lines: readonly string[]) {
  const prompter = scriptedPrompter('Vale', ...Array(7).fill(''), ...lines);
  const answers: string[][] = [];
  const session = {
    ...{ prompter, screen: { width: 200, color: false }, now: new Date('2026-11-01'), file: 'plan.yaml' },
    onAnswers: ({ schools = [] }: { schools?: readonly { name: string }[] }) =>
      void answers.push(schools.map(({ name }) => name)),
  };
  await interview({}, session).catch(() => undefined);
  return {
    names: answers.findLast((names) => names.length > 0),
    seen: prompter.seen.join(''),
    rejections: prompter.rejections,
  };
}

describe('several schools in one line', () => {
  it('are kept apart from one that has not decided', async () => {
    const typed =
      'Harnley Primary (310); Moss Infants (about 88, I think); Thornwick Village School (52, not sure yet); Elm School';
    const { names, seen, rejections } = await typedAsSchools(typed);
    expect(rejections.filter((one) => one.includes('Leave out'))).toEqual([]);
    expect(names).toEqual(['Harnley Primary', 'Moss Infants', 'Elm School']);
    expect(seen).toContain(
      '3 schools added, 3 in all.\nSo far: 1 Harnley Primary · 2 Moss Infants · 3 Elm School\n  Harnley Primary, 310 pupils\n  Moss Infants, 88 pupils\nLeft out: Thornwick Village School. You can add this once it is decided.\n',
    );
  });

  it.each([
    [
      'Ashby; Dene?; Elm (to be confirmed)',
      ['Ashby'],
      'Left out: Dene and Elm. You can add these once they are decided.',
    ],
    ['Ashby; maybe Dene', ['Ashby'], 'Left out: maybe Dene. You can add this once it is decided.'],
    ['Ashby; tbc', ['Ashby'], 'Left out: tbc. You can add this once it is decided.'],
  ])('keep those that take part: %s', async (typed, kept, said) => {
    const { names, seen } = await typedAsSchools(typed);
    expect(names).toEqual(kept);
    expect(seen).toContain(said);
  });

  it('are refused if none has decided', async () => {
    const { rejections, names } = await typedAsSchools('Ashby?; maybe Dene');
    expect(rejections[0]).toContain("Leave out a school that hasn't decided yet");
    expect(names).toBeUndefined();
  });
});
