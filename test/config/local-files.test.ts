/** The files of local rules, as a configuration names them. */

import { describe, expect, it } from 'vitest';
import { ConfigErrors } from '../../src/config/config-errors.ts';
import { filesOfGlobs } from '../../src/config/local-rules.ts';
import { readDataFile } from '../../src/config/read-yaml-file.ts';
import { linesOf } from '../kit/config-error-lines.ts';
import { memoryIo } from '../kit/memory-io.ts';

describe('the files of rules', () => {
  const globs = (list: string, files: readonly string[]) => {
    const errors = new ConfigErrors();
    const { io } = memoryIo({
      files: { '.nlc.yaml': `local-rules: [${list}]\n`, ...Object.fromEntries(files.map((file) => [file, ''])) },
    });
    const file = readDataFile('/plans/.nlc.yaml', io, errors);
    return [...filesOfGlobs(file === undefined ? [] : [file], io, errors), ...linesOf(errors)];
  };
  const MANY = Array.from({ length: 201 }, (_, nth) => `r/${String(nth).padStart(3, '0')}.yaml`);

  it('are found by patterns, each once', () => {
    expect(globs('"a/*.yaml", "a/x.yaml", 5, ""', ['a/x.yaml', 'a/y.yaml'])).toEqual([
      '/plans/a/x.yaml',
      '/plans/a/y.yaml',
    ]);
    expect(globs('"a/*", "../x"', [])).toEqual([
      '.nlc.yaml:1:15: "a/*" doesn\'t match any YAML file.',
      '.nlc.yaml:1:22: "../x" can\'t point outside this file\'s folder.',
    ]);
  });

  it('may be named by one file and not by another', () => {
    const errors = new ConfigErrors();
    const { io } = memoryIo({ files: { 'none.yaml': 'nlc: 1\n', 'c.yaml': 'local-rules: [r]\n', 'r/x.yaml': '' } });
    const files = ['none', 'c'].flatMap((name) => readDataFile(`/plans/${name}.yaml`, io, errors) ?? []);
    expect([...filesOfGlobs(files, io, errors), ...linesOf(errors)]).toEqual(['/plans/r/x.yaml']);
    const broken = {
      ...io,
      readFolder: () => {
        throw new Error('bug');
      },
    };
    expect(() => filesOfGlobs(files, broken, errors)).toThrow('bug');
  });

  it('are two hundred at most', () => {
    expect(globs('r', MANY.slice(1))).toHaveLength(200);
    expect(globs('r', MANY).at(-1)).toBe('.nlc.yaml:1:15: "r" takes the number of local rules above the limit of 200.');
  });
});
