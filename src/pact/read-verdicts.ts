import { Fake8x8Error } from '../base/errors.ts';
import type { PactVerdict } from '../contract/verification/verification.ts';

type Complaint = {
  readonly interaction: string;
  readonly mismatch: {
    readonly type?: string;
    readonly message?: string;
    readonly mismatches?: readonly { readonly mismatch?: string; readonly description?: string }[];
  };
};

type PactResult = {
  readonly errors?: readonly Complaint[];
  readonly pendingErrors?: readonly Complaint[];
  readonly interactionResults?: readonly {
    readonly description: string;
    readonly duration?: string;
    readonly result: string;
  }[];
};

/**
 * Reads the verdicts from the JSON of Pact's Verifier, which it returns or throws as the message of an error. Throws
 * `PACT_NOT_VERIFIED` when there are none.
 */
export function readVerdicts(text: string): readonly PactVerdict[] {
  const { errors = [], pendingErrors = [], interactionResults = [] } = parse(text);
  if (interactionResults.length === 0 && errors.length > 0) {
    throw notVerified(
      errors.map(({ interaction, mismatch }) => `${interaction} ${wordsOf(mismatch)}`.trim()).join('; '),
    );
  }
  const failing = [...errors];
  const pending = [...pendingErrors];
  return interactionResults.map(({ description, duration = '', result }) => {
    if (result === 'OK') return { description, duration, verdict: 'passed', mismatches: [] };
    const error = take(failing, description);
    if (error !== undefined) return { description, duration, verdict: 'failed', mismatches: linesOf(error) };
    const later = take(pending, description);
    return later === undefined
      ? { description, duration, verdict: 'failed', mismatches: [] }
      : { description, duration, verdict: 'pending', mismatches: linesOf(later) };
  });
}

function parse(text: string): PactResult {
  try {
    return JSON.parse(text);
  } catch {
    throw notVerified(text);
  }
}

/** Removes and returns the first complaint about an interaction. */
function take(complaints: Complaint[], description: string): Complaint | undefined {
  const index = complaints.findIndex(({ interaction }) => interaction.endsWith(` - ${description}`));
  return index < 0 ? undefined : complaints.splice(index, 1)[0];
}

function linesOf({ mismatch }: Complaint): readonly string[] {
  return mismatch.mismatches?.map((each) => each.mismatch ?? each.description ?? '') ?? [wordsOf(mismatch)];
}

function wordsOf({ message, type = '' }: Complaint['mismatch']): string {
  return message ?? type;
}

function notVerified(why: string): Fake8x8Error {
  return new Fake8x8Error(
    'PACT_NOT_VERIFIED',
    `Pact verified nothing: ${why}. Allowed: a pact file, or a broker that has pacts for the provider and takes the credentials. Look at --pact-file, --provider, --consumer-version-selector, --pact-broker-base-url and --pact-broker-token.`,
  );
}
