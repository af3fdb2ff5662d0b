/**
 * The formats of every command except `nlc check` and `nlc merge`, which have their own registry. The first is the
 * default.
 */

export const COMMAND_FORMATS = {
  agenda: ['text', 'markdown'],
  config: ['pretty', 'json'],
  diff: ['pretty', 'json', 'markdown'],
  history: ['pretty', 'json', 'markdown'],
  rules: ['pretty', 'json', 'markdown'],
  checks: ['pretty', 'json'],
  map: ['svg', 'mermaid', 'dot', 'graphml'],
  status: ['pretty', 'json', 'csv', 'markdown'],
} as const;

export type CommandFormat<Command extends keyof typeof COMMAND_FORMATS> = (typeof COMMAND_FORMATS)[Command][number];
