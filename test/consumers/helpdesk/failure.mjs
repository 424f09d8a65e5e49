/**
 * Builds an error that says with which status the help desk's own API answers it.
 * @param {number} status
 * @param {string} message
 */
export function failure(status, message) {
  return Object.assign(new Error(message), { status });
}
