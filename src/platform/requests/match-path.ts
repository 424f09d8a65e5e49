import { type AnyOperation, operations } from '../../protocol/operations.ts';
import { BODY_BYTES_MAX, FORM_BYTES_MAX } from '../limits.ts';

/** A path, with what 8x8 offers there. */
export type PathMatch = {
  /** The path as it was sent, with its escapes. */
  readonly path: string;
  /** The decoded path parameters, by name. */
  readonly params: Readonly<Record<string, string>>;
  /** The operations at the path, by method. */
  readonly operations: ReadonlyMap<string, AnyOperation>;
  /** The largest body that an operation at the path takes, in bytes. */
  readonly bodyBytesMax: number;
  /** The first of these operations; absent where 8x8 offers nothing. */
  readonly first: AnyOperation | undefined;
};

const NO_OPERATIONS: ReadonlyMap<string, AnyOperation> = new Map();

/** A path where 8x8 offers nothing, for a carrier that has nothing else to answer it with. */
export function unknownPath(path: string): PathMatch {
  return {
    path,
    params: {},
    operations: NO_OPERATIONS,
    bodyBytesMax: BODY_BYTES_MAX,
    first: undefined,
  };
}

type Node = {
  readonly literals: Map<string, Node>;
  param: Node | undefined;
  readonly operations: Map<string, AnyOperation>;
  /** The names of the parameters on the way here. */
  readonly names: readonly string[];
};

const ROOT = buildTree(operations);

/** Finds what 8x8 offers at a path that begins with a slash; undefined when there is nothing. */
export function matchPath(path: string): PathMatch | undefined {
  const segments = path.split('/');
  const values: string[] = [];
  let node: Node | undefined = ROOT;
  for (let index = 1; index < segments.length && node !== undefined; index++) {
    const segment = segments[index] as string;
    const literal: Node | undefined = node.literals.get(segment);
    if (literal === undefined) values.push(decodeSegment(segment));
    node = literal ?? (segment === '' ? undefined : node.param);
  }
  const [first] = node?.operations.values() ?? [];
  if (node === undefined || first === undefined) return undefined;
  const params = Object.fromEntries(node.names.map((name, index) => [name, values[index] ?? '']));
  return { path, params, operations: node.operations, bodyBytesMax: largestBody(node.operations), first };
}

function largestBody(all: ReadonlyMap<string, AnyOperation>): number {
  const isForm = all.get('POST')?.request?.mediaType === 'multipart/form-data';
  return isForm ? FORM_BYTES_MAX : BODY_BYTES_MAX;
}

function buildTree(all: readonly AnyOperation[]): Node {
  const root = createNode([]);
  for (const operation of all) {
    const segments = operation.path.split('/').slice(1);
    segments.reduce(descend, root).operations.set(operation.method, operation);
  }
  return root;
}

function descend(node: Node, segment: string): Node {
  if (segment.startsWith(':')) {
    node.param ??= createNode([...node.names, segment.slice(1)]);
    return node.param;
  }
  const child = node.literals.get(segment) ?? createNode(node.names);
  node.literals.set(segment, child);
  return child;
}

function createNode(names: readonly string[]): Node {
  return { literals: new Map(), param: undefined, operations: new Map(), names };
}

/** Decodes a segment; one with broken escapes stays as it is. */
function decodeSegment(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
