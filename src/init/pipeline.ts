/**
 * The files, with their contents, that a repository needs so that every change to a plan is checked. Writes nothing.
 */

import texts from '#prepared/pipelines';
import { UserError } from '../io/errors.ts';
import { list } from '../text/words.ts';
import { type Pipeline, SHARDED } from './services.ts';

export interface RepositoryFile {
  /** From the repository's root, with slashes. */
  readonly path: string;
  /** What it is for, in a few words. */
  readonly about: string;
  readonly text: string;
}

/** Where a service looks for its file, the template of that file, and the template for several machines. */
interface Place {
  readonly path: string;
  readonly template: string;
  readonly spread?: string;
  readonly about: string;
}

const PLACES: Readonly<Record<Pipeline, Place> & Record<(typeof SHARDED)[number], Required<Place>>> = {
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

const PLAN_SCHEMA = '.nlc/plan.schema.json';
const CONFIG_SCHEMA = '.nlc/config.schema.json';

/** The files that an editor treats as plans, whatever their first line. */
export const PLAN_PLACES: readonly string[] = ['plan.yaml', '*.plan.yaml', 'plans/**/*.yaml'];

export const EDITOR_SETTING = {
  'yaml.schemas': { [`./${PLAN_SCHEMA}`]: PLAN_PLACES, [`./${CONFIG_SCHEMA}`]: ['.nlc.yaml'] },
} as const;

/** The JSON Schemas for editors. */
export interface EditorSchemas {
  readonly plan: unknown;
  readonly config: unknown;
}

/**
 * Throws a `UserError` if a service can't share the plans between machines.
 * @param shards how many machines share the plans
 */
export function repositoryFiles(pipeline: Pipeline, schemas: EditorSchemas, shards = 1): readonly RepositoryFile[] {
  const { path, about } = PLACES[pipeline];
  return [
    { path, about, text: shards === 1 ? textOf(PLACES[pipeline].template) : spreadOver(shards, pipeline) },
    { path: '.nlc.yaml', about: 'sets what makes a check fail', text: textOf('nlc.yaml') },
    { path: PLAN_SCHEMA, about: 'the plan format, for editors', text: json(schemas.plan) },
    { path: CONFIG_SCHEMA, about: 'the format of .nlc.yaml, for editors', text: json(schemas.config) },
    { path: SETTINGS, about: 'shows VS Code where these are', text: json(EDITOR_SETTING) },
  ];
}

/** The template for several machines, with their number filled in. */
function spreadOver(shards: number, pipeline: Pipeline): string {
  const { spread }: Place = PLACES[pipeline];
  if (spread === undefined)
    throw new UserError(
      `--shards only works with ${list(SHARDED.map((name) => `--ci ${name}`))}: ${pipeline} checks on one machine.`,
    );
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
