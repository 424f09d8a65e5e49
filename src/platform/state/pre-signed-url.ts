import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SharedFile } from '../../conversation/content.ts';
import { PRE_SIGNED_PATH } from '../../protocol/chat-gateway/operations/operations.ts';
import type { Attachment, ConversationRecord } from './conversation-record.ts';

/** The URLs at which the files of messages can be fetched for a while, without a key. */
export type PreSignedUrls = {
  /** A file as the events of a message show it, with a URL that expires. */
  share(record: ConversationRecord, attachment: Attachment): SharedFile;
  /** Whether a signature was made here for a file and an expiry. */
  isValid(attachmentId: string, expires: string, signature: string): boolean;
};

/** What the URLs are made with. */
export type PreSignedUrlOptions = {
  readonly secret: string;
  readonly baseUrl: () => string;
  /** Scripted time, in ms since 1970. */
  readonly now: () => number;
  readonly lifetimeMs: (record: ConversationRecord) => number;
};

/** Creates them. The same secret, file and expiry give the same URL. */
export function createPreSignedUrls(options: PreSignedUrlOptions): PreSignedUrls {
  const { secret, baseUrl, now, lifetimeMs } = options;

  function sign(attachmentId: string, expires: string): string {
    return createHmac('sha256', secret).update(`${attachmentId} ${expires}`).digest('base64url');
  }

  return {
    share(record, { id, fileName, mediaType }) {
      const expires = String(now() + lifetimeMs(record));
      const path = PRE_SIGNED_PATH.replace(':conversationId', record.id).replace(':attachmentId', id);
      const query = `expires=${expires}&signature=${sign(id, expires)}`;
      return { id, fileName, type: typeOf(mediaType), url: `${baseUrl()}${path}?${query}` };
    },
    isValid(attachmentId, expires, signature) {
      const expected = Buffer.from(sign(attachmentId, expires));
      const given = Buffer.from(signature);
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}

function typeOf(mediaType: string): SharedFile['type'] {
  const [type] = mediaType.split('/');
  return type === 'image' || type === 'video' || type === 'audio' ? type : 'file';
}
