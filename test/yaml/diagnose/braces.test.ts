/** Fields on lines of their own under an entry in braces: what is marked, what to do, and the text once it is repaired. */

import { describe, expect, it } from 'vitest';
import { mistakesOfYaml } from '../../kit/yaml-mistakes.ts';

const MESSAGE = 'The line above ends with }, so "b" on a line of its own doesn\'t belong to it.';

const advice = (field: string) => `Put a comma and "${field}" before that }, and delete this line.`;

describe('a field under an entry in braces', () => {
  it.each([
    ['- { a: 1 }\n  b: 2\n', '- { a: 1, b: 2 }\n'],
    ['- { a: 1 }\nb: 2\n', '- { a: 1, b: 2 }\n'],
    ['- {a: 1}\n      b: 2\n', '- {a: 1, b: 2}\n'],
    ['- { a: 1, }\n  b: 2\n', '- { a: 1, b: 2 }\n'],
    ['- { }\n  b: 2\n', '- { b: 2 }\n'],
    ['l:\n  - { a: 1 }\n  b: 2\nm: 3\n', 'l:\n  - { a: 1, b: 2 }\nm: 3\n'],
    ['l: { a: 1 }\n  b: 2\n', 'l: { a: 1, b: 2 }\n'],
  ])('goes before the brace: %j', (text, repaired) => {
    const [mistake = ''] = mistakesOfYaml(text);
    expect(mistake).toContain(`«b: 2» ${MESSAGE} ${advice('b: 2')} (`);
    expect(mistake).toContain(`«}» the } that ends it) → ${repaired}`);
  });

  it.each([
    ['- { a: 1 }\n  b: x, y\n', 'b: x, y'],
    ['- { a: 1 }\n  b: x [y]\n', 'b: x [y]'],
    ['- { a: 1 } # one\n  b: 2\n', 'b: 2'],
    ['- { a: 1 }\n  b: 2 # two\n', 'b: 2'],
  ])('is for the person to move if more than the brace is in the way: %j', (text, field) => {
    const [mistake = ''] = mistakesOfYaml(text);
    expect(mistake).toContain(`«${field}» ${MESSAGE} ${advice(field)} (`);
    expect(mistake).not.toContain('→');
  });

  it('with its value on the lines below goes there, too, in braces of its own', () => {
    const [mistake = ''] = mistakesOfYaml('l:\n  - { a: 1 }\n    b:\n      c: 2\n');
    expect(mistake).toContain(
      `«b:» ${MESSAGE} Put a comma and "b: { … }" before that }, with what is below this line between the inner braces, and delete these lines. (`,
    );
    expect(mistake).not.toContain('→');
  });

  it.each(['b: "x, y"', "b: 'x, y'", 'b: [x, y]', 'b: { c: x, d: y }'])('keeps its quotes or brackets: %s', (field) => {
    expect(mistakesOfYaml(`- { a: 1 }\n  ${field}\n`)[0]).toContain(` → - { a: 1, ${field} }\n`);
  });
});

it.each(['l:\n  - { a: 1 }\n  b:\n    c: 2\n', '  l: { a: 1 }\nb: 2\n', '- { a: 1\n  b: 2\n', '- a {1}\n b: 2\n'])(
  'is another mistake: %j',
  (text) => {
    expect(mistakesOfYaml(text).join('\n')).not.toContain('The line above ends with }');
  },
);
