/**
 * Documents made from code: the committed ones are up to date, and a marker that is wrong is reported with its line.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { regenerated } from '../../src/build/documents.ts';
import { SECTIONS } from '../../src/build/sections.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { FORMAT_NAMES, FORMATS } from '../../src/reporters/formats/index.ts';
import { runIn } from '../kit/memory-io.ts';

const nlc = async (files: Readonly<Record<string, string>>, ...argv: readonly string[]) =>
  (await runIn({ files, env: { COLUMNS: '80' } }, ...argv)).out;

async function filled(text: string): Promise<string> {
  const [document] = await regenerated([{ file: 'GUIDE.md', text }], nlc);
  return document?.text ?? '';
}

const DOCUMENTS = readdirSync('.').filter((file) => file.endsWith('.md'));

it.each(DOCUMENTS)('%s is up to date', async (file) => {
  const text = readFileSync(file, 'utf8');
  expect(await regenerated([{ file, text }], nlc), 'run npm run docs').toEqual([{ file, text }]);
});

it('framework/RULES.md is up to date', async () => {
  const reference = await nlc({}, 'rules', '--format', 'markdown');
  expect(readFileSync('framework/RULES.md', 'utf8') === reference, 'run npm run docs').toBe(true);
});

it('the README shows every command', () => {
  const readme = readFileSync('README.md', 'utf8');
  const missing = COMMANDS.map(({ name }) => `nlc ${name}`).filter((name) => !new RegExp(`\\b${name}\\b`).test(readme));
  expect(missing, 'README.md should say somewhere what they are for').toEqual([]);
});

it('a generated section is used for the formats and the exit codes of the README', () => {
  const readme = readFileSync('README.md', 'utf8');
  for (const name of ['formats', 'exit codes']) expect(readme).toContain(`\n<!-- generated: ${name} -->\n`);
});

describe('a document', () => {
  it('keeps everything but what is between its markers', async () => {
    const text =
      'Before\n\n<!-- generated: commands -->\nold\n<!-- end -->\n\nBetween\n<!-- generated: formats -->\n<!-- end -->\nAfter';
    const fresh = await filled(text);
    expect(fresh).toMatch(
      /^Before\n\n<!-- generated: commands -->\n\n\| command +\|[\s\S]*\n\nBetween\n[\s\S]*\nAfter$/,
    );
    expect(fresh).not.toContain('old');
    for (const { name } of COMMANDS) expect(fresh).toContain(`\n| \`nlc ${name}\` `);
    for (const name of FORMAT_NAMES)
      expect(fresh).toMatch(new RegExp(`^\\| \`${name}\` +\\| ${FORMATS[name].about} +\\| `, 'm'));
    expect(await filled(fresh)).toBe(fresh);
  });

  it('shows what nlc says of the plan that it shows', async () => {
    const plan = 'nlc: 1\nnetwork: [\n';
    const fresh = await filled(`\`\`\`yaml\n${plan}\`\`\`\n<!-- generated: example -->\n<!-- end -->\n`);
    expect(fresh).toContain(await nlc({ 'plan.yaml': plan }, 'check', '--as-of', '2026-11-24', 'plan.yaml'));
    expect(fresh).toContain('plan-syntax');
  });

  it('without markers, or with markers inside a line, stays as it is', async () => {
    const text = 'Write `<!-- generated: formats -->` above and `<!-- end -->` below.\n';
    expect(await filled(text)).toBe(text);
  });

  it.each([
    [
      'One\n<!-- generated: format -->\n<!-- end -->',
      `GUIDE.md:3: There is no generated section "format". Use ${words()}.`,
    ],
    ['<!-- generated: formats -->\ntext', 'GUIDE.md: The section "formats" has no <!-- end --> after it.'],
    ['One\n\n<!-- end -->', 'GUIDE.md:3: No generated section starts before this <!-- end -->.'],
    [
      '<!-- generated: formats -->\n<!-- generated: commands -->\n<!-- end -->',
      'GUIDE.md:2: The section above has no <!-- end -->.',
    ],
    ['<!-- generated: example -->\n<!-- end -->', 'A document with the section "example" must show a plan as YAML.'],
  ])('with a wrong marker is refused: %j', async (text, message) => {
    await expect(filled(text)).rejects.toThrow(message);
  });
});

function words(): string {
  const names = Object.keys(SECTIONS);
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
