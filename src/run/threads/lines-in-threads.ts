/** Works out the lines to write for many plans in several threads. */

import type { Hunk } from '../../edit/lines-for.ts';
import type { Finding, PlanReport } from '../../findings/report.ts';
import type { Io, Thread } from '../../io/io.ts';
import { linesToWrite } from '../../report/lines-to-write.ts';
import type { LinesToWrite } from '../../report/where-to-write.ts';
import { countOfThreads } from './count.ts';
import { spread } from './spread.ts';
import type { ThreadPlan, ThreadRequest } from './thread-messages.ts';

/** @param concurrency as for checking */
export async function linesInThreads(
  plans: readonly PlanReport[],
  concurrency: string | undefined,
  io: Io,
): Promise<LinesToWrite> {
  const found = plans.filter(({ findings }) => findings.length > 0);
  const count = io.threads === undefined ? 0 : await countOfThreads(found.length, concurrency, io.threads);
  if (io.threads === undefined || count < 2) return linesToWrite;
  const { start } = await io.threads();
  const threads = Array.from({ length: count }, () => start({ task: 'lines' } satisfies ThreadRequest));
  const known = await linesOf(found, threads);
  return (plan, finding) => known.get(finding) ?? linesToWrite(plan, finding);
}

/** By finding, for every plan that a thread could do. */
async function linesOf(
  plans: readonly PlanReport[],
  threads: readonly Thread[],
): Promise<WeakMap<Finding, readonly Hunk[]>> {
  const known = new WeakMap<Finding, readonly Hunk[]>();
  const { take, end } = spread<readonly (readonly Hunk[])[]>(plans.map(toSend), threads);
  for (const [index, { findings }] of plans.entries()) {
    const lines = (await take(index)) ?? [];
    for (const [at, hunks] of lines.entries()) known.set(findings[at] as Finding, hunks);
  }
  end();
  return known;
}

/** What a thread needs of a plan. Its edits are worked out when it is sent. */
function toSend({ source, document, findings }: PlanReport, index: number): ThreadPlan {
  return {
    index,
    get plan() {
      return { source, document, findings: findings.map(({ edits, span }) => ({ edits, span })) };
    },
  };
}
