import { kidWithFault } from '../../delivery/faults/signing-kid.ts';
import { writeProtectedHeader, writeSignedPayload } from '../../delivery/signed-payload.ts';
import type { AttemptEntry } from '../../journal/entry.ts';
import { FAULTS, isRefused } from '../../protocol/faults.ts';
import { crc32 } from './crc32.ts';

/** One step from a body to a verdict. */
export type SignatureStep = {
  readonly label: string;
  readonly value: string;
  /** `note`: it says what is known and proves nothing. */
  readonly mark: '✓' | '✗' | 'note';
  /** Whether the value is text of the wire. */
  readonly isCode: boolean;
};

/**
 * Says step by step what an attempt's signature consists of. The signature itself is not in the journal, so for a forged
 * event the steps say what a right one would be.
 */
export function listSignatureSteps(entry: AttemptEntry): readonly SignatureStep[] {
  const { sender, request, eventId, retry, transmissionMs, fault } = entry;
  const kid = kidWithFault(sender.kid, fault);
  if (kid === undefined) return [note('verdict', 'not signed, as the settings say')];
  const bytes = new TextEncoder().encode(request);
  const checksum = crc32(bytes);
  const { tenantId, customerId } = sender;
  const payload = writeSignedPayload({ checksum, customerId, eventId, retry, tenantId, transmissionMs });
  return [
    code('protected header', writeProtectedHeader(kid)),
    code('CRC-32', `${checksum} of the ${bytes.length} bytes of the body`),
    code('payload', payload),
    { ...code('key', kid), isCode: false },
    judge(fault),
  ];
}

function judge(fault: AttemptEntry['fault']): SignatureStep {
  if (fault === undefined || !isRefused(fault))
    return {
      label: 'verdict',
      value: 'valid: RS256 over the protected header and this payload',
      mark: '✓',
      isCode: false,
    };
  const value = `must be refused, ${fault}: ${FAULTS[fault].about}`;
  return { label: 'verdict', value, mark: '✗', isCode: false };
}

function code(label: string, value: string): SignatureStep {
  return { label, value, mark: '✓', isCode: true };
}

function note(label: string, value: string): SignatureStep {
  return { label, value, mark: 'note', isCode: false };
}
