/** The house rules that a compiler does not hold: the import ladder, the package doors and the size budget. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(`src/${file}`, 'utf8') }));

/** The rungs from the top down; an import leads to the same rung or one further down. */
const LADDER: readonly RegExp[] = [
  /^main\.ts$/,
  /^program\.ts$/,
  /^program\//,
  /^commands\//,
  /^discovery\//,
  /^(reporters|init|completion|shards)\//,
  /^settings\//,
  /^framework\/(examples|trial)\.ts$/,
  /^(lint|across)\.ts$/,
  /^framework\/(load|prepare)\.ts$/,
  /^(agenda|baseline|baseline-file|comparison|profile|next-steps|portfolio|portfolio-choice)\.ts$/,
  /^(faults|render|judge|place-card)\.ts$/,
  /^framework\/(marry|parameters|adjust|across-faults)\.ts$/,
  /^checks\//,
  /^plan\//,
  /^yaml\//,
  /^(finding|framework\/types|template-text|aliases|text|path|errors|exit|once|digest|version|git\/.*|slug|folders|read-files|whole-file|io|staged-io)\.ts$/,
];

/** Whose job each package is. */
const DOORS: Readonly<Record<string, RegExp>> = {
  commander: /^program(\.ts$|\/)/,
  chalk: /^reporters\//,
  'fast-string-width': /^reporters\//,
  'fast-wrap-ansi': /^reporters\//,
  'js-yaml': /^yaml\//,
  graphology: /^plan\/graph\.ts$/,
  'graphology-components': /^plan\/graph\.ts$/,
  'graphology-metrics/graph/density.js': /^plan\/graph\.ts$/,
  yaml: /^(framework\/examples|init\/scaffold)\.ts$/,
  'csv-parse/sync': /^init\/schools-from\.ts$/,
  ajv: /^(framework\/prepare|settings\/record-shape)\.ts$/,
  re2js: /^settings\/linear\.ts$/,
  'fastest-levenshtein': /^text\.ts$/,
  ignore: /^discovery\/patterns\.ts$/,
  inquirer: /^init\/ask\.ts$/,
  'node:fs': /^(io|read-files|whole-file)\.ts$/,
  'node:child_process': /^git\/run\.ts$/,
  'node:path': /^(io|folders|read-files|whole-file|init\/schema-address)\.ts$/,
  'node:stream': /^init\/keys\.ts$/,
  'node:url': /^(io|init\/schema-address)\.ts$/,
  'node:crypto': /^digest\.ts$/,
  'fast-xml-builder': /^reporters\/xml\.ts$/,
  'node:module': /^version\.ts$/,
};

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

function rung(file: string): number {
  return LADDER.findIndex((pattern) => pattern.test(file));
}

/** `../text.ts` seen from `plan/build.ts` is `text.ts`. */
function target(from: string, to: string): string {
  return new URL(to, `file:///${from}`).pathname.slice(1);
}

describe('the architecture', () => {
  it('gives every file a rung', () => {
    expect(files.filter(({ file }) => rung(file) < 0).map(({ file }) => file)).toEqual([]);
  });

  it('imports downhill only; types may be named from anywhere', () => {
    const uphill = imports
      .filter(({ to, typeOnly }) => to.startsWith('.') && !typeOnly)
      .map(({ from, to }) => ({ from, to: target(from, to) }))
      .filter(({ from, to }) => rung(to) < rung(from));
    expect(uphill).toEqual([]);
  });

  it('opens each package at its own door', () => {
    const strangers = imports.filter(({ from, to, typeOnly }) => {
      if (to.startsWith('.') || to.startsWith('#prepared/') || typeOnly) return false;
      return !DOORS[to]?.test(from);
    });
    expect(strangers).toEqual([]);
  });

  it('keeps the checks to the plan model, their parameters and words', () => {
    const seen = imports.filter(({ from }) => from.startsWith('checks/')).map(({ from, to }) => target(from, to));
    expect(seen.filter((to) => !/^(checks|plan)\/|^(once|path|text|template-text|aliases)\.ts$/.test(to))).toEqual([]);
  });

  it('touches the process in io alone', () => {
    const touching = files
      .filter(({ text }) => /\bprocess\.(?!version\b|platform\b|getBuiltinModule\b)/.test(text))
      .map(({ file }) => file);
    expect(touching).toEqual(['io.ts']);
  });

  it('has no import knot among values', () => {
    const edges = new Map<string, string[]>();
    for (const { from, to, typeOnly } of imports) {
      if (to.startsWith('.') && !typeOnly) edges.set(from, [...(edges.get(from) ?? []), target(from, to)]);
    }
    const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
      (edges.get(from) ?? []).some((next) => {
        if (next === goal) return true;
        if (seen.has(next)) return false;
        seen.add(next);
        return reaches(next, goal, seen);
      });
    expect(files.map(({ file }) => file).filter((file) => reaches(file, file))).toEqual([]);
  });

  it('loads nothing of the rules across plans to check one plan', () => {
    const imported = (file: string) =>
      [...(files.find((one) => one.file === file)?.text ?? '').matchAll(IMPORT)].flatMap(([, typeOnly, to]) =>
        typeOnly === undefined && to?.startsWith('.') ? [target(file, to)] : [],
      );
    const loaded = new Set(['main.ts', 'commands/check.ts', 'reporters/pretty.ts']);
    for (const file of loaded) for (const next of imported(file)) loaded.add(next);
    expect([...loaded]).toContain('commands/judge-together.ts');
    expect([...loaded].filter((file) => /^(across|place-card|plan\/card)\.ts$|^checks\/across\//.test(file))).toEqual(
      [],
    );
  });

  it('keeps files within 200 lines, half of them within 80, and says at their top what they are for', () => {
    const lengths = files.map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }));
    expect(lengths.filter(({ lines }) => lines > 200)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80);
    expect(files.filter(({ text }) => !text.startsWith('/**')).map(({ file }) => file)).toEqual([]);
  });
});
