import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type YAMLMap } from 'yaml';
import type { Position, Problem } from '../../base/errors.ts';
import { childPointer, parentPointer } from '../../base/json-pointer.ts';
import { excerpt } from '../../base/printable.ts';
import { composeYaml } from './compose-yaml.ts';
import type { Positions } from './positions.ts';

/** A YAML or JSON text as plain data, the positions of its values, and its problems as YAML. */
export type ParsedYaml = {
  readonly value: unknown;
  readonly positions: Positions;
  readonly problems: readonly Problem[];
};

type Reading = {
  readonly problems: Problem[];
  readonly keyOffsets: Map<string, number>;
  readonly valueOffsets: Map<string, number>;
  readonly place: (offset: number) => Position;
};

/**
 * Parses YAML 1.2, and so JSON, as plain data: core schema, one document, no aliases, no tags, no merge keys. Never
 * throws.
 */
export function parseYaml(text: string, file: string): ParsedYaml {
  const lineCounter = new LineCounter();
  const place = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(Math.max(offset, 0));
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const reading: Reading = { problems: [], keyOffsets: new Map(), valueOffsets: new Map(), place };
  const { contents, errors } = composeYaml(text, lineCounter);
  for (const { offset, message } of errors) {
    const position = place(offset);
    // What the parser says of the rest of a line comes from its first error.
    if (reading.problems.at(-1)?.position?.line === position.line) continue;
    const sentence = `Cannot read ${excerpt(file, 200)} as YAML: ${excerpt(message, 250)}.`;
    reading.problems.push(problem('SCENARIO_SYNTAX', sentence, { path: '', position }));
  }
  const value = errors.length > 0 ? undefined : readNode(contents, '', reading);
  return { value, positions: createPositions(reading), problems: reading.problems };
}

function createPositions({ keyOffsets, valueOffsets, place }: Reading): Positions {
  return (path, of = 'value') => {
    let offset = (of === 'key' ? keyOffsets : valueOffsets).get(path);
    for (
      let around: string | undefined = path;
      offset === undefined && around !== undefined;
      around = parentPointer(around)
    ) {
      offset = valueOffsets.get(around);
    }
    return offset === undefined ? undefined : place(offset);
  };
}

function readNode(node: unknown, path: string, reading: Reading): unknown {
  const offset = (node as Node | null | undefined)?.range?.[0];
  if (offset === undefined && path !== '') return null;
  reading.valueOffsets.set(path, offset ?? 0);
  if (node === null || node === undefined) return null;
  if (isAlias(node)) {
    refuse(
      reading,
      path,
      `the alias "*${excerpt(node.source, 50)}"; write the value out, or put a text that begins with * in quotes`,
    );
    return null;
  }
  const { tag } = node as Node;
  if (tag !== undefined)
    refuse(
      reading,
      path,
      `the tag "${excerpt(tag, 50)}"; remove it, or put a text that begins with ! in quotes`,
    );
  if (isMap(node)) return readMap(node, path, reading);
  if (isSeq(node)) return node.items.map((item, index) => readNode(item, childPointer(path, index), reading));
  return readScalar(node, path, reading);
}

function readScalar(node: unknown, path: string, reading: Reading): unknown {
  const value = isScalar(node) ? node.value : null;
  if (typeof value === 'number' && !Number.isFinite(value)) {
    refuse(reading, path, `the number ${value}; write a finite one, or put it in quotes`);
  }
  return value;
}

function readMap(map: YAMLMap, path: string, reading: Reading): object {
  const value: Record<string, unknown> = {};
  for (const { key: keyNode, value: valueNode } of map.items) {
    const key = isScalar(keyNode) ? String(keyNode.value ?? '') : '';
    const at = childPointer(path, key);
    const offset = (keyNode as Node | null)?.range?.[0];
    if (Object.hasOwn(value, key)) {
      const sentence = `The key "${excerpt(key, 50)}" is here twice. Remove one of them.`;
      const position = reading.place(offset ?? 0);
      reading.problems.push(problem('SCENARIO_DUPLICATE_KEY', sentence, { path: at, position }));
      continue;
    }
    if (offset !== undefined) reading.keyOffsets.set(at, offset);
    if (isAlias(keyNode)) refuse(reading, path, 'an alias as a key; write the key out');
    // Defined, not assigned: __proto__ is then a key like any other.
    Object.defineProperty(value, key, {
      value: readNode(valueNode, at, reading),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return value;
}

function refuse(reading: Reading, path: string, what: string): void {
  const position = reading.place(reading.valueOffsets.get(path) ?? 0);
  const sentence = `A scenario is plain data and cannot contain ${what}.`;
  reading.problems.push(problem('SCENARIO_NOT_PLAIN', sentence, { path, position }));
}

function problem(code: string, message: string, at: { path: string; position: Position }): Problem {
  return { code, message, severity: 'error', ...at };
}
