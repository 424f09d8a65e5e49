import type { FaultName } from '../../protocol/faults.ts';

/** The id of the second key of the platform, which everybody knows. */
export const SECOND_TEST_KID = 'fake-8x8-second-test-key-do-not-trust';

/** The id of the key that signs an event: with some faults another one than usual. */
export function kidWithFault(kid: string | undefined, fault: FaultName | undefined): string | undefined {
  return kid !== undefined && (fault === 'second-key' || fault === 'new-key') ? SECOND_TEST_KID : kid;
}
