import { Fake8x8Error } from '../../base/errors.ts';
import { formatValue } from '../../base/format-value.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';

const REFS_MAX = 50;

/** What a reference stands for, and the keywords that were written beside it. */
export type Resolved = {
  /** The object that was meant, always the same one for the same reference. */
  readonly target: unknown;
  readonly beside: JsonObject;
};

/**
 * Follows `$ref` within one document. Throws `CONTRACT_REF_NOT_LOCAL`, `CONTRACT_REF_UNKNOWN` or, when a reference
 * leads to itself, `CONTRACT_REF_ENDLESS`.
 */
export function resolveRef(value: unknown, root: unknown): Resolved {
  let target = value;
  let beside: JsonObject = {};
  for (let followed = 0; isJsonObject(target) && typeof target.$ref === 'string'; followed += 1) {
    const { $ref, ...rest } = target;
    if (followed === REFS_MAX) throw endless(String($ref));
    beside = { ...rest, ...beside };
    target = findTarget(String($ref), root);
  }
  return { target, beside };
}

/** Follows `$ref` and lays the keywords beside it over what it stands for; not for schemas, which need both. */
export function resolveObject(value: unknown, root: unknown): JsonObject {
  const { target, beside } = resolveRef(value, root);
  return { ...(isJsonObject(target) ? target : {}), ...beside };
}

function findTarget(ref: string, root: unknown): unknown {
  if (!/^#(\/|$)/.test(ref)) throw notLocal(ref);
  let at = root;
  for (const segment of ref.split('/').slice(1)) {
    const name = decodeSegment(segment);
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) throw unknown(ref, segment);
    at = (at as JsonObject)[name];
  }
  return at;
}

function decodeSegment(segment: string): string {
  const plain = /%[0-9a-f]{2}/i.test(segment) ? safelyDecoded(segment) : segment;
  return plain.replaceAll('~1', '/').replaceAll('~0', '~');
}

function safelyDecoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function notLocal(ref: string): Fake8x8Error {
  return new Fake8x8Error(
    'CONTRACT_REF_NOT_LOCAL',
    `Cannot follow the $ref ${formatValue(ref)}. Allowed: JSON Pointers into the same file, such as "#/$defs/status". Bundle the files into one first.`,
  );
}

function unknown(ref: string, segment: string): Fake8x8Error {
  return new Fake8x8Error(
    'CONTRACT_REF_UNKNOWN',
    `Cannot follow the $ref ${formatValue(ref)}: there is no ${formatValue(segment)} in its file. Allowed: what the file has. Correct the reference or add what it names.`,
  );
}

function endless(ref: string): Fake8x8Error {
  return new Fake8x8Error(
    'CONTRACT_REF_ENDLESS',
    `Cannot follow the $ref ${formatValue(ref)}: it leads on to others more than ${REFS_MAX} times. Allowed: references that end at something. Correct them.`,
  );
}
