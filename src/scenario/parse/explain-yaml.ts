import { excerpt } from '../../base/printable.ts';

/** An error of the YAML parser, and the text from its offset to the end of the line. */
export type YamlFault = { readonly code: string; readonly message: string; readonly rest: string };

const SHOWN_UNITS = 60;

/**
 * Says what is wrong with a YAML text and what to do, without a full stop. Most errors come from a text that has to be
 * in quotes, which the parser takes for a structure.
 */
export function explainYaml({ code, message, rest }: YamlFault): string {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return (
        explainColon(code === 'BLOCK_IN_FLOW' ? rest.replace(/\s*[}\]][}\],\s]*$/, '') : rest) ?? message
      );
    case 'BAD_SCALAR_START':
      return `a text that begins with ${rest.charAt(0)} has to be in quotes. Quote it: ${quoted(rest)}`;
    case 'UNEXPECTED_TOKEN':
      return /scalar at node end/.test(message)
        ? `${quoted(rest)} comes after the end of a value. Put the whole text in double quotes, with \\" for a quote in it`
        : message;
    case 'MISSING_CHAR':
      return /quote/.test(message) ? 'a quote is opened and never closed. Close it' : message;
    case 'TAB_AS_INDENT':
      return 'a line begins with a tab. Use spaces';
    default:
      return message;
  }
}

function explainColon(rest: string): string | undefined {
  if (!/:(\s|$)/.test(rest)) return undefined;
  return `a text with a colon and a space has to be in quotes. Quote it: ${quoted(rest)}`;
}

/** The quotes of JSON are those of YAML too. */
function quoted(rest: string): string {
  return JSON.stringify(excerpt(rest.trim(), SHOWN_UNITS));
}
