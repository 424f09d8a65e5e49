import type { Router } from '@koa/router';
import type { Context } from 'koa';
import { Fake8x8Error, type Problem } from '../../base/errors.ts';
import type { AttemptEntry, JournalEntry } from '../../journal/entry.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Begun } from '../../play/driver/driver.ts';
import { MoveNotLegal } from '../../play/driver/driver-move.ts';
import { buildScenario } from '../../record/build-scenario.ts';
import { selectConversation } from '../../record/select-conversation.ts';
import { formatScenario } from '../../scenario/format-scenario.ts';
import { HttpProblem } from '../problem.ts';
import { readOnce, readPage } from '../read-request.ts';
import { CONTROL_PREFIX, type ServerParts } from '../server-parts.ts';
import { isShared } from '../stream/entry-order.ts';
import type { Live } from '../stream/live.ts';
import { moveOfBody } from './move-of-body.ts';
import { asProblem, readInput } from './read-input.ts';
import type {
  DeedBody,
  MoveBody,
  NewcomerBody,
  OpeningBody,
  ScriptBody,
  SendBody,
} from './request-schemas.ts';

/** Adds what a person does in conversations by hand. */
export function addConversationRoutes(
  router: Router,
  {
    fake,
    journals,
    live,
  }: Pick<ServerParts, 'fake'> & { journals(): readonly Journal[]; readonly live: Live },
): void {
  const { operator } = fake;
  const PATH = `${CONTROL_PREFIX}/conversations`;

  /** The conversation as it is after something was done in it. With `wait=true` once the app has answered, with the events. */
  async function answer(
    context: Context,
    status: number,
    { conversationId, delivered }: Begun,
  ): Promise<void> {
    const events = readOnce(context, 'wait') === 'true' ? (await delivered).events : undefined;
    context.status = status;
    context.body = {
      conversation: operator.conversation(conversationId),
      ...(events !== undefined && { events }),
    };
  }

  /** Does something in the conversation of the path. */
  function inConversation(act: (id: string, context: Context) => unknown) {
    return async (context: Context & { params?: { id: string } }): Promise<void> => {
      const { id = '' } = context.params ?? {};
      try {
        await act(id, context);
      } catch (thrown) {
        throw thrown instanceof MoveNotLegal ? asProblem(thrown, detailsOf(thrown, id)) : asProblem(thrown);
      }
    };
  }

  function detailsOf({ refusal }: MoveNotLegal, id: string): HttpProblem['details'] {
    return { refusal, allowed: operator.conversation(id).moves.filter(({ legal }) => legal) };
  }

  router.get(PATH, (context) => {
    const all = operator.conversations();
    const { skip, take } = readPage(context);
    context.body = { conversations: all.slice(skip, skip + take), matched: all.length };
  });

  router.post(PATH, async (context) => {
    const { queue = operator.roster().queues[0]?.key ?? '', customer = {} } = await readInput<OpeningBody>(
      context,
      'opening',
    );
    await answer(context, 201, operator.open(queue, customer));
  });

  router.post(`${CONTROL_PREFIX}/customers`, async (context) => {
    const { says, customer = {} } = await readInput<NewcomerBody>(context, 'newcomer');
    const conversationId = await operator.customerOpens(says, customer).catch((thrown) => {
      throw asProblem(thrown);
    });
    context.status = 201;
    context.body = { ...(conversationId !== undefined && { conversationId }) };
  });

  router.get(
    `${PATH}/:id`,
    inConversation((id, context) => {
      context.body = operator.conversation(id);
    }),
  );

  router.get(
    `${PATH}/:id/entries`,
    inConversation(async (id, context) => {
      operator.conversation(id);
      context.body = { entries: await entriesOf(id, journals()) };
    }),
  );

  router.get(
    `${PATH}/:id/scenario`,
    inConversation(async (id, context) => {
      const { dialect, customer } = operator.conversation(id);
      const { scenario, problems } = buildScenario(await entriesOf(id, journals()), {
        name: readOnce(context, 'name'),
        dialect,
        customer,
        files: operator.files(id),
      });
      if (problems.some(({ severity }) => severity === 'error')) throw notRecordable(problems);
      context.type = 'application/yaml';
      context.body = formatScenario(scenario, ['Saved by fake-8x8 from what was done in a conversation.']);
    }),
  );

  router.post(
    `${PATH}/:id/moves`,
    inConversation(async (id, context) => {
      const { fault, ...body } = await readInput<MoveBody>(context, 'move');
      await answer(context, 200, operator.move(id, moveOfBody(body as MoveBody), { fault }));
    }),
  );

  router.post(
    `${PATH}/:id/events`,
    inConversation(async (id, context) => {
      const { fault, ...body } = await readInput<SendBody>(context, 'event');
      if ('payload' in body) {
        const payload = typeof body.payload === 'string' ? body.payload : JSON.stringify(body.payload);
        await answer(context, 200, operator.send(id, payload, { fault }));
        return;
      }
      operator.conversation(id);
      const sent = lastAttempt(await entriesOf(id, journals()), body.again);
      await answer(context, 200, operator.sendAgain(sent, body.as, { fault }));
    }),
  );

  router.post(
    `${PATH}/:id/customer`,
    inConversation(async (id, context) => {
      const body = await readInput<DeedBody>(context, 'deed');
      if ('says' in body) await operator.customerSays(id, body.says);
      else await operator.customerLeaves(id);
      context.body = { conversation: operator.conversation(id) };
    }),
  );

  router.get(
    `${PATH}/:id/view`,
    inConversation(async (id, context) => {
      operator.conversation(id);
      context.body = await fake.view({ conversationId: id, within: readOnce(context, 'within') });
    }),
  );

  router.post(
    `${PATH}/:id/script`,
    inConversation(async (id, context) => {
      const body = await readInput<ScriptBody>(context, 'script');
      if (body.do === 'pause') operator.pause(id);
      else operator.goOn(id, body.step);
      live.note('conversations', id);
      context.body = { conversation: operator.conversation(id) };
    }),
  );
}

/** What the journals have of a conversation, that of the fake first, and nothing twice. */
async function entriesOf(id: string, journals: readonly Journal[]): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (const [index, journal] of journals.entries()) {
    for await (const entry of journal.entries()) {
      const isOfConversation = 'conversationId' in entry && [id, ''].includes(entry.conversationId ?? '');
      if (isOfConversation && !(index > 0 && isShared(entry))) entries.push(entry);
    }
  }
  return selectConversation(entries, id);
}

function notRecordable(problems: readonly Problem[]): Fake8x8Error {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return new Fake8x8Error(
    'SCENARIO_INVALID',
    `Something was done in this conversation that no step of a scenario says: ${errors.map(({ message }) => message).join(' ')}`,
    { problems: errors },
  );
}

function lastAttempt(entries: readonly JournalEntry[], eventIndex: number): AttemptEntry {
  const found = entries.findLast(
    (entry): entry is AttemptEntry => entry.kind === 'attempt' && entry.eventIndex === eventIndex,
  );
  if (found !== undefined) return found;
  throw new HttpProblem(
    404,
    'EVENT_UNKNOWN',
    `The journal has no event ${eventIndex} of this conversation. GET ${CONTROL_PREFIX}/conversations/{id}/entries lists them.`,
  );
}
