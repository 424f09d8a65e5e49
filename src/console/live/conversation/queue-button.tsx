import { useState } from 'preact/hooks';
import type { AnsweredDetail, AnsweredPlatform } from '../../model/control-answers.ts';
import { findPossible } from '../../model/offers.ts';
import { oneLine } from '../../model/shown-text.ts';
import { Dialog } from '../dialogs/dialog.tsx';
import { useStore } from '../store/use-console.ts';
import { ActionButton } from './action-button.tsx';

type QueueButtonProps = {
  readonly detail: AnsweredDetail;
  readonly platform: AnsweredPlatform | undefined;
  readonly move: 'queue' | 'transfer';
  readonly label: string;
  readonly shortcut?: string;
};

/** Asks for a queue and brings the conversation there; a queue to which it cannot go says why. */
export function QueueButton({ detail, platform, move, label, shortcut }: QueueButtonProps) {
  const store = useStore();
  const [asks, ask] = useState(false);
  const { id, queue: now, moves } = detail;
  const known = [...(platform?.queues ?? []), ...(now === undefined ? [] : [now])];
  const names = new Map(known.map(({ key, name }) => [key, name]));
  const keys = moves.flatMap((offer) => (offer.move === move ? (offer.queue ?? []) : []));
  const go = (queue: string) => {
    ask(false);
    void store.actIn(`${id}/moves`, { [move]: queue });
  };
  return (
    <>
      <ActionButton
        possible={findPossible(moves, move)}
        onPress={() => ask(true)}
        {...(shortcut !== undefined && { shortcut })}
      >
        {label}
      </ActionButton>
      {asks && (
        <Dialog title={label.replace('…', ' to')} close={() => ask(false)}>
          <ul class="choices-list" aria-label="Queues">
            {keys.map((queue) => {
              const { legal, why } = findPossible(moves, move, { queue });
              return (
                <li key={queue}>
                  <button type="button" class="choice-row" disabled={!legal} onClick={() => go(queue)}>
                    <strong>{oneLine(names.get(queue) ?? queue)}</strong>
                    {why !== '' && <span class="quiet">{why}</span>}
                  </button>
                </li>
              );
            })}
          </ul>
        </Dialog>
      )}
    </>
  );
}
