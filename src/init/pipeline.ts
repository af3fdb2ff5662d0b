/** What a repository of plans needs so that every change to a plan is checked: which files, with which contents. Writes nothing. */

import texts from '#prepared/pipelines';
import { UserError } from '../errors.ts';
import type { Pipeline } from './services.ts';

export interface RepositoryFile {
  /** From the repository's root, with slashes. */
  readonly path: string;
  /** What it is for, in a few words. */
  readonly about: string;
  readonly text: string;
}

/** Where each service looks for its file, the template of it, and the one that spreads the plans over several machines. */
const PLACES: Readonly<
  Record<
    Pipeline,
    { readonly path: string; readonly template: string; readonly spread?: string; readonly about: string }
  >
> = {
  github: {
    path: '.github/workflows/nlc.yml',
    template: 'github.yml',
    spread: 'github-shards.yml',
    about: 'checks the plans of a pull request',
  },
  gitlab: {
    path: '.gitlab-ci.yml',
    template: 'gitlab.yml',
    spread: 'gitlab-shards.yml',
    about: 'checks the plans of a merge request',
  },
  'pre-commit': {
    path: '.pre-commit-config.yaml',
    template: 'pre-commit.yaml',
    about: 'checks plans before a commit',
  },
};

export const SETTINGS = '.vscode/settings.json';

const SCHEMA = '.nlc/plan.schema.json';

/** Where an editor takes a YAML file for a plan without being told so by its first line. */
export const PLAN_PLACES: readonly string[] = ['plan.yaml', '*.plan.yaml', 'plans/**/*.yaml'];

export const EDITOR_SETTING = { 'yaml.schemas': { [`./${SCHEMA}`]: PLAN_PLACES } } as const;

/**
 * Throws a `UserError` where a service has no machines to share the plans.
 * @param schema the JSON Schema of the plan format
 * @param shards how many machines share the plans
 */
export function repositoryFiles(pipeline: Pipeline, schema: unknown, shards = 1): readonly RepositoryFile[] {
  const { path, about } = PLACES[pipeline];
  return [
    { path, about, text: shards === 1 ? textOf(PLACES[pipeline].template) : spreadOver(shards, pipeline) },
    { path: '.nlc.yaml', about: 'says what fails a check', text: textOf('nlc.yaml') },
    { path: SCHEMA, about: 'the plan format, for editors', text: json(schema) },
    { path: SETTINGS, about: 'shows VS Code where that is', text: json(EDITOR_SETTING) },
  ];
}

/** The template for several machines, with their number and each of them put in. */
function spreadOver(shards: number, pipeline: Pipeline): string {
  const { spread } = PLACES[pipeline];
  if (spread === undefined)
    throw new UserError(`--shards is for --ci github and --ci gitlab; ${pipeline} checks on one machine`);
  const each = Array.from({ length: shards }, (_, index) => index + 1).join(', ');
  return textOf(spread).replaceAll('<count>', String(shards)).replaceAll('<each>', each);
}

function textOf(template: string): string {
  const text = texts[template];
  if (text === undefined) throw new Error(`templates/ci has no ${template}`);
  return text;
}

function json(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
