import type { CommandDefinition } from '../command-definition.ts';
import { addOptionFlags } from '../options/flags.ts';

/** `fake-8x8 mcp`. */
export const mcpCommand: CommandDefinition = {
  name: 'mcp',
  description:
    'Serve a coding agent over stdin and stdout (Model Context Protocol): it plays, examines, is the agent, and reads what happened.',
  configure(command, io) {
    addOptionFlags(command, 'mcp')
      .addHelpText(
        'after',
        `
Examples:
  $ fake-8x8 mcp
  $ fake-8x8 mcp --to http://localhost:3000/webhook --port 8808`,
      )
      .action(async (_flags, self) => {
        const { mcp } = await import('../actions/mcp.ts');
        await mcp(self, io);
      });
  },
};
