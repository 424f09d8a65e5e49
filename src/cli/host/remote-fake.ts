import { Fake8x8Error } from '../../base/errors.ts';
import type { Signer } from '../../delivery/signature.ts';
import type { StoryFake } from '../../pact/call-platform.ts';
import type { PlatformRequest, PlatformResponse } from '../../platform/platform-handler.ts';
import { matchPath } from '../../platform/requests/match-path.ts';
import type { RunPlan } from '../../play/run/run-plan.ts';
import { JWK_PATH } from '../../protocol/chat-gateway/operations/operations.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Options } from '../options/read-options.ts';
import { askServer } from './ask-server.ts';
import type { KnownServer } from './find-server.ts';
import { listenForConsumer } from './listen-for-consumer.ts';
import { startRemoteRun } from './remote-run.ts';

/** How the platform is used. */
export type RemoteFakeOptions = {
  readonly signer: Signer;
  readonly options: Pick<Options, 'dialect' | 'runSettings'>;
  /** Called when the platform ends before a run. */
  readonly lost: () => void;
};

/** Makes a platform that runs already usable for stories. Throws `SERVER_OTHER_KEY`. */
export async function createRemoteFake(
  known: KnownServer,
  { signer, options, lost }: RemoteFakeOptions,
): Promise<StoryFake> {
  const { dialect, runSettings } = options;
  await checkKey(known, signer);
  const { tenantId = known.tenantId, customerId = known.customerId } = runSettings;

  async function createRun({ scenarios, to, settings, ...plan }: RunPlan) {
    if (typeof to !== 'object' || !('fetch' in to)) throw new TypeError('A story needs a Fetch handler.');
    const consumer = await listenForConsumer(to.fetch);
    const request = {
      scenario: scenarios as readonly Scenario[],
      to: consumer.url,
      dialect: plan.dialect,
      unscripted: 'ignore' as const,
      settings: { ...runSettings, tenantId, customerId, ...settings },
    };
    try {
      const run = await startRemoteRun(known, request, lost);
      return { journal: run.journal, play: () => run.play().finally(consumer.close) };
    } catch (thrown) {
      consumer.close();
      throw thrown;
    }
  }

  return {
    info: { tenantId, customerId, dialect, webhook: { uri: '' } },
    publicJwk: signer.publicJwk,
    match: matchPath,
    handle: (request) => carry(known, request),
    createRun,
  };
}

/** Pact's events are signed here, and the app checks them with the key that it fetches there. */
async function checkKey({ origin }: KnownServer, { kid }: Signer): Promise<void> {
  const path = JWK_PATH.replace(':jwkId', encodeURIComponent(kid));
  await askServer(`${origin}${path}`).catch(() => {
    throw new Fake8x8Error(
      'SERVER_OTHER_KEY',
      `Cannot verify on ${origin}: the platform there signs with another key. Give the same --key as there.`,
    );
  });
}

/** Makes a REST call over HTTP. */
async function carry(
  { origin }: KnownServer,
  { method, match, query, headers, body }: PlatformRequest,
): Promise<PlatformResponse> {
  const search = query.size === 0 ? '' : `?${query}`;
  const given = Object.entries(headers).filter(
    (header): header is [string, string] => header[1] !== undefined,
  );
  const response = await fetch(`${origin}${match.path}${search}`, {
    method,
    headers: given,
    ...(body.length === 0 ? {} : { body }),
  });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
    sent() {},
  };
}
