/** An editor with the YAML language server that VS Code's YAML extension runs: a plan is opened, help asked for, faults read. No network. */

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
} from 'vscode-languageserver-protocol/node.js';

const SERVER = 'node_modules/yaml-language-server/bin/yaml-language-server';
const SETTINGS = {
  yaml: {
    schemaStore: { enable: false },
    kubernetesCRDStore: { enable: false },
    validate: true,
    hover: true,
    completion: true,
    schemas: {},
  },
};

/** A place in a text, counted from 0 as editors do. */
export interface Cursor {
  readonly line: number;
  readonly character: number;
}

export class Editor {
  private readonly waiting = new Map<string, (diagnostics: Diagnostic[]) => void>();
  private opened = 0;

  private constructor(
    private readonly connection: ProtocolConnection,
    private readonly stop: () => void,
  ) {
    connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section }) => (section === 'yaml' ? SETTINGS.yaml : {})),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => this.waiting.get(uri)?.(diagnostics),
    );
    connection.listen();
  }

  /** @param settings of the editor's YAML extension, beside ours */
  static async start(settings: object = {}): Promise<Editor> {
    const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const editor = new Editor(connection, () => child.kill());
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(resolve('.')).href,
      capabilities: {
        textDocument: {
          completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
          hover: { contentFormat: ['markdown'] },
        },
        workspace: { configuration: true },
      },
    });
    await connection.sendNotification('initialized', {});
    const yaml = { ...SETTINGS.yaml, ...settings };
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml } });
    return editor;
  }

  /** Opens a text as a file that need not exist; gives its address and what the editor underlines in it. */
  async open(text: string): Promise<{ readonly uri: string; readonly faults: readonly Diagnostic[] }> {
    this.opened += 1;
    const uri = pathToFileURL(resolve(`plan-${this.opened}.yaml`)).href;
    const faults = new Promise<Diagnostic[]>((settle) => this.waiting.set(uri, settle));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    return { uri, faults: await faults };
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
