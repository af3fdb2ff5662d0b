/** What the exit codes mean, for help and documents. The numbers are in `io/exit-codes.ts`. */

import { EXIT } from '../../io/exit-codes.ts';

export type ExitName = keyof typeof EXIT;
export type ExitMeanings = Readonly<Partial<Record<ExitName, string | undefined>>>;

/** The exit codes of `nlc check`. */
export const EXIT_MEANINGS: Readonly<Record<ExitName, string>> = {
  ok: 'plans were checked; nothing at or above the failing level (--fail-on)',
  findings: 'findings at or above that level, or more warnings than --max-warnings',
  usageError: 'the request is wrong: no plan, a missing file, a wrong option or setting',
  internalError: "nlc itself failed, or couldn't write a report",
  interrupted: 'interrupted with Ctrl-C',
};

/** The last part of a command's help: the exit codes it can return. */
export function exitCodesHelp(meanings: ExitMeanings): string {
  const rows = exitCodeRows(meanings);
  const width = Math.max(...rows.map(([code]) => code.length));
  return `\nExit codes:${rows.map(([code, meaning]) => `\n  ${code.padStart(width)}  ${meaning}`).join('')}`;
}

/** Each code with its meaning, in numerical order. */
export function exitCodeRows(meanings: ExitMeanings): (readonly [code: string, meaning: string])[] {
  return (Object.keys(EXIT) as ExitName[]).flatMap((name) => {
    const meaning = meanings[name];
    return meaning === undefined ? [] : [[String(EXIT[name]), meaning] as const];
  });
}
