import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { exampleOf } from '../contract/pacts/matchers.ts';
import type {
  BodyDescription,
  HttpInteraction,
  MessageInteraction,
  PactDescription,
} from '../contract/pacts/pact-description.ts';
import { loadPact, type Pact } from './load-pact.ts';
import { formatPact, type PactFile } from './normalise-pact.ts';

/** Pact reads and writes the whole file for each interaction, so long files are slow. */
const INTERACTIONS_MAX = 20;

/**
 * Has Pact write a pact and returns its text, which is the same for every run and version of Pact. Throws `PACT_MISSING`,
 * and what Pact throws for an interaction.
 */
export async function writePact(pact: PactDescription): Promise<string> {
  const loaded = await loadPact();
  const parts: PactFile[] = [];
  for (let from = 0; from < pact.interactions.length; from += INTERACTIONS_MAX) {
    parts.push(await writePart(loaded, pact, from));
  }
  return formatPact(pact, parts);
}

async function writePart({ PactV4 }: Pact, pact: PactDescription, from: number): Promise<PactFile> {
  const { consumer, provider } = pact;
  const dir = await mkdtemp(join(tmpdir(), 'fake-8x8-pact-'));
  try {
    const writer = new PactV4({ consumer, provider, dir, logLevel: 'error' });
    const to = from + INTERACTIONS_MAX;
    if (pact.kind === 'http')
      for (const each of pact.interactions.slice(from, to)) await addHttp(writer, each);
    else for (const each of pact.interactions.slice(from, to)) await addMessage(writer, each);
    return JSON.parse(await readFile(join(dir, `${consumer}-${provider}.json`), 'utf8'));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

type Writer = InstanceType<Pact['PactV4']>;
type Unconfigured = ReturnType<Writer['addInteraction']>;
type RequestBuilder = NonNullable<Parameters<Unconfigured['withRequest']>[2]>;
type ResponseBuilder = NonNullable<Parameters<ReturnType<Unconfigured['withRequest']>['willRespondWith']>[1]>;

async function addHttp(writer: Writer, { description, given, request, response }: HttpInteraction) {
  let interaction = writer.addInteraction();
  for (const { name, params } of given) interaction = interaction.given(name, params);
  const buildRequest: RequestBuilder = (builder) => {
    builder.headers({ ...request.headers, ...mediaTypeHeader(request.body) } as never);
    if (request.query !== undefined) builder.query(request.query);
    addBody(builder, 'withRequestBody', request.body);
  };
  const buildResponse: ResponseBuilder = (builder) => {
    builder.headers(mediaTypeHeader(response.body));
    addBody(builder, 'withResponseBody', response.body);
  };
  await interaction
    .uponReceiving(description)
    .withRequest(request.method, request.path as never, buildRequest)
    .willRespondWith(statusOf(response) as never, buildResponse)
    .executeTest(async ({ url, port }) => {
      await makeRequest(url, request);
      await untilRecorded(writer, port);
    });
}

type MockServers = { readonly pact: { mockServerMatchedSuccessfully(port: number): boolean } };

/** Pact records a request after it has answered it, and does not wait for that before it judges. */
async function untilRecorded(writer: object, port: number): Promise<void> {
  const { pact } = writer as MockServers;
  const until = performance.now() + RECORDED_WITHIN_MS;
  while (!pact.mockServerMatchedSuccessfully(port) && performance.now() < until) await pause(1);
}

/** Real time that Pact has to record a request, in ms; an unexpected request takes all of it. */
const RECORDED_WITHIN_MS = 2000;

/** A status by its class: no other matcher has an example status. */
function statusOf({ status, statusClass }: HttpInteraction['response']): unknown {
  return statusClass === undefined
    ? status
    : { 'pact:matcher:type': 'statusCode', status: statusClass, value: status };
}

function mediaTypeHeader(body: BodyDescription | undefined): Record<string, string> {
  return body === undefined ? {} : { 'Content-Type': body.mediaType };
}

type WithBody = {
  withRequestBody(body: string, mediaType: string): unknown;
  withResponseBody(body: string, mediaType: string): unknown;
};

/** The builder's own methods know JSON, XML and bytes, and take a form for plain text. */
function addBody(builder: object, side: keyof WithBody, body: BodyDescription | undefined): void {
  if (body === undefined) return;
  const { mediaType, content } = body;
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  (builder as { readonly interaction: WithBody }).interaction[side](text, mediaType);
}

/**
 * Makes the example request, since Pact writes only interactions that were requested. Each over a connection of its own: a
 * kept one may lead to the previous server, whose port the next one may get.
 */
async function makeRequest(url: string, { method, path, query, headers, body }: HttpInteraction['request']) {
  const search = query === undefined ? '' : `?${new URLSearchParams(query)}`;
  const example = body && exampleOf(body.content);
  const outgoing = httpRequest(`${url}${exampleOf(path)}${search}`, {
    method,
    agent: false,
    headers: { ...(exampleOf(headers ?? {}) as Record<string, string>), ...mediaTypeHeader(body) },
  });
  outgoing.end(typeof example === 'object' ? JSON.stringify(example) : example);
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
  for await (const _ of answer);
}

async function addMessage(writer: Writer, { description, given, content, metadata }: MessageInteraction) {
  let message = writer.addAsynchronousInteraction();
  for (const { name, params } of given) message = message.given(name, params);
  await message
    .expectsToReceive(description, (builder) => {
      builder.withJSONContent(content).withMetadata(metadata);
    })
    .executeTest(async () => {});
}
