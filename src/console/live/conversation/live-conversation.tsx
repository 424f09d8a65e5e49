import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Columns } from '../../components/columns.tsx';
import { ConversationPage, type Drawing, useMarking } from '../../components/conversation-page.tsx';
import { Wire } from '../../components/wire.tsx';
import type { Address } from '../../model/address.ts';
import type { ConversationView } from '../../model/conversation-view.ts';
import { findRow } from '../../model/find-row.ts';
import type { DialogName } from '../dialogs/dialogs.tsx';
import type { ConsoleState } from '../store/console-store.ts';
import { Composer } from './composer.tsx';
import { ScriptBar } from './script-bar.tsx';
import { chooseSpeaker, speakersOf } from './speakers.ts';

type LiveConversationProps = {
  readonly view: ConversationView;
  readonly address: Address;
  /** The column with all conversations. */
  readonly left: ComponentChildren;
  readonly state: ConsoleState;
  readonly drawing: Drawing;
  draw(drawing: Drawing): void;
  open(dialog: DialogName): void;
};

/** One conversation in its columns: what was said, what one does in it, and the wire. */
export function LiveConversation({ view, address, left, state, drawing, draw, open }: LiveConversationProps) {
  const row = findRow(view, address);
  const marking = useMarking(view, row);
  const { detail } = state;
  return (
    <Columns
      name="fake-8x8-console"
      narrow={address.section === 'wire' || row !== undefined ? 'right' : 'middle'}
      left={left}
      middle={
        <ConversationPage key={view.key} view={view} marking={marking} drawing={drawing} draw={draw}>
          {detail !== undefined && detail.id === view.id && (
            <Acting state={state} detail={detail} open={open} />
          )}
        </ConversationPage>
      }
      right={<Wire key={view.key} view={view} marking={marking} />}
    />
  );
}

type ActingProps = Pick<LiveConversationProps, 'state' | 'open'> & {
  readonly detail: NonNullable<ConsoleState['detail']>;
};

function Acting({ state: { platform }, detail, open }: ActingProps) {
  const [chosen, speakAs] = useState<string | undefined>(undefined);
  const { id, script } = detail;
  return (
    <>
      {script !== undefined && <ScriptBar id={id} script={script} />}
      <Composer
        detail={detail}
        platform={platform}
        speaker={chooseSpeaker(speakersOf(detail, platform), chosen)}
        speakAs={speakAs}
        open={open}
      />
    </>
  );
}
