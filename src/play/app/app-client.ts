import { Fake8x8Error, messageOf } from '../../base/errors.ts';
import { buildFailure } from '../../delivery/build-answer.ts';
import type { AppAnswer, CallApp } from '../../delivery/call-app.ts';
import { checkTarget } from '../../delivery/target.ts';
import type { AppCall } from '../../scenario/script.ts';
import {
  fillTemplate,
  isVariable,
  type VariableLookup,
  variablesOf,
} from '../../scenario/templates/variables.ts';
import type { ViewCall } from '../../scenario/templates/view-template.ts';

/** What the app's customer does, as a function in the same process hears it. */
export type CustomerMessage = {
  readonly text: string;
  /** Empty before the app has opened the conversation. */
  readonly conversationId: string;
  /** Counted from 1. */
  readonly conversation: number;
};

/** What the app shows its customer of a conversation, as a function in the same process gives it. */
export type CustomerView = {
  readonly messages: readonly { readonly text: string; readonly from?: string | undefined }[];
  /** Absent: it is not compared. */
  readonly canWrite?: boolean | undefined;
};

/** How the app hears its customer, and how it shows them what was said: a request to its own API, or a function in the same process. */
export type CustomerCalls = {
  /** For a customer who is in no conversation yet. */
  readonly opens?: AppCall | ((message: CustomerMessage) => unknown) | undefined;
  readonly says?: AppCall | ((message: CustomerMessage) => unknown) | undefined;
  readonly leaves?: AppCall | ((message: Omit<CustomerMessage, 'text'>) => unknown) | undefined;
  readonly sees?: ViewCall | ((of: Omit<CustomerMessage, 'text'>) => unknown) | undefined;
};

/** The way to the app's own API. */
export type AppClient = {
  /** Makes a request; what cannot be sent is an answer that says why. `stopped` gives it up. */
  request(call: AppCall, lookup: VariableLookup, stopped: AbortSignal): Promise<AppRequested>;
  readonly customer: CustomerCalls;
  /** Least real time that the app has to answer its customer, however soon something has to come of it, in ms. */
  readonly answerMsMin: number;
};

/** A request that was made, and what came back. */
export type AppRequested = { readonly url: string; readonly body: string; readonly answer: AppAnswer };

/** What the way to the app is made with. */
export type AppClientOptions = {
  readonly callApp: CallApp;
  /** The app's address, which paths are read against. */
  readonly url: string;
  /** Whether a whole URL may be on another machine. */
  readonly allowRemote: boolean;
  readonly customer: CustomerCalls;
  /** Default 0. */
  readonly answerMsMin?: number | undefined;
};

/** Creates the way to the app. */
export function createAppClient({
  callApp,
  url: base,
  allowRemote,
  customer,
  answerMsMin = 0,
}: AppClientOptions): AppClient {
  function resolve(target: string): string {
    const url = new URL(target, base);
    if (url.origin !== new URL(base).origin) checkTarget(url.href, { allowRemote });
    return url.href;
  }

  return {
    customer,
    answerMsMin,
    async request(call, lookup, stopped) {
      const target = fillTemplate(call.target, lookup);
      const body = call.body === undefined ? undefined : fillTemplate(call.body, lookup);
      const headers = Object.fromEntries(
        call.headers.map(({ name, value }) => [name, fillTemplate(value, lookup)]),
      );
      const sent = { url: target, body: body ?? '' };
      const missing = missingVariable(call, lookup);
      if (missing !== undefined) return { ...sent, answer: notSent(missing) };
      try {
        const url = resolve(target);
        const { method, withinMs: timeoutMs } = call;
        return { ...sent, url, answer: await callApp({ method, url, headers, body, timeoutMs, stopped }) };
      } catch (thrown) {
        if (!(thrown instanceof Fake8x8Error) && !(thrown instanceof TypeError)) throw thrown;
        return { ...sent, answer: notSent(messageOf(thrown)) };
      }
    },
  };
}

/** Why a request cannot be made: it names what has no value; a customer or an agent may well be without a name. */
export function missingVariable({ target, headers, body = [] }: AppCall, lookup: VariableLookup) {
  const names = [target, ...headers.map(({ value }) => value), body].flatMap(variablesOf);
  if (names.includes('conversation.id') && lookup('conversation.id') === '') {
    return 'it needs ${conversation.id}, and the app has opened no conversation yet';
  }
  const name = names.find((each) => !isVariable(each) && lookup(each) === undefined);
  return name === undefined ? undefined : `it needs \${${name}}, and no step has captured that`;
}

function notSent(reason: string): AppAnswer {
  const failure = {
    outcome: 'unreachable',
    reason: `the request was not sent: ${reason}`,
    durationMs: 0,
  } as const;
  return { ...buildFailure(failure), text: '' };
}
