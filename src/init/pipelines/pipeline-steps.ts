/** What is left to do once the files of a pipeline are written, in order. */

import type { Pipeline } from './services.ts';

/** What is known about the repository. */
export interface Known {
  readonly isRepository: boolean;
  /** Whether its `package.json` depends on our package. */
  readonly hasProgram: boolean;
  readonly ignoresModules: boolean;
  /** What the user has to add to files that were there before. */
  readonly toAdd: readonly string[];
  /** The name that `npm pack` gives our package. */
  readonly tarball: string;
}

const LAST: Readonly<Record<Pipeline, string>> = {
  github:
    'Commit these files with package.json and package-lock.json, and push them.\nFrom then on, each pull request shows what the check found, on the lines concerned and under Plans.',
  gitlab:
    'Commit these files with package.json and package-lock.json, and push them.\nFrom then on, each merge request shows what the check found, under tests and code quality.',
  azure:
    'Commit these files with package.json and package-lock.json, and push them. In Azure DevOps, create a pipeline from the file;\nfor Azure Repos, also add it as build validation to the branch policies of the main branch.\nFrom then on, each pull request shows what the check found, under Tests.',
  bitbucket:
    'Commit these files with package.json and package-lock.json, and push them. Turn on Pipelines in the settings of the repository.\nFrom then on, each pull request shows what the check found, under Tests.',
  'pre-commit':
    'Commit these files with package.json and package-lock.json. Then, on each machine:\nnpm ci, and with pre-commit (https://pre-commit.com) installed: pre-commit install',
};

export function stepsAfter(pipeline: Pipeline, known: Known): readonly string[] {
  return [
    ...(known.isRepository ? [] : ['Make this folder a git repository: git init']),
    ...(known.hasProgram ? [] : [program(known.tarball)]),
    ...(known.ignoresModules ? [] : ['Add the line node_modules/ to .gitignore.']),
    ...known.toAdd,
    'See what the check says about your plans: npx --no-install nlc check',
    LAST[pipeline],
    `In VS Code, install the YAML extension by Red Hat. It then helps with .nlc.yaml and with plans in the places\nthat .vscode/settings.json lists; elsewhere it recognises a plan by its first line, which nlc init writes.`,
  ];
}

/** The npm package called `nlc` is another program, so no step may install it under that name. */
function program(tarball: string): string {
  return `Add nlc to the repository. The package isn't on the npm registry yet (the nlc there is\nanother program), so make ${tarball} with npm pack, put it next to these files, commit it with them, and run:\nnpm install --save-dev ./${tarball}`;
}
