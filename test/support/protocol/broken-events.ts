import type { TSchema } from 'typebox';
import { chatApiSamples } from '#src/protocol/chat-api/samples.ts';
import { chatApiSchemas } from '#src/protocol/chat-api/schemas.ts';
import { activitySchemas } from '#src/protocol/chat-gateway/activity-schemas.ts';
import { activitySamples, chatGatewaySamples } from '#src/protocol/chat-gateway/samples.ts';
import { chatGatewaySchemas } from '#src/protocol/chat-gateway/schemas.ts';
import type { DialectName } from '#src/protocol/dialect.ts';

/** An event with exactly one thing wrong, and what that is. */
export type BrokenEvent = { readonly title: string; readonly eventType: string; readonly value: unknown };

/** What a generator of broken values reads of a schema. */
export type Shape = {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly minimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly additionalProperties?: boolean;
};

/** A value with one thing wrong in it. */
export type Breakage = { readonly what: string; readonly value: unknown };

const REMOVED = Symbol('removed');
const OTHERS: Readonly<Record<string, readonly unknown[]>> = {
  string: [42, null, true, {}, []],
  integer: ['42', null, true, 0.5],
  number: ['42', null, true],
  boolean: ['true', null, 0],
  object: ['text', null, []],
  array: ['text', null, {}],
};

/** Each sample of a dialect broken in every way that its schema forbids. */
export function brokenEvents(dialect: DialectName): readonly BrokenEvent[] {
  return dialect === 'chat-api'
    ? breakAll(chatApiSchemas, chatApiSamples)
    : [
        ...breakAll({ ...chatGatewaySchemas, ACTIVITY: {} }, chatGatewaySamples),
        ...breakAll(activitySchemas, activitySamples),
      ];
}

function breakAll(
  schemas: Readonly<Record<string, TSchema>>,
  samples: Readonly<Record<string, { readonly eventType: string }>>,
): readonly BrokenEvent[] {
  return Object.entries(samples).flatMap(([name, sample]) =>
    breakagesOf(schemas[name] as Shape, sample).map(({ what, value }) => ({
      title: `${name}: ${what}`,
      eventType: sample.eventType,
      value,
    })),
  );
}

/** Breaks a value in every way that its schema forbids, one at a time. */
export function breakagesOf(shape: Shape, value: unknown, path = ''): readonly Breakage[] {
  const broken = [...wrongTypes(shape), ...wrongValues(shape, path)].map((wrong) => ({
    what: `${path || 'all'} becomes ${JSON.stringify(wrong)}`,
    value: wrong,
  }));
  return [...broken, ...brokenParts(shape, value, path)];
}

function wrongTypes(shape: Shape): readonly unknown[] {
  return shape.type === undefined ? [] : (OTHERS[shape.type] ?? []);
}

function wrongValues(shape: Shape, path: string): readonly unknown[] {
  if (shape.enum !== undefined) return ['surprise', 42, null];
  // Another name makes an activity of a messaging channel out of a documented one, which is no mistake.
  if (shape.const !== undefined) return path === '/data/name' ? [''] : ['surprise', ''];
  if (shape.minLength !== undefined) return [''];
  return shape.minimum === undefined ? [] : [shape.minimum - 1];
}

function brokenParts(shape: Shape, value: unknown, path: string): readonly Breakage[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      breakagesOf(shape.items ?? {}, item, `${path}/${index}`).map((part) => ({
        ...part,
        value: value.with(index, part.value),
      })),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  const fields = Object.entries(value).flatMap(([name, field]) =>
    [
      ...breakagesOf(shape.properties?.[name] ?? {}, field, `${path}/${name}`),
      ...(shape.required?.includes(name) ? [{ what: `${path}/${name} is missing`, value: REMOVED }] : []),
    ].map((part) => ({ ...part, value: withField(value, name, part.value) })),
  );
  const extra = { what: `${path}/surprise is added`, value: { ...value, surprise: 1 } };
  return shape.additionalProperties === false ? [...fields, extra] : fields;
}

function withField(value: object, name: string, field: unknown): object {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, before]) => {
      if (key !== name) return [[key, before]];
      return field === REMOVED ? [] : [[key, field]];
    }),
  );
}
