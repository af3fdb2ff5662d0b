/** The services that can have a repository's plans checked. Names alone, so that the command line need not load their files. */

export const PIPELINES = ['github', 'gitlab', 'pre-commit'] as const;

export type Pipeline = (typeof PIPELINES)[number];

/** Those that can split a check between several machines. */
export const SHARDED = ['github', 'gitlab'] as const satisfies readonly Pipeline[];
