import { knownWords } from '../../base/suggest.ts';
import type { AppCall } from '../script.ts';
import { splitPointers } from './answer-pointers.ts';
import { compileCallTemplate } from './call-template.ts';
import { invalidTemplate } from './invalid-template.ts';

/** Where an answer of the app has what its customer sees, as JSON Pointers. What is absent is looked for. */
export type ViewPointers = {
  /** The list of messages. */
  readonly messages?: string | undefined;
  /** The text of a message, within it. */
  readonly text?: string | undefined;
  /** Who said a message, within it. */
  readonly from?: string | undefined;
  /** Whether the customer can write. */
  readonly canWrite?: string | undefined;
};

/**
 * How the app shows a conversation to its customer: `GET /chats/${conversation.id}`, with pointers after an arrow,
 * ` -> messages=/lines, from=/who`; or both as an object.
 */
export type ViewTemplate =
  | string
  | (ViewPointers & {
      readonly call: string;
      readonly headers?: Readonly<Record<string, string>> | undefined;
    });

/** A compiled view template. */
export type ViewCall = { readonly call: AppCall; readonly pointers: ViewPointers };

const POINTERS = ['messages', 'text', 'from', 'canWrite'] as const satisfies readonly (keyof ViewPointers)[];

/** Compiles a view template. Throws what `compileCallTemplate` throws. */
export function compileViewTemplate(template: ViewTemplate): ViewCall {
  if (typeof template !== 'string') {
    const { call, headers = {}, ...pointers } = template;
    return { call: compileCallTemplate({ call, headers }), pointers };
  }
  const { call, pointers } = splitPointers(template);
  for (const { name } of pointers) {
    if ((POINTERS as readonly string[]).includes(name)) continue;
    throw invalidTemplate(`A view template points to "${name}". ${knownWords(name, POINTERS)}`);
  }
  return {
    call: compileCallTemplate(call),
    pointers: Object.fromEntries(pointers.map(({ name, from }) => [name, from])),
  };
}
