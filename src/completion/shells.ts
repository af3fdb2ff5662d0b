/** The shells with a completion script. Each script's code is loaded only if it is needed. */

import type { Grammar } from './grammar.ts';

interface ShellEntry {
  /** The command that turns on completion. */
  readonly setUp: string;
  readonly load: () => Promise<(grammar: Grammar) => string>;
}

const ALL = {
  bash: {
    setUp: "echo 'source <(nlc completion bash)' >> ~/.bashrc",
    load: async () => (await import('./bash.ts')).bashScript,
  },
  zsh: {
    setUp: "echo 'source <(nlc completion zsh)' >> ~/.zshrc",
    load: async () => (await import('./zsh.ts')).zshScript,
  },
  fish: {
    setUp: 'nlc completion fish > ~/.config/fish/completions/nlc.fish',
    load: async () => (await import('./fish.ts')).fishScript,
  },
} as const satisfies Readonly<Record<string, ShellEntry>>;

export type Shell = keyof typeof ALL;

export const SHELLS: Readonly<Record<Shell, ShellEntry>> = ALL;

export const SHELL_NAMES = Object.keys(ALL) as readonly Shell[];
