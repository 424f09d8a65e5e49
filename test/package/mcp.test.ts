import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { copyInstalled, type Installed } from '../support/package/install.ts';
import { packagesLoadedBy, runWithout } from '../support/package/loaded-with.ts';

let installed: Installed;

beforeAll(async () => {
  installed = await copyInstalled(inject('installedPackage'));
});

afterAll(() => installed.close());

describe('the MCP server of the installed package', () => {
  test('is started by npx, and has its tools, scenarios and pages', async () => {
    const { PATH = '', HOME = '' } = process.env;
    const client = new Client({ name: 'test', version: '1.0.0' });
    const transport = new StdioClientTransport({
      command: 'npx',
      args: ['fake-8x8', 'mcp'],
      cwd: installed.project,
      env: { PATH, HOME },
    });
    await client.connect(transport);
    try {
      expect((await client.listTools()).tools.map(({ name }) => name)).toContain('test_app');
      const page = await client.callTool({ name: 'read_docs', arguments: { page: 'scenarios' } });
      expect(page.structuredContent).toMatchObject({ page: 'scenarios' });
      const scenario = await client.callTool({ name: 'list_scenarios', arguments: { name: 'transfer' } });
      expect(scenario.structuredContent).toMatchObject({ name: 'transfer' });
    } finally {
      await client.close();
    }
  });

  test('is loaded by no other command', async () => {
    const cli = join(installed.folder, 'dist', 'cli.js');
    expect(packagesLoadedBy(cli).filter((name) => name.startsWith('@modelcontextprotocol'))).toEqual([]);
    const server = ['@modelcontextprotocol/server', '@modelcontextprotocol/server/stdio', 'zod'];
    for (const args of [
      ['lint', 'transfer'],
      ['list'],
      ['play', 'transfer', '--dry-run', '--to', 'http://localhost:1'],
    ])
      expect(await runWithout(server, installed, [cli, ...args]), args.join(' ')).not.toBe('');
  });
});
