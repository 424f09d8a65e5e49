import type { Fake8x8 } from '../play/fake-8x8.ts';
import type { Io } from './io.ts';
import { listenFromStart } from './listen-from-start.ts';

/** Writes what happens on a platform as it happens, a line of JSON each; returns what ends that. */
export function streamEntries({ journal }: Fake8x8, io: Io): () => Promise<void> {
  const end = listenFromStart(journal, (entry) => void io.out(`${JSON.stringify(entry)}\n`));
  return async () => end();
}
