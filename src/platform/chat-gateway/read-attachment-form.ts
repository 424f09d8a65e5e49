import { messageOf } from '../../base/errors.ts';
import { firstUnits } from '../../base/first-units.ts';
import { excerpt } from '../../base/printable.ts';
import { type CallFailure, invalidField, unreadable } from '../call-failure.ts';
import { brokenRule, type CallFinding } from '../call-finding.ts';
import type { BodySource } from '../requests/read-body.ts';
import type { NewAttachment } from '../state/conversations.ts';

/** A file to bring to a conversation, or why there is none. */
export type AttachmentForm =
  | {
      readonly file: NewAttachment;
      readonly findings: readonly CallFinding[];
      /** The form for a report: names and sizes, no content. */
      readonly shown: string;
    }
  | { readonly failure: CallFailure };

const PARTS: readonly string[] = ['attachment', 'authorType'];
const FILE_NAME_UNITS_MAX = 255;

/** Reads the form of an upload: the part `attachment`, a file, and `authorType`. Parsed as Node parses forms itself. */
export async function readAttachmentForm({ body, contentType = '' }: BodySource): Promise<AttachmentForm> {
  const form = await parse(body, contentType);
  if (typeof form === 'string')
    return { failure: unreadable('CALL_BODY_MALFORMED', `The form cannot be read: ${excerpt(form, 200)}.`) };
  const part = form.get('attachment');
  if (!(part instanceof File)) return { failure: noFile(form) };
  const file: NewAttachment = {
    fileName: cutName(part.name) || 'file',
    mediaType: part.type,
    bytes: new Uint8Array(await part.arrayBuffer()),
  };
  return {
    file,
    findings: findingsOf(form),
    shown: `(a form with the file "${excerpt(file.fileName, 100)}", ${file.bytes.length} bytes)`,
  };
}

/** Where the cut goes through a character, its half becomes U+FFFD: half a character cannot be encoded. */
function cutName(name: string): string {
  return Buffer.from(firstUnits(name, FILE_NAME_UNITS_MAX)).toString();
}

async function parse(body: Uint8Array | string, contentType: string): Promise<FormData | string> {
  try {
    return await new Response(Buffer.from(body as Uint8Array), {
      headers: { 'content-type': contentType },
    }).formData();
  } catch (thrown) {
    return messageOf(thrown);
  }
}

function noFile(form: FormData): CallFailure {
  const parts = [...form.keys()].map((name) => `"${excerpt(name, 40)}"`).join(', ') || 'none';
  const message = `There is no file in the part "attachment". Parts: ${parts}. Send the file in a part of this name, with a file name.`;
  return invalidField(
    { field: 'attachment', value: '', code: 'invalid_parameter', message },
    brokenRule('CALL_NO_FILE', message, '/attachment'),
  );
}

function findingsOf(form: FormData): readonly CallFinding[] {
  const authorType = form.get('authorType');
  const isKnown = authorType === null || authorType === 'user' || authorType === 'bot';
  return [
    ...(isKnown
      ? []
      : [
          brokenRule(
            'CALL_NOT_ALLOWED_VALUE',
            `The part authorType is "${excerpt(String(authorType), 40)}". Allowed: user, bot.`,
            '/authorType',
          ),
        ]),
    ...[...new Set(form.keys())]
      .filter((name) => !PARTS.includes(name))
      .map((name) =>
        brokenRule(
          'CALL_UNKNOWN_FIELD',
          `The part "${excerpt(name, 40)}" is unknown. Known: ${PARTS.join(', ')}.`,
          `/${name}`,
        ),
      ),
  ];
}
