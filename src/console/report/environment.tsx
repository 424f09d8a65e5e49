import type { PageFact } from '../../report/html/report-data.ts';
import { Facts } from './findings.tsx';

/** What is true of the whole run: enough to repeat it. */
export function Environment({ environment }: { readonly environment: readonly PageFact[] }) {
  return (
    <section data-section="environment">
      <h2>Environment</h2>
      <Facts facts={environment} />
    </section>
  );
}
