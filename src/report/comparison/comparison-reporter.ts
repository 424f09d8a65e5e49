import type { ReportContext, Reporter } from '../reporter.ts';
import type { ComparedScenario } from './compare-conduct.ts';

/** Reports the runs of both dialects, each as it is reported alone, and then what their comparison came to. */
export type ComparisonReporter = {
  /** Creates the reporter of the next run; one run at a time. */
  open(context: ReportContext): Reporter;
  /** Called once, when every run was reported. */
  end(compared: readonly ComparedScenario[]): Promise<void>;
};
