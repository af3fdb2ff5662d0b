/**
 * The services that can check a repository's plans. Only their names, so that the command line doesn't load their
 * files.
 */

export const PIPELINES = ['github', 'gitlab', 'azure', 'bitbucket', 'pre-commit'] as const;

export type Pipeline = (typeof PIPELINES)[number];

/** Those that can split a check between several machines. */
export const SHARDED = ['github', 'gitlab'] as const satisfies readonly Pipeline[];
