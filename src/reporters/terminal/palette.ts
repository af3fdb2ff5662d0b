/** The colours of terminal output. They carry no information of their own, because levels and grades are also words. */

import { Chalk, type ChalkInstance } from 'chalk';
import type { Level } from '../../rules/types.ts';

export interface Palette {
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly good: (text: string) => string;
  readonly place: (text: string) => string;
  readonly level: (level: Level) => string;
}

const COLORS: Readonly<Record<Level, (chalk: ChalkInstance) => (text: string) => string>> = {
  error: (chalk) => chalk.red.bold,
  warning: (chalk) => chalk.yellow.bold,
  advice: (chalk) => chalk.blue,
  question: (chalk) => chalk.magenta,
};

export function palette(color: boolean): Palette {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    dim: chalk.dim,
    bold: chalk.bold,
    good: chalk.green,
    place: chalk.cyan,
    level: (level) => COLORS[level](chalk)(level),
  };
}
