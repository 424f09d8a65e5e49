import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Fake8x8Error, messageOf } from '../../base/errors.ts';
import { excerpt } from '../../base/printable.ts';
import type { StateHooks } from '../../pact/state-hooks.ts';
import { importDefault } from '../options/load-config.ts';

/** Loads state handlers of the user's own: the module's default export, or its `stateHandlers`. Throws `STATE_HOOKS_NOT_FOUND`, `JITI_MISSING` or `STATE_HOOKS_INVALID`. */
export async function loadStateHooks(file: string | undefined): Promise<StateHooks> {
  if (file === undefined) return {};
  const path = resolve(file);
  if (!existsSync(path)) {
    throw new Fake8x8Error(
      'STATE_HOOKS_NOT_FOUND',
      `Cannot load the state hooks "${file}": there is no such file. Name a module, such as --state-hooks test/state-hooks.ts.`,
    );
  }
  const exported = Object(await load(path, file));
  const hooks: unknown = exported.stateHandlers ?? exported;
  if (isHooks(hooks)) return hooks;
  throw invalid(file, 'it exports something else');
}

async function load(path: string, file: string): Promise<unknown> {
  try {
    return await importDefault(path);
  } catch (thrown) {
    if (thrown instanceof Fake8x8Error) throw thrown;
    throw invalid(file, excerpt(messageOf(thrown), 500), thrown);
  }
}

function isHooks(value: unknown): value is StateHooks {
  const hooks = Object.values(Object(value));
  return hooks.length > 0 && hooks.every((hook) => typeof hook === 'function' || isPair(hook));
}

function isPair(hook: unknown): boolean {
  const { setup, teardown } = Object(hook) as { readonly setup?: unknown; readonly teardown?: unknown };
  return [setup, teardown].some((step) => typeof step === 'function');
}

function invalid(file: string, why: string, cause?: unknown): Fake8x8Error {
  return new Fake8x8Error(
    'STATE_HOOKS_INVALID',
    `Cannot use the state hooks "${file}": ${why}. Allowed: functions, or { setup, teardown }, by the name of the provider state. Export them as default or as stateHandlers.`,
    { cause },
  );
}
