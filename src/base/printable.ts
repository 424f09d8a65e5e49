import { firstUnits } from './first-units.ts';

const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g;

/** Makes text that came from outside safe on a terminal: control and direction characters become visible escapes. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    if (character === '\n') return '\\n';
    if (character === '\t') return '\\t';
    return escapeUnit(character);
  });
}

/** Makes a text of several lines printable, and keeps its lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** Writes a value as JSON that is safe on a terminal too, in one line or indented by so many spaces. */
export function formatJson(value: unknown, indent = 0): string {
  // JSON escapes most controls itself; line breaks stand between its values, and all others inside its texts.
  return JSON.stringify(value, null, indent).replace(UNPRINTABLE, (character) =>
    character === '\n' ? character : escapeUnit(character),
  );
}

/** Writes a value as a line of JSON. */
export function formatJsonLine(value: unknown): string {
  return `${formatJson(value)}\n`;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Makes outside text printable and cuts it to a number of UTF-16 units, with `…` where something was cut. */
export function excerpt(text: string, unitsMax: number): string {
  const safe = printable(firstUnits(text, unitsMax + 1));
  return text.length > unitsMax ? `${safe.slice(0, unitsMax)}…` : safe;
}

const SHOWN_UNITS = 4;

/** Shows the beginning of a token, key or secret, enough to recognise it and too little to use it. */
export function maskSecret(secret: string): string {
  return secret.length < 3 * SHOWN_UNITS ? '…' : `${printable(secret.slice(0, SHOWN_UNITS))}…`;
}
