import { handlers } from 'fake-8x8/msw';
import { getResponse } from 'msw';
import type { ChatApiOperation } from '#src/protocol/chat-api/operations/operations.ts';
import { startServer } from '../../support/server/fixtures.ts';
import { platformHandler } from '../../support/server/recording-handler.ts';
import { sendRequest } from '../../support/server/request.ts';
import type { BodyJudge } from './find-disputes.ts';

/** One way to a platform of its own, which is strict. */
export type RestHandler = {
  readonly name: string;
  /** A judge that does an operation with each body; a status below 300 accepts it. */
  judgeOf(operation: ChatApiOperation): BodyJudge;
};

type Answered = { readonly status: number; readonly text: string };
type Call = { readonly method: string; readonly path: string; readonly type: string; readonly body: string };
type Send = (call: Call, authorization: string) => Promise<Answered>;

const BASE_URL = 'https://api.8x8.example';
const TENANT = '/vcc/us/chat/v2/tenant/tenant01';
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const BASIC = `Basic ${btoa('fake-8x8-test-key:fake-8x8-test-secret')}`;

/** Opens both adapters for the time of a test. */
export async function openRestHandlers(): Promise<readonly RestHandler[]> {
  return [await openHandler('Koa', await overSocket()), await openHandler('MSW', throughMsw())];
}

async function overSocket(): Promise<Send> {
  const { url } = await startServer({ handler: platformHandler({ strictness: 'strict' }) });
  return ({ method, path, type, body }, authorization) =>
    sendRequest(url, { method, path, body, headers: { authorization, 'content-type': type } });
}

function throughMsw(): Send {
  const answering = handlers(platformHandler({ strictness: 'strict' }), { baseUrl: BASE_URL });
  return async ({ method, path, type, body }, authorization) => {
    const headers = { authorization, 'content-type': type };
    const response = await getResponse(answering, new Request(BASE_URL + path, { method, headers, body }));
    return { status: response?.status ?? 0, text: (await response?.text()) ?? '' };
  };
}

/** Creates one thing of each kind, for the bodies to name. */
async function openHandler(name: string, send: Send): Promise<RestHandler> {
  const made = await send(
    { method: 'POST', path: '/oauth/v2/token', type: FORM_TYPE, body: 'grant_type=client_credentials' },
    BASIC,
  );
  const bearer = `Bearer ${JSON.parse(made.text).access_token}`;
  const create = async (path: string, value: object, field: string): Promise<string> => {
    const body = JSON.stringify(value);
    const { text } = await send({ method: 'POST', path: TENANT + path, type: JSON_TYPE, body }, bearer);
    return JSON.parse(text)[field];
  };
  const uri = 'https://bot.example/hook';
  const webHookId = await create('/web-hooks', { name: 'Bot', uri, version: 'v2.0' }, 'id');
  const routingOptions = { type: 'queue', id: '104' };
  const channelId = await create('/channels', { name: 'Help', webHookId, routingOptions }, 'id');
  const conversationId = await create('/conversations', { channelId, customer: {} }, 'conversationId');
  const ids: Ids = { webHookId, channelId, conversationId, region: 'us', tenantId: 'tenant01' };

  return {
    name,
    judgeOf: ({ method, path, auth, shortName }) => ({
      name: `${name}, ${shortName}`,
      async accepts(body) {
        const type = auth === 'basic' ? FORM_TYPE : JSON_TYPE;
        const sent = auth === 'basic' ? new URLSearchParams(JSON.parse(body)).toString() : withIds(body, ids);
        const call = { method, path: fillPath(path, ids), type, body: sent };
        return (await send(call, auth === 'basic' ? BASIC : bearer)).status < 300;
      },
    }),
  };
}

type Ids = Readonly<Record<string, string>>;

function fillPath(path: string, ids: Ids): string {
  return path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? name);
}

/** A body that names a thing names one that there is; everything else in it stays as it is. */
function withIds(body: string, ids: Ids): string {
  const value: unknown = JSON.parse(body);
  if (typeof value !== 'object' || value === null) return body;
  const named = Object.entries(value).filter(
    ([key, each]) => ids[key] !== undefined && typeof each === 'string' && each !== '',
  );
  if (named.length === 0) return body;
  const entries = Object.entries(value).map(([key, each]) => [
    key,
    named.some(([name]) => name === key) ? ids[key] : each,
  ]);
  return JSON.stringify(Object.fromEntries(entries));
}
