/** What each rule asks to be written: answered by a helpful person, it is in the plan, and the rule is content. */

import { describe, expect, it } from 'vitest';
import examples from '#prepared/examples';
import { applyEdits, type ReadText } from '../../src/edit/apply.ts';
import { hasField } from '../../src/edit/plan-fields.ts';
import { isFilling, isUnfilled } from '../../src/edit/what-to-write.ts';
import type { Finding } from '../../src/findings/report.ts';
import { lint } from '../../src/lint/lint-file.ts';
import { type DataMap, parsePath, valueAt } from '../../src/plan/path.ts';
import { readDate } from '../../src/plan/queries/calendar.ts';
import { editedBy, linesToWrite } from '../../src/report/lines-to-write.ts';
import { exampleTexts } from '../../src/rule-examples/examples.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { answered, type Own } from '../kit/answers.ts';

const framework = loadFramework();
const reading = framework.rules.filter(({ id }) => ['plan-syntax', 'plan-shape', 'unknown-field'].includes(id));

/** Answers that suit only one rule. */
const OWN: Readonly<Record<string, Own>> = {
  'no-shared-development': { kind: 'coaching' },
  'budget-short': { from: 'a charity', amount: '200000' },
  'no-review': { with: 'tutor' },
  'stale-plan': { stage: 'established' },
};

/** As often as a person would answer about the same finding. */
const ROUNDS = 12;

/** Rules for which the first answer that comes to mind isn't always enough, and why. */
const PARTLY: Readonly<Record<string, string>> = {
  'large-network-undivided': 'every school has to be in a group, and no two groups may be the same',
  'co-leadership-gap': 'two terms of office have to meet, and only people know when theirs ends',
  'bridging-school': 'which schools have to work together follows from the shape of the network',
  'hub-and-spoke': 'which schools have to work together follows from the shape of the network',
  'no-facilitator': 'someone of a school that has left counts for nothing',
  'challenge-unsupported': 'the report does not say which school it is',
  'impossible-dates': 'which of two dates is wrong, and what it should be, only people know',
  'artefact-without-maker': 'a plan without activities has none to name',
};

describe.each(framework.rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const own = (examples.byRule[id] ?? []).filter(({ plans, expect: found }) => plans === undefined && found.length > 0);
  it.each(own.map((example) => [example.name, example] as const))('%s', (_, example) => {
    const [text = ''] = exampleTexts(examples.base, example);
    const today = readDate(example.as_of ?? framework.header.examples_as_of)?.from as number;
    const rules = [...reading.filter((one) => one.id !== id), rule];
    const check = (source: string) => {
      const [report] = lint(
        { file: 'plan.yaml', bytes: new TextEncoder().encode(source) },
        { rules, crossPlanRules: [], complete: false, today, acknowledge: true },
      );
      if (report === undefined) throw new Error('no report');
      return report;
    };
    const data = readYaml(text).documents[0]?.data ?? null;
    const empty = check(text).findings.filter(
      ({ rule: by, path }) =>
        by === id && path !== '' && hasField(parsePath(path)) && isUnfilled(valueAt(data, parsePath(path))),
    );
    expect(empty.filter(({ edits }) => edits.length === 0).map(({ path }) => path)).toEqual([]);
    const findings = (source: string) =>
      check(source).findings.filter(({ rule: by, edits }) => by === id && edits.length > 0);
    const report = check(text);
    for (const finding of report.findings.filter(({ rule: by, edits }) => by === id && edits.length > 0)) {
      expect(linesToWrite(report, finding), 'nothing to write: does `write` fit the place of the finding?').not.toEqual(
        [],
      );
      let source = text;
      let left: Finding | undefined = finding;
      for (let round = 0; round < ROUNDS && left !== undefined; round += 1) {
        const read: ReadText = { text: source, ...readYaml(source) };
        if (!left.edits.every(isFilling)) {
          const edited = editedBy(read, 0, left.edits);
          if ('refused' in edited) throw new Error(edited.refused.message);
          source = edited.text;
          left = findings(source).find(({ path, level }) => path === finding.path && level === finding.level);
          continue;
        }
        const edits = answered(left.edits, read.documents[0]?.data as DataMap, today, OWN[id], round * 7);
        const edited = applyEdits(read, 0, edits);
        if ('refused' in edited) throw new Error(edited.refused.message);
        source = edited.text;
        left = findings(source).find(({ path, level }) => path === finding.path && level === finding.level);
      }
      const spoilt = check(source).findings.filter(({ rule: by }) => by.startsWith('plan-'));
      expect(id === 'plan-syntax' ? [] : spoilt).toEqual([]);
      if (PARTLY[id] === undefined) expect(left?.message).toBeUndefined();
    }
  });
});
