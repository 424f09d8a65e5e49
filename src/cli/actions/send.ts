import type { Command } from 'commander';
import { Fake8x8Error } from '../../base/errors.ts';
import { knownWords } from '../../base/suggest.ts';
import { createSeed } from '../../play/run/seed.ts';
import { dialects } from '../../protocol/dialects.ts';
import { buildEvent } from '../../protocol/events.ts';
import type { Io } from '../io.ts';
import { readOptions } from '../read-options.ts';
import { runAndReport } from '../run-and-report.ts';
import { setField } from '../set-field.ts';

/** Sends one event, with the fields that were set. */
export async function send(eventType: string, command: Command, io: Io): Promise<void> {
  const flags = command.opts<{ set?: readonly string[]; allowInvalid?: boolean }>();
  const given = await readOptions(command);
  const options = { ...given, seed: given.seed ?? createSeed() };
  const { eventTypes } = dialects[options.dialect];
  if (!eventTypes.includes(eventType)) {
    throw new Fake8x8Error(
      'EVENT_UNKNOWN_TYPE',
      `${options.dialect} has no event "${eventType}". ${knownWords(eventType, eventTypes)}`,
    );
  }
  const event: Record<string, unknown> = { ...buildEvent(eventType, {}, options) };
  if ('timestamp' in event) event.timestamp = '${now}';
  if ('conversationId' in event) event.conversationId = '${conversation.id}';
  for (const assignment of flags.set ?? []) setField(event, assignment);
  const scenario = {
    scenario: `Send ${eventType}`,
    about: 'One event, as set on the command line.',
    steps: [{ send: event, ...(flags.allowInvalid === true ? { allowIllegal: true } : {}) }],
  };
  await runAndReport(
    {
      scenarios: [{ file: undefined, scenario, positions: undefined }],
      options,
      replayArguments: () => [eventType],
    },
    command,
    io,
  );
}
