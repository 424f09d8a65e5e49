import type { DialectName } from '#src/protocol/dialect.ts';
import { type ConformanceCase, conformanceCases } from './conformance-cases.ts';
import { attachmentCases } from './gateway-cases/attachments.ts';
import { callers } from './gateway-cases/callers.ts';
import { changeCases } from './gateway-cases/changes.ts';
import { channelCases } from './gateway-cases/channels.ts';
import { conversationCases } from './gateway-cases/conversations.ts';
import { handOverCases } from './gateway-cases/hand-over.ts';
import { messageCases } from './gateway-cases/messages.ts';
import { webhookCases } from './gateway-cases/webhooks.ts';

/** A case of a dialect. */
export type DialectCase = ConformanceCase & { readonly dialect: DialectName };

const gatewayCases: readonly ConformanceCase[] = [
  ...callers,
  ...webhookCases,
  ...channelCases,
  ...conversationCases,
  ...changeCases,
  ...messageCases,
  ...attachmentCases,
  ...handOverCases,
];

/** Every request that the platform is held to, whatever carries it. */
export const everyCase: readonly DialectCase[] = [
  ...conformanceCases.map((each) => ({ ...each, dialect: 'chat-api' as const })),
  ...gatewayCases.map((each) => ({ ...each, dialect: 'chat-gateway' as const })),
];
