/**
 * What a network hears that is over or nearly over, whatever stage its plan still gives: what is passed on, written down
 * and kept, and thanks. Every plan is checked as if its network ended shortly before or after the checking date.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Strength } from '../../src/findings/report.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { runIn } from '../kit/memory-io.ts';
import { planWith } from '../kit/plans.ts';

const AS_OF = '2026-11-24';
const ENDED = 'ends: 2026-11-23';
const ENDING = 'ends: 2026-12-31';

/** About the plan as a text, which is as true of an old one. */
const OF_THE_TEXT = /^(plan-|text-cut-off|unknown-|impossible-dates|named-pupil|private-contact)/;
const PASSED_ON = ['lessons-unwritten', 'practices-without-keeper', 'enquiry-without-product', 'promise-overdue'];
const TO_CLOSE = [...PASSED_ON, 'last-review-missing', 'data-without-agreement', 'budget-short', 'template-text'];

const PLANS = ['networks', 'real', 'invented', 'editions'].flatMap((folder) =>
  readdirSync(`test/plans/${folder}`)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `test/plans/${folder}/${file}`),
);

/** A plan whose network began early enough to have a life, and ends on this day. */
function ending(file: string, ends: string): string {
  const text = readFileSync(file, 'utf8').replace(/^ {2}(ends|starts):.*\n/gm, '');
  return text
    .replace(/^network: .*\n/m, (line) =>
      line.replace(/, (ends|starts): [^,}]*/g, '').replace('{', `{ starts: 2016, ${ends},`),
    )
    .replace(/^network:\n/m, `$&  starts: 2016\n  ${ends}\n`);
}

async function report(text: string) {
  const { out } = await runIn({ files: { 'plan.yaml': text } }, 'check', '--as-of', AS_OF, '-f', 'json', 'plan.yaml');
  return JSON.parse(out).plans[0];
}

async function rulesSaid(text: string): Promise<string[]> {
  const { findings } = await report(text);
  return findings
    .map(({ rule }: { readonly rule: string }) => rule)
    .filter((rule: string) => !OF_THE_TEXT.test(rule))
    .sort();
}

describe('no plan', () => {
  const agenda = (text: string) =>
    runIn({ files: { 'plan.yaml': text } }, 'agenda', '--as-of', AS_OF, '--for', 'critical-friend', 'plan.yaml');

  it.each(PLANS)('of a network that is over is told how to begin: %s', async (file) => {
    const text = ending(file, ENDED);
    expect((await rulesSaid(text)).filter((rule) => !PASSED_ON.includes(rule))).toEqual([]);
  });

  it.each(PLANS)('of a network that ends next month is told how to begin: %s', async (file) => {
    const text = ending(file, ENDING);
    expect((await rulesSaid(text)).filter((rule) => !TO_CLOSE.includes(rule))).toEqual([]);
  });

  it.each(PLANS)('of a network that is over is praised for what will be, or asked about it: %s', async (file) => {
    const text = ending(file, ENDED);
    const { strengths, unstarted, closing, ended } = await report(text);
    const thanks = new Set(
      loadFramework().rules.flatMap(({ thanks = '', strength = '', from_stage: from }) =>
        [from === 'closing' ? strength : thanks].map((words) => words.replace(/\{\w+\}/g, '')),
      ),
    );
    const others = strengths.filter(({ text: praise, general = praise }: Strength) => !thanks.has(general));
    expect(others).toEqual([]);
    expect([unstarted, closing, ended]).toEqual([[], true, '2026-11-23']);
    expect((await agenda(text)).out).not.toContain("The plan doesn't say enough about");
  });
});

describe('a network that is over or nearly over', () => {
  const NOTHING_KEPT = planWith('  starts: 2026-09\n', `  starts: 2020-09\n  ${ENDED}\n`);

  it('is told what to write down and pass on, once it has ended', async () => {
    const { findings } = await report(NOTHING_KEPT);
    const said = findings.map(({ message }: { readonly message: string }) => message);
    expect(said).toContain("The plan doesn't say what was learned or who it is written for.");
    expect(said).toContain("The plan doesn't say what stays in the schools or who looks after it.");
  });

  it('hears why nothing is said about how to go on, in text for people', async () => {
    const text = planWith('  starts: 2026-09\n', `  starts: 2020-09\n  ${ENDING}\n`);
    const { out } = await runIn({ files: { 'plan.yaml': text } }, 'check', '--as-of', AS_OF, 'plan.yaml');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'This network ends within two months. The comments below are about how to close it well.',
    );
    expect(out).toContain('Thank you for what this network has built');
  });

  it('is asked how to go on if it ends later', async () => {
    const text = planWith('  starts: 2026-09\n', '  starts: 2020-09\n  ends: 2027-01-25\n');
    expect((await report(text)).closing).toBe(false);
    expect(await rulesSaid(text)).toContain('no-facilitator');
  });

  it('still hears about a wrong end, and is not taken to be over', async () => {
    const text = planWith('  starts: 2026-09\n', '  starts: 2020-09\n  ends: 2021-13\n');
    const { closing, findings } = await report(text);
    expect(closing).toBe(false);
    expect(findings.map(({ rule }: { readonly rule: string }) => rule)).toContain('no-way-to-leave');
  });
});
