/** What a subject can be. */
export type SubjectKind = 'event' | 'forgery' | 'text' | 'message' | 'call' | 'conversation' | 'app';

/** A way to go wrong. */
export type SymptomKind = keyof typeof SYMPTOMS;

type SymptomDefinition = {
  readonly about: SubjectKind;
  /** The beginning of a sentence about the app. */
  readonly clause: string;
  readonly remedy: string;
};

/** Everything that can go wrong, the causes before what follows from them. */
export const SYMPTOMS = {
  'app-stopped': {
    about: 'conversation',
    clause: 'The app stops answering',
    remedy: 'Look at what the app printed when it ended, and let no single request end the process.',
  },
  'event-unanswered': {
    about: 'event',
    clause: 'An event gets no answer in time',
    remedy: 'Answer each event with 2xx at once, and do the work afterwards.',
  },
  'event-refused': {
    about: 'event',
    clause: 'A genuine event is refused',
    remedy: 'Answer each event that 8x8 has signed with 2xx, also one that the app has no use for.',
  },
  'forgery-accepted': {
    about: 'forgery',
    clause: 'A request that 8x8 has not signed is accepted',
    remedy:
      'Verify x-8x8-signature over the bytes received and the five headers, and answer 401 when it does not fit.',
  },
  'forgery-answered': {
    about: 'forgery',
    clause: 'A request that 8x8 has not signed is answered with 2xx, though the app makes nothing of it',
    remedy: 'Answer 401 when x-8x8-signature does not fit, so that a wrong key or a wrong setup shows.',
  },
  'forgery-crashes': {
    about: 'forgery',
    clause: 'A request that 8x8 has not signed ends in an error of the app',
    remedy: 'Answer a request whose signature cannot be verified with 401, whatever it contains.',
  },
  'forgery-shown': {
    about: 'forgery',
    clause: 'The customer sees a text that 8x8 has not signed',
    remedy: 'Verify x-8x8-signature before the event is used.',
  },
  'text-lost': {
    about: 'text',
    clause: 'A text of an agent was accepted, but the customer does not see it',
    remedy: 'Store the event before it is answered, and show each one.',
  },
  'text-doubled': {
    about: 'text',
    clause: 'A text of an agent is shown more than once',
    remedy:
      'Remember x-8x8-event-id of each event that was handled, and answer one that comes again with 2xx.',
  },
  'text-altered': {
    about: 'text',
    clause: 'The customer sees another text than the agent wrote',
    remedy: 'Pass texts on as they are, and escape them only where they are displayed.',
  },
  'text-reordered': {
    about: 'text',
    clause: 'The customer sees texts of agents in another order than they were written',
    remedy: 'Handle the events of one conversation one after the other, in the order in which they come.',
  },
  'text-misattributed': {
    about: 'text',
    clause: 'A text is shown under somebody else’s name',
    remedy: 'Take the author of a text from its own event, or from the agent who joined last.',
  },
  'text-misplaced': {
    about: 'text',
    clause: 'A text of an agent is shown in another conversation',
    remedy: 'Find the chat by the conversationId of the event alone.',
  },
  'cannot-write': {
    about: 'conversation',
    clause: 'The customer cannot write, though the conversation is open',
    remedy:
      'Keep the chat open until the conversation ends; an agent who leaves, a transfer or a queue does not end it.',
  },
  'can-write': {
    about: 'conversation',
    clause: 'The customer can still write, though the conversation has ended',
    remedy: 'Close the chat when the conversation has ended.',
  },
  'view-unreadable': {
    about: 'conversation',
    clause: 'What the customer sees cannot be read',
    remedy:
      'Check customerSees: the request must answer 2xx with JSON in which the pointers find the messages.',
  },
  'customer-refused': {
    about: 'message',
    clause: 'The app refuses what its customer does',
    remedy: 'Check customerOpens and customerSays, and what the app answered.',
  },
  'message-lost': {
    about: 'message',
    clause: 'What the customer wrote does not reach the contact centre',
    remedy: 'Post each text of the customer to its conversation, and try again when 8x8 answers 429 or 5xx.',
  },
  'message-doubled': {
    about: 'message',
    clause: 'What the customer wrote reaches the contact centre more than once',
    remedy: 'Post each text once; before a repetition find out whether the first one came through.',
  },
  'message-altered': {
    about: 'message',
    clause: 'What the customer wrote reaches the contact centre changed',
    remedy: 'Post the text as the customer wrote it, without trimming, escaping or shortening.',
  },
  'message-reordered': {
    about: 'message',
    clause: 'What the customer wrote reaches the contact centre in another order',
    remedy: 'Post the texts of one conversation one after the other, each when the one before is answered.',
  },
  'message-misplaced': {
    about: 'message',
    clause: 'What the customer wrote reaches another conversation',
    remedy: 'Keep the conversation id with the chat, and use that of the chat in which the customer writes.',
  },
  'message-wrong-author': {
    about: 'message',
    clause: 'What the customer wrote reaches the contact centre under another author',
    remedy: 'Post what the customer wrote with authorType user.',
  },
  'history-reordered': {
    about: 'conversation',
    clause: 'The history of a conversation has another order than the customer sees',
    remedy: 'Bring the messages of the history with the oldest first.',
  },
  'agent-text-echoed': {
    about: 'conversation',
    clause: 'A text of an agent is brought back to the contact centre as the customer’s',
    remedy: 'Post only what the customer writes, not what comes from 8x8.',
  },
  'message-invented': {
    about: 'conversation',
    clause: 'The contact centre gets a text as the customer’s that the customer did not write',
    remedy: 'Post texts of the app itself with authorType bot.',
  },
  'opened-again': {
    about: 'conversation',
    clause: 'The app opens a second conversation for one chat',
    remedy: 'Keep the conversation id with the chat, and post to it as long as it has not ended.',
  },
  'ended-early': {
    about: 'conversation',
    clause: 'The app ends a conversation that its customer has not left',
    remedy: 'End a conversation only when the customer leaves.',
  },
  'leave-lost': {
    about: 'conversation',
    clause: 'The contact centre does not hear that the customer has left',
    remedy: 'End the conversation at 8x8 when the customer leaves the chat.',
  },
  'call-doubled': {
    about: 'conversation',
    clause: 'The app makes a call more often than in the same conversation undisturbed',
    remedy:
      'Remember x-8x8-event-id of each event that was handled, and do nothing for one that comes again.',
  },
  'call-missing': {
    about: 'conversation',
    clause: 'The app leaves out a call that it makes in the same conversation undisturbed',
    remedy: 'Remember an event id only when everything was done that follows from the event.',
  },
  'line-doubled': {
    about: 'conversation',
    clause: 'The customer sees a line of the app more often than in the same conversation undisturbed',
    remedy:
      'Remember x-8x8-event-id of each event that was handled, and show nothing for one that comes again.',
  },
  'line-lost': {
    about: 'conversation',
    clause: 'The customer does not see a line of the app that is there in the same conversation undisturbed',
    remedy: 'Remember an event id only when everything was done that follows from the event.',
  },
  'call-breaks-rule': {
    about: 'call',
    clause: 'A call breaks a published rule',
    remedy: 'Make the call as the documentation of the operation says.',
  },
  'call-hammers': {
    about: 'call',
    clause: 'The app repeats a call again and again without a pause while 8x8 fails',
    remedy: 'Wait longer each time before a call is repeated, and give up after a few times.',
  },
  'call-too-soon': {
    about: 'call',
    clause: 'The app repeats a call before the time that Retry-After says',
    remedy: 'Wait as long as Retry-After says, and longer each time where it says nothing.',
  },
  'call-repeated': {
    about: 'call',
    clause: 'The app repeats a call that 8x8 has refused for good',
    remedy: 'Repeat a call only after 408, 429 or 5xx, or when there was no answer.',
  },
  'token-per-call': {
    about: 'app',
    clause: 'The app asks for a token again and again',
    remedy: 'Keep a token until it expires, or until a call is answered 401.',
  },
  'key-per-event': {
    about: 'app',
    clause: 'The app fetches the public key again and again',
    remedy: 'Keep each public key by its kid: a key does not change.',
  },
  'conversation-read-per-event': {
    about: 'app',
    clause: 'The app reads a conversation at 8x8 again and again, for events that say what has changed',
    remedy: 'Take what an event says, and keep the rest with the conversation.',
  },
  'webhook-registered-twice': {
    about: 'app',
    clause: 'The app registers the same address twice, and so gets each event twice',
    remedy: 'Look for the webhook among those that there are before it is created.',
  },
  'channel-made-again': {
    about: 'app',
    clause: 'The app creates the same channel again',
    remedy: 'Look for the channel among those that there are before it is created.',
  },
} as const satisfies Record<string, SymptomDefinition>;
