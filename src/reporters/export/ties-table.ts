/**
 * Who takes part in what as CSV, a row for each school in each activity. Schools that are in no activity and activities
 * that nobody is in yet have a row of their own.
 */

import type { Activity, Plan, School } from '../../plan/model/plan.ts';
import { leadersNow } from '../../plan/queries/in-post.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { describe } from '../../plan/queries/posts.ts';
import { list } from '../../text/words.ts';
import { prose } from '../markup/element.ts';
import { csv } from '../terminal/csv.ts';
import { partsPlayed } from './parts-played.ts';

type Cell = string | number | null;

const HEADER = [
  'network_id',
  'network',
  'school_id',
  'school',
  'activity',
  'kind',
  'part',
  'times_a_year',
  'hours_each_time',
  'begins',
  'ends',
  'led_by',
] as const;

/** Same plan, same bytes. Ends in CRLF. */
export function tiesTable(plan: Plan): string {
  const { network, members } = plan;
  const row = (school: School | undefined, work: readonly Cell[]): Cell[] => [
    network.id,
    prose(network.name),
    school?.id ?? null,
    school === undefined ? null : prose(school.name),
    ...work,
  ];
  const activities = currentActivities(plan);
  const busy = new Set(activities.flatMap(({ schools }) => schools));
  return csv([
    HEADER,
    ...activities.flatMap((activity) => activityRows(activity, plan).map(({ school, cells }) => row(school, cells))),
    ...members
      .filter((school) => !busy.has(school))
      .map((school) =>
        row(
          school,
          HEADER.slice(4).map(() => null),
        ),
      ),
  ]);
}

function activityRows(activity: Activity, plan: Plan): { school: School | undefined; cells: Cell[] }[] {
  const { title, kind, timesPerYear, hoursEach, starts, ends, schools } = activity;
  const parts = partsPlayed(activity);
  const led = list(leadersNow(activity, plan).map(describe));
  const cells = (part: string | null): Cell[] => [
    prose(title),
    kind,
    part,
    timesPerYear ?? null,
    hoursEach ?? null,
    starts?.text ?? null,
    ends?.text ?? null,
    led === '' ? null : led,
  ];
  if (schools.length === 0) return [{ school: undefined, cells: cells(null) }];
  return [...new Set(schools)].map((school) => {
    const played = parts(school);
    return { school, cells: cells(played.length === 0 ? 'takes part' : played.join(', ')) };
  });
}
