/** The formats of every command but `nlc check` and `nlc merge`, whose formats have a registry of their own. The first is the usual one. */

export const COMMAND_FORMATS = {
  agenda: ['text', 'markdown'],
  config: ['pretty', 'json'],
  diff: ['pretty', 'json', 'markdown'],
  rules: ['pretty', 'json', 'markdown'],
  checks: ['pretty', 'json'],
  status: ['pretty', 'json', 'csv', 'markdown'],
} as const;

export type CommandFormat<Command extends keyof typeof COMMAND_FORMATS> = (typeof COMMAND_FORMATS)[Command][number];
