/** Loads a repository's local rules: records for existing checks, from the files that a configuration names. */

import type { Pattern } from '../checks/check.ts';
import { CHECKS } from '../checks/register.ts';
import type { Io } from '../io/io.ts';
import { folderOf } from '../io/paths.ts';
import { isList } from '../plan/path.ts';
import { bindChecks, type Rule } from '../rules/bind-checks.ts';
import { allRules, type Framework } from '../rules/load.ts';
import type { RuleRecord } from '../rules/types.ts';
import { short } from '../text/clip.ts';
import type { ConfigErrors } from './config-errors.ts';
import { globProblem } from './config-globs.ts';
import { filesBelow, TooManyFiles } from './files-below.ts';
import { type ReadRecord, recordOf } from './local-record.ts';
import { LOCAL } from './local-section.ts';
import { addErrorAt, type DataFile, readDataFile } from './read-yaml-file.ts';
import { checkRecord } from './record-shape.ts';
import { withPatterns } from './rule-patterns.ts';

const MOST_RULES = 200;
const MOST_ENTRIES = 20_000;

export interface LocalRule {
  readonly rule: Rule;
  /** Relative to the working folder. */
  readonly file: string;
  /** Absolute path. */
  readonly path: string;
}

export interface LocalRules {
  readonly rules: readonly LocalRule[];
  /** The ids of rules that couldn't be read. */
  readonly broken: ReadonlySet<string>;
  readonly patternProblem: PatternProblem;
}

type PatternProblem = (source: string) => string | undefined;

/** Used if no rule has a pattern, so that the library for patterns isn't loaded. */
const NO_PATTERNS = {
  patternProblem: () => undefined,
  patternOf: (source: string): Pattern => {
    throw new Error(`No rule was known to have the pattern ${source}`);
  },
};

/** The absolute paths of the files that match the configurations' globs, without duplicates. */
export function filesOfGlobs(files: readonly DataFile[], io: Io, errors: ConfigErrors): string[] {
  const found = new Set<string>();
  const walk = { io, left: MOST_ENTRIES };
  for (const file of files) {
    const globs = file.data['local-rules'];
    if (!isList(globs)) continue;
    globs.forEach((glob, index) => {
      if (typeof glob !== 'string' || glob === '') return;
      const problem = globProblem(glob) ?? collect(folderOf(file.path), glob, walk, found);
      if (problem !== undefined)
        addErrorAt(file, ['local-rules', index], 'value', errors, () => `"${short(glob)}" ${problem}`);
    });
  }
  return [...found];
}

function collect(folder: string, glob: string, walk: { io: Io; left: number }, found: Set<string>): string | undefined {
  try {
    let any = false;
    for (const path of filesBelow(folder, glob, walk)) {
      any = true;
      found.add(path);
      if (found.size > MOST_RULES) return `takes the number of local rules above the limit of ${MOST_RULES}.`;
    }
    return any ? undefined : "doesn't match any YAML file.";
  } catch (error) {
    if (error instanceof TooManyFiles) return 'covers a folder with too many files. Give a folder that has only rules.';
    throw error;
  }
}

/** Loads the rules in files, given their absolute paths. */
export async function loadLocalRules(
  paths: readonly string[],
  framework: Framework,
  io: Io,
  errors: ConfigErrors,
): Promise<LocalRules> {
  const records: ReadRecord[] = [];
  const broken = new Set<string>();
  const taken = new Map(allRules(framework).map(({ id }) => [id, 'a rule of the framework']));
  for (const path of paths) {
    const file = readDataFile(path, io, errors);
    if (file === undefined) continue;
    const before = errors.size;
    await checkRecord(file, errors);
    const read = recordOf(file, taken, errors);
    if (errors.size === before) records.push(read);
    const { id } = file.data;
    if (typeof id !== 'string') continue;
    if (errors.size > before) broken.add(id);
    taken.set(id, `the rule in ${file.file}`);
  }
  const { rules, unbound, patternProblem } = await bindRecords(records, framework, errors);
  return { rules, broken: new Set([...broken, ...unbound]), patternProblem };
}

async function bindRecords(
  records: readonly ReadRecord[],
  { rules: others, statements }: Framework,
  errors: ConfigErrors,
): Promise<{ rules: LocalRule[]; unbound: string[]; patternProblem: PatternProblem }> {
  const byId = new Map(records.map((read) => [read.record.id, read]));
  const sources = records.map(({ record }) => ({ category: LOCAL.id, record }));
  const otherIds = others.map(({ id }) => id);
  const { rules, errors: found } = bindChecks({ categories: [LOCAL], statements, records: sources, otherIds }, CHECKS);
  const unbound = new Set(found.map(({ rule }) => rule));
  for (const { rule: id, at, message } of found) {
    const file = byId.get(id)?.file;
    if (file !== undefined) addErrorAt(file, at, 'value', errors, () => message);
  }
  const usesPatterns = rules.some(({ predicate }) => Object.values(predicate.params).includes('pattern'));
  const { patternProblem, patternOf } = usesPatterns ? await import('./safe-regexp.ts') : NO_PATTERNS;
  const ready = rules.flatMap((rule): LocalRule[] => {
    const { file } = byId.get(rule.id) ?? {};
    if (file === undefined) return [];
    if (checkPatterns(rule, file, patternProblem, errors)) {
      unbound.add(rule.id);
      return [];
    }
    return [{ rule: withPatterns(rule, patternOf), file: file.file, path: file.path }];
  });
  return { rules: ready, unbound: [...unbound], patternProblem };
}

/** Adds an error for each invalid pattern of a rule, and returns whether there were any. */
function checkPatterns(
  rule: RuleRecord & Pick<Rule, 'predicate'>,
  file: DataFile,
  patternProblem: PatternProblem,
  errors: ConfigErrors,
): boolean {
  const before = errors.size;
  for (const [name, kind] of Object.entries(rule.predicate.params)) {
    const problem = kind === 'pattern' ? patternProblem(String(rule.params?.[name])) : undefined;
    if (problem !== undefined)
      addErrorAt(
        file,
        ['params', name],
        'value',
        errors,
        () => `"${name}" isn't a valid regular expression: ${problem}`,
      );
  }
  return errors.size > before;
}
