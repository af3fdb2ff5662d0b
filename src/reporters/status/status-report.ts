/** What `nlc status` shows, and its formats. Each format is imported only if it is needed. */

import type { CommandFormat } from '../commands/formats.ts';
import type { StatusReporter } from './status-data.ts';

export const STATUS_REPORTERS: Readonly<Record<CommandFormat<'status'>, () => Promise<StatusReporter>>> = {
  pretty: async () => (await import('./pretty.ts')).statusPretty,
  json: async () => (await import('./json.ts')).statusJson,
  csv: async () => (await import('./csv.ts')).statusCsv,
  markdown: async () => (await import('./markdown.ts')).statusMarkdown,
};
