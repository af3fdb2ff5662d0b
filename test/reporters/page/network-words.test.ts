/** What a page says a network is: once, and never two things that don't agree as if nothing were odd. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schoolsSaid } from '../../../src/reporters/page/schools-said.ts';
import { runIn } from '../../kit/memory-io.ts';
import { plain } from '../../kit/pages.ts';
import { SMALLEST } from '../../kit/plans.ts';

async function lead(text: string): Promise<string> {
  const { out } = await runIn({ files: { 'plan.yaml': text } }, 'show', '--as-of', '2026-11-24', 'plan.yaml');
  return plain(/<p class="lead">(.*?)<\/p>/.exec(out)?.[1] ?? '');
}

/** The words about a plan of five schools at this stage, without its focus. */
const life = async (stage: string, dates: string) => {
  const text = SMALLEST.replace('stage: forming', `stage: ${stage}`).replace('starts: 2026-09', dates);
  return (await lead(text)).replace(/ Its focus(?: was)?: .*/, '');
};

describe('where a network is in its life', () => {
  it.each([
    ['forming', 'starts: 2027-09', 'A network of 5 schools that is still forming. It will run from September 2027.'],
    ['forming', 'starts: 2026-09', 'A network of 5 schools that is still forming. It began in September 2026.'],
    ['launching', 'starts: 2026-09', 'A newly launched network of 5 schools. It began in September 2026.'],
    ['launching', 'starts: 2025-09', 'A network of 5 schools in its early days. It began in September 2025.'],
    [
      'launching',
      'starts: 2027-09\n  ends: 2030-07',
      'A network of 5 schools that is getting ready to start. It will run from September 2027 to July 2030.',
    ],
    ['established', 'starts: 2026-03', 'An established network of 5 schools. It began in March 2026.'],
    ['sustaining', 'starts: 2020', 'A network of 5 schools that is planning how to keep going. It began in 2020.'],
    [
      'closing',
      'starts: 2020\n  ends: 2027-07',
      'A network of 5 schools that is closing. It runs from 2020 to July 2027.',
    ],
    [
      'launching',
      'starts: 2020\n  ends: 2024',
      'A network of 5 schools that has ended. It ran from 2020 to 2024. The plan still calls it newly launched.',
    ],
    ['closing', 'starts: 2020\n  ends: 2024', 'A network of 5 schools that has ended. It ran from 2020 to 2024.'],
    ['forming', 'starts:', "A network of 5 schools that is still forming. The plan doesn't say when it begins."],
    ['launching', 'starts:', "A newly launched network of 5 schools. The plan doesn't say when it began."],
    [
      'established',
      'starts:\n  ends: 2024',
      "A network of 5 schools that has ended. The plan doesn't say when it began. It ended in 2024. The plan still calls it established.",
    ],
  ])('is said from the stage and the dates: %s, %s', async (stage, dates, words) => {
    expect(await life(stage, dates)).toBe(words);
  });

  it.each([
    ['forming', 'starts: 2025-09', 'The plan says that it is still forming, yet it began in September 2025.'],
    ['launching', 'starts: 2011-09', 'The plan calls it newly launched, yet it began in September 2011.'],
    [
      'launching',
      'starts: 2011-09-05\n  ends: 2030',
      'The plan calls it newly launched, yet it began on 5 September 2011. It ends in 2030.',
    ],
    ['established', 'starts: 2026-09', 'The plan calls it established, yet it began only in September 2026.'],
    ['established', 'starts: 2027-09', 'The plan calls it established, yet it starts only in September 2027.'],
    [
      'sustaining',
      'starts: 2027-09',
      'The plan says that it is planning how to keep going, yet it starts only in September 2027.',
    ],
    ['closing', 'starts: 2020\n  ends: 2031-07', 'The plan says that it is closing, yet it ends only in July 2031.'],
  ])('is one plain sentence where they do not agree: %s, %s', async (stage, dates, words) => {
    expect(await life(stage, dates)).toBe(`A network of 5 schools. ${words}`);
  });
});

describe('how many schools there are', () => {
  const withSummary = (summary: string, text = SMALLEST) => text.replace('  stage:', `  summary: ${summary}\n  stage:`);

  it("is said once, whether by the plan's own summary or not", async () => {
    const page = await runIn({ files: { 'plan.yaml': SMALLEST } }, 'show', '--as-of', '2026-11-24', 'plan.yaml');
    expect(plain(/<p class="facts">(.*?)<\/p>/.exec(page.out)?.[1] ?? '')).toBe(
      'Notes for the steering group · 24 November 2026',
    );
    expect(await lead(SMALLEST)).toMatch(/^A network of 5 schools that is still forming\./);
    expect(await lead(withSummary('Five schools that read aloud'))).toMatch(
      /^Five schools that read aloud\. A network that is still forming\./,
    );
    expect(await lead(withSummary('Schools that read aloud'))).toMatch(
      /^Schools that read aloud\. A network of 5 schools that is still forming\./,
    );
  });

  it('is explained if a school is still to join, or has left', async () => {
    const farShore = readFileSync('test/plans/invented/far-shore-federation.yaml', 'utf8');
    expect(await lead(farShore)).toBe(
      'Eight one- and two-teacher schools over 140 miles of coast; we share science because none of us can teach it all alone. A newly launched online network of 7 schools. It runs from 17 August 2026 to 30 June 2029. One more joins in January 2027. Its focus: Asking questions that can be tested.',
    );
    const twoLater = farShore.replace('pupils: 31, teachers: 2.2, joined: 2026-08-17', 'joined: 2027-04');
    expect(await lead(twoLater)).toContain('network of 6 schools. It runs');
    expect(await lead(twoLater)).toContain(' Two more join later, the first of them in January 2027. ');
    const harbour = readFileSync('test/plans/invented/harbour-schools-closing.yaml', 'utf8');
    expect(await lead(harbour)).toContain(
      'A network of 6 schools that is closing. It runs from September 2020 to 18 December 2026. One school has left. ',
    );
  });

  it('is given, and no more, if nothing explains the other', async () => {
    for (const summary of ['Eight schools that read aloud', 'Four small schools near Gort and Tubber NS'])
      expect(await lead(withSummary(summary))).toMatch(
        new RegExp(`^${summary}\\. A network of 5 schools that is still forming\\. It began in September 2026\\. Its`),
      );
  });

  it.each([
    ['Eight one- and two-teacher schools over 140 miles of coast', [8, 8]],
    ['Seven schools round the harbour, six years of writing together', [7, 7]],
    ['Twenty-six schools in four clusters', [26, 26]],
    ['Two infant schools and the nursery that feeds them', [3, 2]],
    ['One host and two partner schools in one building', [3, 3]],
    ['A special school with teaching school status, six other special schools and two mainstream primaries', [9, 8]],
    ['Three community primaries and two church primaries', [5, 5]],
    ['Twelve schools and seventeen early-learning centres', [29, 12]],
    ["Nine primaries whose leaders visit one another's schools, over three years", [9, 9]],
    ['Heads of 35 schools who buy training together', [35, 35]],
    ['Remote rural schools in four states', []],
    ['In two years of work schools meet', []],
    ['Cinq écoles et un collège', []],
  ])('is read in a summary: %s', (text, numbers) => {
    expect(schoolsSaid(text)).toEqual(numbers);
  });

  it('is looked for in long and hostile texts in no time', () => {
    for (const text of ['one '.repeat(5000), `${'a'.repeat(9000)}- and `, 'two and '.repeat(3000), '9'.repeat(9000)])
      expect(schoolsSaid(text)).toEqual([]);
  });
});
