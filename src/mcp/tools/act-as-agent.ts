import { Fake8x8Error } from '../../base/errors.ts';
import { excerpt } from '../../base/printable.ts';
import type { DriverMove } from '../../play/driver/driver-move.ts';
import type { ConversationDetail } from '../../play/operator/conversation-status.ts';
import type { NextStep } from '../answer.ts';
import { describeTraffic, playOneStep } from '../by-hand.ts';
import { entriesSince } from '../entries-since.ts';
import type { ServedFake } from '../kit.ts';
import type { AgentKey, QueueKey } from '../people.ts';
import { ACTS, type Tool } from '../tool.ts';
import type { ToolArguments } from '../tool-schemas.ts';
import { checkReachable, type PlatformInUse, type Workbench } from '../workbench.ts';

/** Makes one move by hand. */
export const actAsAgentTool: Tool<'act_as_agent'> = {
  name: 'act_as_agent',
  title: 'Be the agent',
  description:
    'Makes one move in a conversation by hand, as an agent in the contact centre would: the app gets its event, and the answer says what the app did. Open a conversation, or let your app open one; then join, text, transfer, leave. A move that is not legal is refused with what would make it legal.',
  annotations: ACTS,
  run: (given, { workbench, signal }) =>
    workbench.use(
      async (platform) => {
        const { journal } = platform.fake;
        const firstEntry = journal.size;
        const conversation =
          given.move === 'open'
            ? await open(given, { workbench, platform, signal })
            : await makeMove(given, workbench, platform.fake);
        const now = platform.fake.operator.conversation(conversation);
        return {
          conversation,
          state: now.state,
          agents: now.agents.map(({ key }) => key),
          said: now.said.slice(-SAID_MAX).map(({ author, text }) => ({ author, text: excerpt(text, 300) })),
          platform: platform.url,
          ...describeTraffic(entriesSince(journal, firstEntry)),
          next: nextOf(now),
        };
      },
      { signal },
    ),
};

type Given = ToolArguments['act_as_agent'];

/** Most messages that are shown: read_journal has all. */
const SAID_MAX = 10;

/** What is legal now, and what the app does meanwhile. */
function nextOf({ id, moves }: ConversationDetail): readonly NextStep[] {
  const legal = VERBS.flatMap((verb) => moves.filter((offer) => offer.legal && offer.move === verb));
  return [
    ...legal.map(({ move, agent, queue }): NextStep => {
      const who = {
        ...(agent && { agent }),
        ...(queue && { queue }),
        ...(move === 'text' && { text: 'Hello' }),
      };
      return { tool: 'act_as_agent', arguments: { move, ...who, conversation: id }, why: 'is legal now' };
    }),
    {
      tool: 'read_journal',
      arguments: { conversation: id },
      why: 'see what the app does after it has answered',
    },
  ];
}

/** What the tool can do, the likeliest first. */
const VERBS: readonly string[] = ['join', 'text', 'typing', 'transfer', 'leave', 'queue'];

type Opening = {
  readonly workbench: Workbench;
  readonly platform: PlatformInUse;
  readonly signal: AbortSignal;
};

/** Gives the id of the conversation. */
async function open(
  { to, queue = 'support' }: Given,
  { workbench, platform, signal }: Opening,
): Promise<string> {
  const app = workbench.findApp({ to });
  await checkReachable(app, platform);
  const entries = await playOneStep({ queue }, app, platform, signal);
  const opened = entries.find((entry) => entry.kind === 'conversation');
  const conversationId = opened?.conversationId ?? '';
  workbench.opened(conversationId, platform.fake);
  return conversationId;
}

async function makeMove(given: Given, workbench: Workbench, fake: ServedFake): Promise<string> {
  const { conversation: conversationId = workbench.conversationOf(fake), fault } = given;
  const { conversationId: of } = await fake.move(readMove(given), { conversationId, fault });
  return of;
}

function readMove({ move, agent, queue, text }: Given): DriverMove<AgentKey, QueueKey> {
  switch (move) {
    case 'join':
      return { join: agent ?? 'ana' };
    case 'leave':
      return { leave: agent ?? 'ana' };
    case 'text':
      if (text === undefined)
        throw new Fake8x8Error('ARGUMENTS_INVALID', 'The agent writes nothing. Give text.');
      return { text, by: agent };
    case 'typing':
      return { typing: true, by: agent };
    case 'transfer':
      return { transfer: queue ?? 'billing' };
    default:
      return { queue: queue ?? 'support' };
  }
}
