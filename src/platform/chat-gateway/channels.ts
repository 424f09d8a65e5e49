import { excerpt } from '../../base/printable.ts';
import type { RequestBody, ResponseBody } from '../../protocol/chat-gateway/operations/payload.ts';
import { type CallFailure, invalidField, notFound } from '../call-failure.ts';
import { brokenRule } from '../call-finding.ts';
import { checkChannelReferences } from '../operations/check-references.ts';
import type { ListFields } from '../operations/list-fields.ts';
import type { OperationAnswer } from '../operations/operation-context.ts';
import { readList } from '../operations/read-list.ts';
import { CHAT_API_CHANNEL, type Channel, type ChannelFields } from '../state/tenant.ts';
import { buildHalPage } from './hal-page.ts';
import type { OperationContext } from './operation-handler.ts';

/** The fields that channels can be filtered and sorted by. Ours, but for those in the published example. */
const FIELDS: ListFields<Channel> = new Map([
  ['id', (channel: Channel) => channel.id],
  ['name', (channel: Channel) => channel.name],
  ['type', (channel: Channel) => channel.type ?? CHAT_API_CHANNEL],
  ['webHookId', (channel: Channel) => channel.webhookId],
  ['routingOptions.id', (channel: Channel) => channel.queueId],
  ['routingOptions.type', () => 'queue'],
]);

/** Lists channels of every type, filtered and sorted. */
export async function listChannels(
  context: OperationContext<'getchatapichannels-1'>,
): Promise<OperationAnswer> {
  const { tenant, request, fail } = context;
  const read = await readList([...tenant.channels.values()], request.query, { fields: FIELDS, sort: 'id' });
  if ('failure' in read) return fail(read.failure);
  return { status: 200, body: buildHalPage('channels', read.items.map(describe), request) };
}

/** Creates a channel on an existing webhook and queue. */
export function createChannel(context: OperationContext<'createchatapichannel-1'>): OperationAnswer {
  const { platform, tenant, request, notes, fail } = context;
  const failure = checkType(request.body) ?? checkChannelReferences(context, request.body);
  if (failure !== undefined) return fail(failure);
  const channel = platform.createChannel(tenant.id, fieldsOf(request.body));
  notes.channelId = channel.id;
  notes.webhookId = channel.webhookId;
  return { status: 200, body: describe(channel) };
}

/** Returns one channel. */
export function readChannel(context: OperationContext<'getchatapichannel-1'>): OperationAnswer {
  const channel = context.tenant.channels.get(context.request.params.channelId);
  if (channel === undefined) return missing(context);
  context.notes.channelId = channel.id;
  return { status: 200, body: describe(channel) };
}

/** Replaces a channel. */
export function replaceChannel(context: OperationContext<'updatechatapichannel-1'>): OperationAnswer {
  const { platform, tenant, request, notes, fail } = context;
  const id = request.params.channelId;
  if (!tenant.channels.has(id)) return missing(context);
  notes.channelId = id;
  const failure = checkType(request.body) ?? checkChannelReferences(context, request.body);
  if (failure !== undefined) return fail(failure);
  const channel = platform.replaceChannel(tenant.id, id, fieldsOf(request.body));
  return channel === undefined ? missing(context) : { status: 200, body: describe(channel) };
}

/** Deletes a channel; its conversations stay. */
export function deleteChannel(context: OperationContext<'deletechatapichannelbyid-1'>): OperationAnswer {
  const id = context.request.params.channelId;
  if (!context.platform.deleteChannel(context.tenant.id, id)) return missing(context);
  context.notes.channelId = id;
  return { status: 204 };
}

function describe({ id, name, type, webhookId, queueId, description }: Channel): ResponseBody<'channel'> {
  return {
    id,
    name,
    type: type ?? CHAT_API_CHANNEL,
    webHookId: webhookId,
    routingOptions: { type: 'queue', id: queueId },
    ...(description === undefined ? {} : { description }),
  };
}

function fieldsOf(body: RequestBody<'channelRequest'>): ChannelFields {
  const { name, webHookId, routingOptions, description } = body;
  return {
    name,
    webhookId: webHookId,
    queueId: routingOptions.id,
    ...(description === undefined ? {} : { description }),
  };
}

/** Published: through the API, channels of this type only can be created. */
function checkType({ type }: RequestBody<'channelRequest'>): CallFailure | undefined {
  if (type === undefined || type === CHAT_API_CHANNEL) return undefined;
  const shown = excerpt(type, 60);
  return invalidField(
    {
      field: 'type',
      value: shown,
      code: 'invalid_parameter',
      message: `Is "${shown}". Allowed: ${CHAT_API_CHANNEL}.`,
    },
    brokenRule(
      'CALL_NOT_ALLOWED_VALUE',
      `/type is "${shown}". Allowed: ${CHAT_API_CHANNEL}; other channels cannot be created through the API.`,
      '/type',
    ),
  );
}

type NamedContext =
  | OperationContext<'getchatapichannel-1'>
  | OperationContext<'updatechatapichannel-1'>
  | OperationContext<'deletechatapichannelbyid-1'>;

function missing({ tenant, request, fail }: NamedContext): OperationAnswer {
  return fail(notFound('Channel', request.params.channelId, `tenant ${tenant.id}`));
}
