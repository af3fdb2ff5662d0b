/** Prints what `nlc explain` can be asked: all kinds in short, or one kind in full. */

import type { Topic, TopicKind } from '../../explain/topics.ts';
import { KIND_NAMES, TOPIC_KINDS } from '../../explain/topics.ts';
import type { Screen } from '../../io/terminal.ts';
import { either } from '../../text/words.ts';
import { measure, wrapped } from '../terminal/layout.ts';
import { palette } from '../terminal/palette.ts';
import { namesWithWords } from './explain-page.ts';

/** A topic of each kind that makes a good example. */
const EXAMPLES: Readonly<Partial<Record<TopicKind, string>>> = {
  rule: 'no-critical-friend',
  statement: 'P6',
  field: 'facilitators',
  value: 'learning-walk',
  word: 'critical friend',
  section: 'section membership',
  theme: 'theme leading',
};

/** What can be asked, by kind, on one screen. */
export function explainOverview(topics: readonly Topic[], { width, color }: Screen): string {
  const paint = palette(color);
  const measured = measure(width);
  const kinds = KIND_NAMES.flatMap((kind) => {
    const own = topics.filter((topic) => topic.kind === kind);
    const name = EXAMPLES[kind] ?? own[0]?.name;
    const { plural, about } = TOPIC_KINDS[kind];
    return name === undefined ? [] : [{ word: name, meaning: `${own.length} ${plural}: ${about}` }];
  });
  const plurals = KIND_NAMES.map((kind) => TOPIC_KINDS[kind].plural);
  return [
    wrapped('', paint.bold('What you can ask, as in nlc explain facilitators'), measured),
    ...namesWithWords(kinds, measured),
    '',
    wrapped('', 'Or a title or message just as nlc prints it:', measured),
    wrapped('  ', 'nlc explain "The plan doesn\'t name a critical friend."', measured),
    '',
    wrapped('', `To list one kind, run nlc explain with ${either(plurals)}.`, measured),
    '',
  ].join('\n');
}

/** Every topic of one kind, a line or two each. */
export function explainList(
  topics: readonly Topic[],
  kind: TopicKind,
  others: string,
  { width, color }: Screen,
): string {
  const paint = palette(color);
  const { plural, about } = TOPIC_KINDS[kind];
  const entries = topics
    .filter((topic) => topic.kind === kind)
    .map(({ name, title }) => ({ word: name, meaning: title }));
  const heading = `${entries.length} ${plural}: ${about}`;
  return `${[
    wrapped('', paint.bold(heading), measure(width)),
    ...namesWithWords(entries, measure(width)),
    ...(others === '' ? [] : ['', wrapped('', others, measure(width))]),
  ].join('\n')}\n`;
}
