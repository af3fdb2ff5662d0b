/**
 * The registry of report formats. Help, errors, completion, tests and documents use it. Each format is imported only if
 * it is needed.
 */

import { type FormatRequest, isLongReport } from './long-report.ts';
import type { Reporter, StreamWriter } from './reporter.ts';

/**
 * What a format might leave out: problems of the run, baseline entries that are gone, suppressed findings, `--quiet`,
 * what a lens shows.
 */
export const CONCERNS = ['problems', 'gone', 'known', 'acknowledged', 'quiet', 'lens'] as const;
export type Concern = (typeof CONCERNS)[number];

export interface Format {
  /** A few words for help, completion and documents. */
  readonly about: string;
  readonly readBy: 'people' | 'tools';
  /** What the format ignores on purpose, and why. A test fails if it ignores anything else. */
  readonly ignores: Readonly<Partial<Record<Concern, string>>>;
  readonly load: () => Promise<Reporter>;
  /** Whether it shows the lines to write in a plan, which take long to work out. */
  readonly showsLines?: true | ((request: FormatRequest) => boolean);
  /** Whether it shows nothing but findings and outcomes, so that nothing else is worked out. */
  readonly isBrief?: true | ((request: FormatRequest) => boolean);
  /** Whether it needs no more of a plan than its findings: neither outcomes nor the plan's text. */
  readonly isTerse?: true;
  /** Only for formats that can write a report one plan at a time. */
  readonly stream?: () => Promise<StreamWriter>;
}

const ON_STDERR = 'nlc prints problems on standard error, next to the report';
const FINDINGS_ONLY = 'It lists findings, and has no room for what a lens shows';
const COMPLETE = 'A report for tools is always complete, so that a tool can choose for itself';

const ABOUT_PLANS = 'A page is about plans, and the report says what a baseline no longer needs';
const WHOLE_PAGE = 'A page is handed round, and always has everything in order of importance';

const ALL = {
  pretty: {
    showsLines: (request) => !isLongReport(request),
    isBrief: isLongReport,
    about: 'findings, strengths and next steps, for reading',
    readBy: 'people',
    ignores: { problems: ON_STDERR },
    load: async () => (await import('./pretty.ts')).pretty,
  },
  compact: {
    isBrief: true,
    isTerse: true,
    about: 'one line for each finding, for editors',
    readBy: 'people',
    ignores: { problems: ON_STDERR, lens: FINDINGS_ONLY },
    load: async () => (await import('./compact.ts')).compact,
  },
  json: {
    about: 'the whole report as one JSON object',
    readBy: 'tools',
    ignores: { quiet: COMPLETE },
    load: async () => (await import('./json.ts')).json,
  },
  jsonl: {
    about: 'one JSON object on each line, plan by plan',
    readBy: 'tools',
    ignores: { quiet: COMPLETE },
    load: async () => (await import('./jsonl.ts')).jsonl,
    stream: async () => (await import('./jsonl.ts')).jsonlStream,
  },
  github: {
    showsLines: true,
    isBrief: isLongReport,
    about: 'like pretty, with annotations for GitHub Actions',
    readBy: 'people',
    ignores: {},
    load: async () => (await import('./github.ts')).github,
  },
  sarif: {
    showsLines: true,
    isBrief: true,
    about: 'SARIF 2.1.0, for code scanning',
    readBy: 'tools',
    ignores: { quiet: COMPLETE, lens: FINDINGS_ONLY },
    load: async () => (await import('./sarif.ts')).sarif,
  },
  junit: {
    isBrief: true,
    about: 'JUnit XML, for test reports',
    readBy: 'tools',
    ignores: { quiet: COMPLETE, lens: FINDINGS_ONLY },
    load: async () => (await import('./junit.ts')).junit,
  },
  gitlab: {
    showsLines: true,
    isBrief: true,
    about: 'GitLab Code Quality',
    readBy: 'tools',
    ignores: { quiet: COMPLETE, lens: FINDINGS_ONLY },
    load: async () => (await import('./gitlab.ts')).gitlab,
  },
  checkstyle: {
    isBrief: true,
    isTerse: true,
    about: 'Checkstyle XML, for review tools',
    readBy: 'tools',
    ignores: { quiet: COMPLETE, lens: FINDINGS_ONLY },
    load: async () => (await import('./checkstyle.ts')).checkstyle,
  },
  markdown: {
    showsLines: true,
    about: 'Markdown, for a comment or a summary page',
    readBy: 'people',
    ignores: {},
    load: async () => (await import('./markdown.ts')).markdown,
  },
  html: {
    showsLines: true,
    about: 'a page with a map and a calendar, to read and print',
    readBy: 'people',
    ignores: { problems: ON_STDERR, gone: ABOUT_PLANS, quiet: WHOLE_PAGE },
    load: async () => (await import('../page/html-page.ts')).html,
  },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof ALL;

/** Every format by name, in the order that help lists them. */
export const FORMATS: Readonly<Record<FormatName, Format>> = ALL;

export const FORMAT_NAMES = Object.keys(ALL) as readonly FormatName[];

/** Whether a format does something for a request. */
export function does(format: FormatName, what: 'showsLines' | 'isBrief' | 'isTerse', request: FormatRequest): boolean {
  const does = FORMATS[format][what] ?? false;
  return typeof does === 'function' ? does(request) : does;
}

export function isFormat(name: string): name is FormatName {
  return Object.hasOwn(ALL, name);
}
