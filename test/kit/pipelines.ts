/**
 * What the logs of a pipeline would take for an order: the readers of GitHub Actions and of Azure Pipelines, written
 * again.
 */

/** What a terminal or a reader of logs must never be given by a plan: controls, hidden signs, half signs. */
const UNSAFE =
  /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|\p{Cs}|[\u{e0000}-\u{e0fff}]/u;

/** GitHub, first form: `##[name …]` anywhere in a line. */
function oldOrder(line: string): string | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  return start < 0 || end < 0 ? undefined : line.slice(start, end + 1);
}

/** GitHub, second form: a line that begins, space set aside, with `::name …::`. */
function newOrder(line: string): string | undefined {
  const trimmed = line.trimStart();
  const end = trimmed.indexOf('::', 2);
  return trimmed.startsWith('::') && end >= 0 ? trimmed.slice(0, end + 2) : undefined;
}

/** Azure and TeamCity: `##vso[area.action …]` and `##teamcity[name …]` anywhere in a line; so may others be. */
function namedOrder(line: string): string | undefined {
  return /##[\w.-]+\[[^\]]*\]/.exec(line)?.[0];
}

/** Every order and every unsafe sign in a text, by line; any sign may end a line that could for some reader. */
export function ordersIn(output: string): string[] {
  const lines = output.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
  const orders = lines.flatMap((line) =>
    [oldOrder(line), newOrder(line), namedOrder(line)].flatMap((one) => one ?? []),
  );
  const unsafe = output.split('\n').flatMap((line) => (UNSAFE.test(line) ? [`unsafe: ${JSON.stringify(line)}`] : []));
  return [...orders, ...unsafe];
}

/** An order as GitHub's runner understands it, its escapes resolved. */
export interface Order {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** What the runner of GitHub Actions does with a log: every line that begins, space set aside, with `::name …::`. */
export function ordersToGitHub(output: string): Order[] {
  return output.split(/\r\n|[\n\r]/).flatMap((line) => {
    const trimmed = line.trimStart();
    const end = trimmed.indexOf('::', 2);
    if (!trimmed.startsWith('::') || end < 0) return [];
    const about = trimmed.slice(2, end);
    const space = about.indexOf(' ');
    const pairs = space < 0 ? [] : about.slice(space + 1).split(',');
    const properties = pairs.map((pair) => pair.trim().split(/=(.*)/s)).filter((pair) => pair.length > 1);
    return [
      {
        command: space < 0 ? about : about.slice(0, space),
        properties: Object.fromEntries(properties.map(([name = '', value = '']) => [name, propertyOf(value)])),
        message: dataOf(trimmed.slice(end + 2)),
      },
    ];
  });
}

function dataOf(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function propertyOf(text: string): string {
  return dataOf(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}
