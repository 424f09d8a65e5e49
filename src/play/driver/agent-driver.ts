import type { AgentMessage } from './agent-message.ts';
import type { Delivered, Driver, DriverOptions } from './driver.ts';

/** One agent. Default conversation: the one that was opened last. */
export type AgentDriver<Q extends string> = {
  join(): Promise<Delivered>;
  says(text: string): Promise<Delivered>;
  /**
   * Sends a message with more than a text, in Chat Gateway: `sends({ text: 'Here', attachment: { name: 'a.txt', content } })`.
   * The platform answers with the file at the `preSignedUrl` of the event. Throws `CARD_INVALID`, or `DIALECT_LACKS` in
   * Chat API V2.
   */
  sends(message: AgentMessage): Promise<Delivered>;
  /** Begins to type, in Chat Gateway. Throws `DIALECT_LACKS` in Chat API V2. */
  types(): Promise<Delivered>;
  /** Stops typing, in Chat Gateway. Throws `DIALECT_LACKS` in Chat API V2. */
  stopsTyping(): Promise<Delivered>;
  /** Hands the conversation to a queue; the agents leave. */
  transfer(queue: Q): Promise<Delivered>;
  leave(): Promise<Delivered>;
  /** The same agent in a certain conversation. */
  in(conversationId: string): AgentDriver<Q>;
};

/** Creates what acts as one agent. */
export function createAgentDriver<A extends string, Q extends string>(
  driver: Pick<Driver<A, Q>, 'move'>,
  key: A,
  within: DriverOptions = {},
): AgentDriver<Q> {
  return {
    join: () => driver.move({ join: key }, within),
    says: (text) => driver.move({ text, by: key }, within),
    sends: (message) => driver.move({ sends: message, by: key }, within),
    types: () => driver.move({ typing: true, by: key }, within),
    stopsTyping: () => driver.move({ typing: false, by: key }, within),
    transfer: (queue) => driver.move({ transfer: queue }, within),
    leave: () => driver.move({ leave: key }, within),
    in: (conversationId) => createAgentDriver(driver, key, { conversationId }),
  };
}
