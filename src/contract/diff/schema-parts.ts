import { readEventParts } from './event-parts.ts';
import { asObject } from './json-object.ts';
import type { Audience, ContractFile, Part } from './part.ts';
import type { Direction } from './rules.ts';

/** Reads a JSON Schema file: the events that it describes, or else the one kind of data. */
export function readSchemaParts(file: ContractFile): readonly Part[] {
  const events = readEventParts(file.content, file);
  if (events.length > 0) return events;
  const subject = file.name.replace(/^.*\//, '').replace(/\.(schema\.)?json$/, '');
  const { audience, direction } = roleOf(String(asObject(file.content).$id ?? subject));
  const aspect = { kind: 'schema', place: '', direction, schema: file.content, root: file.content } as const;
  return [
    {
      key: `schema ${subject}`,
      subject,
      audience,
      direction,
      added: 'schema-added',
      removed: 'schema-removed',
      aspects: [aspect],
    },
  ];
}

/** People write scenarios and configurations and read reports; callers send what is called a request. */
function roleOf(name: string): { readonly audience: Audience; readonly direction: Direction } {
  if (/(^|:)(scenario|config)(:\d+)?$/.test(name)) return { audience: 'user', direction: 'sent' };
  if (/(^|:)report(:\d+)?$/.test(name)) return { audience: 'user', direction: 'received' };
  if (/Request$/.test(name)) return { audience: 'caller', direction: 'sent' };
  return { audience: 'receiver', direction: 'received' };
}
