/** `nlc export`: where it writes, and what it refuses. */

import { describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';
import { OUTLINE } from '../kit/plans.ts';

const files = {
  'plan.yaml': OUTLINE,
  'two.yaml': `${OUTLINE}---\n${OUTLINE}`,
  'broken.yaml': 'nlc: 1\nnetwork: {id: [\n',
  'map.json': '{ "elements": [] }\n',
  'baseline.json': '{ "nlc": "baseline", "entries": [] }\n',
  'plan.json': '{ "network": { "id": "net", "name": "Net" }, "nlc": 1 }\n',
};

const run = (...argv: readonly string[]) => runIn({ files }, 'export', ...argv);

describe('nlc export', () => {
  it.each([
    ['ics', /^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/],
    ['kumu', /^\{\n {2}"elements": \[\n[\s\S]*\n {2}\]\n\}\n$/],
    ['csv', /^network_id,network,[\s\S]*\r\n$/],
  ])('prints %s, or writes it to a file, the same both times', async (format, shape) => {
    const shown = await run('plan.yaml', '--to', format);
    expect(shown).toMatchObject({ code: 0, err: '' });
    expect(shown.out).toMatch(shape);
    const written = await run('--to', format, '-o', 'made', 'plan.yaml');
    expect(written).toMatchObject({ code: 0, out: '', err: '' });
    expect(written.written.get('made')).toBe(shown.out);
  });

  it('goes by the day of --as-of', async () => {
    const { out } = await run('plan.yaml', '--to', 'ics', '--as-of', '2026-10-01');
    expect(out).toContain('\r\nDTSTAMP:20261001T000000Z\r\n');
    expect(await run('plan.yaml', '--to', 'ics', '--as-of', '2026')).toMatchObject({
      code: 2,
      err: 'nlc: --as-of needs a day, such as 2026-09-01, not "2026".\n',
    });
  });

  it('reads standard input', async () => {
    const piped = await runIn({ stdin: OUTLINE }, 'export', '--to', 'csv', '-');
    expect(piped).toMatchObject({ code: 0, out: (await run('plan.yaml', '--to', 'csv')).out });
  });

  it('never writes over what nlc reads, but over what it has written', async () => {
    for (const file of ['./plan.yaml', 'two.yaml', 'baseline.json', 'plan.json']) {
      expect(await run('plan.yaml', '--to', 'kumu', '-o', file)).toMatchObject({
        code: 2,
        err: `nlc: ${file} could be a plan, a configuration or a baseline, so nlc won't overwrite it. Give -o another name.\n`,
      });
    }
    expect((await run('plan.yaml', '--to', 'kumu', '-o', 'map.json')).written.has('map.json')).toBe(true);
  });

  it('explains what it cannot do', async () => {
    expect(await run('two.yaml', '--to', 'csv')).toMatchObject({
      code: 2,
      err: 'nlc: two.yaml has 2 plans in it. nlc export writes one.\n',
    });
    const broken = await run('broken.yaml', '--to', 'csv');
    expect(broken.code).toBe(1);
    expect(broken.out).toContain('error  The "[" opened here isn\'t closed where it should be.');
    expect(await run('none.yaml', '--to', 'csv')).toMatchObject({ code: 2, err: "nlc: none.yaml doesn't exist.\n" });
    expect(await run('plan.yaml')).toMatchObject({
      code: 2,
      err: 'nlc export needs --to <format>: ics, kumu or csv. See nlc export --help.\n',
    });
    expect(await run('plan.yaml', '--to', 'ical')).toMatchObject({
      code: 2,
      err: 'nlc: --to can\'t be "ical". It can be ics, kumu or csv. See nlc export --help.\n',
    });
  });
});
