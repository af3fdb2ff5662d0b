/** Which plan `nlc fix` changes if no file is named, and which one a misspelt name may mean. */

import { describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';
import { planWith, SMALLEST } from '../kit/plans.ts';

/** A plan with a mistake that has only one possible correction. */
const WRONG = planWith('starts: 2026-09', 'starts: 01/09/2026');
const RIGHT = planWith('starts: 2026-09', 'starts: 2026-09-01');

describe('nlc fix without a file', () => {
  it('takes the only plan, and says which', async () => {
    const { code, err, written } = await runIn({ files: { 'vale.yaml': WRONG, 'notes.yaml': 'a: 1\n' } }, 'fix');
    expect(err).toBe('nlc: The only plan here is vale.yaml.\n');
    expect(code).toBe(0);
    expect(written.get('vale.yaml')).toBe(RIGHT);
  });

  it('leaves out what the configuration ignores', async () => {
    const files = { 'drafts/a.yaml': WRONG, 'vale.yaml': WRONG, '.nlc.yaml': 'nlc: 1\nignore: [drafts]\n' };
    const { err, written } = await runIn({ files }, 'fix', '--safe');
    expect(err).toBe('nlc: The only plan here is vale.yaml.\n');
    expect([...written.keys()]).toEqual(['vale.yaml']);
  });

  it('asks for a name if there are several, and says how to start if there is none', async () => {
    const several = await runIn({ files: { 'north.yaml': SMALLEST, 'plans/south.yaml': SMALLEST } }, 'fix');
    expect(several.err).toBe(
      'nlc: There are 2 plans here: north.yaml and plans/south.yaml. Name the one that you mean, as in: nlc fix north.yaml\n',
    );
    expect([several.code, several.written.size]).toEqual([2, 0]);
    const none = await runIn({}, 'fix');
    expect(none.code).toBe(2);
    expect(none.err).toMatch(/^nlc: There is no plan in this folder\. .* To start a plan, run "nlc init"\./);
  });
});

describe('a misspelt name', () => {
  const commands = ['agenda', 'check', 'export', 'fix', 'history', 'map', 'show'];

  it.each(commands)('nlc %s suggests the file with nearly the same name', async (command) => {
    const options = command === 'export' ? ['--to', 'ics'] : [];
    const { code, err } = await runIn(
      { files: { 'plans/vale.yaml': SMALLEST } },
      command,
      ...options,
      'plans/vael.yaml',
    );
    expect([code, err]).toEqual([2, "nlc: plans/vael.yaml doesn't exist. Did you mean plans/vale.yaml?\n"]);
  });

  it('suggests a plan without its ending, in either place of nlc diff', async () => {
    const { err } = await runIn({ files: { 'vale.yaml': SMALLEST } }, 'diff', 'vale.yaml', 'vale');
    expect(err).toBe("nlc: vale doesn't exist. Did you mean vale.yaml?\n");
  });

  it('suggests nothing that is far away, too short, or no plan', async () => {
    const files = { 'vale.yaml': SMALLEST, 'a.yaml': SMALLEST, 'dene.txt': SMALLEST };
    for (const name of ['ridge.yaml', 'b.yaml', 'dene.yaml'])
      expect((await runIn({ files }, 'check', name)).err).toBe(`nlc: ${name} doesn't exist.\n`);
  });
});
