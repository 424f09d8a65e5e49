import type { DialectName } from '../../protocol/dialect.ts';
import type { CoverageGroupName } from './coverage.ts';

/** What a scenario covers: group, item and scenario. */
export type CoverageRow = readonly [group: CoverageGroupName, item: string, scenario: string];

/** What both dialects' dialogues cover, with an app that talks back and has registered itself. */
const DIALOGUES: readonly CoverageRow[] = [
  ['operations', 'webhook 2xx', 'app-opens'],
  ['operations', 'channel 2xx', 'app-opens'],
  ['operations', 'conversation 2xx', 'app-opens'],
  ['operations', 'message 2xx', 'app-opens'],
  ['operations', 'message 429', 'platform-fails'],
  ['operations', 'message 5xx', 'platform-fails'],
  ['operations', 'end 2xx', 'customer-leaves-first'],
];

/** What the scenarios of the catalogue cover that need an app which talks back, where no other scenario does. */
export const WITH_APP: Readonly<Record<DialectName, readonly CoverageRow[]>> = {
  'chat-api': [
    ...DIALOGUES,
    ['operations', 'token 2xx', 'app-opens'],
    ['operations', 'message 401', 'expired-token'],
    ['operations', 'end 401', 'expired-token'],
  ],
  'chat-gateway': [
    ...DIALOGUES,
    ['events', 'MESSAGE in queued', 'app-opens'],
    ['events', 'MESSAGE in created', 'script-assignment'],
    ['events', 'MESSAGE in transferred', 'transfer-in-dialogue'],
    ['transitions', 'queued to idle', 'customer-gives-up'],
    ['transitions', 'queued to created', 'script-assignment'],
    ['transitions', 'created to idle', 'survey'],
    ['transitions', 'handled to created', 'survey'],
    ['variations', 'echo', 'app-opens'],
  ],
};
