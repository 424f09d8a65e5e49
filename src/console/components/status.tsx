import { formatDuration } from '../../base/duration.ts';
import type { RowStatus } from '../model/wire-row.ts';

/** How a request went: a mark, the status, and how long it took. */
export function Status({ status }: { readonly status: RowStatus | undefined }) {
  if (status === undefined) return null;
  const { tone, mark, text, durationMs } = status;
  return (
    <span class="status">
      <span class={`tone-${tone}`}>
        <span class="mark">{mark}</span> {text}
      </span>
      <span class="took">{durationMs === undefined ? '' : formatDuration(durationMs)}</span>
    </span>
  );
}
