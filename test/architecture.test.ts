/** The house rules that a compiler does not check: the ladder of rooms, the packages each may import, and sizes. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(`src/${file}`, 'utf8') }));

/** The rooms from the top down. Imports lead to the same room or to one further down, types included. */
const LADDER = [
  'build',
  'cli',
  'commands',
  'fix',
  'run',
  'init',
  'reporters',
  'completion',
  'config',
  'discovery',
  'explain',
  'rule-examples',
  'report',
  'cross-plan',
  'lint',
  'findings',
  'rules',
  'edit',
  'schema',
  'checks',
  'yaml',
  'map',
  'plan',
  'io',
  'text',
];

/** The rooms that know nothing of files, streams and processes. */
const PURE = ['cross-plan', 'lint', 'rules', 'edit', 'schema', 'checks', 'yaml', 'map', 'plan', 'text'];

/** Which files may import each package. */
const DOORS: Readonly<Record<string, RegExp>> = {
  commander: /^cli\//,
  chalk: /^reporters\/terminal\/palette\.ts$/,
  'fast-string-width': /^text\/string-width\.ts$/,
  'ical-generator': /^reporters\/export\/calendar-file\.ts$/,
  'd3-force': /^map\/arrange\.ts$/,
  'fast-wrap-ansi': /^reporters\/terminal\//,
  'js-yaml': /^yaml\//,
  graphology: /^plan\/queries\/graph\.ts$/,
  'graphology-components': /^plan\/queries\/graph\.ts$/,
  'graphology-metrics/graph/density.js': /^plan\/queries\/graph\.ts$/,
  yaml: /^(rule-examples\/examples|init\/scaffold|edit\/print-scalar)\.ts$/,
  'csv-parse/sync': /^init\/schools-from\.ts$/,
  'read-excel-file/universal': /^init\/workbook\.ts$/,
  docx: /^reporters\/word\//,
  fflate: /^(init\/workbook|reporters\/word\/word-file)\.ts$/,
  ajv: /^build\//,
  'ajv/dist/compile/index.js': /^build\/schema-code\.ts$/,
  'ajv/dist/standalone/index.js': /^build\/schema-code\.ts$/,
  re2js: /^config\/safe-regexp\.ts$/,
  'fastest-levenshtein': /^text\/words\.ts$/,
  ignore: /^discovery\/patterns\.ts$/,
  diff: /^fix\/patch\.ts$/,
  inquirer: /^init\/inquirer-prompt\.ts$/,
  'node:fs': /^io\//,
  'node:child_process': /^io\/git\/run-git\.ts$/,
  'node:path': /^(io\/.*|init\/schema-address\.ts)$/,
  'node:os': /^io\/(scratch|threads)\.ts$/,
  'node:v8': /^io\/scratch\.ts$/,
  'node:worker_threads': /^io\/threads\.ts$/,
  'node:tty': /^io\/process-io\.ts$/,
  'node:stream': /^init\/typed-input\.ts$/,
  'node:url': /^(io\/process-io|init\/schema-address)\.ts$/,
  'node:util': /^(rule-examples\/run-examples|init\/inquirer-prompt)\.ts$/,
  'node:crypto': /^text\/digest\.ts$/,
  'fast-xml-builder': /^reporters\/terminal\/xml\.ts$/,
  'node:module': /^text\/version\.ts$/,
};

/** The same name in several rooms, where the room says which is meant. */
const SHARED_NAMES = /^(index|check|register|json|csv|pretty|markdown|text)\.ts$/;

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const IMPORT = /^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|(?:import|getBuiltinModule)\('([^']+)'\)/gm;

const imports: Import[] = files.flatMap(({ file, text }) =>
  [...text.matchAll(IMPORT)].map((match) => ({
    from: file,
    to: match[2] ?? match[3] ?? '',
    typeOnly: match[1] !== undefined,
  })),
);

/** `../text/words.ts` seen from `plan/path.ts` is `text/words.ts`. */
function target(from: string, to: string): string {
  return new URL(to, `file:///${from}`).pathname.slice(1);
}

/** Imports of files of ours, types included. */
const links = imports
  .filter(({ to }) => to.startsWith('.') && /\.ts$/.test(to))
  .map(({ from, to, typeOnly }) => ({ from, to: target(from, to), typeOnly }));

function roomOf(file: string): string {
  return file.split('/')[0] ?? '';
}

function rungOf(file: string): number {
  return LADDER.indexOf(roomOf(file));
}

describe('the rooms', () => {
  it('hold every file, on one ladder', () => {
    expect(files.filter(({ file }) => rungOf(file) < 0 || !file.includes('/')).map(({ file }) => file)).toEqual([]);
    expect(LADDER.filter((room) => !files.some(({ file }) => roomOf(file) === room))).toEqual([]);
  });

  it('are the rows of the table in ARCHITECTURE.md, in the same order', () => {
    const rows = [...readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/^\| `([a-z-]+)\/` +\|/gm)].map(
      ([, name]) => name,
    );
    expect(rows).toEqual(['bin', ...LADDER]);
  });

  it('import downhill only, types included', () => {
    expect(links.filter(({ from, to }) => rungOf(to) < rungOf(from)).map(({ from, to }) => `${from} → ${to}`)).toEqual(
      [],
    );
  });

  it('have no files that import each other in a circle, types included', () => {
    const edges = new Map<string, Set<string>>();
    for (const { from, to } of links) edges.set(from, (edges.get(from) ?? new Set()).add(to));
    const reached = (start: string): Set<string> => {
      const seen = new Set<string>();
      const next = [...(edges.get(start) ?? [])];
      for (let file = next.pop(); file !== undefined; file = next.pop()) {
        if (seen.has(file)) continue;
        seen.add(file);
        next.push(...(edges.get(file) ?? []));
      }
      return seen;
    };
    expect(files.map(({ file }) => file).filter((file) => reached(file).has(file))).toEqual([]);
  });

  it('keep the outside world out of the pure ones', () => {
    expect(
      links.filter(({ from, to }) => PURE.includes(roomOf(from)) && roomOf(to) === 'io').map(({ from }) => from),
    ).toEqual([]);
  });

  it('have no folder of over 40 files', () => {
    const counts = new Map<string, number>();
    for (const { file } of files) {
      const folder = file.slice(0, file.lastIndexOf('/'));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > 40)).toEqual([]);
  });

  it('use no file name twice that a reader could mix up', () => {
    const byName = new Map<string, string[]>();
    for (const { file } of files) {
      const name = file.slice(file.lastIndexOf('/') + 1);
      byName.set(name, [...(byName.get(name) ?? []), file]);
    }
    const twice = [...byName].filter(
      ([name, paths]) =>
        paths.length > 1 && !SHARED_NAMES.test(name) && !paths.every((path) => isOfOneCommand(path, paths)),
    );
    expect(twice.map(([, paths]) => paths)).toEqual([]);
  });
});

/** A command has its options, its code and its view in three rooms, all named after it. */
function isOfOneCommand(path: string, paths: readonly string[]): boolean {
  return /^(cli\/options|commands|reporters\/commands)\//.test(path) && paths.length <= 3;
}

describe('the packages', () => {
  it('are imported at their own doors', () => {
    const elsewhere = imports.filter(({ from, to, typeOnly }) => {
      if (to.startsWith('.') || to.startsWith('#prepared/') || typeOnly) return false;
      return !DOORS[to]?.test(from);
    });
    expect(elsewhere).toEqual([]);
  });

  it('leave the process to one file', () => {
    const touching = files
      .filter(({ text }) => /\bprocess\.(?!version\b|platform\b|getBuiltinModule\b)/.test(text))
      .map(({ file }) => file);
    expect(touching).toEqual(['io/process-io.ts']);
  });
});

describe('the checks', () => {
  it('see only the plan model, their parameters and words', () => {
    const seen = links.filter(({ from }) => from.startsWith('checks/')).map(({ to }) => to);
    expect(seen.filter((to) => !/^(checks|plan|text)\//.test(to))).toEqual([]);
  });

  it('lie in the folder of the rule that they are named after', () => {
    const rules = readdirSync('framework/rules', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => file.replaceAll('\\', '/').replace(/\.yaml$/, ''));
    const own = files
      .map(({ file }) => file)
      .filter((file) => /^checks\/(?!general\/|shared\/)[^/]+\//.test(file))
      .map((file) => file.replace(/^checks\/|\.ts$/g, ''));
    // Three rules are broken before there is a model to check; one file stands for all of them.
    const serving = new Map([
      ['plan/while-reading', 'plan/plan-syntax'],
      ['membership/school-with-value', 'membership/school-required-to-join'],
      ['activities/value-unstated', 'activities/level-without-learning'],
    ]);
    expect(own.filter((check) => !rules.includes(serving.get(check) ?? check))).toEqual([]);
  });
});

describe('one plan', () => {
  it('is checked without loading the cross-plan rules, a validator, the edit engine or explanations', () => {
    const loaded = new Set(['cli/run.ts', 'commands/check.ts', 'reporters/formats/pretty.ts']);
    for (const file of loaded) {
      for (const { from, to, typeOnly } of links) {
        if (from !== file || typeOnly) continue;
        if (isLazy(from, to)) continue;
        loaded.add(to);
      }
    }
    expect([...loaded]).toContain('run/lint-across.ts');
    // The schools of a plan are all that `nlc status` and a check of one plan share with them.
    expect([...loaded].filter((file) => /^cross-plan\//.test(file))).toEqual(['cross-plan/school-summary.ts']);
    // What a record says is to be written; the lines are worked out only if they are shown.
    expect([...loaded].filter((file) => /^edit\//.test(file)).sort()).toEqual([
      'edit/plan-fields.ts',
      'edit/what-to-write.ts',
    ]);
    expect([...loaded].filter((file) => /^explain\//.test(file))).toEqual([]);
    expect(imports.filter(({ from, to }) => loaded.has(from) && /^#prepared\/.*-check$/.test(to))).toEqual([]);
  });
});

/** Whether a file imports another only when it needs it. */
function isLazy(from: string, to: string): boolean {
  const text = files.find(({ file }) => file === from)?.text ?? '';
  return ![...text.matchAll(IMPORT)].some(([, typeOnly, path]) => {
    return typeOnly === undefined && path?.startsWith('.') === true && target(from, path) === to;
  });
}

/** Files that `build.mjs` and `bin/` start from. */
const ENTRIES = /^(?:build\/.*|cli\/run\.ts|io\/process-io\.ts|run\/threads\/worker\.ts)$/;

describe('the files', () => {
  it('are all used', () => {
    const used = new Set(links.map(({ to }) => to));
    const unused = files.filter(({ file }) => !used.has(file) && !ENTRIES.test(file)).map(({ file }) => file);
    expect(unused, 'in src/, and nothing imports them: a list of checks, formats or commands may lack a line').toEqual(
      [],
    );
  });

  it('have at most 250 lines, half of them at most 60, and say at their top what they are for', () => {
    const lengths = files.map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }));
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
    expect(files.filter(({ text }) => !text.startsWith('/**')).map(({ file }) => file)).toEqual([]);
  });
});
