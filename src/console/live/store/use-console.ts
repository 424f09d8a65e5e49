import { createContext } from 'preact';
import { useContext, useEffect, useReducer } from 'preact/hooks';
import type { ConsoleState, ConsoleStore } from './console-store.ts';

const Context = createContext<ConsoleStore | undefined>(undefined);

/** Gives its children the store. */
export const ConsoleProvider = Context.Provider;

/** The store of the page. */
export function useStore(): ConsoleStore {
  const store = useContext(Context);
  if (store === undefined) throw new Error('A part of the console stands outside of it.');
  return store;
}

/** What the store knows now; renders anew when that changes. */
export function useConsole(): ConsoleState {
  const store = useStore();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => store.subscribe(() => redraw(0)), [store]);
  return store.state();
}
