import { Fake8x8Error } from '../../base/errors.ts';
import type { Customer } from '../../conversation/conversation.ts';
import { createAppCaller } from '../../delivery/call-app.ts';
import { consumerUrl, IN_PROCESS_URL } from '../../delivery/consumer.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import type { Session } from '../../runtime/session.ts';
import { EXPECTED_MS } from '../../scenario/script.ts';
import { customerKeyOf, type VariableLookup } from '../../scenario/templates/variables.ts';
import { type AppClient, type CustomerCalls, createAppClient } from '../app/app-client.ts';
import { readCaptures } from '../app/capture.ts';
import { type DeedDone, tellApp } from '../app/tell-app.ts';
import { createRecordLookup } from '../driver/view-reader.ts';

/** Does what the app's customer does, through the app's own API. Throws `CUSTOMER_UNHEARD` and `CUSTOMER_REFUSED`. */
export type CustomerByHand = {
  /** Writes as somebody who is in no conversation yet; resolves with the conversation that the app opened meanwhile. */
  opens(text: string, customer: Customer): Promise<string | undefined>;
  says(session: Session, text: string): Promise<void>;
  leaves(session: Session): Promise<void>;
  /** What was captured of the app's answers for a conversation. */
  captured(conversationId: string): ReadonlyMap<string, string>;
  /** Gives up what is under way, and forgets what was captured. */
  reset(): void;
};

/** Most conversations whose captured values are kept; those of the oldest are forgotten. */
const CAPTURED_MAX = 10_000;

const NONE: ReadonlyMap<string, string> = new Map();

/** Creates what acts as the customer; `calls` say how the app hears it. */
export function createCustomerByHand(runtime: Runtime, calls: CustomerCalls): CustomerByHand {
  const { config, calls: incoming } = runtime;
  const captured = new Map<string, ReadonlyMap<string, string>>();
  let stopped = new AbortController();
  let client: AppClient | undefined;

  /** What was captured before the app opened the conversation it is about, oldest first. */
  const unplaced: ReadonlyMap<string, string>[] = [];
  incoming.subscribe(({ operation, status, conversationId = '' }) => {
    if (operation !== 'conversation' || status >= 400) return;
    const values = unplaced.shift();
    if (values !== undefined) keep(conversationId, values);
  });

  function keep(conversationId: string, values: ReadonlyMap<string, string>): void {
    if (values.size === 0) return;
    captured.set(conversationId, new Map([...(captured.get(conversationId) ?? []), ...values]));
    const [oldest] = captured.keys();
    if (captured.size > CAPTURED_MAX && oldest !== undefined) captured.delete(oldest);
  }

  function appClient(): AppClient {
    const consumer = config.consumer ?? IN_PROCESS_URL;
    client ??= createAppClient({
      callApp: createAppCaller(consumer),
      url: consumerUrl(consumer),
      allowRemote: config.allowRemote,
      customer: calls,
    });
    return client;
  }

  async function tell(
    deed: 'opens' | 'says' | 'leaves',
    subject: Pick<Session, 'conversationId'> & Pick<Session, 'owner'>,
    { text, lookup }: { readonly text: string; readonly lookup: VariableLookup },
  ): Promise<ReadonlyMap<string, string>> {
    const way = calls[deed];
    if (way === undefined) throw unheard(deed);
    const { context, number } = subject.owner;
    const done = await tellApp(
      { context, number, session: subject, clockOffsetMs: 0 },
      {
        way,
        text,
        facts: { does: deed, ...(deed !== 'leaves' && { text }) },
        withinMs: EXPECTED_MS,
        appClient: appClient(),
        stopped: stopped.signal,
        lookup: (name) => (name === 'text' ? text : lookup(name)),
      },
    );
    if (done.problem !== '') throw refused(done.problem);
    return capturedIn(done);
  }

  async function tellIn(deed: 'says' | 'leaves', session: Session, text: string): Promise<void> {
    const { record, conversationId } = session;
    if (record === undefined) return;
    const lookup = createRecordLookup(record, captured.get(conversationId));
    keep(conversationId, await tell(deed, session, { text, lookup }));
  }

  return {
    async opens(text, customer) {
      const { settings } = config;
      const context = runtime.contexts.of({ id: settings.tenantId, customerId: settings.customerId });
      const owner = { context, player: undefined, number: 0, customer };
      let opened: string | undefined;
      const unsubscribe = incoming.subscribe((call) => {
        if (call.operation === 'conversation' && call.status < 400) opened ??= call.conversationId;
      });
      try {
        const lookup = (name: string) =>
          name === 'conversation.id' ? '' : customer[customerKeyOf(name) ?? ''];
        const values = await tell('opens', { conversationId: '', owner }, { text, lookup });
        if (opened !== undefined) keep(opened, values);
        else if (values.size > 0) unplaced.push(values);
        return opened;
      } finally {
        unsubscribe();
      }
    },
    says: (session, text) => tellIn('says', session, text),
    leaves: (session) => tellIn('leaves', session, ''),
    captured: (conversationId) => captured.get(conversationId) ?? NONE,
    reset() {
      stopped.abort();
      stopped = new AbortController();
      captured.clear();
      unplaced.length = 0;
    },
  };
}

function capturedIn({ requested }: DeedDone): ReadonlyMap<string, string> {
  if (requested === undefined || requested.call.capture.length === 0) return NONE;
  const { text } = requested.answer.answer;
  return readCaptures(requested.call.capture, { body: parse(text), groups: NONE }).values;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unheard(deed: 'opens' | 'says' | 'leaves'): Fake8x8Error {
  const [flag, example] =
    deed === 'leaves'
      ? ['customer-leaves', 'DELETE /chats/${conversation.id}']
      : deed === 'opens'
        ? ['customer-opens', 'POST /chats {"text":"${text}"}']
        : ['customer-says', 'POST /chats/${conversation.id}/messages {"text":"${text}"}'];
  return new Fake8x8Error(
    'CUSTOMER_UNHEARD',
    `Cannot act as the customer: it is not configured how the app hears that. Configure it: --${flag} '${example}'.`,
  );
}

function refused(problem: string): Fake8x8Error {
  return new Fake8x8Error('CUSTOMER_REFUSED', `The app did not take what its customer did. ${problem}`);
}
