import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

type DialogProps = {
  readonly title: string;
  readonly children: ComponentChildren;
  /** What the button that does it says; absent where there is only something to read. */
  readonly does?: string;
  readonly isWide?: boolean;
  submit?(): void;
  close(): void;
};

/** Asks for something, or shows it, in front of the page. */
export function Dialog({ title, children, does, isWide = false, submit, close }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class={`keys dialog${isWide ? ' wide' : ''}`} aria-label={title} onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit?.();
        }}
      >
        <h2>{title}</h2>
        {children}
        <p class="dialog-end">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
          {does !== undefined && (
            <button type="submit" class="button main">
              {does}
            </button>
          )}
        </p>
      </form>
    </dialog>
  );
}

type FieldProps = { readonly label: string; readonly children: ComponentChildren };

/** A label with what it names. */
export function Field({ label, children }: FieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is given as a child.
    <label class="labelled">
      <span class="quiet">{label}</span>
      {children}
    </label>
  );
}
