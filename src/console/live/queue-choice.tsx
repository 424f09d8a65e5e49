import type { AnsweredDetail, AnsweredPlatform } from '../model/control-answers.ts';
import { findPossible } from '../model/offers.ts';
import { oneLine } from '../model/shown-text.ts';
import { useStore } from './use-console.ts';

type QueueChoiceProps = {
  readonly id: string;
  readonly detail: AnsweredDetail;
  readonly platform: AnsweredPlatform | undefined;
  readonly move: 'queue' | 'transfer';
  readonly label: string;
};

/** Brings a conversation to the queue that is chosen; a queue to which it cannot go says why. */
export function QueueChoice({ id, detail, platform, move, label }: QueueChoiceProps) {
  const store = useStore();
  const names = new Map(
    [...(platform?.queues ?? []), ...(detail.queue === undefined ? [] : [detail.queue])].map(
      ({ key, name }) => [key, name],
    ),
  );
  const keys = detail.moves.flatMap((offer) => (offer.move === move ? (offer.queue ?? []) : []));
  const any = findPossible(detail.moves, move);
  return (
    <select
      id={id}
      class="field"
      aria-label={any.legal ? label : `${label}: ${any.why}`}
      title={any.why || undefined}
      disabled={!any.legal}
      value=""
      onChange={({ currentTarget }) => {
        const queue = currentTarget.value;
        currentTarget.value = '';
        void store.actIn(`${detail.id}/moves`, { [move]: queue });
      }}
    >
      <option value="">{label}</option>
      {keys.map((queue) => {
        const { legal, why } = findPossible(detail.moves, move, { queue });
        return (
          <option key={queue} value={queue} disabled={!legal} title={why || undefined}>
            {oneLine(names.get(queue) ?? queue)}
          </option>
        );
      })}
    </select>
  );
}
