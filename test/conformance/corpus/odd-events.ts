import type { DialectName } from '#src/protocol/dialect.ts';

/** A body written down because somebody once read such a one otherwise than somebody else. */
export type OddEvent = {
  readonly name: string;
  readonly dialect: DialectName;
  /** As it goes over the wire. */
  readonly body: string;
  readonly isGood: boolean;
};

const chatApi = (name: string, isGood: boolean, body: string): OddEvent => ({
  name,
  dialect: 'chat-api',
  body,
  isGood,
});
const gateway = (name: string, isGood: boolean, body: string): OddEvent => ({
  name,
  dialect: 'chat-gateway',
  body,
  isGood,
});

const transfer = (timestamp: string, more = '') =>
  `{"eventType":"TRANSFER","messageType":"SYSTEM","conversationId":"c"${more},"timestamp":${timestamp}}`;
const text = (message: string) =>
  `{"eventType":"TEXT","messageType":"AGENT","conversationId":"c","agentId":"a","agentName":"A,B","message":${message},"timestamp":1}`;
const activity = (data: string) =>
  `{"eventType":"ACTIVITY","conversationId":"c","timestamp":1,"data":${data}}`;
const message = (more: string) =>
  `{"eventType":"MESSAGE","conversationId":"c","timestamp":1,"data":{"isEcho":false,"sender":{"id":"a","type":""},"text":""${more}}}`;

/** Bodies picked by hand, good and bad. */
export const oddEvents: readonly OddEvent[] = [
  chatApi('a time written with a fraction of nothing', true, transfer('1713100000000.0')),
  chatApi('a time written with an exponent', true, transfer('1.7131e12')),
  chatApi('a time of minus nothing', true, transfer('-0')),
  chatApi('a time beyond 64 bits', true, transfer('1e300')),
  chatApi('a time beyond every double', false, transfer('1e999')),
  chatApi('a time of half a millisecond', false, transfer('0.5')),
  chatApi('a time in a text', false, transfer('"1713100000000"')),
  chatApi('a key twice, the last one good', true, transfer('1', ',"timestamp":"x"')),
  chatApi('a key twice, the last one bad', false, transfer('"x"', ',"timestamp":1')),
  chatApi('white space all over', true, ` \n\t${transfer('1', ' \r\n ')} \n`),
  chatApi(
    'keys in another order',
    true,
    '{"timestamp":1,"messageType":"SYSTEM","conversationId":"c","eventType":"TRANSFER"}',
  ),
  chatApi('keys and values written with escapes', true, transfer('1').replace('TRANSFER', '\\u0054RANSFER')),
  chatApi('a prototype as a key', false, transfer('1', ',"__proto__":{}')),
  chatApi(
    'a prototype that holds a field',
    false,
    '{"eventType":"TRANSFER","messageType":"SYSTEM","__proto__":{"conversationId":"c"},"timestamp":1}',
  ),
  chatApi('an event type that every object has', false, '{"eventType":"constructor"}'),
  chatApi('an event type in lower case', false, transfer('1').replace('TRANSFER', 'transfer')),
  chatApi('an event type with a space behind', false, transfer('1').replace('TRANSFER', 'TRANSFER ')),
  chatApi('an event type in a list', false, transfer('1').replace('"TRANSFER"', '["TRANSFER"]')),
  chatApi('a text of the system', false, text('"Hi"').replace('"AGENT"', '"SYSTEM"')),
  chatApi('a transfer of an agent', false, transfer('1').replace('"SYSTEM"', '"AGENT"')),
  chatApi('a message of nothing', true, text('""')),
  chatApi('a message of an emoji made of seven parts', true, text('"👩‍👩‍👧‍👦"')),
  chatApi('a message of half an emoji', true, text('"\\ud83d"')),
  chatApi('a message with a NUL', true, text('"\\u0000"')),
  chatApi('a message that is a list', false, text('["Hello"]')),
  chatApi('a message of 500 000 letters', true, text(`"${'é'.repeat(250_000)}${'x'.repeat(250_000)}"`)),
  chatApi('a message of two million letters', true, text(`"${'x'.repeat(2_000_000)}"`)),
  chatApi(
    'the verification of the other dialect',
    false,
    '{"notificationVersion":"Chat Gateway v1.0","eventType":"WEB_HOOK_VERIFY"}',
  ),
  chatApi('nothing but null', false, 'null'),
  chatApi('a text', false, '"TRANSFER"'),
  chatApi('a list of an event', false, `[${transfer('1')}]`),
  chatApi('an event inside an event', false, `{"event":${transfer('1')}}`),
  gateway('an activity of an unknown name with nothing in it', true, activity('{"name":"x","value":null}')),
  gateway('an activity of an unknown name without its value', false, activity('{"name":"x"}')),
  gateway('an activity whose name is nearly a known one', true, activity('{"name":"typing ","value":1}')),
  gateway(
    'an activity of a known name with what another one holds',
    false,
    activity('{"name":"typing","value":[]}'),
  ),
  gateway('an activity whose name every object has', true, activity('{"name":"constructor","value":{}}')),
  gateway('an activity whose name is no text', false, activity('{"name":["typing"],"value":{"users":[]}}')),
  gateway('an activity whose name is a new line', true, activity('{"name":"\\n","value":1}')),
  gateway('an activity without data', false, '{"eventType":"ACTIVITY","conversationId":"c","timestamp":1}'),
  gateway('an activity whose data is null', false, activity('null')),
  gateway('a message without cards and attachments', true, message('')),
  gateway('a message with empty lists of them', true, message(',"attachments":[],"cards":[]')),
  gateway(
    'a card that holds anything',
    true,
    message(',"cards":[{"contentType":"x","content":{"__proto__":[1],"a":{"b":null}}}]'),
  ),
  gateway('a card whose content is a list', false, message(',"cards":[{"contentType":"x","content":[]}]')),
  gateway('attachments that are null', false, message(',"attachments":null')),
  gateway('an event of the other dialect', false, transfer('1')),
  gateway(
    'a transfer, which is bare here',
    true,
    '{"eventType":"TRANSFER","conversationId":"c","timestamp":1}',
  ),
];
