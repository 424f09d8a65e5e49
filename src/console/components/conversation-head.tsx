import type { ComponentChildren } from 'preact';
import { counted } from '../../base/format-value.ts';
import type { ConversationView } from '../model/conversation-view.ts';
import { describeState, nameOf } from '../model/describe-state.ts';
import { oneLine } from '../model/shown-text.ts';
import { CopyButton } from './copy-button.tsx';
import { usePage } from './page-context.ts';

type ConversationHeadProps = {
  readonly view: ConversationView;
  /** What stands at the end of the line. */
  readonly children?: ComponentChildren;
};

/** Says which conversation this is and how it stands. */
export function ConversationHead({ view, children }: ConversationHeadProps) {
  const { hrefOf } = usePage();
  const { id, key, scenario, number, counts } = view;
  const played = scenario === '' ? '' : `${scenario}${number > 1 ? ` #${number}` : ''} · `;
  return (
    <header class="column-head conversation-head">
      <a class="narrow-only button" href={hrefOf({ section: 'conversations' })}>
        ← All
      </a>
      <span class="conversation-title">
        <h1 dir="auto">{oneLine(nameOf(view))}</h1>
        <span class="quiet" dir="auto">
          {oneLine(played)}
          {oneLine(describeState(view))} · {counted(counts.events, 'event')} · {counted(counts.calls, 'call')}
        </span>
      </span>
      {id !== '' && <CopyButton text={id} label="Copy id" what={`the id ${id}`} />}
      {children}
      <a class="narrow-only button" href={hrefOf({ conversation: id || key, section: 'wire' })}>
        Wire →
      </a>
    </header>
  );
}
