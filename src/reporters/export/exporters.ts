/** The formats of `nlc export`. Each is imported only if it is needed. */

import type { Plan } from '../../plan/model/plan.ts';
import type { CommandFormat } from '../commands/formats.ts';

/** Writes a plan for another program. Ends in a line break. */
export type Exporter = (plan: Plan) => string;

export const EXPORTERS: Readonly<Record<CommandFormat<'export'>, () => Promise<Exporter>>> = {
  ics: async () => (await import('./calendar-file.ts')).calendarFile,
  kumu: async () => (await import('./kumu-blueprint.ts')).kumuBlueprint,
  csv: async () => (await import('./ties-table.ts')).tiesTable,
};
