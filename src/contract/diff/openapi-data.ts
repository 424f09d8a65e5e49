import { asList, asMap, asObject, type JsonObject } from './json-object.ts';
import type { Aspect, SchemaAspect } from './part.ts';
import { resolveObject } from './resolve-ref.ts';
import type { Direction } from './rules.ts';

/** An operation and all that it stands in. */
export type OperationAt = {
  readonly path: string;
  readonly method: string;
  readonly item: JsonObject;
  readonly operation: JsonObject;
  readonly root: JsonObject;
};

/** Where data stands, and which way it goes. */
export type DataAt = {
  readonly place: string;
  readonly direction: Direction;
  readonly root: JsonObject;
};

/** Reads the bodies that a request or a response may have: the media types, and the schema of each. */
export function contentAspects(content: unknown, { place, direction, root }: DataAt): readonly Aspect[] {
  const types = asMap(content);
  return [
    {
      kind: 'names',
      place,
      direction,
      names: [...types.keys()],
      added: 'media-type-added',
      removed: 'media-type-removed',
    },
    ...[...types].map(([mediaType, media]) => ({
      kind: 'schema' as const,
      place: mediaType === 'application/json' ? place : `${place} ${mediaType}`,
      direction,
      schema: asObject(media).schema,
      root,
    })),
  ];
}

const PLACES = ['path', 'query', 'header', 'cookie'];

/** Reads parameters as objects, one for each place that they stand in, so that they are compared like other data. */
export function parameterAspects(
  { item, operation, root, path = '' }: Pick<OperationAt, 'item' | 'operation' | 'root'> & { path?: string },
  direction: Direction,
): readonly SchemaAspect[] {
  const all = [...asList(item.parameters), ...asList(operation.parameters)].map((each) =>
    resolveObject(each, root),
  );
  return PLACES.map((place) => {
    const here = all.filter((parameter) => parameter.in === place);
    const named = new Map(here.map((parameter) => [nameOf(parameter, path), parameter]));
    const schema = {
      properties: Object.fromEntries([...named].map(([name, parameter]) => [name, schemaOf(parameter)])),
      required: [...named].filter(([, { required }]) => required === true).map(([name]) => name),
    };
    return { kind: 'schema', place, direction, schema, root };
  });
}

/** Headers are the same in either case, and a parameter of the path is known by its place in it. */
function nameOf({ in: place, name }: JsonObject, path: string): string {
  if (place === 'header') return String(name).toLowerCase();
  if (place !== 'path') return String(name);
  const index = Array.from(path.matchAll(/\{([^}]*)\}/g), ([, inPath]) => inPath).indexOf(String(name));
  return index < 0 ? String(name) : `${index + 1}`;
}

function schemaOf({ schema, content, deprecated }: JsonObject): unknown {
  const [media] = asMap(content).values();
  const said = schema ?? asObject(media).schema ?? {};
  return deprecated === true ? { allOf: [said], deprecated } : said;
}
