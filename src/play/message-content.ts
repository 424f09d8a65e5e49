import type { Card, MessageContent } from '../conversation/content.ts';
import type { Platform } from '../platform/platform.ts';
import type { ConversationRecord } from '../platform/state/conversation-record.ts';
import type { NewAttachment } from '../platform/state/conversations.ts';
import type { ContentTemplate } from '../scenario/script.ts';
import { fillTemplate, type VariableLookup } from '../scenario/templates/variables.ts';

/** What a message of an agent has besides its text, before the platform keeps it. */
export type UnsentContent = { readonly files: readonly NewAttachment[]; readonly cards: readonly Card[] };

/** Fills in the variables of a message's content. */
export function fillContent({ files, cards }: ContentTemplate, lookup: VariableLookup): UnsentContent {
  return {
    files: files.map(({ content, ...file }) => ({
      ...file,
      bytes: content instanceof Uint8Array ? content : Buffer.from(fillTemplate(content, lookup)),
    })),
    cards: cards.map(({ contentType, content }) => ({
      contentType,
      content: JSON.parse(fillTemplate(content, lookup)),
    })),
  };
}

/** Brings the files of a message to its conversation, and says where they are. Throws `PLATFORM_FULL`. */
export function keepContent(
  { attach, preSignedUrls }: Pick<Platform, 'attach' | 'preSignedUrls'>,
  record: ConversationRecord,
  { files, cards }: UnsentContent,
): MessageContent {
  return { files: files.map((file) => preSignedUrls.share(record, attach(record, file))), cards };
}
