import { mediaTypeOf } from '../../base/media-type.ts';
import { ADAPTIVE_CARD, buildQuickReplies } from '../../protocol/cards.ts';
import type { Step } from '../schema.ts';
import type { ContentTemplate, FileTemplate } from '../script.ts';
import { buildJsonTemplate } from './json-template.ts';
import { parseTemplate } from './variables.ts';

/** Compiles what the message of a step has besides its text; undefined for a text alone. */
export function compileContent(step: Step): ContentTemplate | undefined {
  const {
    attach = step['customer-attaches'],
    card,
    contentType = ADAPTIVE_CARD,
    'quick-replies': replies,
  } = step;
  // The check has refused a path that is still there.
  if (typeof attach === 'object') return { files: [compileFile(attach)], cards: [] };
  const content = replies === undefined ? card && { contentType, content: card } : buildQuickReplies(replies);
  if (content === undefined) return undefined;
  return {
    files: [],
    cards: [{ contentType: content.contentType, content: buildJsonTemplate(content.content) }],
  };
}

function compileFile({
  name,
  text = '',
  base64,
  type = mediaTypeOf(name),
}: Exclude<Step['attach'], string | undefined>): FileTemplate {
  const content = base64 === undefined ? parseTemplate(text) : Buffer.from(base64, 'base64');
  return { fileName: name, mediaType: type, content };
}
