import { useState } from 'preact/hooks';

type CopyButtonProps = {
  /** What is copied. */
  readonly text: string;
  /** What the button says. Default: Copy. */
  readonly label?: string;
  /** What is copied, for those who do not see what stands beside it. */
  readonly what: string;
};

/** Copies a text, and says so. */
export function CopyButton({ text, label = 'Copy', what }: CopyButtonProps) {
  const [said, say] = useState('');
  const copy = async () => {
    say((await copyText(text)) ? 'Copied' : 'Select and copy');
    setTimeout(() => say(''), SAID_MS);
  };
  return (
    <button type="button" class="button copy" onClick={copy}>
      <span aria-live="polite">{said || label}</span>
      <span class="unshown">: {what}</span>
    </button>
  );
}

/** How long the button says what became of it. */
const SAID_MS = 1500;

/** A page from disk may have no clipboard of its own; a selection can be copied there too. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(text);
  }
}

function copySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}
