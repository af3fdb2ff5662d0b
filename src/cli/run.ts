/** The program as a function of its arguments and its `Io`. It does all input and output through `Io`. */

import { Interrupted, InterruptedRun, systemLimit, UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { writeToStderr } from '../io/stderr.ts';
import { PACKAGE, version } from '../text/version.ts';
import { safeText } from '../text/words.ts';

/**
 * Runs `nlc`. Never throws.
 * @param argv the arguments after the program's name
 * @returns the exit code: 0 if nothing fails, 1 for findings, 2 for a usage error, 3 for a bug in `nlc`, 130 if
 * interrupted
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
      io.stdout.write(`${version()}\n`);
      return EXIT.ok;
    }
    if (isPlainCheck(argv)) {
      const { check, PLAIN } = await import('../commands/check.ts');
      return await check(argv.slice(1), PLAIN, io);
    }
    const { runProgram } = await import('./program.ts');
    return await runProgram(argv, io);
  } catch (error) {
    if (error instanceof InterruptedRun) writeToStderr([error.message], io);
    if (error instanceof Interrupted) return EXIT.interrupted;
    const limit = systemLimit(error);
    if (limit !== undefined) writeToStderr([limit], io);
    if (limit !== undefined) return EXIT.internalError;
    if (!(error instanceof UserError)) return reportBug(error, io);
    writeToStderr(error.lines, io);
    return EXIT.usageError;
  }
}

/**
 * Whether this is `nlc check` with only paths. It is the most common command, so it starts without setting up
 * commander.
 */
function isPlainCheck([command, ...words]: readonly string[]): boolean {
  return command === 'check' && words.every((word) => !word.startsWith('-'));
}

function reportBug(error: unknown, io: Io): number {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = [
    'nlc: This is a bug in nlc itself, not a mistake in your plan.',
    'Please report it with the lines below, the command you used and, if you can share it, the plan.',
    `${PACKAGE} ${version()} · Node ${process.version} · ${process.platform}`,
    ...stack.split('\n').map((line) => `  ${safeText(line)}`),
  ];
  io.stderr.write(`${lines.join('\n')}\n`);
  return EXIT.internalError;
}
