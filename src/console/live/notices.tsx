import type { ConsoleState } from './store/console-store.ts';
import { useStore } from './store/use-console.ts';

/** What stands below the bar: that the server is away, that something is missing, and what became of what was done last. */
export function Notices({ state: { connection, missing, notice } }: { readonly state: ConsoleState }) {
  const { say } = useStore();
  return (
    <div role="status" class="notices">
      {connection === 'lost' && (
        <p class="notice tone-warn">
          ⚠ The server does not answer. When it is back, what happened meanwhile appears by itself.
        </p>
      )}
      {missing > 0 && (
        <p class="notice tone-warn">⚠ {missing} older events and calls are not kept any more.</p>
      )}
      {notice !== undefined && (
        <p class={`notice tone-${notice.tone}`}>
          <span class="grow" dir="auto">
            {notice.tone === 'good' ? '✓' : '✗'} {notice.text}
          </span>
          <button type="button" class="button" onClick={() => say('good', '')}>
            Close
          </button>
        </p>
      )}
    </div>
  );
}
