import { type OperationRow, operations } from '../protocol/chat-api/operations/operations.ts';

/** The operations at a path, and what its segments say. */
export type Matched = {
  /** By method. */
  readonly operations: ReadonlyMap<string, OperationRow>;
  /** One of them. */
  readonly first: OperationRow;
  readonly params: Readonly<Record<string, string>>;
};

type Node = {
  readonly literals: Map<string, Node>;
  param: Node | undefined;
  readonly operations: Map<string, OperationRow>;
  /** The names of the parameters on the way here. */
  readonly names: readonly string[];
};

const ROOT = buildTree(operations);

/** Finds what is offered at a path, which must begin with a slash; undefined when nothing is. */
export function matchPath(path: string): Matched | undefined {
  const segments = path.split('/');
  const values: string[] = [];
  let node: Node | undefined = ROOT;
  for (let index = 1; index < segments.length && node !== undefined; index++) {
    const segment = segments[index] as string;
    const literal: Node | undefined = node.literals.get(segment);
    if (literal === undefined) values.push(decode(segment));
    node = literal ?? (segment === '' ? undefined : node.param);
  }
  const [first] = node?.operations.values() ?? [];
  if (node === undefined || first === undefined) return undefined;
  const params = Object.fromEntries(node.names.map((name, index) => [name, values[index] ?? '']));
  return { operations: node.operations, first, params };
}

function buildTree(all: readonly OperationRow[]): Node {
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

/** A segment whose escapes are broken stands for itself. */
function decode(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
