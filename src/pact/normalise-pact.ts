import { orderKeys } from '../base/json-object.ts';
import { exampleOf } from '../contract/pacts/matchers.ts';
import type { BodyDescription, PactDescription } from '../contract/pacts/pact-description.ts';

/** A pact as Pact writes it, with the parts that are normalised. */
export type PactFile = {
  readonly interactions: readonly WrittenInteraction[];
  readonly metadata: { readonly pactSpecification: unknown };
} & Readonly<Record<string, unknown>>;

type WrittenBody = { readonly content: unknown };

type WrittenInteraction = {
  readonly description: string;
  readonly request?: { readonly body?: WrittenBody };
  readonly response?: { readonly body?: WrittenBody };
  readonly contents?: WrittenBody;
} & Readonly<Record<string, unknown>>;

/**
 * Normalises what Pact wrote: interactions in the order of the description and keys in the order of the wire, which Pact
 * sorts, and no versions or dates of the writer.
 */
export function formatPact(pact: PactDescription, parts: readonly PactFile[]): string {
  const [first] = parts;
  if (first === undefined) throw new TypeError(`The pact of ${pact.consumer} has no interactions.`);
  const written = new Map(
    parts.flatMap(({ interactions }) => interactions).map((each) => [each.description, each]),
  );
  const interactions = pact.interactions.map((each) => arrange(written.get(each.description), each));
  const { pactSpecification } = first.metadata;
  return `${JSON.stringify({ ...first, interactions, metadata: { pactSpecification } }, null, 2)}\n`;
}

type Described = PactDescription['interactions'][number];

function arrange(written: WrittenInteraction | undefined, described: Described): WrittenInteraction {
  if (written === undefined) throw new TypeError(`Pact did not write "${described.description}".`);
  if ('content' in described) return { ...written, ...bodyIn(written, 'contents', described.content) };
  const { request, response } = written;
  return {
    ...written,
    ...(request && { request: { ...request, ...bodyIn(request, 'body', described.request.body?.content) } }),
    ...(response && {
      response: { ...response, ...bodyIn(response, 'body', described.response.body?.content) },
    }),
  };
}

function bodyIn<K extends string>(
  holder: { readonly [N in K]?: WrittenBody },
  key: K,
  described: BodyDescription['content'] | undefined,
) {
  const body = holder[key];
  if (body === undefined || described === undefined) return {};
  return { [key]: { ...body, content: orderKeys(body.content, exampleOf(described)) } };
}
