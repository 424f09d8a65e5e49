import { messageOf } from '../base/errors.ts';
import type { Observer } from './observer.ts';
import type { InjectedValues, StateHandlers } from './state-handlers.ts';

/** A state handler of Pact's, in either of its two shapes. */
export type StateHook = HookStep | { readonly setup?: HookStep; readonly teardown?: HookStep };

type HookStep = (parameters?: unknown) => unknown;

/** The user's own state handlers, by the name of the provider state. */
export type StateHooks = Readonly<Record<string, StateHook>>;

type SteppedHandlers = Record<
  string,
  {
    setup(parameters?: unknown): Promise<InjectedValues>;
    teardown(parameters?: unknown): Promise<InjectedValues>;
  }
>;

/**
 * Runs the user's hooks before the handlers that play conversations, and adds those of other states. What one throws is
 * recorded, since Pact only prints it.
 */
export function withStateHooks(own: StateHandlers, hooks: StateHooks, observer: Observer): SteppedHandlers {
  const names = new Set([...Object.keys(own), ...Object.keys(hooks)]);
  return Object.fromEntries(
    Array.from(names, (name) => {
      const { setup, teardown } = stepsOf(hooks[name]);
      return [
        name,
        {
          async setup(parameters) {
            observer.state(name, parameters);
            return note(observer, async () => ({
              ...Object(await setup?.(parameters)),
              ...(await own[name]?.(parameters)),
            }));
          },
          teardown: async (parameters) => Object(await teardown?.(parameters)),
        },
      ];
    }),
  );
}

function stepsOf(hook: StateHook = {}) {
  return typeof hook === 'function' ? { setup: hook, teardown: undefined } : hook;
}

async function note<T>(observer: Observer, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (thrown) {
    observer.failed(messageOf(thrown));
    throw thrown;
  }
}
