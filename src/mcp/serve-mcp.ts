import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { createMcpServer } from './create-mcp-server.ts';
import type { Kit } from './kit.ts';
import { createWorkbench } from './workbench.ts';

/** Where a client is served, and who hears what goes wrong. */
export type McpConnection = {
  readonly input: Readable;
  /** Nothing but the protocol may be written to it. */
  readonly output: Writable;
  /** Hears what is no known error. */
  readonly onBug: (thrown: unknown) => void;
};

/** Serves a client of the Model Context Protocol until it closes the input; `close` ends it before. */
export function serveMcp(kit: Kit, { input, output, onBug }: McpConnection): { close(): Promise<void> } {
  const workbench = createWorkbench(kit);
  return serveStdio(() => createMcpServer(workbench, onBug), {
    transport: new StdioServerTransport(input, output),
  });
}
