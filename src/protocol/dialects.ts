import { chatApi } from './chat-api/dialect.ts';
import { chatGateway } from './chat-gateway/dialect.ts';
import type { Dialect, DialectName } from './dialect.ts';

/** Each dialect by its name. */
export const dialects: Readonly<Record<DialectName, Dialect>> = {
  'chat-api': chatApi,
  'chat-gateway': chatGateway,
};

/** The names of all dialects. */
export const DIALECT_NAMES: readonly DialectName[] = ['chat-api', 'chat-gateway'];

/** The default dialect. */
export const DEFAULT_DIALECT: DialectName = 'chat-api';
