/**
 * Two different networks hear different things first, as far as their plans differ. Most of these plans come from public
 * pages that give no focus, outcomes or roles, so they are told of the same gaps (decision 62).
 */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';

const FOLDER = 'test/plans/real';
/** Plans of one network at two times, or of two networks that one project set up alike. */
const TWINS = /^(cluster-135|lemaps)/;
/** Two pages that give a theme and no teaching, outcomes, enquiry, part for pupils or second leader. */
const ALIKE = ['east-manchester.yaml', 'pendle-small-schools.yaml'];

async function steps(file: string): Promise<readonly string[]> {
  const files = { [file]: readFileSync(`${FOLDER}/${file}`) };
  const { out } = await runIn({ files }, 'check', '--as-of', '2026-11-24', '-f', 'json', file);
  return JSON.parse(out).plans[0].nextSteps.map(({ rule }: { readonly rule: string }) => rule);
}

it('the next steps of two networks share four at most, and mostly three or fewer', async () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  const all = await Promise.all(names.map(async (name) => ({ name, rules: await steps(name) })));
  const pairs = all.flatMap((one, index) => all.slice(index + 1).map((other) => ({ one, other })));
  const strangers = pairs.filter(
    ({ one, other }) =>
      (TWINS.exec(one.name)?.[1] === undefined || TWINS.exec(one.name)?.[1] !== TWINS.exec(other.name)?.[1]) &&
      !(ALIKE.includes(one.name) && ALIKE.includes(other.name)),
  );
  const shared = strangers.map(({ one, other }) => one.rules.filter((rule) => other.rules.includes(rule)).length);
  expect(Math.max(...shared)).toBeLessThanOrEqual(4);
  expect(shared.filter((number) => number > 3).length).toBeLessThan(strangers.length / 4);
});
