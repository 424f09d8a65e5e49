import type { Channel } from '../tenant.ts';

const READERS: ReadonlyMap<string, (channel: Channel) => string> = new Map([
  ['id', (channel: Channel) => channel.id],
  ['name', (channel: Channel) => channel.name],
  ['webHookId', (channel: Channel) => channel.webhookId],
  ['routingOptions.id', (channel: Channel) => channel.queue.id],
  ['routingOptions.type', () => 'queue'],
]);

/** The fields that channels can be sorted and filtered by. */
export const CHANNEL_FIELDS: readonly string[] = [...READERS.keys()];

/** How to read a field of a channel; undefined for an unknown name. The published example has `routingOption.id`. */
export function channelField(name: string): ((channel: Channel) => string) | undefined {
  return READERS.get(name.replace(/^routingOption\./, 'routingOptions.'));
}
