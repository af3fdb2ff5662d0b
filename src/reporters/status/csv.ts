/** The plans as CSV for a spreadsheet, one row each. Plans that couldn't be read come last, with the reason. */

import { acknowledgedIn } from '../../cross-plan/portfolio.ts';
import { csv } from '../terminal/csv.ts';
import { printedPath } from '../terminal/printed-paths.ts';
import type { StatusReporter } from './status-data.ts';
import { NUMBERS } from './status-text.ts';

const HEADER = [
  'file',
  'plan_in_file',
  'network_id',
  'network',
  'programme',
  'stage',
  ...NUMBERS.map(([heading]) => heading.toLowerCase()),
  'acknowledged',
  'ended',
  'cannot_be_read',
];

export const statusCsv: StatusReporter = ({ portfolio, unread }) =>
  csv([
    HEADER,
    ...portfolio.plans.map((plan) => {
      const { file, document, network, stage, ended } = plan.report;
      const numbers = NUMBERS.map(([, number]) => number(plan));
      return [
        printedPath(file),
        document + 1,
        network.id,
        network.name,
        plan.programme,
        stage,
        ...numbers,
        acknowledgedIn(plan.report),
        ended,
        null,
      ];
    }),
    ...unread.map(({ file, document, message }) => [
      printedPath(file),
      document + 1,
      ...HEADER.slice(2, -1).map(() => null),
      message,
    ]),
  ]);
