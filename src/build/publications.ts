/** Publications as the build reads them, and the statements' findings with their publications. */

import type { ConfigErrors } from '../config/config-errors.ts';
import { addErrorAt, type DataFile } from '../config/read-yaml-file.ts';
import type { Path } from '../plan/path.ts';
import { addressOf, authorsAndYear } from '../rules/citations.ts';
import type { Later, Publication } from '../rules/research.ts';
import type { Statement, StatementGrade } from '../rules/types.ts';
import { didYouMean } from '../text/words.ts';

/** The publications in their file, which matches its schema. */
export function publicationsIn(file: DataFile | undefined): readonly Publication[] {
  return (file?.data['publications'] ?? []) as unknown as readonly Publication[];
}

/** A statement, and what no program can see about it. */
export interface FullStatement extends Statement {
  readonly unseen: string;
}

interface WrittenStatement extends Omit<FullStatement, 'grade' | 'since'> {
  readonly since?: readonly { readonly source: string; readonly finding: string }[];
}

/** The statements in a file that matches its schema. Adds an error for each publication that doesn't exist. */
export function statementsIn(
  file: DataFile,
  publications: readonly Publication[],
  errors: ConfigErrors,
): readonly FullStatement[] {
  const { grade, statements } = file.data as unknown as {
    grade: StatementGrade;
    statements: readonly WrittenStatement[];
  };
  return statements.map(({ since, ...statement }, index) => ({
    ...statement,
    grade,
    ...(since && {
      since: since.flatMap(({ source, finding }, at): Later[] => {
        const found = publicationAt(source, ['statements', index, 'since', at, 'source'], file, publications, errors);
        return found === undefined ? [] : [laterOf(finding, found)];
      }),
    }),
  }));
}

function laterOf(finding: string, found: Publication): Later {
  const { id, seen } = found;
  return { publication: id, finding, source: authorsAndYear(found), address: addressOf(found), seen };
}

/** The publication with an id. Adds an error if there is none. */
export function publicationAt(
  id: string,
  at: Path,
  file: DataFile,
  publications: readonly Publication[],
  errors: ConfigErrors,
): Publication | undefined {
  const found = publications.find((one) => one.id === id);
  const ids = publications.map((one) => one.id);
  // If there are no publications at all, their file has errors of its own.
  if (found === undefined && ids.length > 0)
    addErrorAt(
      file,
      at,
      'value',
      errors,
      () => `There is no publication ${id} in publications.yaml.${didYouMean(id, ids)}`,
    );
  return found;
}
