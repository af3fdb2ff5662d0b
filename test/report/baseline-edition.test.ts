/** Baselines of another edition of the rules. */

import { expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';
import { SMALLEST } from '../kit/plans.ts';

const baseline = (framework: string) => JSON.stringify({ nlc: 1, framework, entries: [] });

it.each(['pretty', 'markdown'])('are named in %s', async (format) => {
  const files = { '.nlc-baseline.json': baseline('leaflet-2005 1.0'), 'plan.yaml': SMALLEST };
  const { out } = await runIn({ files }, 'check', 'plan.yaml', '-f', format);
  expect(out.replaceAll(/\\|\n(?!\n)/g, ' ').replaceAll(/ +/g, ' ')).toContain(
    'The baseline .nlc-baseline.json was written for leaflet-2005 1.0, so some of its entries may not match. To bring it up to date, run nlc baseline update.',
  );
});

it.each(['pretty', 'markdown'])("aren't mentioned in %s if they are of this edition", async (format) => {
  const files = { '.nlc-baseline.json': baseline('leaflet-2005 2.0'), 'plan.yaml': SMALLEST };
  expect((await runIn({ files }, 'check', 'plan.yaml', '-f', format)).out).not.toContain('was written for');
});
