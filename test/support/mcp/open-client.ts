import { type ChildProcess, spawn } from 'node:child_process';
import { Client, type Progress } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { onTestFinished } from 'vitest';
import { commandFile, root } from '../cli/run-command.ts';
import { firstLine } from '../first-line.ts';

/** What may be done next, as an answer says it. */
export type Next = {
  readonly tool: string;
  readonly arguments: Record<string, unknown>;
  readonly why: string;
};

/** What a tool answered. */
export type Answered = Readonly<Record<string, unknown>> & { readonly next: readonly Next[] };

/** An error as a tool answers it. */
export type Refused = {
  readonly code: string;
  readonly message: string;
  readonly problems?: readonly { readonly code: string; readonly message: string; readonly at?: string }[];
};

/** A client of the MCP server that ships, in a process of its own. */
export type OpenClient = {
  readonly client: Client;
  readonly pid: number;
  /** Calls a tool; fails when it answers an error. */
  call(tool: string, given?: Record<string, unknown>, options?: CallOptions): Promise<Answered>;
  /** Calls a tool that must answer an error. */
  refused(tool: string, given?: Record<string, unknown>): Promise<Refused>;
  close(): Promise<void>;
};

type CallOptions = {
  readonly signal?: AbortSignal;
  readonly onprogress?: (progress: Progress) => void;
};

/** Where and with what the server is started, and in which way the client begins. */
export type ClientOptions = {
  readonly cwd?: string;
  readonly flags?: readonly string[];
  readonly client?: ConstructorParameters<typeof Client>[1];
};

/** Longer than any test may take. */
const TIMEOUT_MS = 300_000;

/** Starts the server, and a client of it, for as long as the test lasts. */
export async function openClient(options: ClientOptions = {}): Promise<OpenClient> {
  const opened = await startClient(options);
  onTestFinished(opened.close);
  return opened;
}

/** Starts the server, and a client of it that the caller closes. */
export async function startClient({
  cwd = root,
  flags = [],
  client: options,
}: ClientOptions = {}): Promise<OpenClient> {
  const { PATH = '', HOME = '' } = process.env;
  const args = [commandFile, 'mcp', ...flags];
  const transport = new StdioClientTransport({
    command: process.execPath,
    args,
    cwd,
    env: { PATH, HOME },
    stderr: 'pipe',
  });
  const client = new Client({ name: 'test', version: '1.0.0' }, options);
  await client.connect(transport);
  const { pid } = transport;

  async function ask(name: string, given: Record<string, unknown>, further: CallOptions) {
    const result = await client.callTool({ name, arguments: given }, { timeout: TIMEOUT_MS, ...further });
    const [content] = result.content;
    const answered = JSON.parse(content?.type === 'text' ? content.text : '{}') as unknown;
    return { answered, isError: result.isError === true };
  }

  return {
    client,
    pid: pid ?? 0,
    async call(tool, given = {}, further = {}) {
      const { answered, isError } = await ask(tool, given, further);
      if (isError) throw new Error(`${tool} answered ${JSON.stringify(answered)}`);
      return answered as Answered;
    },
    async refused(tool, given = {}) {
      const { answered, isError } = await ask(tool, given, {});
      if (!isError) throw new Error(`${tool} answered ${JSON.stringify(answered)}`);
      return (answered as { readonly error: Refused }).error;
    },
    close: () => client.close(),
  };
}

/** An integration of `test/consumers/integrations`, in a process of its own. */
export type StartedIntegration = { readonly webhook: string; stop(): Promise<void> };

/** Starts an integration on a port for as long as the test lasts. */
export async function startIntegration(
  env: Readonly<Record<'FAKE_8X8_URL' | 'PORT', string>> & { readonly MISTAKE?: string },
): Promise<StartedIntegration> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, ['test/consumers/integrations/main.mjs'], {
    cwd: root,
    env: { PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => end(child);
  onTestFinished(stop);
  return { webhook: `${await firstLine(child, 'the integration')}/webhook`, stop };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await closed;
}
