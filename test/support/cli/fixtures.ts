import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type {
  AttemptEntry,
  CallEntry,
  ConversationEntry,
  RunEntry,
  ScenarioEntry,
} from '#src/journal/entry.ts';
import type { Summary } from '#src/journal/summary.ts';
import type { RunInfo } from '#src/play/run/run-info.ts';
import { type RunningConsumer, startConsumer } from '../../consumers/start-consumer.ts';

/** The JSON report, as far as these tests read it. */
export type Report = {
  readonly report: string;
  readonly version: number;
  readonly run: RunInfo;
  readonly scenarios: readonly { readonly name: string; readonly file?: string; readonly replay: string }[];
  readonly summary: Summary;
  readonly entries: readonly (ScenarioEntry | AttemptEntry | CallEntry | ConversationEntry | RunEntry)[];
};

/** The attempts of a JSON report. */
export function attemptsOf(report: string): readonly AttemptEntry[] {
  const { entries } = JSON.parse(report) as Report;
  return entries.filter((entry) => entry.kind === 'attempt');
}

/** Starts one of the consumers for as long as the test lasts. */
export async function withConsumer(...start: Parameters<typeof startConsumer>): Promise<RunningConsumer> {
  const consumer = await startConsumer(...start);
  onTestFinished(() => consumer.stop());
  return consumer;
}

/** Makes a folder with these files for as long as the test lasts. */
export async function withFolder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fake-8x8-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

/** A port on which nothing listens just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A scenario of three events in chat-api, without pauses. */
export const SHORT_SCENARIO = `scenario: Short
about: From the queue to the goodbye.
queues: { support: { id: "104", name: Support } }
agents: { ana: { id: apop, name: Ana Pop } }
steps:
  - queue: support
  - join: ana
  - leave: ana
`;
