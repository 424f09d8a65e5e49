import type { ConsumerAnswer } from '../../../delivery/transport.ts';
import type { ViewEntry } from '../../../journal/entry.ts';
import type { VariableLookup } from '../../../scenario/templates/variables.ts';
import { type AppClient, type CustomerMessage, missingVariable } from '../app-client.ts';
import { callFunction } from '../call-function.ts';
import { problemOf } from '../tell-app.ts';
import { type ReadView, readView } from './read-view.ts';

/** What a look at what the customer sees came to. */
export type ViewReading = ReadView &
  Pick<ViewEntry, 'method' | 'url' | 'outcome' | 'status' | 'durationMs' | 'reason' | 'response'>;

/** A conversation whose view is looked at. */
export type ViewSubject = Omit<CustomerMessage, 'text'> & { readonly lookup: VariableLookup };

/** Looks at what the customer sees of a conversation, once. */
export type LookAtView = (
  subject: ViewSubject,
  options: { readonly withinMs: number; readonly stopped: AbortSignal },
) => Promise<ViewReading>;

/** Creates the look; undefined when it is not known how the app shows its customer what was said. */
export function createLook({ customer, request }: AppClient): LookAtView | undefined {
  const { sees } = customer;
  if (sees === undefined) return undefined;
  if (typeof sees === 'function') {
    return async ({ conversationId, conversation }, { withinMs, stopped }) => {
      const call = () => sees({ conversationId, conversation });
      const { answer, value, problem } = await callFunction(call, withinMs, stopped);
      const response = answer.outcome === 'accepted' ? JSON.stringify(value) : '';
      const read = problem === '' ? readView(value, {}) : failed(problem);
      return { method: '', url: '', ...factsOf(answer), response: response ?? '', ...read };
    };
  }
  return async ({ lookup }, { withinMs, stopped }) => {
    const { call, pointers } = sees;
    const { url, answer } = await request({ ...call, withinMs }, lookup, stopped);
    const problem = problemOf({ answer }, undefined);
    const read = problem === '' ? readView(parse(answer.text), pointers) : failed(problem);
    return { method: call.method, url, ...factsOf(answer), response: answer.body, ...read };
  };
}

/** Whether a conversation cannot be looked at, since the app has not said what the request needs. */
export function isOutOfSight({ customer: { sees } }: AppClient, { lookup }: ViewSubject): boolean {
  return sees !== undefined && typeof sees !== 'function' && missingVariable(sees.call, lookup) !== undefined;
}

function factsOf({ outcome, status, durationMs, reason }: ConsumerAnswer) {
  return { outcome, status, durationMs, reason };
}

function failed(problem: string): ReadView {
  return { lines: [], problem };
}

/** What is no JSON is read as a text, in which nothing is found. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
