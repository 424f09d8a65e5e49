import { createJiti } from 'jiti';
import { median } from './measure.mjs';

/** What a report costs beside its data, and how it behaves with many events. A browser is needed for the latter. */
export async function measureReportPage() {
  const jiti = createJiti(import.meta.url);
  const { openLongReport } = await jiti.import('./open-long-report.ts');
  const { overheadBytes, openMs, scrollMs } = await openLongReport();
  const size = {
    quantity: 'HTML report, bytes beside its data',
    measured: overheadBytes / 1024,
    target: 120,
    unit: ' KB',
    detail: 'script, style and frame',
  };
  if (openMs.length === 0) return [size];
  return [
    size,
    {
      quantity: 'HTML report of 10,000 events in one conversation, until it is drawn',
      measured: median(openMs),
      target: 2000,
      unit: ' ms',
      detail: openMs.map((ms) => ms.toFixed(0)).join(', '),
    },
    {
      quantity: 'the same, scrolled by a screen, until the next frame',
      measured: median(scrollMs),
      target: 50,
      unit: ' ms',
      detail: `at most ${Math.max(...scrollMs).toFixed(0)} ms`,
    },
  ];
}
