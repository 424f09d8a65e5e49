import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { JournalEntry } from '../../journal/entry.ts';
import { type Address, formatFragment } from '../model/address.ts';
import type { Ends } from '../model/wire-details.ts';

/** What components need to know of the page they stand on. */
export type PageContext = {
  /** Scripted time from which times are shown, in ms since 1970. */
  readonly startedMs: number;
  readonly ends: Ends;
  /** Formats where a link leads. */
  hrefOf(address: Address): string;
  /** The step of a scenario that led to an entry, as it is written; absent where pages know none. */
  stepOf?(entry: JournalEntry): unknown;
  /** What can be done with an entry, beside what can be copied of it; absent where nothing can. */
  actionsOf?(entry: JournalEntry): ComponentChildren;
  /** Whether more comes while one looks. */
  readonly live: boolean;
  /** Whether the page is drawn for paper: whole, and without what one presses. */
  readonly printing: boolean;
};

const Context = createContext<PageContext>({
  startedMs: 0,
  ends: { webhookUri: '' },
  hrefOf: formatFragment,
  live: false,
  printing: false,
});

/** Gives its children a page's context. */
export const PageProvider = Context.Provider;

/** The context of the page. */
export function usePage(): PageContext {
  return useContext(Context);
}
