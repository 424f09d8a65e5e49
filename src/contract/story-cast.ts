import { createSeededIds } from '../base/seeded-ids.ts';
import type { Customer } from '../conversation/conversation.ts';
import type { DialectName } from '../protocol/dialect.ts';
import { dialects } from '../protocol/dialects.ts';
import { type Cast, createCast } from '../scenario/cast.ts';

const QUEUES = { support: { id: '104', name: 'Support' }, billing: { id: '126', name: 'Billing' } };
const AGENTS = { ana: { name: 'Ana Pop' }, ben: { name: 'Ben Okoro' } };

/** The customer of the stories. */
export const STORY_CUSTOMER: Customer = { name: 'James Jones', email: 'james@example.com', language: 'en' };

/** Creates the queues and agents of the stories, with the same ids each time. */
export function createStoryCast(dialect: DialectName): Cast {
  return createCast(
    { queues: QUEUES, agents: AGENTS },
    { dialect: dialects[dialect], ids: createSeededIds('contract') },
  );
}
