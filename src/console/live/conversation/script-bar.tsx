import { useState } from 'preact/hooks';
import type { AnsweredScript } from '../../model/control-answers.ts';
import { oneLine } from '../../model/shown-text.ts';
import { useStore } from '../store/use-console.ts';

/** The scenario that plays a conversation: where it is, and what holds it up or lets it go on. */
export function ScriptBar({ id, script }: { readonly id: string; readonly script: AnsweredScript }) {
  const store = useStore();
  const { scenario, nextStep, steps, paused, awaits } = script;
  const tell = (body: object) => store.actIn(`${id}/script`, body);
  const [from, setFrom] = useState('');
  const goOn = () => {
    setFrom('');
    void tell({ do: 'go-on', ...(from !== '' && { step: Number(from) }) });
  };
  if (nextStep === undefined && !paused) return null;
  return (
    <p class="script-bar">
      <span class="grow" dir="auto">
        {paused ? '⏸ ' : '▶ '}
        {oneLine(scenario)} ·{' '}
        {nextStep === undefined ? 'at its end' : `step ${nextStep + 1} of ${steps} is next`}
        {awaits !== undefined && ` · waits for ${oneLine(awaits)}`}
      </span>
      {paused ? (
        <>
          <select
            class="field"
            aria-label="The step to go on from"
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          >
            <option value="">the next step</option>
            {Array.from({ length: steps }, (_, step) => (
              <option key={step} value={String(step)}>
                step {step + 1}
              </option>
            ))}
          </select>
          <button type="button" class="button" onClick={goOn}>
            Go on
          </button>
        </>
      ) : (
        <button type="button" class="button" onClick={() => tell({ do: 'pause' })}>
          Pause
        </button>
      )}
    </p>
  );
}
