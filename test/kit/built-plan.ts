/** The model of a plan that a test writes as text. */

import { buildPlan } from '../../src/plan/build/build.ts';
import type { Plan } from '../../src/plan/model/plan.ts';
import { isMap } from '../../src/plan/path.ts';
import { type Day, dayOf } from '../../src/plan/queries/calendar.ts';
import { readYaml } from '../../src/yaml/read.ts';

/** The checking date of plans that don't need another. */
export const TODAY = dayOf(2026, 11, 24);

/** Builds the model without checking the text against the schema. */
export function builtPlan(text: string, today: Day = TODAY): Plan {
  const data = readYaml(text).documents[0]?.data;
  if (!isMap(data)) throw new Error("The test plan can't be read");
  return buildPlan(data, today);
}
