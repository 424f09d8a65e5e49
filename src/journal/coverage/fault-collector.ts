import type { DialectName } from '../../protocol/dialect.ts';
import { FAULT_NAMES, FAULTS, type FaultName, isRefused, mayBeRefused } from '../../protocol/faults.ts';
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
function hasPassed(entry: AttemptEntry, fault: FaultName): boolean {
  const { outcome, status, repeat, retry } = entry;
  if (isRefused(fault)) return status >= 400 && status < 500;
  const isGood = outcome === 'accepted' || mayBeRefused(entry);
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
      return isGood;
  }
}
