/** A part of a text as it is shown: as it stands, or the short name of a character that cannot be seen, with its number. */
export type TextPart =
  | { readonly text: string; readonly name?: undefined }
  | { readonly text: string; readonly name: string };

/** Controls, and marks that change the direction of what follows or hide in it. Tab and line feed are shown as they are. */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u2028\u2029]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Splits a text at the characters that cannot be seen. */
export function splitText(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { 0: character, index } of text.matchAll(UNSEEN)) {
    if (index > from) parts.push({ text: text.slice(from, index) });
    parts.push({ text: shortName(character), name: codePointName(character) });
    from = index + 1;
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from) });
  return parts;
}

/** The text with names in place of what cannot be seen, and signs for line breaks and tabs, for what stands in one line. */
export function oneLine(text: string): string {
  const named = text.replaceAll(UNSEEN, (character) => `[${shortName(character)}]`);
  return named.replaceAll('\n', '↵').replaceAll('\t', '⇥');
}

/** `ESC` as ASCII names it, else `U+202E`: few fonts have symbols for them. */
function shortName(character: string): string {
  const code = character.charCodeAt(0);
  return code === 0x7f ? 'DEL' : (ASCII_NAMES[code] ?? codePointName(character));
}

const ASCII_NAMES =
  'NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US'.split(
    ' ',
  );

function codePointName(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
