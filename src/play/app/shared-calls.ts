import type { Call } from '../../platform/call.ts';
import type { UnclaimedCalls } from '../../runtime/unclaimed-calls.ts';
import type { Expectation } from '../../scenario/script.ts';
import { type ScriptCursor, takeCall, takeSharedCall } from '../script/script-cursor.ts';

/** The calls that no conversation of a scenario owns: those about no conversation, and those that open one. */
export type SharedCalls = {
  /** False for a call of another tenant, which is none of this scenario's. */
  isOwn(call: Call): boolean;
  /** Keeps a call about no conversation for later steps. */
  add(call: Call): void;
  /** The calls that came before a step expected them, oldest first. */
  candidatesFor(cursor: ScriptCursor, expectation: Expectation): readonly Call[];
  /** The calls that came instead of the expected one, in whichever conversation. */
  insteadOf(cursor: ScriptCursor, expectation: Expectation): readonly Call[];
  /** Takes a call for a step; of one that opened a conversation it gives the later calls about that. */
  take(cursor: ScriptCursor, call: Call): readonly Call[];
};

/** Most calls that are kept. */
const CALLS_MAX = 1000;

/** What the calls of a scenario depend on. */
export type SharedCallsOptions = {
  readonly unclaimed: UnclaimedCalls;
  readonly tenantId: string;
  /** The number of the first call after the scenario has begun. */
  readonly firstCall: number;
};

/** Creates an empty store for the scenario of a tenant. */
export function createSharedCalls({ unclaimed, tenantId, firstCall }: SharedCallsOptions): SharedCalls {
  const shared: Call[] = [];

  /** A refused call may have named a tenant by mistake. */
  function isOwn(call: Call): boolean {
    return call.status >= 400 || call.tenantId === undefined || call.tenantId === tenantId;
  }

  function unclaimedFor({ operation }: Expectation): readonly Call[] {
    return operation === 'conversation' ? unclaimed.all().filter(isOwn) : [];
  }

  function untaken({ sharedTaken }: ScriptCursor): readonly Call[] {
    return shared.filter(({ callIndex }) => !sharedTaken.has(callIndex));
  }

  return {
    isOwn,
    add(call) {
      shared.push(call);
      if (shared.length > CALLS_MAX) shared.shift();
    },
    candidatesFor(cursor, expectation) {
      if (expectation.operation === 'nothing') return cursor.inbox;
      return [...cursor.inbox, ...untaken(cursor), ...unclaimedFor(expectation)];
    },
    insteadOf(cursor, expectation) {
      const near = untaken(cursor).filter(
        ({ status, operation }) => status >= 400 || operation === expectation.operation,
      );
      const elsewhere = unclaimed.elsewhere().filter((call) => isOwn(call) && call.callIndex >= firstCall);
      return [...cursor.inbox, ...near, ...elsewhere];
    },
    take(cursor, call) {
      takeCall(cursor, call);
      if (shared.includes(call)) takeSharedCall(cursor, call);
      return unclaimed.claim(call);
    },
  };
}
