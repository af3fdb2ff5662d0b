/** The pipeline: text → tree → shape → model → judgements → findings → report. Pure; the caller reads and prints. */

import { buildPlan } from '../plan/build/build.ts';
import type { Plan } from '../plan/model/plan.ts';
import { isMap } from '../plan/path.ts';
import type { Day } from '../plan/queries/calendar.ts';
import { profileOf, standings, tensionsShown } from '../report/profile.ts';
import { type Finding, openCounts, type PlanReport, type Untold } from '../report/report.ts';
import type { AcrossRule, DescribedRule, Rule } from '../rules/bind-checks.ts';
import { GRADES, type Statement, type Tension } from '../rules/types.ts';
import { decode } from '../yaml/decode.ts';
import { lineIndex, locate } from '../yaml/locate.ts';
import { readYaml, type SyntaxFault, type YamlDocument } from '../yaml/read.ts';
import { type Judgement, judge, speaksAt } from './evaluate-rules.ts';
import { faultsOfShape, withCut } from './shape-findings.ts';
import { type Fault, faultsOf, type Locator, renderFindings, sceneOf, sceneOfText } from './to-findings.ts';

export interface Source {
  /** As the user named it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface Judging {
  /** Those to run, with the levels they are to speak at. */
  readonly rules: readonly Rule[];
  /** Those that are for several plans together. */
  readonly across: readonly AcrossRule[];
  /** Those that are there besides and not to be run; an acknowledgement may speak of them. */
  readonly off?: readonly DescribedRule[];
  /** Whether all of these are the whole rule set. */
  readonly complete: boolean;
  readonly today: Day;
  /** Whether the plans' own acknowledgements count. */
  readonly acknowledge: boolean;
  /** What a plan's profile is drawn up against; left out where none is wanted. */
  readonly leaflet?: { readonly statements: readonly Statement[]; readonly tensions: readonly Tension[] };
}

/** A document's report, the model it was judged on and the places in its text; neither where the text could not be read as a plan. */
export interface Judged {
  readonly report: PlanReport;
  readonly plan?: Plan;
  readonly locate?: Locator;
}

/** The reports on a file: one for each document in it, or one that says why it cannot be read. */
export function lint(source: Source, judging: Judging): PlanReport[] {
  return judgeFile(source, judging).map(({ report }) => report);
}

/** As `lint`, with the models. */
export function judgeFile(source: Source, judging: Judging): Judged[] {
  const decoded = decode(source.bytes);
  if ('fault' in decoded) return [{ report: unreadable(source, '', [decoded.fault], judging) }];
  const { documents, faults } = readYaml(decoded.text);
  if (faults.length > 0) return [{ report: unreadable(source, decoded.text, faults, judging) }];
  const at = lineIndex(decoded.text);
  const plans = documents.filter(({ root }) => root !== undefined);
  const [first = NO_DOCUMENT] = documents;
  const judged = plans.length > 0 ? plans : [first];
  return judged.map((document) => {
    const page: Page = { source, text: decoded.text, at, documents: judged.length, document };
    return document.faults.length > 0
      ? { report: unreadable(source, decoded.text, document.faults, judging, page) }
      : read(page, judging);
  });
}

/** One document of a file and what is needed to point into it. */
interface Page {
  readonly source: Source;
  readonly text: string;
  readonly at: ReturnType<typeof lineIndex>;
  readonly documents: number;
  readonly document: YamlDocument;
}

function read(page: Page, judging: Judging): Judged {
  const { document, at } = page;
  const place: Locator = (path, which) => locate(document, at, path, which);
  const shape = faultsOfShape(page, judging.rules);
  if (!isMap(document.data) || shape.some(({ rule }) => rule.id === 'plan-shape')) {
    return {
      report: report(page, renderFindings(shape, sceneOfText(document.data, place))),
    };
  }
  const plan = buildPlan(document.data, judging.today);
  const judgements = judge(plan, judging.rules, judging);
  const findings = renderFindings(
    [...shape, ...faultsOf(judgements).map((fault) => withCut(fault, page))],
    sceneOf(plan, place),
  );
  const told: PlanReport = {
    ...report(page, findings),
    network: { id: plan.network.id, name: plan.network.name },
    stage: plan.network.stage,
    schools: plan.members.length,
    outcomes: outcomesOf(judgements, shape),
    strengths: strengthsOf(judgements),
    untold: untoldOf(judgements, plan),
    ...standingOf(judgements, judging.leaflet),
  };
  return { plan, locate: place, report: told };
}

function standingOf(
  judgements: readonly Judgement[],
  leaflet: Judging['leaflet'],
): Pick<PlanReport, 'profile' | 'tensions'> {
  if (leaflet === undefined) return { profile: [], tensions: [] };
  const standing = standings(leaflet.statements, judgements);
  return {
    profile: profileOf(leaflet.statements, standing),
    tensions: tensionsShown(leaflet.tensions, standing),
  };
}

function outcomesOf(judgements: readonly Judgement[], shape: readonly Fault[]): PlanReport['outcomes'] {
  const broken = new Set(shape.map(({ rule }) => rule.id));
  return Object.fromEntries(
    judgements.map(({ rule, outcome }) => [rule.id, broken.has(rule.id) ? 'failed' : outcome] as const),
  );
}

/** The praise of passed rules, the surest evidence first. A matter that is warned of is not praised in the same breath. */
function strengthsOf(judgements: readonly Judgement[]): PlanReport['strengths'] {
  const warned = new Set(judgements.filter(isWarning).map(({ rule }) => matterOf(rule)));
  return judgements
    .filter(({ outcome, rule }) => outcome === 'passed' && rule.strength !== undefined && !warned.has(matterOf(rule)))
    .sort((a, b) => GRADES.indexOf(a.rule.grade) - GRADES.indexOf(b.rule.grade))
    .flatMap(({ rule: { id, strength, cites } }) =>
      strength === undefined ? [] : [{ rule: id, text: strength, cites }],
    );
}

function isWarning({ outcome, rule: { level } }: Judgement): boolean {
  return outcome === 'failed' && (level === 'error' || level === 'warning');
}

/** What a rule is about: its main statement, as its section looks at it. */
function matterOf({ category, id, cites: [main = id] }: Rule): string {
  return `${category} ${main}`;
}

function untoldOf(judgements: readonly Judgement[], plan: Plan): PlanReport['untold'] {
  const silent = judgements
    .filter(({ rule, outcome }) => outcome === 'cannot-tell' && rule.category !== 'plan')
    .map(({ rule }) => rule);
  return [...new Set(silent.map(({ category }) => category))].map((category): Untold => {
    const own = silent.filter((rule) => rule.category === category);
    const needs = [...new Set(own.flatMap((rule) => rule.needs ?? []))].filter((path) => !speaksAt(plan, path));
    return { category, rules: own.length, needs };
  });
}

/** A report on findings alone; what a model would tell is filled in by the caller. */
function report(page: Page, findings: readonly Finding[]): PlanReport {
  return {
    file: page.source.file,
    document: page.document.index,
    documents: page.documents,
    source: page.text,
    network: null,
    stage: null,
    schools: null,
    findings,
    outcomes: Object.fromEntries(findings.map(({ rule }) => [rule, 'failed'] as const)),
    strengths: [],
    counts: openCounts(findings),
    untold: [],
    profile: [],
    tensions: [],
  };
}

const NO_DOCUMENT: YamlDocument = { index: 0, root: undefined, data: null, faults: [] };

/** The report on text that is not YAML, or breaks a limit of ours. */
function unreadable(
  source: Source,
  text: string,
  faults: readonly SyntaxFault[],
  { rules }: Judging,
  page: Page = { source, text, at: lineIndex(text), documents: 1, document: NO_DOCUMENT },
): PlanReport {
  const rule = rules.find(({ id }) => id === 'plan-syntax');
  const findings = faults.flatMap((fault) => (rule === undefined ? [] : [syntaxFinding(rule, fault, page)]));
  return report(page, findings);
}

function syntaxFinding(rule: Rule, { message, fix, start, end, related }: SyntaxFault, { at }: Page): Finding {
  const spanOf = (place: { start: number; end: number }) => ({ start: at(place.start), end: at(place.end) });
  const scene = sceneOfText(null, () => ({ span: spanOf({ start, end }) }));
  const [finding] = renderFindings([{ rule, breach: { at: [], facts: { problem: message } }, fix }], scene);
  if (finding === undefined) throw new Error('A fault rendered to no finding');
  const places = related.map((place) => ({ message: place.message, path: '', span: spanOf(place) }));
  return Object.assign(finding, { related: places });
}
