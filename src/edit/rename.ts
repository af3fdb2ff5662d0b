/** Gives a field another name, and changes nothing else. */

import type { Path } from '../plan/path.ts';
import { entryOf, followed, type Node } from '../yaml/tree.ts';
import type { Edited, ReadText } from './apply.ts';
import { type Draft, type DraftMap, isDraftList, sameData } from './draft.ts';
import { printScalar } from './print-scalar.ts';
import { type Refused, refuse } from './refusal.ts';
import { reread } from './reread.ts';
import { spliced } from './splice.ts';

/** @param index which document, counted from 0 */
export function renameField(read: ReadText, index: number, path: Path, to: string): Edited | Refused {
  const document = read.documents[index];
  const name = path.at(-1);
  const section = document?.root && nodeAt(document.root, path.slice(0, -1));
  const key = section?.kind === 'map' && typeof name === 'string' ? entryOf(section, name)?.key : undefined;
  if (document === undefined || key === undefined) return refuse('no-entry', path);
  const splices = [{ start: key.start, end: key.end, text: printScalar(to, { inFlow: true }) }];
  const text = spliced(read.text, splices) as string;
  const after = reread(read, text, splices);
  const wanted = renamed(document.data, path, to);
  const isRight =
    after.errors.length === 0 &&
    after.documents.length === read.documents.length &&
    after.documents.every((one, at) => sameData(one.data, at === index ? wanted : read.documents[at]?.data));
  return isRight ? { text, splices } : refuse('uncertain', path);
}

function nodeAt(root: Node, path: Path): Node | undefined {
  let here: Node | undefined = root;
  for (const step of path) {
    const node: Node | undefined = here && followed(here);
    here =
      node?.kind === 'map'
        ? entryOf(node, String(step))?.value
        : node?.kind === 'list'
          ? node.items[Number(step)]
          : undefined;
  }
  return here && followed(here);
}

function renamed(data: Draft, [step, ...rest]: Path, to: string): Draft {
  if (isDraftList(data)) return data.map((item, at) => (at === step ? renamed(item, rest, to) : item));
  return Object.fromEntries(
    Object.entries(data as DraftMap).map(([name, value]) => {
      if (name !== step) return [name, value];
      return rest.length === 0 ? [to, value] : [name, renamed(value, rest, to)];
    }),
  );
}
