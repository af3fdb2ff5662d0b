/** A patient person, who answers every question of `nlc fix` with the first thing that is accepted. */

import type { Prompter } from '../../src/init/prompt.ts';

const ANSWERS = [
  'Every pupil in all of our schools talks about what they read before they write; teachers see it in lessons',
  'headteacher, 2; deputy, 3',
  'teacher, 4',
  'academic, University of the Vale',
  '2027-06',
  '12',
  'yes',
  'all',
  '1',
];

export interface PatientPrompter extends Prompter {
  /** The lines that were typed. */
  readonly typed: string[];
}

export function patientPrompter(): PatientPrompter {
  const typed: string[] = [];
  return {
    typed,
    show: () => undefined,
    line: async ({ message, problemIn }) => {
      const answer = /^(Write|Yes or no)/.test(message)
        ? 'y'
        : (ANSWERS.find((text) => problemIn(text) === undefined) ?? '');
      typed.push(answer);
      return answer;
    },
    close: () => undefined,
  };
}
