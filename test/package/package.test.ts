import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { type Installed, installPackage, root } from './install.ts';

let installed: Installed;

beforeAll(async () => {
  installed = await installPackage();
});

afterAll(() => installed.close());

/** Every file of the installed package, from its folder. */
function listFiles(): string[] {
  return readdirSync(installed.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(installed.folder.length + 1))
    .filter((path) => !path.startsWith('node_modules'));
}

function readFile(path: string): string {
  return readFileSync(join(installed.folder, path), 'utf8');
}

describe('the packed package', () => {
  test('brings its runtime dependencies and nothing else', () => {
    const names = readdirSync(join(installed.project, 'node_modules')).filter(
      (name) => !name.startsWith('.'),
    );
    expect(names.toSorted()).toEqual(['fake-8x8', ...Object.keys(manifest.dependencies)].toSorted());
  });

  test('holds what package.json promises, and no tests, sources or tools', () => {
    const files = listFiles();
    const top = new Set(files.map((path) => path.split('/')[0]));
    expect([...top].toSorted()).toEqual(
      ['CHANGELOG.md', 'LICENSE', 'README.md', 'contracts', 'dist', 'package.json', 'scenarios'].toSorted(),
    );
    expect(files.filter((path) => /\.test\.|(^|\/)(test|generate)\//.test(path))).toEqual([]);
    expect(files.filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))).toEqual([]);
    expect(files.filter((path) => /^scenarios\/.*\.yaml$/.test(path)).length).toBeGreaterThanOrEqual(15);
  });

  test('names no place of the machine that built it', () => {
    const telling = listFiles().filter((path) => readFile(path).includes(root));
    expect(telling).toEqual([]);
  });

  test('brings the licence of each package inside its bundle', () => {
    const licences = readFile('dist/THIRD-PARTY-LICENSES.txt');
    for (const name of ['commander', 'koa', '@koa/router', 'undici', 'yaml', 'light-my-request']) {
      expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+`, 'm'));
    }
    expect(licences).toContain('Permission is hereby granted');
    expect(licences).not.toMatch(/: undefined$/m);
  });

  test('satisfies publint', async () => {
    const { messages } = await publint({ pkgDir: installed.folder, pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  test('satisfies arethetypeswrong', async () => {
    const attw = join(root, 'node_modules', '.bin', 'attw');
    const { stdout } = await installed.run(attw, [
      ...[installed.tarball, '--profile', 'esm-only', '--format', 'json'],
    ]);
    const { analysis, problems } = JSON.parse(stdout) as {
      analysis: { entrypoints: Record<string, unknown> };
      problems?: Record<string, unknown>;
    };
    expect(Object.keys(analysis.entrypoints)).toEqual(Object.keys(manifest.exports));
    const inEsm = Object.keys(problems ?? {}).filter((kind) => !IGNORED_FOR_ESM.has(kind));
    expect(inEsm).toEqual([]);
  });
});

/** Complaints about CommonJS and about Node before it knew `exports`, which an ESM package cannot serve. */
const IGNORED_FOR_ESM: ReadonlySet<string> = new Set(['NoResolution', 'CJSResolvesToESM']);

describe('the installed command', () => {
  const bin = () => join(installed.project, 'node_modules', '.bin', 'fake-8x8');

  test('says its version', async () => {
    expect(await installed.run(bin(), ['--version'])).toEqual({
      stdout: `${manifest.version}\n`,
      stderr: '',
    });
  });

  test('lints a scenario of the catalogue by its name', async () => {
    const { stdout, stderr } = await installed.run(bin(), ['lint', 'transfer']);
    expect([stdout, stderr]).toEqual(['', expect.stringContaining('no problems found')]);
  });

  test('runs the demo', async () => {
    const { stdout } = await installed.run(bin(), ['demo']);
    expect(stdout).toMatch(/✓ passed {2}30 events accepted/);
  });

  test('writes files to start from that lint clean', async () => {
    await installed.run(bin(), ['init', 'mine']);
    const { stderr } = await installed.run(bin(), ['lint', 'mine/scenarios/first-scenario.yaml']);
    expect(stderr).toContain('no problems found');
  });
});

describe('the installed modules', () => {
  test.each([
    ['a Fetch handler', '{ fetch: () => new Response() }'],
    ['a Node listener', '{ listener: (_, response) => response.end() }'],
  ])('fake-8x8 plays a scenario against %s', async (_, consumer) => {
    const printed = await installed.evaluate(`
      import { fileURLToPath } from 'node:url';
      import { createRun, events, loadScenario } from 'fake-8x8';
      const path = fileURLToPath(import.meta.resolve('fake-8x8/scenarios/transfer.yaml'));
      const { scenario } = await loadScenario(path);
      const run = createRun({ scenarios: [scenario], to: ${consumer} });
      const { verdict, events: { accepted } } = await run.play();
      console.log(verdict, accepted, events.text({ message: 'Hi' }).message);
    `);
    expect(printed).toBe('held 10 Hi');
  });

  test('fake-8x8/server serves the key', async () => {
    const printed = await installed.evaluate(`
      import { buildTestKey, createSigner } from 'fake-8x8';
      import { createServer, CONTROL_PREFIX } from 'fake-8x8/server';
      const signer = createSigner(buildTestKey());
      const server = await createServer({ signer });
      const key = await fetch(server.url + '/chat-gateway/v1/jwk/' + signer.kid + '/public');
      const health = await fetch(server.url + CONTROL_PREFIX + '/health');
      console.log(key.status, (await key.json()).kid, health.status);
      await server.close();
    `);
    expect(printed).toBe('200 fake-8x8-test-key-do-not-trust 200');
  });

  test('fake-8x8/schemas has the schemas of both dialects', async () => {
    const printed = await installed.evaluate(`
      import { chatApiSchemas, chatGatewaySchemas, scenarioSchema } from 'fake-8x8/schemas';
      console.log(Object.keys(chatApiSchemas).length, Object.keys(chatGatewaySchemas).length, scenarioSchema.type);
    `);
    expect(printed).toBe('6 7 object');
  });

  test('the JSON Schemas, the scenarios and package.json can be imported', async () => {
    const printed = await installed.evaluate(`
      import schema from 'fake-8x8/contracts/schemas/scenario.schema.json' with { type: 'json' };
      import manifest from 'fake-8x8/package.json' with { type: 'json' };
      import { readFile } from 'node:fs/promises';
      const yaml = await readFile(new URL(import.meta.resolve('fake-8x8/scenarios/unicode.yaml')), 'utf8');
      console.log(schema.title, manifest.name, yaml.includes('scenario: Unicode'));
    `);
    expect(printed).toBe('fake-8x8 scenario fake-8x8 true');
  });

  test.each(['fake-8x8', 'fake-8x8/server'])('do without TypeBox: %s', async (name) => {
    const refusing = `export const resolve = (name, context, next) => {
      if (/^(typebox|ajv)/.test(name)) throw new Error('loaded ' + name);
      return next(name, context);
    };`;
    const printed = await installed.evaluate(`
      import { register } from 'node:module';
      register('data:text/javascript,' + encodeURIComponent(${JSON.stringify(refusing)}));
      const refused = await import('typebox').then(() => 'loaded', () => 'refused');
      await import('${name}');
      console.log(refused);
    `);
    expect(printed).toBe('refused');
  });

  test('let nobody into the inside', async () => {
    const inside = installed.evaluate("await import('fake-8x8/dist/cli.js')");
    await expect(inside).rejects.toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
});
