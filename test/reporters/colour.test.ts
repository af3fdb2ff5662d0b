/**
 * Colour: on a terminal unless the environment says otherwise, never in what a machine reads, and nothing lost without.
 */

import { describe, expect, it } from 'vitest';
import { runIn, type World } from '../kit/memory-io.ts';
import { SMALLEST } from '../kit/plans.ts';

const files = { 'plan.yaml': SMALLEST };
const ESCAPE = '\u001b[';

const COMMANDS = [['check', 'plan.yaml'], ['explain', 'no-facilitator'], ['explain', 'P5'], ['rules']] as const;

async function isColored(world: World, ...argv: readonly string[]): Promise<boolean> {
  return (await runIn({ files, ...world }, ...argv)).out.includes(ESCAPE);
}

describe.each(COMMANDS.map((argv) => ({ argv, name: argv.join(' ') })))('$name', ({ argv }) => {
  it.each<{ name: string; world: World; flags?: string[]; colored: boolean }>([
    { name: 'a terminal', world: { columns: 80 }, colored: true },
    { name: 'a pipe', world: {}, colored: false },
    { name: '--color never on a terminal', world: { columns: 80 }, flags: ['--color', 'never'], colored: false },
    { name: '--color=always in a pipe', world: {}, flags: ['--color=always'], colored: true },
    { name: '--color auto on a terminal', world: { columns: 80 }, flags: ['--color', 'auto'], colored: true },
    { name: 'NO_COLOR', world: { columns: 80, env: { NO_COLOR: '1' } }, colored: false },
    { name: 'NO_COLOR, empty', world: { columns: 80, env: { NO_COLOR: '' } }, colored: true },
    {
      name: 'NO_COLOR against --color',
      world: { env: { NO_COLOR: '1' } },
      flags: ['--color', 'always'],
      colored: true,
    },
    { name: 'FORCE_COLOR in a pipe', world: { env: { FORCE_COLOR: '1' } }, colored: true },
    { name: 'FORCE_COLOR, empty, in a pipe', world: { env: { FORCE_COLOR: '' } }, colored: false },
    { name: 'FORCE_COLOR=0 on a terminal', world: { columns: 80, env: { FORCE_COLOR: '0' } }, colored: false },
    { name: 'FORCE_COLOR=false on a terminal', world: { columns: 80, env: { FORCE_COLOR: 'false' } }, colored: false },
    { name: 'NO_COLOR and FORCE_COLOR', world: { env: { NO_COLOR: '1', FORCE_COLOR: '1' } }, colored: false },
    { name: 'TERM=dumb', world: { columns: 80, env: { TERM: 'dumb' } }, colored: false },
    { name: 'TERM, empty', world: { columns: 80, env: { TERM: '' } }, colored: true },
    {
      name: 'TERM=dumb and FORCE_COLOR',
      world: { columns: 80, env: { TERM: 'dumb', FORCE_COLOR: '1' } },
      colored: true,
    },
  ])('$name', async ({ world, flags = [], colored }) => {
    expect(await isColored(world, ...argv, ...flags)).toBe(colored);
  });

  it('says the same words with and without', async () => {
    const { out: plain } = await runIn({ files, columns: 80 }, ...argv, '--color', 'never');
    const { out: colored } = await runIn({ files, columns: 80 }, ...argv, '--color', 'always');
    expect(colored.replaceAll(new RegExp(`${ESCAPE.replace('[', '\\[')}\\d+m`, 'g'), '')).toBe(plain);
  });
});

it.each(['compact', 'json'])('%s has none', async (format) => {
  expect(await isColored({ columns: 80 }, 'check', '-f', format, '--color', 'always', 'plan.yaml')).toBe(false);
});

it('paints each level its own colour', async () => {
  const argv = ['--color', 'always', '--only', 'named-pupil', '--only', 'no-facilitator', 'plan.yaml'];
  const first = async (level: string) => {
    const { out } = await runIn({ files }, 'check', '--quiet', '--rule', `no-facilitator=${level}`, ...argv);
    return out
      .split('\n')
      .find((line) => line.includes("The plan doesn't give the head of Ashby"))
      ?.split('  ')[0];
  };
  expect(await first('error')).toBe(`${ESCAPE}31m${ESCAPE}1merror${ESCAPE}22m${ESCAPE}39m`);
  expect(await first('warning')).toBe(`${ESCAPE}33m${ESCAPE}1mwarning${ESCAPE}22m${ESCAPE}39m`);
});
