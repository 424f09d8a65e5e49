import { Fake8x8Error } from '../../base/errors.ts';
import { excerpt } from '../../base/printable.ts';
import { knownWords } from '../../base/suggest.ts';
import type { RequestBody, ResponseBody } from '../../protocol/chat-api/operations/payload.ts';
import { type CallFailure, invalidField, notFound } from '../call-failure.ts';
import { brokenRule } from '../call-finding.ts';
import type { Channel, ChannelFields } from '../tenant.ts';
import { buildPage } from './build-page.ts';
import type { ChannelFilter } from './channel-filter.ts';
import { CHANNEL_FIELDS, channelField } from './channel-filter.ts';
import type { OperationAnswer, OperationContext } from './operation-handler.ts';

/** Lists channels, filtered and sorted. */
export async function listChannels({
  tenant,
  request,
  fail,
}: OperationContext<'getchatapichannels'>): Promise<OperationAnswer> {
  const filter = await readFilter(request.query.filter);
  if (typeof filter !== 'function') return fail(filter);
  const compare = readSort(request.query.sort);
  if (typeof compare !== 'function') return fail(compare);
  const channels = [...tenant.channels.values()].filter(filter).sort(compare);
  return { status: 200, body: buildPage(channels, request.query, describe) };
}

/** Creates a channel on an existing webhook and queue. */
export function createChannel(context: OperationContext<'createchatapichannel'>): OperationAnswer {
  const { platform, tenant, request, notes, fail } = context;
  const failure = checkReferences(context);
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
  const failure = checkReferences(context);
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

function checkReferences({
  platform,
  tenant,
  request,
}: OperationContext<'createchatapichannel'> | OperationContext<'updatechatapichannel'>):
  | CallFailure
  | undefined {
  const { webHookId, routingOptions } = request.body;
  if (!tenant.webhooks.has(webHookId)) {
    const shown = excerpt(webHookId, 100);
    return invalidField(
      {
        field: 'webHookId',
        value: shown,
        code: 'invalid_webhook',
        message: `Webhook ID ${shown} is invalid.`,
      },
      brokenRule(
        'CALL_UNKNOWN_WEBHOOK',
        `/webHookId is "${shown}", and tenant ${tenant.id} has no such webhook.`,
        '/webHookId',
      ),
    );
  }
  if (platform.findQueue(tenant.id, routingOptions.id) !== undefined) return undefined;
  const shown = excerpt(routingOptions.id, 100);
  return invalidField(
    {
      field: 'routingOptions.id',
      value: shown,
      code: 'invalid_queue',
      message: `Queue ID ${shown} is invalid.`,
    },
    brokenRule(
      'CALL_UNKNOWN_QUEUE',
      `/routingOptions/id is "${shown}", and there is no such queue.`,
      '/routingOptions/id',
    ),
  );
}

/** Loads the parser only for a request with a filter. */
async function readFilter(text: string | undefined): Promise<ChannelFilter | CallFailure> {
  if (text === undefined || text === '') return () => true;
  const { parseChannelFilter } = await import('./channel-filter.ts');
  try {
    return parseChannelFilter(text);
  } catch (thrown) {
    if (thrown instanceof Fake8x8Error) return badQuery('filter', text, thrown.message);
    throw thrown;
  }
}

/** Reads `name`, `name:asc`, `name:desc`. Equal channels stay in order of creation. */
function readSort(text: string): ((left: Channel, right: Channel) => number) | CallFailure {
  const [, name = '', direction = 'asc'] = /^([\w.]{1,100})(?::(asc|desc))?$/.exec(text) ?? [];
  const read = channelField(name);
  if (read === undefined) {
    return badQuery(
      'sort',
      text,
      `Allowed: a field, with ":desc" after it for descending order. ${knownWords(excerpt(text, 60), CHANNEL_FIELDS)}`,
    );
  }
  const sign = direction === 'desc' ? -1 : 1;
  return (left, right) => sign * compareTexts(read(left), read(right));
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function badQuery(field: 'filter' | 'sort', value: string, message: string): CallFailure {
  return invalidField(
    { field, value: excerpt(value, 100), code: 'invalid_parameter', message },
    brokenRule(
      'CALL_QUERY_NOT_ALLOWED_VALUE',
      `The query parameter ${field} cannot be used: ${message}`,
      `?${field}`,
    ),
  );
}
