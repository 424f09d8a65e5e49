import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { findBrokenLinks, listPages } from '../support/docs/find-broken-links.ts';
import { copyInstalled, type Installed, root } from '../support/package/install.ts';
import { packagesLoadedBy, runWithout } from '../support/package/loaded-with.ts';

let installed: Installed;

beforeAll(async () => {
  installed = await copyInstalled(inject('installedPackage'));
});

afterAll(() => installed.close());

/** The part of CycloneDX that is read. */
type Sbom = {
  readonly metadata: { readonly component: { readonly name: string; readonly version: string } };
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly hashes: readonly unknown[];
  }[];
};

/** npm's lock file, as far as it is read. */
type Lock = {
  readonly packages: Readonly<Record<string, { readonly version: string; readonly dev?: boolean }>>;
};

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
  test('holds what package.json promises, and no tests or tools', () => {
    const files = listFiles();
    const top = new Set(files.map((path) => path.split('/')[0]));
    const promised = manifest.files.filter((name) => existsSync(join(root, name)));
    expect([...top].toSorted()).toEqual(
      [...new Set([...promised, 'LICENSE', 'README.md', 'package.json'])].toSorted(),
    );
    expect(files.filter((path) => /\.test\.|(^|\/)(test|generate)\//.test(path))).toEqual([]);
    const typescript = files.filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));
    expect(typescript.filter((path) => !path.startsWith('src/'))).toEqual([]);
    expect(files.filter((path) => /^scenarios\/.*\.yaml$/.test(path)).length).toBeGreaterThanOrEqual(15);
  });

  test('has no broken link on its pages', () => {
    const broken = listPages(installed.folder).flatMap((page) =>
      findBrokenLinks(installed.folder, page).map((link) => `${page}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  test('names no place of the machine that built it', () => {
    const telling = listFiles().filter((path) => readFile(path).includes(root));
    expect(telling).toEqual([]);
  });

  test('holds a bill of materials of what it needs at run time or has in its pages, and of nothing else', () => {
    const { metadata, components } = JSON.parse(readFile('sbom.cdx.json')) as Sbom;
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
    const { name, version } = metadata.component;
    expect([name, version]).toEqual([manifest.name, manifest.version]);
    const names = components.map((component) => component.name);
    expect(names).toEqual(expect.arrayContaining([...Object.keys(manifest.dependencies), 'preact']));
    const shipped = Object.entries(lock.packages)
      .filter(([path, locked]) => path !== '' && (locked.dev !== true || path === 'node_modules/preact'))
      .map(([path, locked]) => `${path.replace(/^.*node_modules\//, '')}@${locked.version}`);
    expect(shipped).toEqual(expect.arrayContaining(components.map((each) => `${each.name}@${each.version}`)));
    for (const component of components) expect(component.hashes).toHaveLength(1);
    const hosts = readFile('sbom.cdx.json').match(/https?:\/\/[^/"]+/g);
    expect(hosts).toEqual(['http://cyclonedx.org']);
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

  test('lints without undici, Koa and TypeBox', async () => {
    const cli = join(installed.folder, 'dist', 'cli.js');
    const printed = await runWithout(['undici', 'koa', 'typebox'], installed, [cli, 'lint', 'transfer']);
    expect(printed).toContain('no problems found');
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
    expect(printed).toBe('passed 10 Hi');
  });

  test('run without undici, TypeBox and Ajv as long as the app is in this process', async () => {
    const printed = await runWithout(['undici', 'typebox', 'ajv'], installed, [
      '--input-type=module',
      '--eval',
      `
      import { createRun, loadScenario } from 'fake-8x8';
      import { fileURLToPath } from 'node:url';
      const { scenario } = await loadScenario(fileURLToPath(import.meta.resolve('fake-8x8/scenarios/transfer.yaml')));
      const consumers = [{ fetch: () => new Response() }, { listener: (_, response) => response.end() }];
      for (const consumer of consumers) {
        const { verdict } = await createRun({ scenarios: [scenario], to: consumer }).play();
        console.log(verdict);
      }
      const { failures } = await createRun({ scenarios: [scenario], to: 'http://127.0.0.1:9/' }).play();
      console.log(failures[0].reason);
      `,
    ]);
    expect(printed).toBe('passed\npassed\nloaded undici\n');
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

  test.each(['index', 'server'])('load no TypeBox, Ajv or undici at once: %s', (name) => {
    const loaded = packagesLoadedBy(join(installed.folder, 'dist', `${name}.js`));
    expect(loaded.filter((each) => ['typebox', 'ajv', 'undici'].includes(each))).toEqual([]);
  });

  test('load Ajv with the first invalid value', async () => {
    const printed = await installed.evaluate(`
      import { createRequire } from 'node:module';
      import { dialects } from 'fake-8x8';
      const { cache } = createRequire(import.meta.url);
      const isLoaded = () => Object.keys(cache).some((path) => path.includes('ajv'));
      const before = isLoaded();
      const [problem] = dialects['chat-api'].checkEvent({ eventType: 'TRANSFER' });
      console.log(before, problem.code, isLoaded());
    `);
    expect(printed).toBe('false EVENT_MISSING_FIELD true');
  });

  test('do not export internals', async () => {
    const inside = installed.evaluate("await import('fake-8x8/dist/cli.js')");
    await expect(inside).rejects.toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
});
