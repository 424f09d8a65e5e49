import type { AgentMessage } from './agent-message.ts';
import type { Delivered, Driver, DriverOptions } from './driver.ts';

/** What is done to the delivery of what an agent does. */
export type FaultOptions = Pick<DriverOptions, 'fault'>;

/** One agent. Default conversation: the one that was opened last. */
export type AgentDriver<Q extends string> = {
  join(options?: FaultOptions): Promise<Delivered>;
  /** `says('Hello', { fault: 'again-at-once' })` delivers it so; what the app must refuse is not said. */
  says(text: string, options?: FaultOptions): Promise<Delivered>;
  /**
   * Sends a message with more than a text, in Chat Gateway: `sends({ text: 'Here', attachment: { name: 'a.txt', content } })`.
   * The platform answers with the file at the `preSignedUrl` of the event. Throws `CARD_INVALID`, or `DIALECT_LACKS` in
   * Chat API V2.
   */
  sends(message: AgentMessage, options?: FaultOptions): Promise<Delivered>;
  /** Begins to type, in Chat Gateway. Throws `DIALECT_LACKS` in Chat API V2. */
  types(options?: FaultOptions): Promise<Delivered>;
  /** Stops typing, in Chat Gateway. Throws `DIALECT_LACKS` in Chat API V2. */
  stopsTyping(options?: FaultOptions): Promise<Delivered>;
  /** Hands the conversation to a queue; the agents leave. */
  transfer(queue: Q, options?: FaultOptions): Promise<Delivered>;
  leave(options?: FaultOptions): Promise<Delivered>;
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
    join: (options) => driver.move({ join: key }, { ...within, ...options }),
    says: (text, options) => driver.move({ text, by: key }, { ...within, ...options }),
    sends: (message, options) => driver.move({ sends: message, by: key }, { ...within, ...options }),
    types: (options) => driver.move({ typing: true, by: key }, { ...within, ...options }),
    stopsTyping: (options) => driver.move({ typing: false, by: key }, { ...within, ...options }),
    transfer: (queue, options) => driver.move({ transfer: queue }, { ...within, ...options }),
    leave: (options) => driver.move({ leave: key }, { ...within, ...options }),
    in: (conversationId) => createAgentDriver(driver, key, { conversationId }),
  };
}
