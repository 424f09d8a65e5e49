import type { Clock } from '../base/clock.ts';
import { messageOf } from '../base/errors.ts';
import { createLoader } from '../base/loader.ts';
import { buildFailure } from '../delivery/build-answer.ts';
import type { Consumer } from '../delivery/consumer.ts';
import { createTransport } from '../delivery/create-transport.ts';
import { type AttemptRegister, createDelivery, type Delivery } from '../delivery/deliver.ts';
import type { Signer } from '../delivery/signature.ts';
import { checkTarget } from '../delivery/target.ts';
import type { ConsumerAnswer, Transport } from '../delivery/transport.ts';
import type { Settings } from '../protocol/settings.ts';

/** The deliveries to the webhooks of one tenant, each made when it is first needed. */
export type Deliveries = {
  /** The delivery to an address; a promise while it is being made. */
  to(uri: string): Delivery | Promise<Delivery>;
  /** Gives up what is under way to one address. */
  drop(uri: string): Promise<void>;
  /** Gives up what is under way; what comes later is delivered anew. */
  reset(): Promise<void>;
  /** Gives up what is under way and frees the sockets. */
  close(): Promise<void>;
};

/** What deliveries are made with. */
export type DeliveriesOptions = {
  /** An app in this process gets everything, whatever address it registers; absent: each goes where its address says. */
  readonly consumer: Consumer | undefined;
  /** Whether an address that an app registers may be on another machine. */
  readonly allowRemote: boolean;
  /** Most connections to one address. */
  readonly connectionsMax: number;
  readonly signer: Signer | undefined;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly frozenTime: boolean;
  readonly outgoing: AttemptRegister;
};

/** Creates the deliveries; none is made yet. */
export function createDeliveries(options: DeliveriesOptions): Deliveries {
  const made = new Map<string, Delivery | Promise<Delivery>>();
  let closed = false;

  async function make(uri: string): Promise<Delivery> {
    const transport = await openTransport(uri, options);
    return createDelivery({ ...options, transport });
  }

  async function closeAll(): Promise<void> {
    await Promise.all(Array.from(made.values(), async (delivery) => (await delivery).close()));
  }

  return {
    to(uri) {
      const known = made.get(uri);
      if (known !== undefined) return known;
      const making: Promise<Delivery> = make(uri).then(async (delivery) => {
        if (made.get(uri) === making) made.set(uri, delivery);
        if (closed) await delivery.close();
        return delivery;
      });
      made.set(uri, making);
      return making;
    },
    async drop(uri) {
      const delivery = made.get(uri);
      made.delete(uri);
      await (await delivery)?.close();
    },
    async reset() {
      const closing = closeAll();
      made.clear();
      await closing;
    },
    async close() {
      closed = true;
      await closeAll();
    },
  };
}

/** An address that must not be called is one that cannot be reached. */
async function openTransport(uri: string, options: DeliveriesOptions): Promise<Transport> {
  const { consumer, allowRemote, connectionsMax, settings } = options;
  const open = createLoader(() =>
    createTransport(consumerAt(uri, consumer), { timeoutMs: settings.timeout, connectionsMax }),
  );
  try {
    const isOwn = consumer === uri || (consumer !== undefined && typeof consumer !== 'string');
    if (!isOwn) checkTarget(uri, { allowRemote });
  } catch (thrown) {
    return createClosedTransport(messageOf(thrown));
  }
  return open().catch(() => createLateTransport(open));
}

/** A transport that could not be opened, and that each request tries to open again. */
function createLateTransport(open: () => Promise<Transport>): Transport {
  return {
    send: (request) =>
      open().then(
        (opened) => opened.send(request),
        (thrown) => unreachable(messageOf(thrown)),
      ),
    async close() {
      const opened = await open().catch(() => undefined);
      await opened?.close();
    },
  };
}

function consumerAt(uri: string, consumer: Consumer | undefined): Consumer {
  return consumer === undefined || typeof consumer === 'string' ? uri : { ...consumer, url: uri };
}

function createClosedTransport(reason: string): Transport {
  return {
    send: async () => unreachable(reason),
    close: async () => {},
  };
}

function unreachable(reason: string): ConsumerAnswer {
  return buildFailure({ outcome: 'unreachable', reason, durationMs: 0 });
}
