import { failure } from './failure.mjs';

/**
 * Parses the body of a request to the help desk's own API.
 * @param {string} text
 */
export function parseBody(text) {
  try {
    return Object(JSON.parse(text));
  } catch {
    throw failure(400, 'The body is not JSON.');
  }
}

/**
 * Gives a field's text, or throws when there is none.
 * @type {(name: string, value: unknown) => string}
 */
export function checkText(name, value) {
  if (typeof value === 'string' && value !== '') return value;
  throw failure(400, `The ${name} is missing. Send { "${name}": "…" }.`);
}
