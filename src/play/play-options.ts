import type { Clock } from '../base/clock.ts';
import type { Platform } from '../platform/platform.ts';
import type { Webhook } from '../platform/tenant.ts';
import type { Script } from '../scenario/script.ts';
import type { AppLine } from './app-line.ts';
import type { CallNote } from './call-note.ts';
import type { Stage } from './stage.ts';
import type { Switchboard } from './switchboard.ts';
import type { UnscriptedPolicy } from './unscripted.ts';

/** Everything that one scenario is played with. */
export type PlayOptions = {
  readonly script: Script;
  readonly stage: Stage;
  readonly platform: Platform;
  readonly switchboard: Switchboard;
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
  readonly appLine: AppLine;
  readonly unscripted: UnscriptedPolicy;
  /** Conversations that the app opened and nobody plays. */
  readonly lobby: CallNote[];
};
