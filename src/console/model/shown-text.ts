/** A part of a text as it is shown: as it stands, or a character that cannot be seen with the symbol for it. */
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
    parts.push({ text: symbolOf(character), name: codePointName(character) });
    from = index + 1;
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from) });
  return parts;
}

/** The text with symbols in place of what cannot be seen, and of line breaks, for what stands in one line. */
export function oneLine(text: string): string {
  return text.replaceAll(UNSEEN, symbolOf).replaceAll('\n', '↵').replaceAll('\t', '⇥');
}

/** `␀` for NUL; others have no symbol of their own and are named: `[U+202E]`. */
function symbolOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : `[${codePointName(character)}]`;
}

function codePointName(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
