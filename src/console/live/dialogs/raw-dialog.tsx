import { useState } from 'preact/hooks';
import { useStore } from '../store/use-console.ts';
import { Dialog, Field } from './dialog.tsx';

type RawDialogProps = { readonly conversation: string; readonly payload: string; close(): void };

/** Sends a payload as it is written, signed, whatever it says. */
export function RawDialog({ conversation, payload, close }: RawDialogProps) {
  const { actIn } = useStore();
  const [text, setText] = useState(payload);
  const submit = async () => {
    if (await actIn(`${conversation}/events`, { payload: text }, 'The event was sent.')) close();
  };
  return (
    <Dialog title="Send an event as it is" does="Send" isWide submit={submit} close={close}>
      <Field label="Body: it is signed and sent byte by byte">
        <textarea
          class="field raw"
          rows={16}
          dir="ltr"
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </Field>
    </Dialog>
  );
}
