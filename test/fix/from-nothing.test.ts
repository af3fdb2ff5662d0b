/** Somebody who never opens an editor: from an empty folder to a plan without warnings, in two sittings. */

import { expect, it } from 'vitest';
import { fix } from '../../src/commands/fix.ts';
import { init } from '../../src/commands/init.ts';
import { memoryIo, runIn } from '../kit/memory-io.ts';
import { scriptedPrompter } from '../kit/scripted-prompter.ts';

const NOW = '2026-11-29T12:00:00Z';
const NONE = { school: [], coLeader: [], criticalFriend: [], template: 'starter', color: 'never' } as const;

const INIT = [
  ...['Tees Valley Reading Network', '2', '', '', '?', 'Every child in our schools is a confident reader by eleven'],
  ...['-', 'Pupils in Years 3 to 6 explain what they have read', 'TBC', '-'],
  ...["Ormesby Primary; Bridge Street Infants; St Hilda's; Marton Manor; Thornaby", ''],
  ...['head, ormesby, ormesby', 'SENCO, bridge street', '', '', 'Reading walks', 'all', 'learning walk', '', ''],
];
/** What the person types for a question, by its label. They leave out what isn't here. */
const ANSWERS: Readonly<Record<string, string>> = {
  'Compelling reason': 'None of us has enough classes to find out what works',
  Pedagogy: 'Talk partners before writing',
  'Days a year': '12',
  'Who it is': 'lecturer, Teesside University',
  'Remit of the critical friend': 'Question our evidence twice a year',
  'Schools that have agreed': 'all',
  'When it was agreed': 'September 2026',
  'Write these changes? [Y/n]': '',
};

it('needs no editor and no guess', async () => {
  const first = memoryIo({ now: NOW });
  const script = scriptedPrompter(...INIT);
  await init('plan.yaml', NONE, first.io, async () => script);
  expect(script.left).toEqual([]);
  const plan = first.written.get('plan.yaml') ?? '';
  const second = memoryIo({ files: { 'plan.yaml': plan }, now: NOW });
  const asked: string[] = [];
  const person = {
    show: () => undefined,
    line: async ({ message, problemIn, defaultValue }: Parameters<typeof script.line>[0]) => {
      const typed = ANSWERS[message] ?? '';
      asked.push(message);
      const answer = typed === '' ? defaultValue : typed;
      expect([message, problemIn(answer)]).toEqual([message, undefined]);
      return answer;
    },
    close: () => undefined,
  };
  expect(await fix(undefined, { only: [], color: 'never' }, second.io, async () => person)).toBe(0);
  expect(Object.keys(ANSWERS).filter((label) => !asked.includes(label))).toEqual([]);
  expect((await runIn({ files: { 'plan.yaml': plan }, now: NOW }, 'check')).out).toMatch(/\n\d warnings · /);
  expect(asked.at(-1)).toBe('Write these changes? [Y/n]');
  const files = { 'plan.yaml': second.written.get('plan.yaml') ?? '' };
  const { out } = await runIn({ files, now: NOW }, 'check');
  expect(out).toContain('\nNo errors and no warnings · ');
});
