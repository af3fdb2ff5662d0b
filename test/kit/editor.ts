/**
 * An editor with the YAML language server that VS Code's YAML extension runs: a plan is opened, help asked for, faults
 * read. No network.
 */

import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CompletionItem,
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const SERVER = 'node_modules/yaml-language-server/bin/yaml-language-server';
const SETTINGS = {
  schemaStore: { enable: false },
  kubernetesCRDStore: { enable: false },
  validate: true,
  hover: true,
  completion: true,
  schemas: {},
};

/** A place in a text, counted from 0 as editors do. */
export interface Cursor {
  readonly line: number;
  readonly character: number;
}

export interface Unclosed {
  readonly uri: string;
  /** What the editor underlines. */
  readonly errors: readonly Diagnostic[];
}

export class Editor {
  private readonly waiting = new Map<string, (diagnostics: Diagnostic[]) => void>();
  private opened = 0;

  private constructor(
    private readonly connection: ProtocolConnection,
    private readonly root: string,
    settings: object,
    private readonly stop: () => void,
  ) {
    connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section }) => (section === 'yaml' ? settings : {})),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => this.waiting.get(uri)?.(diagnostics),
    );
    connection.listen();
  }

  /**
   * @param settings of the editor's YAML extension, beside ours
   * @param root the folder that is open in it
   */
  static async start(settings: object = {}, root = '.'): Promise<Editor> {
    const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const yaml = { ...SETTINGS, ...settings };
    const editor = new Editor(connection, root, yaml, () => child.kill());
    const folder = { uri: pathToFileURL(resolve(root)).href, name: 'plans' };
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folder.uri,
      workspaceFolders: [folder],
      capabilities: {
        textDocument: {
          completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
          hover: { contentFormat: ['markdown'] },
        },
        workspace: { configuration: true },
      },
    });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml } });
    return editor;
  }

  /** Opens a text as a file that need not exist; gives its address and what the editor underlines in it. */
  async open(text: string, name = `plan-${++this.opened}.yaml`): Promise<Unclosed> {
    const uri = pathToFileURL(resolve(this.root, name)).href;
    const errors = new Promise<Diagnostic[]>((settle) => this.waiting.set(uri, settle));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    return { uri, errors: await errors };
  }

  async completions(uri: string, position: Cursor): Promise<readonly CompletionItem[]> {
    const found: CompletionList | CompletionItem[] | null = await this.connection.sendRequest(
      'textDocument/completion',
      { textDocument: { uri }, position },
    );
    return Array.isArray(found) ? found : (found?.items ?? []);
  }

  async hover(uri: string, position: Cursor): Promise<string> {
    const hover: Hover | null = await this.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    const contents = hover?.contents;
    return typeof contents === 'object' && 'value' in contents ? contents.value : '';
  }

  async close(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    this.connection.dispose();
    this.stop();
  }
}
