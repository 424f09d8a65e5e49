import { useRef } from 'preact/hooks';
import type { ConversationView } from '../model/conversation-view.ts';

/** Says of a conversation whether something happened in it since it was looked at. The one that is looked at is read. */
export function useUnread(looked: ConversationView | undefined): (view: ConversationView) => boolean {
  const read = useRef(new Map<string, number>());
  if (looked !== undefined) read.current.set(looked.key, looked.version);
  return ({ key, version }) => version > (read.current.get(key) ?? 0);
}
