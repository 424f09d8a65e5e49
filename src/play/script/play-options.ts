import type { Clock } from '../../base/clock.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Webhook } from '../../platform/tenant.ts';
import type { Script } from '../../scenario/script.ts';
import type { AppClient } from '../app/app-client.ts';
import type { UnscriptedPolicy } from '../app/unscripted.ts';
import type { CallNote } from '../runtime/call-note.ts';
import type { SessionContext } from '../runtime/session-context.ts';
import type { Sessions } from '../runtime/sessions.ts';

/** Everything that one scenario is played with. */
export type PlayOptions = {
  readonly script: Script;
  readonly context: SessionContext;
  readonly platform: Platform;
  readonly sessions: Sessions;
  /** Where the conversations that the platform opens belong. */
  readonly channelId: () => string;
  /** Who hears raw payloads. */
  readonly webhook: Webhook | undefined;
  /** How many conversations play it; `each` plays it with every conversation that the app opens. */
  readonly conversations: number | 'each';
  /** Most conversations that are played at the same time. */
  readonly concurrency: number;
  /** Scripted time at which each conversation begins; absent: the clock's when its turn comes. */
  readonly frozenStartMs: number | undefined;
  /** Real time, for deadlines. */
  readonly deadlines: Clock;
  readonly appClient: AppClient;
  readonly unscripted: UnscriptedPolicy;
  /** Conversations that the app opened and nobody plays. */
  readonly unclaimed: CallNote[];
};
