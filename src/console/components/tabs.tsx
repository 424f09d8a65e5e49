import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

/** A tab with what it shows. */
export type Tab = { readonly name: string; readonly content: ComponentChildren };

/** Tabs of which one is open; the arrow keys lead from one to the next. */
export function Tabs({ tabs, label }: { readonly tabs: readonly Tab[]; readonly label: string }) {
  const [name, open] = useState(tabs[0]?.name);
  const id = useId();
  const index = Math.max(
    0,
    tabs.findIndex((tab) => tab.name === name),
  );
  const go = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = (index + step + tabs.length) % tabs.length;
    open(tabs[next]?.name);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <div class="tabs">
      <div role="tablist" aria-label={label} tabIndex={-1} onKeyDown={go}>
        {tabs.map((tab, at) => (
          <button
            key={tab.name}
            id={`${id}-${at}`}
            type="button"
            role="tab"
            class="tab"
            aria-selected={at === index}
            aria-controls={`${id}-panel`}
            tabIndex={at === index ? 0 : -1}
            onClick={() => open(tab.name)}
          >
            {tab.name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} class="panel" aria-labelledby={`${id}-${index}`}>
        {tabs[index]?.content}
      </div>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
