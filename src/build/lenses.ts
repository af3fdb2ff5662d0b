/** Lenses as the build reads them: with their publications, and only rules and statements that exist. */

import type { ConfigErrors } from '../config/config-errors.ts';
import { addErrorAt, type DataFile } from '../config/read-yaml-file.ts';
import type { Path } from '../plan/path.ts';
import { addressOf, authorsAndYear } from '../rules/citations.ts';
import type { Lens, Publication } from '../rules/research.ts';
import { didYouMean } from '../text/words.ts';
import { publicationAt } from './publications.ts';

/** What the elements of a lens may refer to. */
export interface LensSources {
  readonly publications: readonly Publication[];
  /** Ids of the framework's rules. */
  readonly rules: readonly string[];
  /** Codes of the statements. */
  readonly statements: readonly string[];
}

/** The lens in a file that matches its schema. Adds an error for whatever it refers to that doesn't exist. */
export function lensIn(file: DataFile, known: LensSources, errors: ConfigErrors): Lens {
  const { none, sources, ...lens } = file.data as unknown as Omit<Lens, 'sources'> & {
    sources: readonly string[];
    none: object;
  };
  if (!file.file.endsWith(`/${lens.name}.yaml`))
    addErrorAt(file, ['name'], 'value', errors, () => "The file name doesn't match the lens's name.");
  for (const [index] of lens.elements.entries()) namesIn(file, ['elements', index], known, errors);
  namesIn(file, ['none'], known, errors);
  const found = sources.flatMap(
    (id, index) => publicationAt(id, ['sources', index], file, known.publications, errors) ?? [],
  );
  return {
    ...lens,
    sources: found.map((one) => ({ source: authorsAndYear(one), address: addressOf(one), seen: one.seen })),
  };
}

function namesIn(file: DataFile, at: Path, known: LensSources, errors: ConfigErrors): void {
  for (const kind of ['rules', 'statements'] as const)
    for (const [index, name] of namesAt(file, [...at, kind]).entries())
      if (!known[kind].includes(name))
        addErrorAt(
          file,
          [...at, kind, index],
          'value',
          errors,
          () => `There is no ${kind.slice(0, -1)} ${name}.${didYouMean(name, known[kind])}`,
        );
}

/** The names in a list of the file; empty if it is left out. */
function namesAt({ data }: DataFile, at: Path): readonly string[] {
  let here: unknown = data;
  for (const step of at) here = (here as Readonly<Record<string | number, unknown>> | undefined)?.[step];
  return (here ?? []) as readonly string[];
}
