/** `nlc rules --changes`: what an edition of the rules does differently. */

import { expect, it } from 'vitest';
import changes from '#prepared/changes';
import { changesIn } from '../../src/reporters/commands/edition-changes.ts';
import type { EditionChanges } from '../../src/rules/editions.ts';
import { runIn } from '../kit/memory-io.ts';

const CHANGES: EditionChanges = {
  from: '1',
  to: '2',
  about: 'Less, and more to the point.',
  rules: [
    { rule: 'no-co-leadership', kinds: ['level', 'definition'], says: 'Counts people, not entries.' },
    { rule: 'trust-unchecked', kinds: ['new'], says: 'Asks how you find out whether trust grows.' },
  ],
};

it('shows new rules first, and each rule once', () => {
  expect(
    changesIn.pretty(CHANGES, 'leaflet-2005', { width: 44, color: false }),
  ).toBe(`Edition 2 of leaflet-2005 after edition 1: 2
rules different

Less, and more to the point.

New rules
  trust-unchecked
    Asks how you find out whether trust
    grows.

Rules that find different things
  no-co-leadership
    Counts people, not entries.
`);
});

it('writes a list in Markdown', () => {
  expect(
    changesIn.markdown(CHANGES, 'leaflet-2005', { width: 44, color: false }),
  ).toBe(`# Edition 2 of leaflet-2005 after edition 1: 2 rules different

Less, and more to the point.

## New rules

- \`trust-unchecked\`: Asks how you find out whether trust grows.

## Rules that find different things

- \`no-co-leadership\`: Counts people, not entries.
`);
});

it('gives the data as JSON', async () => {
  const { code, out } = await runIn({}, 'rules', '--changes', '1..2', '-f', 'json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(changes[0]);
});

it('names the editions it knows if asked for others', async () => {
  expect(await runIn({}, 'rules', '--changes', '2..3')).toMatchObject({
    code: 2,
    err: 'nlc: There is nothing to show for --changes "2..3". Use 1..2.\n',
  });
});
