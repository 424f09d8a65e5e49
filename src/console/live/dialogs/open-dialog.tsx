import { useState } from 'preact/hooks';
import { formatPath } from '../../model/address.ts';
import { oneLine } from '../../model/shown-text.ts';
import { useStore } from '../store/use-console.ts';
import { Dialog, Field } from './dialog.tsx';

/** Opens a conversation on the contact centre's side: a customer who waits in a queue. */
export function OpenDialog({ close }: { close(): void }) {
  const { api, act, state } = useStore();
  const queues = state().platform?.queues ?? [];
  const [queue, setQueue] = useState(queues[0]?.key ?? '');
  const [name, setName] = useState('Mira Solberg');
  const submit = async () => {
    const body = { ...(queue !== '' && { queue }), customer: name === '' ? {} : { name } };
    close();
    const answer = await act('', () => api.post<{ conversation: { id: string } }>('/conversations', body));
    if (answer !== undefined) location.hash = formatPath({ conversation: answer.conversation.id });
  };
  return (
    <Dialog title="Open a conversation" does="Open" submit={submit} close={close}>
      <Field label="Customer">
        <input class="field" value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </Field>
      <Field label="Queue">
        <select class="field" value={queue} onChange={(event) => setQueue(event.currentTarget.value)}>
          {queues.map((each) => (
            <option key={each.key} value={each.key}>
              {oneLine(each.name)}
            </option>
          ))}
        </select>
      </Field>
    </Dialog>
  );
}

/** Lets a new customer write in the app, which opens the conversation. */
export function CustomerDialog({ close }: { close(): void }) {
  const { api, act } = useStore();
  const [name, setName] = useState('Mira Solberg');
  const [says, setSays] = useState('Hello, where is my invoice?');
  const submit = async () => {
    const body = { says, customer: name === '' ? {} : { name } };
    close();
    const answer = await act('The customer has written.', () =>
      api.post<{ conversationId?: string }>('/customers', body),
    );
    if (answer?.conversationId !== undefined)
      location.hash = formatPath({ conversation: answer.conversationId });
  };
  return (
    <Dialog title="A new customer writes in your app" does="Write" submit={submit} close={close}>
      <Field label="Customer">
        <input class="field" value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </Field>
      <Field label="Text">
        <textarea
          class="field"
          rows={3}
          required
          value={says}
          onInput={(event) => setSays(event.currentTarget.value)}
        />
      </Field>
    </Dialog>
  );
}
