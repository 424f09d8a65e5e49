import { excerpt } from '../../base/printable.ts';
import type { AppCall, StatusPattern } from '../../scenario/script.ts';
import type { VariableLookup } from '../../scenario/templates/variables.ts';
import type { AppClient, AppRequested, CustomerCalls } from './app-client.ts';
import { beginRequest, type RequestFacts, type RequestSubject } from './begin-request.ts';
import { callFunction } from './call-function.ts';
import { matchesStatus } from './pending-expectation.ts';

/** What requests to the app are made with. */
export type Requester = {
  readonly appClient: AppClient;
  /** Gives up what is under way. */
  readonly stopped: AbortSignal;
  readonly lookup: VariableLookup;
};

/** Something that the customer does. */
export type CustomerDeed = Requester & {
  /** How the app hears it. */
  readonly way: CustomerCalls['opens'] | CustomerCalls['leaves'];
  /** Empty where nothing is said. */
  readonly text: string;
  /** What the journal says of it. */
  readonly facts: RequestFacts;
  /** Real time that the app has, in ms. */
  readonly withinMs: number;
};

/** What came of it: what went wrong, for a person, empty when nothing did; and the answer where there was a request. */
export type DeedDone = {
  readonly problem: string;
  readonly requested?: { readonly call: AppCall; readonly answer: AppRequested };
};

/** Tells the app what its customer does, and writes that to the journal. */
export async function tellApp(
  subject: RequestSubject,
  { way, text, facts, ...requester }: CustomerDeed,
): Promise<DeedDone> {
  const withinMs = Math.max(requester.withinMs, requester.appClient.answerMsMin);
  if (way === undefined) return { problem: 'It is not configured how the app hears its customer.' };
  if (typeof way === 'function') {
    const { conversationId } = subject.session;
    const end = beginRequest(subject, facts);
    const call = () => way({ text, conversationId, conversation: subject.number });
    const { answer, problem } = await callFunction(call, withinMs, requester.stopped);
    end({ url: '', body: '', answer });
    return { problem };
  }
  const answer = await requestApp(subject, { ...way, withinMs }, { ...requester, facts });
  return { problem: problemOf(answer, way.status), requested: { call: way, answer } };
}

/** Makes a request and writes it to the journal. */
export async function requestApp(
  subject: RequestSubject,
  call: AppCall,
  { appClient, stopped, lookup, facts }: Requester & { readonly facts: RequestFacts },
): Promise<AppRequested> {
  const end = beginRequest(subject, { ...facts, method: call.method });
  const requested = await appClient.request(call, lookup, stopped);
  end(requested);
  return requested;
}

/** Why an answer is not what it must be, for a person; empty when it is. */
export function problemOf(
  { answer }: Pick<AppRequested, 'answer'>,
  status: StatusPattern | undefined,
): string {
  if (status === undefined) return answer.outcome === 'accepted' ? '' : describeAnswer(answer.reason, answer);
  if (matchesStatus(status, answer.status)) return '';
  const reason = answer.status === -1 ? answer.reason : `answered ${answer.status}, not ${status}`;
  return describeAnswer(reason, answer);
}

function describeAnswer(reason: string, { text }: AppRequested['answer']): string {
  return `The app: ${reason}.${text === '' ? '' : ` It said: ${excerpt(text, 160)}`}`;
}
