/** Exit codes as pipelines rely on them: 0 sound, 1 findings, 2 a wrong request, 3 our own fault; the greatest holds. */

import { expect, it } from 'vitest';
import { UserError } from '../src/errors.ts';
import { run } from '../src/main.ts';
import { version } from '../src/version.ts';
import { memoryIo, runIn } from './kit/memory-io.ts';
import { planWith, SMALLEST } from './kit/plans.ts';

const files = {
  'warned.yaml': SMALLEST,
  'broken.yaml': planWith('stage: forming', 'stage: lunching'),
  'advised.yaml': planWith('school: ashby}}', 'school: ashby}, days_per_term: 10}'),
};

async function codeOf(...argv: string[]): Promise<number> {
  return (await runIn({ files }, 'check', '-f', 'compact', ...argv)).code;
}

it.each([
  { failOn: 'error', codes: { 'advised.yaml': 0, 'warned.yaml': 0, 'broken.yaml': 1 } },
  { failOn: 'warning', codes: { 'advised.yaml': 0, 'warned.yaml': 1, 'broken.yaml': 1 } },
  { failOn: 'advice', codes: { 'advised.yaml': 1, 'warned.yaml': 1, 'broken.yaml': 1 } },
  { failOn: 'none', codes: { 'advised.yaml': 0, 'warned.yaml': 0, 'broken.yaml': 0 } },
])('--fail-on $failOn', async ({ failOn, codes }) => {
  const only = ['--only', 'no-facilitator', '--only', 'shared-values-missing'];
  for (const [file, code] of Object.entries(codes))
    expect([file, await codeOf('--fail-on', failOn, ...only, file)]).toEqual([file, code]);
});

it('fails on errors alone unless told', async () => {
  expect(await codeOf('warned.yaml')).toBe(0);
  expect(await codeOf('broken.yaml')).toBe(1);
});

it('fails when there are more warnings than --max-warnings, over all plans, whatever --fail-on says', async () => {
  const argv = ['--only', 'no-facilitator', 'warned.yaml', 'advised.yaml'];
  expect(await codeOf('--max-warnings', '1', ...argv)).toBe(0);
  expect(await codeOf('--max-warnings', '0', ...argv)).toBe(1);
  expect(await codeOf('--max-warnings', '0', '--fail-on', 'none', ...argv)).toBe(1);
  expect(await codeOf('--max-warnings', '0', 'advised.yaml', '--only', 'no-facilitator')).toBe(0);
});

it('fails when one of several plans does', async () => {
  expect(await codeOf('advised.yaml', 'broken.yaml', 'warned.yaml')).toBe(1);
});

it('is 2 when a plan cannot be read, though another has errors; what could be read is still reported', async () => {
  const { code, out, err } = await runIn({ files }, 'check', '-f', 'compact', 'none.yaml', 'broken.yaml', 'gone.yaml');
  expect(out).toBe(
    'broken.yaml:5:10: error plan-shape "stage" is "lunching"; it can be forming, launching, established, sustaining or closing\n',
  );
  expect(err).toBe('nlc: gone.yaml does not exist\nnlc: none.yaml does not exist\n');
  expect(code).toBe(2);
});

it('says nothing on standard output when no plan could be read', async () => {
  expect(await runIn({}, 'check', 'none.yaml')).toMatchObject({
    code: 2,
    out: '',
    err: 'nlc: none.yaml does not exist\n',
  });
});

it('is 3 on a fault of its own, though a plan is missing; what could be judged is still told, and the fault in full', async () => {
  const { io, out, err } = memoryIo({ files });
  const readFile = (path: string, limit: number) => {
    if (path !== 'warned.yaml') return io.readFile(path, limit);
    throw new Error('the disk \u001b[31mspoke');
  };
  const argv = ['check', '-f', 'compact', '-f', 'json=report.json', 'none.yaml', 'broken.yaml', 'warned.yaml'];
  const written: string[] = [];
  const writeFile = (_: string, text: string) => void written.push(text);
  expect(await run(argv, { ...io, readFile, writeFile })).toBe(3);
  expect(out).toEqual([
    'broken.yaml:5:10: error plan-shape "stage" is "lunching"; it can be forming, launching, established, sustaining or closing\n',
  ]);
  const { problems, plans, exitCode } = JSON.parse(written.join('')) as Record<string, unknown>;
  expect({ problems, exitCode, plans: (plans as unknown[]).length }).toEqual({
    problems: [
      { message: 'none.yaml does not exist', file: 'none.yaml', line: null, column: null, exitCode: 2 },
      {
        message: 'nlc itself failed on warned.yaml: the disk \u001b[31mspoke',
        file: 'warned.yaml',
        line: null,
        column: null,
        exitCode: 3,
      },
    ],
    plans: 1,
    exitCode: 3,
  });
  const [missing, first, second, third, stack, frame] = err.join('').split('\n');
  expect(missing).toBe('nlc: none.yaml does not exist');
  expect(first).toBe('nlc: this is a fault in nlc itself, not in your plan.');
  expect(second).toBe(
    'Please report it with the lines below, the command you gave and, if you may share it, the plan.',
  );
  expect(third).toBe(`nlc-toolkit ${version()} · Node ${process.version} · ${process.platform}`);
  expect(stack).toBe('  Error: the disk \\u{1b}[31mspoke');
  expect(frame).toMatch(/^ {6}at .*readFile/);
});

it('is 3 where a report cannot be written, and the report on standard output says so', async () => {
  const { io, out, err } = memoryIo({ files });
  const writeFile = () => {
    throw new UserError('out.txt could not be written: there is no room left on the disk');
  };
  const argv = ['check', '-f', 'json', '-f', 'compact=out.txt', 'advised.yaml'];
  expect(await run(argv, { ...io, writeFile })).toBe(3);
  const message = 'out.txt could not be written: there is no room left on the disk';
  expect(JSON.parse(out.join(''))).toMatchObject({
    problems: [{ message, file: null, line: null, column: null, exitCode: 3 }],
    exitCode: 3,
  });
  expect(err).toEqual([`nlc: ${message}\n`]);
});

it('is 2 on a wrong request, which a report tells too', async () => {
  const { code, out, err } = await runIn({ files }, 'check', '-f', 'json', '--as-of', 'soon', 'advised.yaml');
  const message = '--as-of takes a day such as 2026-09-01, not "soon"';
  expect(JSON.parse(out)).toMatchObject({ plans: [], problems: [{ message, exitCode: 2 }], exitCode: 2 });
  expect(err).toBe(`nlc: ${message}\n`);
  expect(code).toBe(2);
});

it.each([
  {
    name: 'an error without a stack',
    thrown: Object.assign(new Error('no trace'), { stack: undefined }),
    says: 'no trace',
  },
  { name: 'something that is no error', thrown: 'a word', says: 'a word' },
])('reports $name as a fault too', async ({ thrown, says }) => {
  const { io, out, err } = memoryIo();
  const readFile = () => {
    throw thrown;
  };
  expect(await run(['check', 'plan.yaml'], { ...io, readFile })).toBe(3);
  expect(out).toEqual([]);
  expect(err.join('').split('\n').slice(3)).toEqual([`  ${says}`, '']);
});
