import type { Problem } from '../base/errors.ts';
import { chatApi } from './chat-api/dialect.ts';
import { chatGateway } from './chat-gateway/dialect.ts';
import type { Dialect, DialectName } from './dialect.ts';

/** Each dialect by its name. */
export const dialects: Readonly<Record<DialectName, Dialect>> = {
  'chat-api': chatApi,
  'chat-gateway': chatGateway,
};

/** The default dialect. */
export const DEFAULT_DIALECT: DialectName = 'chat-api';

/** The dialect that belongs to a webhook's version; undefined for a version that none has. */
export function dialectByVersion(version: string): Dialect | undefined {
  return BY_VERSION.get(version);
}

const BY_VERSION = new Map(Object.values(dialects).map((dialect) => [dialect.notificationVersion, dialect]));

/**
 * The problems of a value as an event of any of these dialects: empty when it is valid in one of them, else those of the
 * dialect that is meant. That is the one with the fewest problems, among the dialects that know its `eventType` if any do.
 */
export function checkEventIn(names: readonly DialectName[], value: unknown): readonly Problem[] {
  const { eventType } = Object(value) as { readonly eventType?: unknown };
  const knowing = names.filter((name) => dialects[name].eventTypes.some((type) => type === eventType));
  const meant = knowing.length === 0 ? names : knowing;
  if (meant.some((name) => dialects[name].isEvent(value))) return [];
  return meant
    .map((name) => dialects[name].checkEvent(value))
    .reduce((fewest, problems) => (problems.length < fewest.length ? problems : fewest));
}
