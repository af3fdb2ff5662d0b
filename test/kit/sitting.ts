/** `nlc fix` in memory, answered by somebody who types certain lines. */

import { fix } from '../../src/commands/fix.ts';
import { Interrupted } from '../../src/io/errors.ts';
import { memoryIo, type World } from './memory-io.ts';
import { scriptedPrompter } from './scripted-prompter.ts';

/** Questions about everything, without colours. */
export const OPTIONS = { only: [], color: 'never' } as const;

/** A sitting in which somebody types these lines; `STOP` is Ctrl-C. */
export async function sitting(world: World, options: Partial<Parameters<typeof fix>[1]>, ...typed: readonly string[]) {
  const { io, out, written, removed } = memoryIo(world);
  const script = scriptedPrompter(...typed);
  const line: typeof script.line = (prompt) => {
    if (script.left[0] === 'STOP') throw new Interrupted();
    return script.line(prompt);
  };
  const code = await fix('plan.yaml', { ...OPTIONS, ...options }, io, async () => ({ ...script, line })).catch(
    (error: unknown) => {
      if (error instanceof Interrupted) return 'stopped';
      throw error;
    },
  );
  return {
    code,
    out: out.join(''),
    written,
    removed,
    seen: script.seen.join(''),
    rejections: script.rejections,
    left: script.left,
  };
}

/** A plan by itself. */
export const one = (text: string): World => ({ files: { 'plan.yaml': text }, now: '2012-03-01T12:00:00Z' });
