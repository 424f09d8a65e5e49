import { useEffect, useRef } from 'preact/hooks';

type KeysHelpProps = {
  /** Each key with what it does. */
  readonly keys: readonly (readonly [key: string, does: string])[];
  close(): void;
};

/** Says what each key does. */
export function KeysHelp({ keys, close }: KeysHelpProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="keys" aria-label="Keys" onClose={close}>
      <h2>Keys</h2>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class="button">
          Close
        </button>
      </form>
    </dialog>
  );
}
