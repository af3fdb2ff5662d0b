/** Programs of others that say whether a report is what its format asks for. */

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hasPrograms } from './programs.ts';

/** Writes texts to a folder of their own for as long as `validate` looks at them. */
function inFolder<Result>(
  texts: readonly string[],
  ending: string,
  validate: (files: string[], folder: string) => Result,
) {
  const folder = mkdtempSync(join(tmpdir(), 'nlc-formats-'));
  try {
    const files = texts.map((text, index) => {
      const file = join(folder, `${index}.${ending}`);
      writeFileSync(file, text);
      return file;
    });
    return validate(files, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What `xmllint` says against texts, by a schema; empty where they are all right. Fails where there is no `xmllint`.
 */
export function xmlErrors(texts: readonly string[], schema: string): string {
  return inFolder(texts, 'xml', (files) => {
    const { status, stderr, error } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...files], {
      encoding: 'utf8',
    });
    if (error !== undefined) throw new Error(`These tests need xmllint (Debian: libxml2-utils): ${error.message}`);
    const said = stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'));
    return said.length === 0 && status === 0 ? '' : `${status}: ${said.join('\n')}`;
  });
}

interface SarifLog {
  readonly runs: readonly {
    readonly results?: readonly SarifError[];
    readonly invocations?: readonly { readonly exitCode?: number; readonly executionSuccessful: boolean }[];
  }[];
}

interface SarifError {
  readonly ruleId: string;
  readonly level?: string;
  readonly message: { readonly arguments?: readonly string[] };
  readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }[];
}

/** The errors and warnings of Microsoft's SARIF Multitool, by the rules of the format and of GitHub. */
export function sarifErrors(texts: readonly string[]): string[] {
  return inFolder(texts, 'sarif', (files, folder) => {
    const out = join(folder, 'verdict.json');
    const flags = ['--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning', '--kind', 'Fail', '-o', out];
    const said = execFileSync(multitool(), ['validate', ...files, ...flags, '--log', 'ForceOverwrite'], {
      encoding: 'utf8',
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
    });
    if (!said.includes(`Done. ${files.length} files scanned.`))
      throw new Error(`The Multitool did not read all: ${said}`);
    const log: SarifLog = JSON.parse(readFileSync(out, 'utf8'));
    return log.runs.flatMap(({ results = [] }) =>
      results.map(({ ruleId, level = 'warning', locations, message }) => {
        const [place] = locations;
        const about = message.arguments?.join(' | ') ?? '';
        return `${place?.physicalLocation.artifactLocation.uri.replace(/^.*\//, '')}: ${level} ${ruleId} ${about}`;
      }),
    );
  });
}

/** Whether the Multitool is here. A pipeline installs it from `test/sarif-multitool`; without it, it fails. */
export function hasMultitool(): boolean {
  const isHere = multitoolPath() !== undefined;
  if (!isHere && process.env['CI'] === 'true')
    throw new Error('These tests need the SARIF Multitool: npm ci --prefix test/sarif-multitool');
  return isHere;
}

/** Where the Multitool for this system is, if it is installed. */
export function multitoolPath(): string | undefined {
  const system = { win32: 'win32', darwin: 'darwin' }[process.platform as string] ?? 'linux';
  const folder = `test/sarif-multitool/node_modules/@microsoft/sarif-multitool-${system}`;
  return ['Sarif.Multitool', 'Sarif.Multitool.exe'].map((name) => join(folder, name)).find(existsSync);
}

/** The Multitool's program for this system; what its package would do when it is installed is done here. */
function multitool(): string {
  const program = multitoolPath();
  if (program === undefined) throw new Error('The SARIF Multitool is not installed');
  if (process.platform !== 'win32') chmodSync(program, 0o755);
  return resolve(program);
}

/** An entry of vim's quickfix list: whether it is a place, its file, line, column (from 1) and the rest of the line. */
export type Quickfix = readonly [valid: number, file: string, line: number, column: number, rest: string];

/** What vim, as it comes, makes of lines that an editor is to read. Fails where there is no vim. */
export function quickfix(text: string): Quickfix[] {
  return inFolder([text], 'txt', ([file = ''], folder) => {
    const entries = join(folder, 'entries.json');
    const each = '{_, e -> [e.valid, bufname(e.bufnr), e.lnum, e.col, e.text]}';
    const commands = [
      'set encoding=utf-8',
      `cgetfile ${file}`,
      `call writefile([json_encode(map(getqflist(), ${each}))], '${entries}')`,
      'qa!',
    ];
    const argv = ['-N', '-u', 'NONE', '-i', 'NONE', '-n', '-es', ...commands.flatMap((command) => ['-c', command])];
    const { error } = spawnSync('vim', argv, { encoding: 'utf8' });
    if (error !== undefined) throw new Error(`These tests need vim: ${error.message}`);
    return JSON.parse(readFileSync(entries, 'utf8'));
  });
}

/**
 * What `xmllint` says against texts that should be well-formed; empty where they are. A machine without it isn't asked,
 * unless it is a pipeline's.
 */
export function wellFormedErrors(texts: readonly string[]): string {
  if (!hasPrograms('xmllint')) return '';
  return inFolder(texts, 'xml', (files) => {
    const { stderr, error } = spawnSync('xmllint', ['--noout', '--nonet', ...files], { encoding: 'utf8' });
    if (error !== undefined) throw new Error(`These tests need xmllint (Debian: libxml2-utils): ${error.message}`);
    return stderr;
  });
}

/**
 * What Graphviz says against graphs; empty where it draws them all. A machine without `dot` isn't asked, unless it is a
 * pipeline's.
 */
export function graphvizErrors(texts: readonly string[]): string {
  if (!hasPrograms('dot')) return '';
  return inFolder(texts, 'dot', (files) => {
    const { stderr, error } = spawnSync('dot', ['-Tcanon', '-o', '/dev/null', ...files], { encoding: 'utf8' });
    if (error !== undefined) throw new Error(`These tests need Graphviz (Debian: graphviz): ${error.message}`);
    return stderr;
  });
}
