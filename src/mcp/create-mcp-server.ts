import {
  type CallToolResult,
  McpServer,
  ResourceTemplate,
  type ServerContext,
} from '@modelcontextprotocol/server';
import { Fake8x8Error } from '../base/errors.ts';
import { formatJson } from '../base/printable.ts';
import { problemsFromSchemaErrors } from '../base/schema-problems.ts';
import { version } from '../base/version.ts';
import { toolArguments } from '../generated/tool-arguments.ts';
import { describeFailure } from './answer.ts';
import { listPages, readPage } from './docs-pages.ts';
import type { Kit } from './kit.ts';
import type { ToolCall } from './tool.ts';
import type { ToolName } from './tool-schemas.ts';
import { runTool, TOOLS } from './tools.ts';
import type { Workbench } from './workbench.ts';

/** Says how the tools belong together. */
const INSTRUCTIONS = `fake-8x8 plays the 8x8 contact centre for a chat integration on this machine. The app under test runs beside it: it receives webhook events at its own address ("to"), and calls the platform of fake-8x8 instead of https://api.8x8.com. Begin with test_app; explain_finding says what causes a finding and what to do; correct the app, start it again, and replay_findings says whether it is fixed. Every answer has "next": what may be done then. Every error has a code, and says what to do.`;

/** Creates the MCP server of one connection. `onBug` hears of what is no known error. */
export function createMcpServer(workbench: Workbench, onBug: (thrown: unknown) => void): McpServer {
  const server = new McpServer(
    { name: 'fake-8x8', title: 'fake-8x8', version },
    { capabilities: { tools: { listChanged: false } }, instructions: INSTRUCTIONS },
  );
  for (const name of Object.keys(TOOLS) as ToolName[]) addTool(server, name, { workbench, onBug });
  addDocs(server, workbench.kit);
  return server;
}

type Serving = { readonly workbench: Workbench; readonly onBug: (thrown: unknown) => void };

function addTool(server: McpServer, name: ToolName, { workbench, onBug }: Serving): void {
  const { title, description, annotations } = TOOLS[name];
  server.registerTool(
    name,
    { title, description, annotations, inputSchema: declare(toolArguments[name].buildSchema()) },
    async (given, context) => {
      const { call, told } = callOf(context, workbench);
      try {
        checkArguments(name, given);
        const answer = await runTool(name, given as never, call);
        // A client takes no progress of a call that is answered.
        await told();
        return toResult(answer);
      } catch (thrown) {
        if (!(thrown instanceof Fake8x8Error)) onBug(thrown);
        return { ...toResult(describeFailure(thrown)), isError: true };
      }
    },
  );
}

/** Only declared: what is wrong with arguments is answered like every other error, with its code. */
function declare(schema: object) {
  const json = () => schema as Record<string, unknown>;
  return {
    '~standard': {
      version: 1,
      vendor: 'fake-8x8',
      validate: (value: unknown) => ({ value }),
      jsonSchema: { input: json, output: json },
    },
  } as const;
}

function checkArguments(name: ToolName, given: unknown): void {
  const problems = problemsFromSchemaErrors(toolArguments[name].listErrors(given), given, 'ARGUMENTS');
  if (problems.length === 0) return;
  throw new Fake8x8Error('ARGUMENTS_INVALID', `${name} cannot be called so.`, { problems });
}

/** A call, and what resolves when its progress was told so far. */
function callOf({ mcpReq }: ServerContext, workbench: Workbench) {
  const { progressToken } = mcpReq._meta ?? {};
  let told: Promise<unknown> = Promise.resolve();
  const call: ToolCall = {
    workbench,
    signal: mcpReq.signal,
    report(progress) {
      if (progressToken === undefined) return;
      const params = { progressToken, ...progress };
      // A client that went away hears nothing more.
      const telling = mcpReq.notify({ method: 'notifications/progress', params }).catch(() => {});
      told = Promise.all([told, telling]);
    },
  };
  return { call, told: () => told };
}

/** As text for a model, and as data for a program. */
function toResult(answer: Readonly<Record<string, unknown>>): CallToolResult {
  const text = formatJson(answer);
  return { content: [{ type: 'text', text }], structuredContent: JSON.parse(text) };
}

const DOCS = 'fake-8x8://docs/';

/** The pages of the documentation, for clients in which a person chooses what the model reads. */
function addDocs(server: McpServer, { docsFolder }: Kit): void {
  const template = new ResourceTemplate(`${DOCS}{page}`, {
    list: async () => ({
      resources: (await listPages(docsFolder)).map(({ page, title }) => ({
        uri: DOCS + page,
        name: page,
        title,
      })),
    }),
  });
  const about = {
    title: 'Documentation',
    description: 'A page of the documentation.',
    mimeType: 'text/markdown',
  };
  server.registerResource('docs', template, about, async ({ href }, { page }) => ({
    contents: [{ uri: href, mimeType: about.mimeType, text: await readPage(docsFolder, String(page)) }],
  }));
}
