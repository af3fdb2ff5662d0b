/** What a repository of plans needs so that every change to a plan is checked: which files, with which contents. Writes nothing. */

import texts from '#prepared/pipelines';
import type { Pipeline } from './services.ts';

export interface RepositoryFile {
  /** From the repository's root, with slashes. */
  readonly path: string;
  /** What it is for, in a few words. */
  readonly about: string;
  readonly text: string;
}

/** Where each service looks for its file, and the template of it. */
const PLACES: Readonly<Record<Pipeline, { readonly path: string; readonly template: string; readonly about: string }>> =
  {
    github: { path: '.github/workflows/nlc.yml', template: 'github.yml', about: 'checks the plans of a pull request' },
    gitlab: { path: '.gitlab-ci.yml', template: 'gitlab.yml', about: 'checks the plans of a merge request' },
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
 * @param schema the JSON Schema of the plan format
 */
export function repositoryFiles(pipeline: Pipeline, schema: unknown): readonly RepositoryFile[] {
  const { path, template, about } = PLACES[pipeline];
  return [
    { path, about, text: textOf(template) },
    { path: '.nlc.yaml', about: 'says what fails a check', text: textOf('nlc.yaml') },
    { path: SCHEMA, about: 'the plan format, for editors', text: json(schema) },
    { path: SETTINGS, about: 'shows VS Code where that is', text: json(EDITOR_SETTING) },
  ];
}

function textOf(template: string): string {
  const text = texts[template];
  if (text === undefined) throw new Error(`templates/ci has no ${template}`);
  return text;
}

function json(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
