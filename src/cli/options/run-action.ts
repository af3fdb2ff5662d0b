/** How a command of the command line is started. */

/** Runs a command, imported only then, and keeps its exit code. */
export type RunAction = (command: () => Promise<number>) => Promise<void>;
