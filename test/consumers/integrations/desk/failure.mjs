/**
 * Builds an error that says with which status it is to be answered.
 * @param {number} status
 * @param {string} message
 */
export function failure(status, message) {
  return Object.assign(new Error(message), { status });
}
