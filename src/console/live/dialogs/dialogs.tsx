import { KeysHelp } from '../../components/keys-help.tsx';
import { ExaminationDialog } from './examination-dialog.tsx';
import { FaultsDialog } from './faults-dialog.tsx';
import { CustomerDialog, OpenDialog } from './open-dialog.tsx';
import { Palette } from './palette.tsx';
import { PlayDialog } from './play-dialog.tsx';
import { RawDialog } from './raw-dialog.tsx';
import { SaveDialog } from './save-dialog.tsx';

/** What may stand in front of the page. */
export type DialogName =
  | 'keys'
  | 'palette'
  | 'open'
  | 'customer'
  | 'play'
  | 'test'
  | 'faults'
  | 'raw'
  | 'save';

/** Each key with what it does. */
export const KEYS = [
  ['j', 'next conversation'],
  ['k', 'the one before'],
  ['/', 'search conversations'],
  ['f', 'filter the wire'],
  ['s', 'chat or sequence diagram'],
  ['r', 'reply'],
  ['t', 'transfer'],
  ['l', 'leave'],
  ['e', 'send the opened event again'],
  ['n', 'open a conversation'],
  ['⌘K', 'everything by its name; Ctrl-K too'],
  ['?', 'this help'],
] as const;

type DialogsProps = {
  readonly name: DialogName | undefined;
  /** The conversation that is looked at. */
  readonly conversation: string | undefined;
  /** What is to be edited before it is sent. */
  readonly payload: string;
  close(): void;
};

/** The dialog that is open. */
export function Dialogs({ name, conversation, payload, close }: DialogsProps) {
  switch (name) {
    case 'keys':
      return <KeysHelp keys={KEYS} close={close} />;
    case 'palette':
      return <Palette close={close} />;
    case 'open':
      return <OpenDialog close={close} />;
    case 'customer':
      return <CustomerDialog close={close} />;
    case 'play':
      return <PlayDialog close={close} />;
    case 'test':
      return <ExaminationDialog close={close} />;
    case 'faults':
      return <FaultsDialog conversation={conversation} close={close} />;
    case 'raw':
      return conversation === undefined ? null : (
        <RawDialog conversation={conversation} payload={payload} close={close} />
      );
    case 'save':
      return conversation === undefined ? null : <SaveDialog conversation={conversation} close={close} />;
    default:
      return null;
  }
}
