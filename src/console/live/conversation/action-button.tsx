import type { ComponentChildren } from 'preact';
import type { Possible } from '../../model/offers.ts';
import { useStore } from '../store/use-console.ts';

type ActionButtonProps = {
  readonly possible: Possible;
  readonly children: ComponentChildren;
  readonly isMain?: boolean;
  /** The key that does the same. */
  readonly shortcut?: string;
  onPress(): void;
};

/** A button that says why it does nothing now; it can be reached all the same, so that everyone learns why. */
export function ActionButton({ possible, children, isMain = false, shortcut, onPress }: ActionButtonProps) {
  const { say } = useStore();
  return (
    <button
      type="button"
      class={`button${isMain ? ' main' : ''}`}
      aria-disabled={!possible.legal}
      aria-keyshortcuts={shortcut}
      title={possible.why || undefined}
      onClick={() => (possible.legal ? onPress() : say('bad', possible.why))}
    >
      {children}
      {possible.why !== '' && <span class="unshown">: {possible.why}</span>}
    </button>
  );
}
