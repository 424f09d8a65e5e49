import { messageOf } from '../base/errors.ts';
import { storiesOf } from '../contract/stories/stories.ts';
import { judgeInteractions } from '../contract/verification/judge-interactions.ts';
import type { Verification } from '../contract/verification/verification.ts';
import { createTransport } from '../delivery/create-transport.ts';
import type { Signer } from '../delivery/signature.ts';
import type { DialectName } from '../protocol/dialect.ts';
import type { StoryFake } from './call-platform.ts';
import { forwardEvents } from './forward-events.ts';
import { loadPact } from './load-pact.ts';
import { createObserver } from './observer.ts';
import { readVerdicts } from './read-verdicts.ts';
import { requestFilter } from './request-filter.ts';
import { stateHandlers } from './state-handlers.ts';
import { type StateHooks, withStateHooks } from './state-hooks.ts';

/** Where pacts come from and where results go: options of Pact's Verifier, by their names there. */
export type PactSource = {
  readonly provider?: string | undefined;
  /** Files, folders or URLs. */
  readonly pactUrls?: readonly string[] | undefined;
  readonly pactBrokerUrl?: string | undefined;
  readonly pactBrokerToken?: string | undefined;
  readonly pactBrokerUsername?: string | undefined;
  readonly pactBrokerPassword?: string | undefined;
  readonly consumerVersionSelectors?: readonly object[] | undefined;
  readonly publishVerificationResult?: boolean | undefined;
  readonly providerVersion?: string | undefined;
  readonly providerVersionBranch?: string | undefined;
  readonly buildUrl?: string | undefined;
  readonly enablePending?: boolean | undefined;
  readonly includeWipPactsSince?: string | undefined;
};

/** What is verified, and how. */
export type VerifyIntegrationOptions = {
  /** The app's webhook. */
  readonly to: string;
  readonly dialect: DialectName;
  readonly signer: Signer;
  /** Real time that the app has to answer one event, in ms. */
  readonly timeoutMs: number;
  readonly hooks?: StateHooks | undefined;
  readonly source: PactSource;
};

/** Real time that setting up a state may take besides the app's own, in ms. */
const STATE_MS = 30_000;

/** Most events before the last one of a story. */
const EVENTS_MAX = 12;

/** Verifies a running app with Pact's Verifier against what 8x8 sends. Throws `PACT_MISSING` or `PACT_NOT_VERIFIED`. */
export async function verifyIntegration(
  fake: StoryFake,
  { to, dialect, signer, timeoutMs, hooks = {}, source }: VerifyIntegrationOptions,
): Promise<Verification> {
  const { Verifier } = await loadPact();
  const observer = createObserver(storiesOf(dialect));
  const { origin, pathname, search } = new URL(to);
  const transport = await createTransport(to, { timeoutMs, connectionsMax: 1 });
  const own = stateHandlers(fake, { to, dialect, timeoutMs, onPlayed: observer.played });
  const filter = requestFilter(fake, { dialect, signer, path: `${pathname}${search}` });
  const options = {
    ...withoutUndefined(source),
    logLevel: 'error',
    providerBaseUrl: origin,
    timeout: EVENTS_MAX * timeoutMs + STATE_MS,
    stateHandlers: withStateHooks(own, hooks, observer),
    requestFilter: forwardEvents(filter, transport, observer),
  };
  try {
    const verifier = new Verifier(options as unknown as ConstructorParameters<typeof Verifier>[0]);
    const text = await verifier.verifyProvider().catch(messageOf);
    return judgeInteractions(readVerdicts(text), observer.observations);
  } finally {
    await transport.close();
  }
}

/** For Pact, an option is given when its key exists. */
function withoutUndefined(source: PactSource): Partial<PactSource> {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined));
}
