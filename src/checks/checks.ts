import type { Check } from './check.ts';
import { catalogue } from './conversations/catalogue.ts';
import { changesOfAgent } from './conversations/changes-of-agent.ts';
import { customerLeaves } from './conversations/customer-leaves.ts';
import { equalTexts, overlappingMessages, quickCustomer } from './conversations/equal-texts.ts';
import { generatedConversations } from './conversations/generated.ts';
import { plainConversation } from './conversations/plain.ts';
import { severalAtOnce } from './conversations/several-at-once.ts';
import { handshake } from './deliveries/handshake.ts';
import { lateEvents } from './deliveries/late-events.ts';
import { lateRetries, repeatedEvents } from './deliveries/repeated-events.ts';
import { otherTenant, wireConditions, writtenOtherwise } from './deliveries/wire.ts';
import { agentTexts, customerTexts } from './payloads/agent-texts.ts';
import { randomPayloads } from './payloads/random-payloads.ts';
import { extremeValues, missingFields, oldTimestamps, unknownThings } from './payloads/unknown-things.ts';
import { expiredToken, failingCalls, failingForLong, lostAnswers } from './platform/failing-calls.ts';
import { failingReads } from './platform/failing-reads.ts';
import { forgedRequests, otherKeys, unavailableKey } from './signatures/forged-requests.ts';

/** Every check, in the order in which they are made: the plain one first, since it shows how fast the app is. */
export const CHECKS: readonly Check[] = [
  plainConversation,
  changesOfAgent,
  customerLeaves,
  severalAtOnce,
  equalTexts,
  writtenOtherwise,
  forgedRequests,
  otherKeys,
  unavailableKey,
  handshake,
  repeatedEvents,
  lateRetries,
  lateEvents,
  wireConditions,
  otherTenant,
  agentTexts,
  customerTexts,
  quickCustomer,
  overlappingMessages,
  unknownThings,
  oldTimestamps,
  missingFields,
  randomPayloads,
  extremeValues,
  failingCalls,
  failingForLong,
  failingReads,
  expiredToken,
  lostAnswers,
  catalogue,
  generatedConversations,
];
