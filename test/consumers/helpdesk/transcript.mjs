/**
 * A line of a chat. Those that 8x8 told have its timestamp.
 * @typedef {{ who: string, text: string, timestamp?: number }} Line
 */

/**
 * Puts a line of 8x8's behind the earlier ones: an event that had to be sent again comes late. What the customer said
 * stays where it is, since its time was taken by another clock.
 * @param {Line[]} lines
 * @param {Line} line
 */
export function insertLine(lines, line) {
  let at = lines.length;
  while (Number(lines[at - 1]?.timestamp) > Number(line.timestamp)) at--;
  lines.splice(at, 0, line);
}
