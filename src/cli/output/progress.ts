import { counted } from '../../base/format-value.ts';
import type { Run } from '../../play/run/run.ts';
import type { Io } from './io.ts';

const TERMINAL_EVERY_MS = 200;
const PIPE_EVERY_MS = 5000;

/** Shows how far a long run is: one line that is rewritten on a terminal, a line now and then in a pipe. Returns what ends it. */
export function showProgress(run: Pick<Run, 'summary'>, conversations: number, io: Io): () => void {
  const timer = setInterval(show, io.talkIsTerminal ? TERMINAL_EVERY_MS : PIPE_EVERY_MS);
  timer.unref();

  function show(): void {
    const { conversations: done, events, expectations } = run.summary();
    const lost = events.undelivered === 0 ? '' : `, ${events.undelivered} not delivered`;
    const failed = expectations.failed === 0 ? '' : `, ${counted(expectations.failed, 'expectation')} failed`;
    const line = `${done.total} of ${conversations} conversations, ${counted(events.accepted, 'event')} accepted${lost}${failed}`;
    if (io.talkIsTerminal) io.status.show(line);
    else io.talk(`${line}\n`);
  }

  return () => {
    clearInterval(timer);
    io.status.erase();
  };
}
