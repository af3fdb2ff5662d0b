/** Ctrl-C in `nlc init`: the answers so far are kept, and the next run asks only what is left. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { init } from '../../src/commands/init.ts';
import { Interrupted, UserError } from '../../src/io/errors.ts';
import { memoryIo } from '../kit/memory-io.ts';
import { runs } from '../kit/runs.ts';
import { scriptedPrompter } from '../kit/scripted-prompter.ts';

const NONE = { school: [], coLeader: [], criticalFriend: [], template: 'starter', color: 'never' as const };
const SOME = [
  'Vale',
  '2',
  '2026-09',
  '',
  'Every child',
  '',
  'Talk',
  '',
  'Ashby',
  'Dene, 111222',
  '',
  'headteacher, Ashby',
];
const ALL = [...SOME, 'Jo Lee, SENCO at Dene', '', 'a retired head', '', 'Walks', '1', '5', 'Reading: "1st" year', ''];

type Files = Readonly<Record<string, string>>;

/** A run in which somebody types these lines; where they end comes Ctrl-C. */
async function typed(lines: readonly string[], files: Files = {}, options: Partial<Parameters<typeof init>[1]> = {}) {
  const { io, out, written, removed } = memoryIo({ columns: 80, files });
  const script = scriptedPrompter(...lines);
  const line: typeof script.line = (prompt) => {
    if (script.left.length === 0) throw new Interrupted();
    return script.line(prompt);
  };
  const isStopped = await init('plan.yaml', { ...NONE, ...options }, io, async () => ({ ...script, line })).then(
    () => false,
    (error: unknown) => {
      if (error instanceof Interrupted) return true;
      throw error;
    },
  );
  return {
    isStopped,
    written,
    removed,
    out: out.join(''),
    seen: script.seen.join(''),
    last: script.seen.at(-2) ?? '',
    left: script.left,
  };
}

const RESUME = { answers: 'plan.yaml.answers' };

describe('somebody who stops', () => {
  it('at the first question has nothing to keep', async () => {
    const { isStopped, written, last } = await typed([]);
    expect({ isStopped, last, written: [...written] }).toEqual({
      isStopped: true,
      last: "Stopped. The plan isn't written.\n",
      written: [],
    });
  });

  it('is told where the answers are and how to go on', async () => {
    const { last, written } = await typed(SOME, {}, { schema: 'none', saveAnswers: 'a b.yaml' });
    expect(last).toBe(
      "Stopped. The plan isn't written. Your answers are saved in plan.yaml.answers. To\ncarry on from there:\n  nlc init --answers plan.yaml.answers --save-answers 'a b.yaml' --schema none plan.yaml\n",
    );
    expect([...written]).toEqual([
      [
        'plan.yaml.answers',
        `# Answers for nlc init. To carry on from here: nlc init --answers FILE plan.yaml
name: "Vale"
stage: "launching"
starts: "2026-09"
origin: "voluntary"
moral_purpose: "Every child"
compelling_reason: ""
learning_focus: "Talk"
pedagogy: ""
schools:
  - {"id":"ashby","name":"Ashby"}
  - {"id":"dene","name":"Dene","identifier":{"scheme":"urn","value":"111222"}}
co_leaders:
  - {"post":"headteacher","school":"ashby"}
unfinished: "co_leaders"
`,
      ],
    ]);
  });

  it('is told what was kept, and the file is gone once the plan is written', async () => {
    const { written } = await typed(SOME);
    const { seen, out, removed } = await typed(ALL.slice(SOME.length), Object.fromEntries(written), RESUME);
    expect(seen).toContain(
      'nlc has read 10 earlier answers from plan.yaml.answers. You can change any of\nthem at the end.\n',
    );
    expect(removed).toEqual(['plan.yaml.answers']);
    expect(out).toMatch(/\n\nnlc has deleted plan\.yaml\.answers, because its answers are in the plan now\.\n$/);
  });

  it('is offered the answers by the next nlc init, and asked only what is left', async () => {
    const { written } = await typed(SOME);
    const { seen, left, removed, isStopped } = await typed(
      ['', ...ALL.slice(SOME.length)],
      Object.fromEntries(written),
    );
    expect({ left, removed, isStopped }).toEqual({ left: [], removed: ['plan.yaml.answers'], isStopped: false });
    expect(seen).toMatch(/^\? Carry on from your answers in plan\.yaml\.answers\? \[Y\/n\] \n\nnlc asks you/);
    expect(seen).toContain('nlc has read 10 earlier answers from plan.yaml.answers.');
    expect(seen).not.toContain('What is the network called?');
  });

  it('can start again without the answers, which stay', async () => {
    const { written } = await typed(SOME);
    const { seen, left, removed, isStopped } = await typed(['maybe', 'n', ...ALL], Object.fromEntries(written));
    expect({ left, removed, isStopped }).toEqual({ left: [], removed: [], isStopped: false });
    expect(seen).toContain('What is the network called?');
    expect(seen).not.toContain('earlier answers');
  });

  it.each([
    [
      'under another name',
      'mine.yaml',
      '# Answers for nlc init. To go on from here: nlc init --answers FILE plan.yaml\n',
    ],
    ['in a file of their own', 'plan.yaml.answers', '# My answers\n'],
  ])('keeps answers %s', async (_, answers, head) => {
    const files = { [answers]: `${head}name: Vale\n` };
    const { removed, out, isStopped } = await typed(ALL.slice(1), files, { answers });
    expect({ removed, isStopped, says: out.includes('deleted') }).toEqual({
      removed: [],
      isStopped: false,
      says: false,
    });
  });

  it('at any question comes to the same plan later, and is asked nothing twice', async () => {
    const { written: whole } = await typed(ALL);
    for (let length = 1; length < ALL.length; length += 1) {
      const first = await typed(ALL.slice(0, length));
      expect([...first.written.keys()]).toEqual(['plan.yaml.answers']);
      const second = await typed(ALL.slice(length), Object.fromEntries(first.written), RESUME);
      expect({ isStopped: second.isStopped, left: second.left }).toEqual({ isStopped: false, left: [] });
      expect(second.written.get('plan.yaml')).toBe(whole.get('plan.yaml'));
    }
  });

  it('several times keeps one file', async () => {
    const { written: whole } = await typed(ALL);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: ALL.length - 1 }), { minLength: 2 }), async (stops) => {
        let files: Files = {};
        let at = 0;
        for (const stop of [...stops.sort((a, b) => a - b), ALL.length]) {
          const { written } = await typed(ALL.slice(at, stop), files, at === 0 ? {} : RESUME);
          at = stop;
          files = Object.fromEntries(written);
          expect(Object.keys(files)).toEqual([stop === ALL.length ? 'plan.yaml' : 'plan.yaml.answers']);
        }
        expect(files['plan.yaml']).toBe(whole.get('plan.yaml'));
      }),
      { numRuns: runs(10) },
    );
  });

  it('does not lose answers from another time', async () => {
    const { written } = await typed(['Vale'], { 'plan.yaml.answers': 'name: Dale\n' });
    expect([...written.keys()]).toEqual(['plan.yaml-2.answers']);
  });

  it('keeps the answers to options as well, and may change a list by option', async () => {
    const first = await typed(['Vale', ''], {}, { partOf: '', school: ['Ashby'], pedagogy: 'Talk' });
    expect(first.written.get('plan.yaml.answers')).toContain('pedagogy: "Talk"\n');
    const files = { 'plan.yaml.answers': 'name: Vale\nschools: [Ashby]\nunfinished: schools\n' };
    const { seen } = await typed(['', ''], files, { ...RESUME, school: ['Dene'] });
    expect(seen).not.toContain('? School');
  });

  it('sees the answers if they cannot be written', async () => {
    const { io } = memoryIo({ columns: 80 });
    const writeFile = () => {
      throw new UserError('no room');
    };
    const script = scriptedPrompter('Vale');
    const line: typeof script.line = (prompt) => {
      if (script.left.length === 0) throw new Interrupted();
      return script.line(prompt);
    };
    const asked = init('plan.yaml', NONE, { ...io, writeFile }, async () => ({ ...script, line }));
    await expect(asked).rejects.toThrow(Interrupted);
    expect(script.seen.at(-2)).toContain("Here are your answers, so that you don't lose them.");
    expect(script.seen.at(-2)).toContain('name: "Vale"\n');
  });
});
