/** A person pastes by hand what `nlc check` shows, in the order that it says. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';
import { planWith, SMALLEST } from '../kit/plans.ts';

const NOTE = `
To paste several of these, paste the one furthest down the plan first, because
lines that you add move the ones below them.
`;
const CROMER = readFileSync('test/plans/networks/cromer-ridge.yaml', 'utf8');
const HAND = `nlc: 1
network:
  name: Our network
  id: our-network
`;

async function check(text: string, ...argv: readonly string[]): Promise<string> {
  const { out } = await runIn(
    { files: { 'plan.yaml': text }, columns: 80 },
    ...['check', '--color', 'never', '--as-of', '2012-03-01', ...argv, 'plan.yaml'],
  );
  return out;
}

interface Shown {
  readonly after: number;
  readonly replaced: number;
  readonly lines: readonly string[];
}

/** The lines that a report shows, each with its place. */
function shownIn(out: string): Shown[] {
  const places = [...out.matchAll(/^ {3}(?:Write|write) {1,2}(.*):\n((?:(?! {3}\S).+\n)+)/gm)];
  return places.map(([, place = '', lines = '']) => {
    const [first = 0, last = first] = (place.match(/\d+/g) ?? []).map(Number);
    const isAdded = place.startsWith('below');
    const whole = lines.split('\n').slice(0, -1);
    return isAdded
      ? { after: first, replaced: 0, lines: whole }
      : { after: first - 1, replaced: last - first + 1, lines: whole };
  });
}

function pasted(text: string, shown: readonly Shown[]): string {
  const lines = text.split('\n');
  for (const { after, replaced, lines: own } of shown) lines.splice(after, replaced, ...own);
  return lines.join('\n');
}

describe('the note on pasting several', () => {
  it('is below the last lines to write, once', async () => {
    for (const argv of [[], ['--all']]) {
      const out = await check(CROMER, ...argv);
      expect(out.split(NOTE)).toHaveLength(2);
      expect(out.slice(out.indexOf(NOTE))).not.toMatch(/^ {3}(?:Write|write) /m);
    }
  });

  it('is not there for one, or if none moves another', async () => {
    expect(await check(CROMER, '--only', 'no-critical-friend')).not.toContain('To paste');
    expect(await check(SMALLEST, '--only', 'no-facilitator')).not.toContain('To paste');
    const plan = planWith('id: upper-vale-reading', 'id: Upper Vale').replace('id: ashby', 'id: Ashby');
    expect(await check(plan, '--quiet')).toMatch(/Write|write/);
    expect(await check(plan, '--only', 'plan-shape')).not.toContain('To paste');
  });

  it('is not there if lines of the plan are not shown', async () => {
    const out = await check(CROMER, '--no-snippets');
    expect(out).not.toContain('To paste');
    expect(out).not.toMatch(/^ {3}Write/m);
  });
});

describe('pasting by hand', () => {
  it.each([
    ['a plan that lacks sections', HAND],
    ['a plan with warnings', CROMER],
  ])('from the bottom up leaves none of the places wrong: %s', async (_, text) => {
    const shown = shownIn(await check(text));
    expect(shown.length).toBeGreaterThan(2);
    const fromBelow = shown.toSorted((a, b) => b.after - a.after);
    const out = await check(pasted(text, fromBelow));
    // Blanks are still there, but nothing is unreadable or twice.
    expect(out).not.toMatch(/plan-syntax|duplicate|indent/);
    const left = new Set((await check(text, '-f', 'compact')).match(/plan-shape.*/g));
    for (const still of (await check(pasted(text, fromBelow), '-f', 'compact')).match(/plan-shape The plan.*/g) ?? [])
      expect(left).not.toContain(still);
  });
});
