/** `nlc init --ci`: writes the files that make a service check every change to plans, and lists the next steps. */

import { type Addition, additionTo } from '../init/pipelines/existing-pipeline.ts';
import {
  editorSetting,
  PLAN_SCHEMA,
  type RepositoryFile,
  repositoryFiles,
  SETTINGS,
} from '../init/pipelines/pipeline.ts';
import { stepsAfter } from '../init/pipelines/pipeline-steps.ts';
import type { Pipeline } from '../init/pipelines/services.ts';
import { type Surroundings, surroundingsOf } from '../init/pipelines/surroundings.ts';
import { UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { PACKAGE, version } from '../text/version.ts';
import { safeText } from '../text/words.ts';
import { MAX_BYTES } from '../yaml/reading-limits.ts';

export interface InitCiOptions {
  /** Overwrite existing files. */
  readonly force?: boolean;
  /** How many machines share the plans, as typed. */
  readonly shards?: string;
}

/** With more machines than this, they wait for each other longer than they check. */
const MOST_SHARDS = 50;

type WriteResult = 'written' | 'same' | 'kept' | { readonly refused: string };

/** A file, and what became of it. */
interface Write {
  readonly file: RepositoryFile;
  readonly result: WriteResult;
}

/** Exit code 0, or 2 if a file couldn't be written; the others are written anyway. Files that exist are kept. */
export async function initCi(pipeline: Pipeline, { force = false, shards }: InitCiOptions, io: Io): Promise<number> {
  const machines = machinesOf(shards);
  refuseBelowRoot(io);
  const { default: plan } = await import('#prepared/plan-schema');
  const { default: config } = await import('#prepared/config-schema');
  const surroundings = await surroundingsOf(io);
  const [own, ...others] = repositoryFiles(pipeline, { plan, config }, { surroundings, shards: machines });
  const addition = force ? undefined : additionFor(pipeline, own, io);
  const first = addition === undefined ? own : addition.file;
  const writes = [...(first === undefined ? [] : [first]), ...others].map((file) => ({
    file,
    result: writeUnlessPresent(file, force, io),
  }));
  const kept: Write[] = addition === undefined ? writes : [{ file: own, result: 'kept' }, ...writes];
  const toAdd = [addition?.step ?? '', ...kept.map((write) => settingsStep(write, surroundings, io))];
  io.stdout.write(
    `${writeSummary(kept)}\n${steps(
      pipeline,
      toAdd.filter((step) => step !== ''),
      io,
    )}`,
  );
  const refused = writes.flatMap(({ result }) => (typeof result === 'object' ? [result.refused] : []));
  if (refused.length > 0) throw new UserError(...refused);
  return EXIT.ok;
}

/** What to do about the service's file if there is another in its place; undefined if it can be written. */
function additionFor(pipeline: Pipeline, own: RepositoryFile, io: Io): Addition | undefined {
  const text = io.exists(own.path) ? (textAt(own.path, io) ?? '') : undefined;
  return text === undefined || text === own.text ? undefined : additionTo(pipeline, own, text);
}

/** What to add to the editor's settings if there were some. */
function settingsStep({ file: { path }, result }: Write, surroundings: Surroundings, io: Io): string {
  if (result !== 'kept' || path !== SETTINGS || textAt(path, io)?.includes(PLAN_SCHEMA) === true) return '';
  return `Add this to ${SETTINGS}, so that VS Code helps with plans:\n\n${JSON.stringify(editorSetting(surroundings), null, 2).slice(2, -2)}\n`;
}

/** The number of machines from `--shards`, by default 1. Throws a `UserError` if it isn't a valid number. */
function machinesOf(text: string | undefined): number {
  if (text === undefined) return 1;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (number < 2 || number > MOST_SHARDS)
    throw new UserError(
      `--shards must be the number of machines that share the plans, from 2 to ${MOST_SHARDS}, not "${safeText(text)}".`,
    );
  return number;
}

/** Throws a `UserError` below a repository's root, because services look for pipelines only there. */
function refuseBelowRoot(io: Io): void {
  if (io.exists('.git')) return;
  const depth = io.cwd.split(/[\\/]/).length - 1;
  const up = Array.from({ length: depth }, (_, index) => '../'.repeat(index + 1)).find((way) =>
    io.exists(`${way}.git`),
  );
  if (up === undefined) return;
  throw new UserError(
    `This folder is inside a git repository whose root is ${up.slice(0, -1)}: run nlc init --ci there.`,
  );
}

/** Writes a file, unless a different one exists that mustn't be overwritten. */
function writeUnlessPresent({ path, text }: RepositoryFile, force: boolean, io: Io): WriteResult {
  if (io.exists(path)) {
    if (textAt(path, io) === text) return 'same';
    if (!force) return 'kept';
  }
  try {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (folder !== '') io.makeFolder(folder);
    io.writeFile(path, text);
    return 'written';
  } catch (error) {
    if (error instanceof UserError) return { refused: error.lines.join('; ') };
    throw error;
  }
}

function textAt(path: string, io: Io): string | undefined {
  const read = io.readFile(path, MAX_BYTES);
  return 'refused' in read ? undefined : new TextDecoder().decode(read.bytes);
}

function writeSummary(writes: readonly Write[]): string {
  const widest = Math.max(...writes.map(({ file }) => file.path.length));
  const section = (title: string, result: WriteResult) => {
    const lines = writes
      .filter((one) => one.result === result)
      .map(({ file }) => `  ${file.path.padEnd(widest)}  ${file.about}\n`);
    return lines.length === 0 ? '' : `${title}\n${lines.join('')}`;
  };
  return (
    section('Written', 'written') +
    section('Already up to date', 'same') +
    section('Left as they are (--force replaces them)', 'kept')
  );
}

function steps(pipeline: Pipeline, toAdd: readonly string[], io: Io): string {
  const known = {
    toAdd,
    isRepository: io.exists('.git'),
    hasProgram: hasProgram(textAt('package.json', io)),
    ignoresModules: /^\/?node_modules\/?\s*$/m.test(textAt('.gitignore', io) ?? ''),
    tarball: `${PACKAGE}-${version()}.tgz`,
  };
  const lines = stepsAfter(pipeline, known).map(
    (step, index) => `  ${index + 1}. ${step.replaceAll('\n', '\n     ').replace(/ +$/gm, '')}\n`,
  );
  return `Next steps\n${lines.join('')}`;
}

/** Whether a `package.json` depends on the package. */
function hasProgram(text: string | undefined): boolean {
  try {
    const read: unknown = JSON.parse(text ?? '');
    const { dependencies, devDependencies } = read as Readonly<Record<string, unknown>>;
    return [dependencies, devDependencies].some((one) => typeof one === 'object' && one !== null && PACKAGE in one);
  } catch {
    return false;
  }
}
