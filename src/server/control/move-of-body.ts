import type { AgentAttachment } from '../../play/driver/agent-message.ts';
import type { HandMove } from '../../play/driver/driver-move.ts';
import type { MoveBody } from './request-schemas.ts';

/** The move that a checked body asks for. */
export function moveOfBody(body: MoveBody): HandMove {
  if ('attach' in body) return { sends: { text: body.text, attachment: fileOf(body.attach) }, by: body.by };
  if ('card' in body)
    return { sends: { text: body.text, card: body.card, contentType: body.contentType }, by: body.by };
  if ('quick-replies' in body)
    return { sends: { text: body.text, quickReplies: body['quick-replies'] }, by: body.by };
  if ('customer-attaches' in body)
    return { 'customer-attaches': fileOf(body['customer-attaches']), text: body.text };
  return body;
}

type FileBody = Extract<MoveBody, { attach: unknown }>['attach'];

function fileOf({ name, text = '', base64, type }: FileBody): AgentAttachment {
  const content = base64 === undefined ? text : Buffer.from(base64, 'base64');
  return { name, content, ...(type !== undefined && { type }) };
}
