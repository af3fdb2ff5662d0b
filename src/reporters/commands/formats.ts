/**
 * The formats of every command except `nlc check` and `nlc merge`, which have their own registry. The first is the
 * default, but `nlc export` has none.
 */

export const COMMAND_FORMATS = {
  agenda: ['text', 'markdown', 'html', 'docx'],
  config: ['pretty', 'json'],
  diff: ['pretty', 'json', 'markdown'],
  export: ['ics', 'kumu', 'csv'],
  init: ['yaml', 'docx'],
  history: ['pretty', 'json', 'markdown'],
  rules: ['pretty', 'json', 'markdown'],
  checks: ['pretty', 'json'],
  show: ['html', 'docx'],
  map: ['svg', 'mermaid', 'dot', 'graphml'],
  status: ['pretty', 'json', 'csv', 'markdown'],
} as const;

export type CommandFormat<Command extends keyof typeof COMMAND_FORMATS> = (typeof COMMAND_FORMATS)[Command][number];
