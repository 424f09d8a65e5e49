import { toolSchemas } from '../../mcp/tool-schemas.ts';
import { TOOLS } from '../../mcp/tools.ts';
import { buildTable, code, prose } from './markdown.ts';

/** Builds the table of the MCP server's tools in Markdown, in the order in which a client sees them. */
export function buildMcpToolsTable(): string {
  return buildTable(
    ['tool', 'what it does', 'takes'],
    Object.values(TOOLS).map(({ name, description }) => [
      code(name),
      prose(description),
      Object.keys(toolSchemas[name].properties).map(code).join(', '),
    ]),
  );
}
