import { setTimeout } from 'node:timers/promises';

/** Leaves the processor to what is starting. */
const PAUSE_MS = 20;

/** Resolves once something answers at a URL, whatever it answers. */
export async function untilAnswered(url: string): Promise<void> {
  while (!(await isAnswered(url))) await setTimeout(PAUSE_MS);
}

function isAnswered(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}
