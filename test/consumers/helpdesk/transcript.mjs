/**
 * A line of a chat. Those that 8x8 told have its timestamp.
 * @typedef {{ who: string, text: string, timestamp?: number }} Line
 */

/**
 * Gives the line that an event is in a transcript; events of other types than these are none.
 * @param {any} event
 * @returns {Line | undefined}
 */
export function lineOf(event) {
  const { timestamp } = Object(event);
  const agent = String(event?.agentName).replace(',', ' ');
  switch (event?.eventType) {
    case 'QUEUED':
      return { who: 'system', text: `waiting in ${event.queueName}`, timestamp };
    case 'AGENT_JOINED':
      return { who: 'system', text: `${agent} joined`, timestamp };
    case 'AGENT_LEFT':
      return { who: 'system', text: `${agent} left`, timestamp };
    case 'TRANSFER':
      return { who: 'system', text: 'transferred', timestamp };
    case 'TEXT':
      return { who: agent, text: String(event.message), timestamp };
  }
}

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
