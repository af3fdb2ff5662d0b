/**
 * The files, with their contents, that a repository needs so that every change to a plan is checked. Writes nothing.
 */

import texts from '#prepared/pipelines';
import { UserError } from '../../io/errors.ts';
import { list } from '../../text/words.ts';
import { type Pipeline, SHARDED } from './services.ts';
import { EMPTY, type Surroundings } from './surroundings.ts';

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
  /** Another path for the same file, if the repository has a pipeline already and can have several files. */
  readonly separatePath?: string;
}

const PLACES: Readonly<Record<Pipeline, Place> & Record<(typeof SHARDED)[number], Required<Place>>> = {
  github: {
    path: '.github/workflows/nlc.yml',
    template: 'github.yml',
    spread: 'github-shards.yml',
    about: 'checks the plans of a pull request',
    separatePath: '.github/workflows/nlc-check.yml',
  },
  gitlab: {
    path: '.gitlab-ci.yml',
    template: 'gitlab.yml',
    spread: 'gitlab-shards.yml',
    about: 'checks the plans of a merge request',
    separatePath: '.gitlab/nlc.gitlab-ci.yml',
  },
  azure: {
    path: 'azure-pipelines.yml',
    template: 'azure.yml',
    about: 'checks the plans of a pull request',
    separatePath: '.azure-pipelines/nlc.yml',
  },
  bitbucket: {
    path: 'bitbucket-pipelines.yml',
    template: 'bitbucket.yml',
    about: 'checks the plans of a pull request',
  },
  'pre-commit': {
    path: '.pre-commit-config.yaml',
    template: 'pre-commit.yaml',
    about: 'checks plans before a commit',
  },
};

export const SETTINGS = '.vscode/settings.json';
export const CONFIGURATION = '.nlc.yaml';

export const PLAN_SCHEMA = '.nlc/plan.schema.json';
const CONFIG_SCHEMA = '.nlc/config.schema.json';

/** What VS Code needs to know, for its settings. */
export function editorSetting({ planPlaces }: Surroundings) {
  return { 'yaml.schemas': { [`./${PLAN_SCHEMA}`]: planPlaces, [`./${CONFIG_SCHEMA}`]: [CONFIGURATION] } };
}

/** The JSON Schemas for editors. */
export interface EditorSchemas {
  readonly plan: unknown;
  readonly config: unknown;
}

/** What the files depend on. */
export interface PipelineRequest {
  readonly surroundings?: Surroundings;
  /** How many machines share the plans. */
  readonly shards?: number;
}

/**
 * The service's own file first. Throws a `UserError` if a service can't share the plans between machines.
 */
export function repositoryFiles(
  pipeline: Pipeline,
  schemas: EditorSchemas,
  { surroundings = EMPTY, shards = 1 }: PipelineRequest = {},
): readonly [RepositoryFile, ...RepositoryFile[]] {
  const { path, about } = PLACES[pipeline];
  const text = shards === 1 ? textOf(PLACES[pipeline].template) : spreadOver(shards, pipeline);
  return [
    { path, about, text: text.replaceAll('<branch>', quoted(surroundings.branch, pipeline)) },
    { path: CONFIGURATION, about: 'sets what makes a check fail', text: textOf('nlc.yaml') },
    { path: PLAN_SCHEMA, about: 'the plan format, for editors', text: json(schemas.plan) },
    { path: CONFIG_SCHEMA, about: 'the format of .nlc.yaml, for editors', text: json(schemas.config) },
    { path: SETTINGS, about: 'shows VS Code where these are', text: json(editorSetting(surroundings)) },
  ];
}

/** Where the service's file can go if the repository has one already; undefined if there can only be one. */
export function separatePath(pipeline: Pipeline): string | undefined {
  return PLACES[pipeline].separatePath;
}

/** A branch as YAML. On GitHub it is a pattern, in which `+` and `!` mean something else. */
function quoted(branch: string, pipeline: Pipeline): string {
  if (/^[a-z][a-z0-9_/.-]*$/i.test(branch)) return branch;
  return JSON.stringify(pipeline === 'github' ? branch.replace(/[+!]/g, '\\$&') : branch);
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
