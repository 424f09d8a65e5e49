import type { Examination } from '../../checks/running/examination.ts';
import { EXIT } from '../output/exit-codes.ts';

/** The exit code of an examination. One that was cut short, or in which nothing could be checked, has not passed. */
export function exitCodeOfExamination({ ending, findings, checks }: Examination): number {
  if (ending === 'interrupted') return EXIT.interrupted;
  const isChecked = checks.some(({ verdict }) => verdict !== 'left-out');
  return findings.length === 0 && ending === 'finished' && isChecked ? EXIT.passed : EXIT.failed;
}
