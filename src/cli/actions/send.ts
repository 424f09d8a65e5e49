import type { Command } from 'commander';
import { Fake8x8Error } from '../../base/errors.ts';
import { createSeed } from '../../base/seeded-ids.ts';
import { knownWords } from '../../base/suggest.ts';
import { dialects } from '../../protocol/dialects.ts';
import { buildEvent } from '../../protocol/events.ts';
import type { FaultName } from '../../protocol/faults.ts';
import { readOptions } from '../options/read-options.ts';
import type { Io } from '../output/io.ts';
import { runAndReport } from '../run-and-report.ts';

type SendFlags = {
  readonly set?: readonly string[];
  readonly fault?: FaultName;
  readonly allowInvalid?: boolean;
};

/** Sends one event, with the fields that were set. */
export async function send(eventType: string, command: Command, io: Io): Promise<void> {
  const flags = command.opts<SendFlags>();
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
    steps: [
      {
        send: event,
        ...(flags.fault !== undefined && { fault: flags.fault }),
        ...(flags.allowInvalid === true && { allowIllegal: true }),
      },
    ],
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

/**
 * Carries out `path=value` on an event. The value takes the type of the one it replaces; a new field's is read as JSON
 * if it is JSON, else as text. Throws `SET_INVALID`.
 */
function setField(event: Record<string, unknown>, assignment: string): void {
  const equals = assignment.indexOf('=');
  const path = assignment.slice(0, equals);
  if (equals < 1 || !/^[\w$-]+(\.[\w$-]+)*$/.test(path)) {
    throw new Fake8x8Error(
      'SET_INVALID',
      `Cannot set "${assignment}". Write it like message=Hi or data.text=Hi.`,
    );
  }
  const keys = path.split('.');
  const last = keys.pop() as string;
  let holder = event;
  for (const key of keys) {
    const below = Object.hasOwn(holder, key) ? holder[key] : undefined;
    const next = typeof below === 'object' && below !== null ? { ...below } : {};
    define(holder, key, next);
    holder = next as Record<string, unknown>;
  }
  const before = Object.hasOwn(holder, last) ? holder[last] : undefined;
  define(holder, last, readValue(assignment.slice(equals + 1), before));
}

function readValue(text: string, before: unknown): unknown {
  if (typeof before === 'string' && before !== '${now}') return escapeVariables(text);
  try {
    return JSON.parse(text);
  } catch {
    return escapeVariables(text);
  }
}

/** What is set on the command line is meant as it stands. */
function escapeVariables(text: string): string {
  return text.replaceAll('${', () => '$${');
}

/** Not by assignment, which would let `__proto__` through. */
function define(holder: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}
