/** The status as one JSON object that fits `framework/status.schema.json`. */

import { acknowledgedIn, type PortfolioPlan, schoolsOf } from '../../cross-plan/portfolio.ts';
import { safeJson } from '../formats/json.ts';
import type { StatusReporter } from './status-data.ts';

export const statusJson: StatusReporter = (status) => {
  const { tool, framework, asOf, portfolio, filters, read, unread, passedOver, problems, exitCode } = status;
  const { plans, counts, acknowledged, schools, stages, gaps, programmes, strengths, shared } = portfolio;
  const { words: _, ...applied } = filters;
  return safeJson({
    schemaVersion: 1,
    tool,
    framework,
    asOf,
    filters: applied,
    totals: { read, shown: plans.length, schools, counts, acknowledged },
    plans: plans.map(planOf),
    unread,
    stages,
    programmes,
    gaps,
    strengths,
    sharedSchools: shared,
    passedOver,
    problems,
    exitCode,
  });
};

function planOf(plan: PortfolioPlan) {
  const { file, document, network, stage, ended, counts } = plan.report;
  const acknowledged = acknowledgedIn(plan.report);
  return {
    file,
    document,
    network,
    programme: plan.programme,
    stage,
    ended,
    schools: schoolsOf(plan),
    counts,
    acknowledged,
  };
}
