/** What to do if a repository has a pipeline already: nothing of it is changed, and the user is told what to add. */

import { isMap } from '../../plan/path.ts';
import { readYaml } from '../../yaml/read.ts';
import { type RepositoryFile, separatePath } from './pipeline.ts';
import type { Pipeline } from './services.ts';

/** The file to write in place of the service's own, if there is one, and what is left for the user to do. */
export interface Addition {
  readonly file?: RepositoryFile;
  readonly step: string;
}

/**
 * @param own the file that would be written if there were none
 * @param text the file that is there
 */
export function additionTo(pipeline: Pipeline, own: RepositoryFile, text: string): Addition {
  if (runsNlc(text)) return { step: `${own.path} already runs nlc, so it stays as it is. To replace it, use --force.` };
  const path = separatePath(pipeline);
  if (path === undefined) return { step: `Add this to ${own.path}:\n\n${partToPaste(own.text, pipeline)}\n` };
  if (pipeline !== 'gitlab') return { file: { ...own, path }, step: STEPS[pipeline]?.(path) ?? '' };
  const file = { ...own, path, text: atKnownStage(own.text, text) };
  if (text.includes(path)) return { file, step: '' };
  return { file, step: `Add this to ${own.path}, next to any other include:\n\ninclude:\n  - local: ${path}\n` };
}

const STEPS: Readonly<Partial<Record<Pipeline, (path: string) => string>>> = {
  azure: (path) => `In Azure DevOps, create a new pipeline from the existing file ${path}.`,
};

/** Whether a pipeline calls nlc or its hook, in a line that isn't a comment. */
function runsNlc(text: string): boolean {
  return /^(?!\s*#).*\b(?:nlc (?:check|merge)\b|id: nlc-check\b)/m.test(text);
}

/** The part of a file to paste into another: the hook, or the step and where it is used. */
function partToPaste(text: string, pipeline: Pipeline): string {
  const start = pipeline === 'pre-commit' ? /^repos:\n/m : /^definitions:\n/m;
  const found = start.exec(text);
  const from = (found?.index ?? 0) + (pipeline === 'pre-commit' ? (found?.[0].length ?? 0) : 0);
  return text.slice(from).trimEnd();
}

/** GitLab refuses a job whose stage isn't in the list. A job without a stage belongs to `test`. */
function atKnownStage(jobs: string, pipeline: string): string {
  const stage = firstStage(pipeline);
  return stage === undefined ? jobs : jobs.replace(/^( *)image: .*$/gm, `$&\n$1stage: ${JSON.stringify(stage)}`);
}

/** The first stage of a pipeline that has a list of stages without `test`. */
function firstStage(pipeline: string): string | undefined {
  const data = readYaml(pipeline).documents[0]?.data;
  const stages = data !== undefined && isMap(data) ? data['stages'] : undefined;
  if (!Array.isArray(stages) || stages.includes('test')) return undefined;
  return stages.find((stage) => typeof stage === 'string');
}
