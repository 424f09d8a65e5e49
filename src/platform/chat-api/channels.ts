import type { RequestBody, ResponseBody } from '../../protocol/chat-api/operations/payload.ts';
import { notFound } from '../call-failure.ts';
import { checkChannelReferences } from '../operations/check-references.ts';
import type { ListFields } from '../operations/list-fields.ts';
import type { OperationAnswer } from '../operations/operation-context.ts';
import { readList } from '../operations/read-list.ts';
import type { Channel, ChannelFields } from '../state/tenant.ts';
import { buildPage } from './build-page.ts';
import type { OperationContext } from './operation-handler.ts';

/** The fields that channels can be filtered and sorted by. Ours. */
const CHANNEL_FIELDS: ListFields<Channel> = new Map([
  ['id', (channel: Channel) => channel.id],
  ['name', (channel: Channel) => channel.name],
  ['webHookId', (channel: Channel) => channel.webhookId],
  ['routingOptions.id', (channel: Channel) => channel.queueId],
  ['routingOptions.type', () => 'queue'],
]);

/** Lists channels, filtered and sorted. */
export async function listChannels({
  tenant,
  request,
  fail,
}: OperationContext<'getchatapichannels'>): Promise<OperationAnswer> {
  const { channels } = tenant;
  const read = await readList([...channels.values()], request.query, { fields: CHANNEL_FIELDS, sort: 'id' });
  if ('failure' in read) return fail(read.failure);
  return { status: 200, body: buildPage(read.items, request.query, describe) };
}

/** Creates a channel on an existing webhook and queue. */
export function createChannel(context: OperationContext<'createchatapichannel'>): OperationAnswer {
  const { platform, tenant, request, notes, fail } = context;
  const failure = checkChannelReferences(context, request.body);
  if (failure !== undefined) return fail(failure);
  const channel = platform.createChannel(tenant.id, fieldsOf(request.body));
  notes.channelId = channel.id;
  notes.webhookId = channel.webhookId;
  return { status: 200, body: describe(channel) };
}

/** Returns one channel. */
export function readChannel(context: OperationContext<'getchatapichannel'>): OperationAnswer {
  const channel = context.tenant.channels.get(context.request.params.channelId);
  if (channel === undefined) return missing(context);
  context.notes.channelId = channel.id;
  return { status: 200, body: describe(channel) };
}

/** Replaces a channel. */
export function replaceChannel(context: OperationContext<'updatechatapichannel'>): OperationAnswer {
  const { platform, tenant, request, notes, fail } = context;
  const id = request.params.channelId;
  if (!tenant.channels.has(id)) return missing(context);
  notes.channelId = id;
  const failure = checkChannelReferences(context, request.body);
  if (failure !== undefined) return fail(failure);
  const channel = platform.replaceChannel(tenant.id, id, fieldsOf(request.body));
  return channel === undefined ? missing(context) : { status: 200, body: describe(channel) };
}

/** Deletes a channel; its conversations stay. */
export function deleteChannel(context: OperationContext<'deletechatapichannelbyid'>): OperationAnswer {
  const id = context.request.params.channelId;
  if (!context.platform.deleteChannel(context.tenant.id, id)) return missing(context);
  context.notes.channelId = id;
  return { status: 204 };
}

function describe({ id, name, webhookId, queueId, description }: Channel): ResponseBody<'channel'> {
  return {
    id,
    name,
    webHookId: webhookId,
    routingOptions: { type: 'queue', id: queueId },
    ...(description === undefined ? {} : { description }),
  };
}

function fieldsOf({
  name,
  webHookId,
  routingOptions,
  description,
}: RequestBody<'channelRequest'>): ChannelFields {
  return {
    name,
    webhookId: webHookId,
    queueId: routingOptions.id,
    ...(description === undefined ? {} : { description }),
  };
}

type NamedContext =
  | OperationContext<'getchatapichannel'>
  | OperationContext<'updatechatapichannel'>
  | OperationContext<'deletechatapichannelbyid'>;

function missing({ tenant, request, fail }: NamedContext): OperationAnswer {
  return fail(notFound('Channel', request.params.channelId, `tenant ${tenant.id}`));
}
