import { useState } from 'preact/hooks';
import { FAULTS, type FaultName } from '../../../protocol/faults.ts';
import { useConsole, useStore } from '../store/use-console.ts';
import { Dialog, Field } from './dialog.tsx';

const NAMES = Object.keys(FAULTS) as readonly FaultName[];

type FaultsDialogProps = { readonly conversation: string | undefined; close(): void };

/** Arms faults for the next events, and shows those that wait. */
export function FaultsDialog({ conversation, close }: FaultsDialogProps) {
  const { api, act, readFaults } = useStore();
  const { faults } = useConsole();
  const [fault, setFault] = useState<FaultName>('again-at-once');
  const [times, setTimes] = useState(1);
  const [isHere, setHere] = useState(conversation !== undefined);
  const arm = async () => {
    const body = { fault, times, ...(isHere && { conversationId: conversation }) };
    await act('', () => api.post('/faults', body));
    await readFaults();
  };
  const clear = async () => {
    await act('', () => api.delete('/faults'));
    await readFaults();
  };
  return (
    <Dialog title="Faults of the next events" does="Arm" submit={arm} close={close}>
      <Field label="Fault">
        <select
          class="field"
          value={fault}
          onChange={(event) => setFault(event.currentTarget.value as FaultName)}
        >
          {NAMES.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <p class="quiet about-fault">{FAULTS[fault].about}</p>
      <Field label="For so many events">
        <input
          class="field"
          type="number"
          min="1"
          max="1000"
          value={times}
          onInput={(event) => setTimes(Math.max(1, event.currentTarget.valueAsNumber || 1))}
        />
      </Field>
      {conversation !== undefined && (
        <label class="check">
          <input
            type="checkbox"
            checked={isHere}
            onChange={(event) => setHere(event.currentTarget.checked)}
          />{' '}
          of this conversation alone
        </label>
      )}
      {faults.length > 0 && (
        <>
          <h3>Armed</h3>
          <ul class="armed">
            {faults.map((each, index) => (
              <li key={index}>
                ⚑ {each.fault} × {each.times}
                {each.conversationId !== undefined && <span class="quiet"> in {each.conversationId}</span>}
              </li>
            ))}
          </ul>
          <button type="button" class="button" onClick={clear}>
            Take all back
          </button>
        </>
      )}
    </Dialog>
  );
}
