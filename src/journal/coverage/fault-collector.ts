import type { DialectName } from '../../protocol/dialect.ts';
import { FAULT_NAMES, FAULTS, type FaultName, isRefused } from '../../protocol/faults.ts';
import type { AttemptEntry } from '../entry.ts';
import { type Collector, NOTHING_SEEN } from './collector.ts';
import { coveringScenario } from './covering-scenario.ts';

/** Creates the collector of cases of the signature, or that of the other faults. */
export function createFaultCollector(name: 'signatures' | 'faults', dialect: DialectName): Collector {
  const faults = FAULT_NAMES.filter(
    (fault) => (FAULTS[fault].group === 'signature') === (name === 'signatures'),
  );
  return {
    name,
    seen(entry) {
      if (entry.kind !== 'attempt' || entry.fault === undefined) return NOTHING_SEEN;
      return faults.includes(entry.fault) && hasPassed(entry, entry.fault) ? [entry.fault] : NOTHING_SEEN;
    },
    items: () =>
      faults.map((fault) => ({
        name: fault,
        coveredBy: coveringScenario(dialect, name, fault) ?? `fault: ${fault}`,
      })),
  };
}

/** Whether an attempt is the one that shows what its fault is about, and the app did right with it. */
function hasPassed({ outcome, status, repeat, retry }: AttemptEntry, fault: FaultName): boolean {
  const isRefusal = status >= 400 && status < 500;
  if (isRefused(fault)) return isRefusal;
  const isGood = outcome === 'accepted' || (fault === 'replayed' ? isRefusal : status === HAS_IT);
  switch (fault) {
    case 'again-at-once':
    case 'again-beside':
    case 'again-later':
    case 'replayed':
      return repeat === true && isGood;
    case 'answer-lost':
    case 'hangs-up':
      return retry > 0 && isGood;
    default:
      return outcome === 'accepted';
  }
}

/** How an app may answer to what it has already. */
const HAS_IT = 409;
