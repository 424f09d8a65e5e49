import { excerpt } from '../../base/printable.ts';
import type { ResponseBody } from '../../protocol/chat-gateway/operations/payload.ts';
import { type CallFailure, notFound, refused } from '../call-failure.ts';
import { brokenRule } from '../call-finding.ts';
import { type ConversationContext, findRecord, missingConversation } from '../operations/find-record.ts';
import type { ListFields } from '../operations/list-fields.ts';
import type { OperationAnswer } from '../operations/operation-context.ts';
import { readList } from '../operations/read-list.ts';
import type { Attachment, ConversationRecord } from '../state/conversation-record.ts';
import { strictFailure } from '../strict-failure.ts';
import { isoTime } from './conversations.ts';
import { buildHalPage } from './hal-page.ts';
import type { OperationContext } from './operation-handler.ts';
import { readAttachmentForm } from './read-attachment-form.ts';

/** The fields that attachments can be filtered and sorted by. Ours. */
const FIELDS: ListFields<Attachment> = new Map([
  ['id', ({ id }: Attachment) => id],
  ['filename', ({ fileName }: Attachment) => fileName],
  ['sizeInBytes', ({ bytes }: Attachment) => String(bytes.length)],
  ['createdAt', ({ createdMs }: Attachment) => isoTime(createdMs)],
]);

/** Lists the attachments of a conversation. */
export async function listAttachments(
  context: OperationContext<'getconversationattachments'>,
): Promise<OperationAnswer> {
  const record = findRecord(context);
  if (record === undefined) return missingConversation(context);
  const read = await readList(record.attachments, context.request.query, { fields: FIELDS, sort: 'id' });
  if ('failure' in read) return context.fail(read.failure);
  return {
    status: 200,
    body: buildHalPage('attachments', read.items.map(describe), context.request),
  };
}

/** Brings a file to a conversation; a message names it then. */
export async function addAttachment(
  context: OperationContext<'addconversationattachments'>,
): Promise<OperationAnswer> {
  const record = findRecord(context);
  if (record === undefined) return missingConversation(context);
  const form = await readAttachmentForm(context.request.body);
  if ('failure' in form) return context.fail(form.failure);
  const { attachmentSizeMax } = context.tenant.settings;
  if (form.file.bytes.length > attachmentSizeMax) return context.fail(tooLarge(form.file, attachmentSizeMax));
  const broken = strictFailure(record.settings, form.findings);
  if (broken !== undefined) return context.fail(broken);
  context.notes.findings.push(...form.findings);
  context.notes.request = form.shown;
  return { status: 200, body: describe(context.platform.attach(record, form.file)) };
}

function tooLarge({ bytes }: Pick<Attachment, 'bytes'>, bytesMax: number): CallFailure {
  const message = `The file has ${bytes.length} bytes. Allowed: ${bytesMax}.`;
  return refused(413, brokenRule('CALL_FILE_TOO_LARGE', message, '/attachment'));
}

/** Returns what is known of an attachment. */
export function readAttachment(context: OperationContext<'getconversationattachment'>): OperationAnswer {
  const found = findAttachment(context);
  return 'answer' in found ? found.answer : { status: 200, body: describe(found.attachment) };
}

/** Returns the bytes of an attachment. */
export function readContent(
  context: OperationContext<'downloadattachmentforchatapiconversation'>,
): OperationAnswer {
  const found = findAttachment(context);
  return 'answer' in found ? found.answer : contentOf(found.attachment);
}

/** Returns the bytes of an attachment to whoever has its preSignedUrl, until that expires. */
export function downloadFile({ platform, request, fail }: OperationContext<'presigned'>): OperationAnswer {
  const { conversationId, attachmentId } = request.params;
  const { expires = '', signature = '' } = request.query;
  const record = platform.findConversation(conversationId);
  const attachment = record && attachmentIn(record, attachmentId);
  if (attachment === undefined)
    return fail(notFound('Attachment', attachmentId, `conversation ${excerpt(conversationId, 60)}`));
  const isSigned = platform.preSignedUrls.isValid(attachmentId, expires, signature);
  if (isSigned && platform.now() <= Number(expires)) return contentOf(attachment);
  const message = isSigned
    ? `The preSignedUrl expired at ${isoTime(Number(expires))}. Fetch it sooner, or the content with the API key.`
    : 'The signature of the preSignedUrl is wrong. Use the URL as it came, with its query.';
  return fail(refused(403, brokenRule('CALL_URL_NOT_VALID', message)));
}

function contentOf({ bytes, fileName }: Attachment): OperationAnswer {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const disposition = `attachment; filename="${ascii}"; filename*=UTF-8''${encodeExtended(fileName)}`;
  return { status: 200, headers: { 'content-disposition': disposition }, bytes };
}

/** Encodes what stands after `filename*=`, where fewer characters may stand than in a URL (RFC 5987). */
function encodeExtended(text: string): string {
  const hex = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text).replace(/['()*]/g, hex);
}

type AttachmentContext = ConversationContext & {
  readonly request: { readonly params: { readonly attachmentId: string } };
};

function findAttachment(
  context: AttachmentContext,
): { readonly attachment: Attachment } | { readonly answer: OperationAnswer } {
  const record = findRecord(context);
  if (record === undefined) return { answer: missingConversation(context) };
  const { attachmentId } = context.request.params;
  const attachment = attachmentIn(record, attachmentId);
  if (attachment !== undefined) return { attachment };
  const within = `conversation ${excerpt(record.id, 60)}`;
  return { answer: context.fail(notFound('Attachment', attachmentId, within)) };
}

function attachmentIn(record: ConversationRecord, id: string): Attachment | undefined {
  return record.attachments.find((each) => each.id === id);
}

function describe({ id, fileName, bytes, createdMs }: Attachment): ResponseBody<'attachment'> {
  return { id, filename: fileName, sizeInBytes: bytes.length, createdAt: isoTime(createdMs) };
}
