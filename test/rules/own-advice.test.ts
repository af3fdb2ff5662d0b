/** Rules whose advice depends on what the plan says: each finding has the advice that fits it. */

import { describe, expect, it } from 'vitest';
import examples from '#prepared/examples';
import { exampleTexts } from '../../src/rule-examples/examples.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { runIn } from '../kit/memory-io.ts';

async function advice(rule: string, plan: string): Promise<string[]> {
  const [text = ''] = exampleTexts(examples.base, { name: 'one', plan, expect: [] });
  const { out } = await runIn({ files: { 'plan.yaml': text } }, 'check', '--only', rule, '-f', 'json', 'plan.yaml');
  return JSON.parse(out).plans[0].findings.map(({ fix }: { fix: string }) => fix.trim());
}

const ownFix = (id: string) =>
  loadFramework()
    .rules.find((rule) => rule.id === id)
    ?.fix.trim();

describe('an authority', () => {
  const partners = (more: string) => `partners: [{ id: council, name: Vale Council, kind: local-authority, ${more} }]`;

  it('that works with the schools one by one is asked for one conversation', async () => {
    expect(await advice('authority-only-funds', partners('engages_network_as: school-by-school'))).toEqual([
      'Ask the authority for one link officer, and for one conversation a term with the whole network. Start with something it does in every school that it could do once for all of them.',
    ]);
  });

  it('that only pays is asked to plan with the schools', async () => {
    expect(await advice('authority-only-funds', partners('part_played: funder'))).toEqual([
      ownFix('authority-only-funds'),
    ]);
  });
});

describe('one trust that runs most schools', () => {
  const schools = ['ashby', 'brook', 'cairn', 'dene'].map(
    (id) => `{ id: ${id}, name: ${id}, joined_by: choice, trust: Vale Trust }`,
  );
  const plan = (agreements: string) => `schools: [${schools.join(', ')}]\nstructure: { agreements: { ${agreements} } }`;

  it('and a way to disagree: ask whether it would protect the smallest', async () => {
    expect(await advice('power-imbalance', plan('disagreement: The critical friend is asked first'))).toEqual([
      'Ask the smallest school whether what you have agreed for disagreements would protect it from the largest.',
    ]);
  });

  it('and no way to disagree: agree one', async () => {
    expect(await advice('power-imbalance', plan('disagreement: TBC'))).toEqual([ownFix('power-imbalance')]);
  });
});
