/** How the command line starts a command. */

/** Runs a command, which is imported only at this point, and keeps its exit code. */
export type RunAction = (command: () => Promise<number>) => Promise<void>;
