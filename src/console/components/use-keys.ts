import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Calls what belongs to a key that is pressed alone, and not where one writes; `mod+k` is one that is pressed with Control
 * or Command, and is called there too.
 */
export function useKeys(actions: Readonly<Record<string, () => void>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  // Before the page is seen, so that no key is lost.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey) return;
      const { target } = event;
      const isModified = event.ctrlKey || event.metaKey;
      const writes = !isModified && WRITABLE.some((kind) => target instanceof kind);
      if (writes && event.key === 'Escape') (target as HTMLElement).blur();
      // What is behind a dialog cannot be seen to change.
      const action =
        writes || document.querySelector('dialog[open]') !== null
          ? undefined
          : latest.current[isModified ? `mod+${event.key}` : event.key];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

const WRITABLE = [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement];
