/** The list of commands. The program, its help, shell completion and the documents all use it. */

import type { Command } from 'commander';
import type { Io } from '../io/io.ts';
import { defineAgenda } from './options/agenda.ts';
import { defineBaseline } from './options/baseline.ts';
import { defineCheck } from './options/check.ts';
import { defineCompletion } from './options/completion.ts';
import { defineConfig } from './options/config.ts';
import { defineDiff } from './options/diff.ts';
import { defineExplain } from './options/explain.ts';
import { defineExport } from './options/export.ts';
import { defineFix } from './options/fix.ts';
import { defineHistory } from './options/history.ts';
import { defineInit } from './options/init.ts';
import { defineMap } from './options/map.ts';
import { defineMerge } from './options/merge.ts';
import { defineRules } from './options/rules.ts';
import type { RunAction } from './options/run-action.ts';
import { defineSchema } from './options/schema.ts';
import { defineShow } from './options/show.ts';
import { defineStatus } from './options/status.ts';

export interface CommandEntry {
  readonly name: string;
  /** A few words, shown in lists of commands. */
  readonly summary: string;
  /** Adds the description, arguments, options and action. */
  readonly define: (command: Command, io: Io, start: RunAction) => void;
}

/** In the order that help shows them. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: 'init', summary: 'start a plan', define: defineInit },
  { name: 'check', summary: 'check plans', define: defineCheck },
  { name: 'fix', summary: 'fill in what a plan lacks, question by question', define: defineFix },
  { name: 'status', summary: 'summarise many plans in one table', define: defineStatus },
  { name: 'agenda', summary: 'draft the next meeting from a plan', define: defineAgenda },
  { name: 'show', summary: 'make a page about a plan, to read or print', define: defineShow },
  { name: 'map', summary: 'draw the network of a plan', define: defineMap },
  { name: 'export', summary: 'write a plan for a calendar, Kumu or a spreadsheet', define: defineExport },
  { name: 'diff', summary: 'compare two versions of a plan', define: defineDiff },
  { name: 'history', summary: 'show how a plan has changed over time', define: defineHistory },
  { name: 'baseline', summary: 'keep a list of accepted findings', define: defineBaseline },
  { name: 'explain', summary: 'explain a rule, a field, a word or a message', define: defineExplain },
  { name: 'rules', summary: 'list the rules', define: defineRules },
  { name: 'config', summary: 'show which settings apply to a plan', define: defineConfig },
  { name: 'schema', summary: 'print a JSON Schema', define: defineSchema },
  { name: 'merge', summary: 'combine the reports of a check that was split with --shard', define: defineMerge },
  { name: 'completion', summary: 'set up Tab completion for your shell', define: defineCompletion },
];
