import { useEffect, useMemo, useState } from 'preact/hooks';
import { Columns } from '../components/columns.tsx';
import type { Drawing } from '../components/conversation-page.tsx';
import { type PageContext, PageProvider } from '../components/page-context.ts';
import { replaceAddress, useAddress } from '../components/use-address.ts';
import { useKeys } from '../components/use-keys.ts';
import { type Address, formatPath, parseAddress } from '../model/address.ts';
import type { ConversationView } from '../model/conversation-view.ts';
import { filterConversations, NO_FILTER } from '../model/filter-conversations.ts';
import { findNeighbour } from '../model/find-neighbour.ts';
import { LiveConversation } from './conversation/live-conversation.tsx';
import { RowActions } from './conversation/row-actions.tsx';
import { type DialogName, Dialogs } from './dialogs/dialogs.tsx';
import { LiveBar } from './live-bar.tsx';
import { LiveList } from './live-list.tsx';
import { Notices } from './notices.tsx';
import { SettingsPage } from './settings-page.tsx';
import { useConsole, useStore } from './store/use-console.ts';
import { useUnread } from './use-unread.ts';
import { Welcome } from './welcome.tsx';

/** The whole console. */
export function LivePage() {
  const state = useConsole();
  const store = useStore();
  const address = useAddress();
  const [filter, setFilter] = useState(NO_FILTER);
  const [drawing, setDrawing] = useState<Drawing>('chat');
  const [dialog, setDialog] = useState<DialogName | undefined>(undefined);
  const [payload, setPayload] = useState('');
  const { run, platform } = state;
  const { version } = run;
  const listed = useMemo(
    () => filterConversations(run.conversations.toReversed(), filter),
    [run, version, filter],
  );
  const viewAt = ({ conversation }: Address) =>
    conversation === undefined ? undefined : run.find(conversation);
  const view = viewAt(address);
  // A key can be pressed before what the last one led to is drawn.
  const viewNow = () => viewAt(parseAddress(location.hash));
  const isUnread = useUnread(view);
  const edit = (text: string) => {
    setPayload(text);
    setDialog('raw');
  };
  const context: PageContext = {
    startedMs: view?.firstMs ?? 0,
    ends: {
      webhookUri: state.detail?.webhook?.uri ?? platform?.appUrl ?? '',
      baseUrl: platform?.baseUrl,
    },
    hrefOf: formatPath,
    actionsOf: (entry) => <RowActions entry={entry} edit={edit} />,
    live: true,
    printing: false,
  };
  const id = view?.id || undefined;
  useEffect(() => store.look(id), [store, id]);
  const go = (to: ConversationView | undefined) => {
    if (to !== undefined) replaceAddress(formatPath({ conversation: to.id || to.key }));
  };
  const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
  const focus = (element: string) => document.getElementById(element)?.focus();
  useKeys({
    j: () => go(findNeighbour(listed, viewNow(), 1)),
    k: () => go(findNeighbour(listed, viewNow(), -1)),
    '/': () => focus('search'),
    f: () => focus('wire-filter'),
    s: () => setDrawing(drawing === 'chat' ? 'sequence' : 'chat'),
    r: () => focus('composer-text'),
    t: () => press('.composer [aria-keyshortcuts="t"]'),
    l: () => press('.composer [aria-keyshortcuts="l"]'),
    e: () => press('.details [aria-keyshortcuts="e"]'),
    n: () => setDialog('open'),
    'mod+k': () => setDialog('palette'),
    '?': () => setDialog('keys'),
  });

  const left = (
    <LiveList
      run={run}
      listed={listed}
      selected={view}
      filter={filter}
      change={setFilter}
      isUnread={isUnread}
    />
  );
  return (
    <PageProvider value={context}>
      <div class="page">
        <LiveBar state={state} open={setDialog} />
        <Notices state={state} />
        <Dialogs name={dialog} conversation={id} payload={payload} close={() => setDialog(undefined)} />
        {view === undefined ? (
          <Columns
            name="fake-8x8-console"
            narrow={address.section === 'conversations' ? 'left' : 'middle'}
            left={left}
            middle={
              address.section === 'platform' ? (
                <SettingsPage platform={platform} />
              ) : (
                <Welcome state={state} wanted={address.conversation} open={setDialog} />
              )
            }
          />
        ) : (
          <LiveConversation
            view={view}
            address={address}
            left={left}
            state={state}
            drawing={drawing}
            draw={setDrawing}
            open={setDialog}
          />
        )}
      </div>
    </PageProvider>
  );
}
