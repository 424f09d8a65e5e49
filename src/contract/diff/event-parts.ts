import { DIALECT_NAMES } from '../../protocol/dialects.ts';
import { asMap } from './json-object.ts';
import type { ContractFile, Part, SchemaAspect } from './part.ts';
import { readNode } from './schema-node.ts';

/** Reads the events that a schema is about, one part for each `eventType`; none when it is about none. */
export function readEventParts(schema: unknown, file: ContractFile): readonly Part[] {
  const root = file.content;
  const eventType = eventTypeOf(schema, root);
  if (eventType !== undefined) return [buildEventPart(eventType, schema, file)];
  const { shapes } = readNode(schema, root);
  return shapes.length > 0 && shapes.every((shape) => eventTypeOf(shape, root) !== undefined)
    ? groupByType(shapes, root).map(([type, members]) =>
        buildEventPart(type, members.length === 1 ? members[0] : { anyOf: members }, file),
      )
    : [];
}

/** The one `eventType` that a schema allows, in each of its shapes; undefined when it is no event's schema. */
export function eventTypeOf(schema: unknown, root: unknown): string | undefined {
  const { rules, shapes } = readNode(schema, root);
  const own = readNode(asMap(rules.properties).get('eventType'), root).values;
  if (own?.length === 1 && typeof own[0] === 'string') return own[0];
  const types = shapes.map((shape) => eventTypeOf(shape, root));
  return new Set(types).size === 1 ? types[0] : undefined;
}

/** How an event is named wherever it is described: with its dialect, when that can be told. */
export function nameEvent(eventType: string, schema: unknown, file: ContractFile): string {
  const { $id, title } = readNode(schema, file.content).rules;
  const said = [$id, title, file.name].join(' ');
  const dialect = DIALECT_NAMES.find((name) => new RegExp(`\\b${name}\\b`).test(said));
  return dialect === undefined ? eventType : `${dialect} ${eventType}`;
}

function buildEventPart(eventType: string, schema: unknown, file: ContractFile): Part {
  const subject = nameEvent(eventType, schema, file);
  const body: SchemaAspect = { kind: 'schema', place: '', direction: 'received', schema, root: file.content };
  return {
    key: `event ${subject}`,
    subject,
    audience: 'receiver',
    direction: 'received',
    added: 'event-added',
    removed: 'event-removed',
    aspects: [body],
  };
}

function groupByType(shapes: readonly unknown[], root: unknown): readonly (readonly [string, unknown[]])[] {
  const groups = new Map<string, unknown[]>();
  for (const shape of shapes) {
    const eventType = eventTypeOf(shape, root) ?? '';
    groups.set(eventType, [...(groups.get(eventType) ?? []), shape]);
  }
  return [...groups];
}
