import type { ToolAnnotations } from '@modelcontextprotocol/server';
import type { Answer } from './answer.ts';
import type { ToolArguments, ToolName } from './tool-schemas.ts';
import type { Workbench } from './workbench.ts';

/** What a call of a tool comes with. */
export type ToolCall = {
  readonly workbench: Workbench;
  /** Aborted when the client cancels the call or goes away. */
  readonly signal: AbortSignal;
  /** Tells the client how far it is, if it wants to know. */
  report(progress: { readonly progress: number; readonly total?: number; readonly message: string }): void;
};

/** A tool of the MCP server. A client knows nothing of it but this text and the schema of its arguments. */
export type Tool<N extends ToolName = ToolName> = {
  readonly name: N;
  readonly title: string;
  readonly description: string;
  readonly annotations: ToolAnnotations;
  /** Throws `Fake8x8Error`. */
  run(given: ToolArguments[N], call: ToolCall): Promise<Answer>;
};

/** What only reads. */
export const READS: ToolAnnotations = { readOnlyHint: true, openWorldHint: false };

/** What makes requests to the app on this machine. */
export const ACTS: ToolAnnotations = { readOnlyHint: false, destructiveHint: false, openWorldHint: false };
