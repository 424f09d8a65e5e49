import { nameEvent, readEventParts } from './event-parts.ts';
import { asMap, asObject } from './json-object.ts';
import type { ContractFile, Part } from './part.ts';
import { resolveObject, resolveRef } from './resolve-ref.ts';

/** Reads an AsyncAPI 3 document: the payload and the headers of each message. */
export function readAsyncApiParts(file: ContractFile): readonly Part[] {
  const { channels, components } = asObject(file.content);
  const messages = new Map([
    ...asMap(asObject(components).messages),
    ...[...asMap(channels).values()].flatMap((channel) => [
      ...asMap(resolveObject(channel, file.content).messages),
    ]),
  ]);
  return [...messages].flatMap(([name, message]) => readMessage(name, message, file));
}

function readMessage(name: string, message: unknown, file: ContractFile): readonly Part[] {
  const root = file.content;
  const { payload, headers } = resolveObject(message, root);
  const schema = schemaOf(payload, root);
  const subject = nameEvent(name, schema, file);
  const events = readEventParts(schema, file);
  return [
    ...events,
    {
      key: `message ${subject}`,
      subject,
      audience: 'receiver',
      direction: 'received',
      ...(events.length === 0 && ({ added: 'event-added', removed: 'event-removed' } as const)),
      aspects: [
        { kind: 'schema', place: 'header', direction: 'received', schema: schemaOf(headers, root), root },
        ...(events.length === 0
          ? [{ kind: 'schema', place: '', direction: 'received', schema, root } as const]
          : []),
      ],
    },
  ];
}

/** A schema may stand in a wrapper that says of which kind it is. */
function schemaOf(value: unknown, root: unknown): unknown {
  const { target } = resolveRef(value, root);
  const { schemaFormat, schema } = asObject(target);
  return schemaFormat === undefined ? value : schema;
}
