import { Fake8x8Error } from '../../base/errors.ts';
import { excerpt } from '../../base/printable.ts';
import { knownWords } from '../../base/suggest.ts';
import { dialects } from '../../protocol/dialects.ts';
import { buildEvent } from '../../protocol/events.ts';
import { override } from '../../protocol/override.ts';
import { describeTraffic, playOneStep } from '../by-hand.ts';
import { entriesSince } from '../entries-since.ts';
import { ACTS, type Tool } from '../tool.ts';
import type { ToolArguments } from '../tool-schemas.ts';
import { checkReachable, type PlatformInUse, type Workbench } from '../workbench.ts';

/** Sends one event. */
export const sendEventTool: Tool<'send_event'> = {
  name: 'send_event',
  title: 'Send one event',
  description:
    'Sends one signed webhook event to the app, with fields of your choice, and says what the app answered. With fault its delivery is disturbed: again-at-once sends it twice, unsigned and forged-signature must be refused by the app.',
  annotations: ACTS,
  run: (given, { workbench, signal }) =>
    workbench.use(
      async (platform) => {
        const { eventType, conversation: conversationId, fault } = given;
        checkType(eventType, platform);
        const { fake } = platform;
        const firstEntry = fake.journal.size;
        if (conversationId === undefined) await sendAlone(given, { workbench, platform, signal });
        else await fake.send(eventType as never, (given.fields ?? {}) as never, { conversationId, fault });
        return {
          platform: platform.url,
          ...describeTraffic(entriesSince(fake.journal, firstEntry)),
          next: [
            {
              tool: 'read_journal',
              arguments: { from: firstEntry },
              why: 'see headers and bodies, and what the app did',
            },
          ],
        };
      },
      { signal },
    ),
};

type Given = ToolArguments['send_event'];

type Sending = {
  readonly workbench: Workbench;
  readonly platform: PlatformInUse;
  readonly signal: AbortSignal;
};

async function sendAlone(given: Given, { workbench, platform, signal }: Sending): Promise<void> {
  const app = workbench.findApp({ to: given.to });
  await checkReachable(app, platform);
  const { fault, allowInvalid = false } = given;
  const step = {
    send: buildNow(given, platform),
    ...(fault !== undefined && { fault }),
    ...(allowInvalid && { allowIllegal: true }),
  };
  await playOneStep(step, app, platform, signal);
}

/** The event with what is known only when it is sent; what was given stands as it is. */
function buildNow({ eventType, fields = {} }: Given, { fake }: PlatformInUse) {
  const { dialect, seed } = fake.info;
  const built = buildEvent(eventType, {}, { dialect, seed });
  const facts = {
    ...('timestamp' in built && { timestamp: '${now}' }),
    ...('conversationId' in built && { conversationId: '${conversation.id}' }),
  };
  const asGiven = JSON.parse(JSON.stringify(fields).replaceAll('${', () => '$${')) as object;
  return override({ ...built, ...facts }, asGiven);
}

function checkType(eventType: string, { fake }: PlatformInUse): void {
  const { dialect } = fake.info;
  const { eventTypes } = dialects[dialect];
  if (eventTypes.includes(eventType)) return;
  throw new Fake8x8Error(
    'EVENT_UNKNOWN_TYPE',
    `${dialect} has no event "${excerpt(eventType, 100)}". ${knownWords(eventType, eventTypes)}`,
  );
}
