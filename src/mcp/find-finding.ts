import { Fake8x8Error } from '../base/errors.ts';
import { excerpt } from '../base/printable.ts';
import { knownWords } from '../base/suggest.ts';
import type { ReportedFinding } from '../checks/running/examination.ts';
import type { LastTest, Workbench } from './workbench.ts';

/** The last examination. Throws `NOTHING_TESTED`. */
export function lastTestOf({ lastTest }: Workbench): LastTest {
  if (lastTest !== undefined) return lastTest;
  throw new Fake8x8Error('NOTHING_TESTED', 'The app was not tested yet. Call test_app first.');
}

/** A finding of the last examination. Throws `NOTHING_TESTED` or `FINDING_UNKNOWN`. */
export function findFinding(workbench: Workbench, id: string): ReportedFinding {
  const { findings } = lastTestOf(workbench);
  const found = findings.find((finding) => finding.id === id);
  if (found !== undefined) return found;
  const known = findings.map((finding) => finding.id);
  throw new Fake8x8Error(
    'FINDING_UNKNOWN',
    `The last test has no finding "${excerpt(id, 100)}". ${knownWords(id.slice(0, 100), known)}`,
  );
}
