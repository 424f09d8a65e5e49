import { useMemo, useState } from 'preact/hooks';
import { Dialog, Field } from './dialog.tsx';

/** Something that a button of the page does. */
type PaletteAction = { readonly name: string; press(): void };

/** Finds what can be done now by its name. What is offered are the page's own buttons, so that none is ever left out. */
export function Palette({ close }: { close(): void }) {
  const actions = useMemo(listActions, []);
  const [words, setWords] = useState('');
  const found = actions.filter(({ name }) => name.toLowerCase().includes(words.toLowerCase().trim()));
  const choose = (action: PaletteAction | undefined) => {
    if (action === undefined) return;
    close();
    action.press();
  };
  return (
    <Dialog title="What to do" close={close}>
      <Field label="Search; Enter does the first">
        <input
          class="field"
          type="search"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            choose(found[0]);
          }}
        />
      </Field>
      <ul class="choices-list" aria-label="Actions">
        {found.map((action) => (
          <li key={action.name}>
            <button type="button" class="choice-row" onClick={() => choose(action)}>
              {action.name}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

const PLACES = ['.composer', '.script-bar', '.details', '.conversation-head', '.live-bar'];

function listActions(): readonly PaletteAction[] {
  const buttons = PLACES.flatMap((place) => [
    ...document.querySelectorAll<HTMLElement>(`${place} .button:not([aria-disabled="true"])`),
  ]);
  const byName = new Map(buttons.map((button) => [nameOfButton(button), button]));
  return Array.from(byName, ([name, button]) => ({ name, press: () => button.click() }));
}

/** What a button says, without the signs beside the words. */
function nameOfButton({ textContent }: HTMLElement): string {
  return textContent.replace(/[^\p{L}\p{N}\s:.,()'’-]/gu, '').trim();
}
