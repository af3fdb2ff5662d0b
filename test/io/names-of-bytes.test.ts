/** Files whose names aren't UTF-8, as older systems write them: they are checked like any other. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nameOfText, textOfName } from '../../src/io/byte-names.ts';
import { FORMAT_NAMES } from '../../src/reporters/formats/index.ts';
import { planOf } from '../kit/plans.ts';
import { type Repository, repositoryOnDisk } from '../kit/repository-on-disk.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const BIN = resolve('bin/nlc.js');

let repository: Repository;

/** Writes a file by the bytes of its name. */
function write(name: Buffer, text: string): void {
  writeFileSync(Buffer.concat([Buffer.from(`${repository.folder}/`), name]), text);
}

beforeAll(() => {
  repository = repositoryOnDisk();
  mkdirSync(Buffer.concat([Buffer.from(`${repository.folder}/`), latin1('\u00e9cole')]));
  write(latin1('lat\u00e9.yaml'), planOf('latin').replace('stage: forming', 'stage: lunching'));
  write(latin1('\u00e9cole/plan.yaml'), planOf('school').replace('stage: forming', 'stage: lunching'));
  // Half of a two-byte character, and a character in UTF-8.
  write(
    Buffer.from([...Buffer.from('é'), 0xc3, ...Buffer.from('.yaml')]),
    planOf('half').replace('forming', 'lunching'),
  );
});

afterAll(() => repository.remove());

const ONE =
  ':5:10: error plan-shape "stage" is "lunching", but it can only be forming, launching, established, sustaining or closing.\n';
const NAMES = ['lat\\u{dce9}.yaml', 'é\\u{dcc3}.yaml', '\\u{dce9}cole/plan.yaml'];
const ALL = NAMES.map((name) => `${name}${ONE}`).join('');
const SHAPE = ['-f', 'compact', '--only', 'plan-shape'];

it('are found in folders and by patterns, and are shown with the byte that is unusual', async () => {
  for (const path of ['.', '**/*.yaml']) {
    expect(await repository.nlc('.', 'check', ...SHAPE, path)).toEqual({ code: 1, out: ALL, err: '' });
  }
});

it('may be named, although Node replaces the byte', () => {
  const { folder } = repository;
  // The shell passes the bytes on; Node can't pass them to a program that it starts.
  const line = `${process.execPath} ${BIN} check ${SHAPE.join(' ')} $'lat\\xe9.yaml' $'\\xe9cole' $'\\xc3\\xa9\\xc3.yaml'`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8' });
  expect({ status, stderr, plans: stdout.match(/error plan-shape/g)?.length }).toEqual({
    status: 1,
    stderr: '',
    plans: 3,
  });
});

it.each(FORMAT_NAMES)('are in a report of the format %s', async (format) => {
  const { code, out, err } = await repository.nlc('.', 'check', '-f', format, '.');
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(Buffer.from(out).toString()).toBe(out);
  expect(out.length).toBeGreaterThan(100);
});

describe('with git', () => {
  it('they are changed and staged files', async () => {
    expect((await repository.nlc('.', 'check', '--changed', ...SHAPE)).out).toBe(ALL);
    repository.git('add', '-A');
    expect(await repository.nlc('.', 'check', '--staged', ...SHAPE)).toEqual({ code: 1, out: ALL, err: '' });
    repository.git('commit', '-qm', 'One');
    expect((await repository.nlc('.', 'check', '--since', 'HEAD', ...SHAPE, '--pass-with-no-plans')).out).toBe('');
  });
});

it('are known to a baseline', async () => {
  repository.write({ 'other.yaml': planOf('other') });
  const { code, err } = await repository.nlc('.', 'baseline', 'create', '.');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  write(latin1('oth\u00e9r.yaml'), planOf('other'));
  rmSync(join(repository.folder, 'other.yaml'));
  const moved = await repository.nlc('.', 'check', '-f', 'json', latin1('oth\u00e9r.yaml').toString());
  const { plans } = JSON.parse(moved.out) as { plans: { findings: { state: string }[] }[] };
  expect(plans[0]?.findings.map(({ state }) => state)).toEqual(Array(5).fill('known'));
});

describe('a name as text', () => {
  it('has all its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => {
        const name = Buffer.from(bytes);
        expect(Buffer.from(nameOfText(textOfName(name)))).toEqual(name);
      }),
    );
  });

  it('is the name itself if it is UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(textOfName(Buffer.from(text))).toBe(text);
        expect(nameOfText(text)).toBe(text);
      }),
    );
  });
});
