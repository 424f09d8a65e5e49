import { useState } from 'preact/hooks';
import type { AnsweredDetail, AnsweredPlatform } from '../../model/control-answers.ts';
import { findPossible } from '../../model/offers.ts';
import { oneLine } from '../../model/shown-text.ts';
import type { DialogName } from '../dialogs/dialogs.tsx';
import { useStore } from '../store/use-console.ts';
import { ActionButton } from './action-button.tsx';
import { MoreMoves } from './more-moves.tsx';
import { QueueButton } from './queue-button.tsx';
import { type Actor, CUSTOMER, speakersOf } from './speakers.ts';

type ComposerProps = {
  readonly detail: AnsweredDetail;
  readonly platform: AnsweredPlatform | undefined;
  /** Who speaks, by their key. */
  readonly speaker: Actor;
  speakAs(key: string): void;
  open(dialog: DialogName): void;
};

/** Acts in a conversation, as one of its agents or as its customer. What is not legal now says why. */
export function Composer({ detail, platform, speaker, speakAs, open }: ComposerProps) {
  const store = useStore();
  const [text, setText] = useState('');
  const { id, moves } = detail;
  const isCustomer = speaker.key === CUSTOMER;
  const by = isCustomer ? {} : { agent: speaker.key };
  const writes = findPossible(moves, isCustomer ? 'customer' : 'text', by);
  const leaves = findPossible(moves, isCustomer ? 'customer-leaves' : 'leave', by);
  const move = (body: object) => store.actIn(`${id}/moves`, body);
  const send = async () => {
    if (!writes.legal) store.say('bad', writes.why);
    if (!writes.legal || text === '') return;
    setText('');
    const sent = isCustomer
      ? await store.actIn(`${id}/customer`, { says: text })
      : await move({ text, by: speaker.key });
    // What was refused is not lost, unless something else was written meanwhile.
    if (!sent) setText((now) => now || text);
  };
  return (
    <section class="composer" aria-label="Act in this conversation">
      <div class="composer-row">
        <textarea
          id="composer-text"
          class="field"
          rows={2}
          dir="auto"
          aria-label={`Write as ${speaker.name}`}
          placeholder={writes.legal ? `Write as ${speaker.name}… r` : writes.why}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            void send();
          }}
        />
        <ActionButton isMain possible={writes} onPress={send}>
          Send ↵
        </ActionButton>
      </div>
      <div class="composer-row">
        <select
          id="composer-speaker"
          class="field"
          aria-label="Act as"
          value={speaker.key}
          onChange={(event) => speakAs(event.currentTarget.value)}
        >
          {speakersOf(detail, platform).map(({ key, name, isIn }) => (
            <option key={key} value={key}>
              {`as ${oneLine(name)}${key === CUSTOMER ? ' (customer)' : isIn ? ' ●' : ''}`}
            </option>
          ))}
        </select>
        {!isCustomer && (
          <ActionButton
            possible={findPossible(moves, 'join', by)}
            onPress={() => move({ join: speaker.key })}
          >
            Join
          </ActionButton>
        )}
        <ActionButton
          possible={leaves}
          shortcut="l"
          onPress={() =>
            isCustomer ? store.actIn(`${id}/customer`, { leaves: true }) : move({ leave: speaker.key })
          }
        >
          Leave
        </ActionButton>
        <QueueButton detail={detail} platform={platform} move="transfer" label="Transfer…" shortcut="t" />
        <QueueButton detail={detail} platform={platform} move="queue" label="Queue…" />
        <ActionButton possible={findPossible(moves, 'end')} onPress={() => move({ end: true })}>
          End
        </ActionButton>
        {!isCustomer && <MoreMoves detail={detail} speaker={speaker} text={text} clear={() => setText('')} />}
        <button type="button" class="button" onClick={() => open('raw')}>
          Raw…
        </button>
        <button type="button" class="button" onClick={() => open('save')}>
          Save…
        </button>
      </div>
    </section>
  );
}
