/** Ana helps each customer who opens a chat in the app, until they leave. */
export const ANA_HELPS = `scenario: Ana helps
about: Ana answers one question.
queues: { support: { id: "104", name: Support } }
agents: { ana: { id: apop, name: Ana Pop } }
steps:
  - expect: conversation
  - join: ana
  - text: Hello, this is \${agent.name}.
  - expect: message
    matching: "*invoice*"
  - text: I have sent it.
  - expect: end
`;

/** Ben takes only those who are called Zoë, and is short with them. */
export const BEN_FOR_ZOE = `scenario: Ben for Zoë
about: Ben says hello and goes.
queues: { support: { id: "104", name: Support } }
agents: { ben: { id: bdoe, name: Ben Doe } }
steps:
  - expect: conversation
    matching: { customer: { name: Zoë } }
  - join: ben
  - text: Hello, this is \${agent.name}.
  - leave: ben
`;

/** The customer begins, asks and leaves: the app hears it as the command line says. */
export const DIALOGUE = `scenario: A dialogue
about: The customer asks, Ana answers.
queues: { support: { id: "104", name: Support } }
agents: { ana: { id: apop, name: Ana Pop } }
customer: { name: James Jones }
steps:
  - customer: Where is my invoice?
  - expect: conversation
  - expect: message
    matching: "*invoice*"
  - join: ana
  - text: It is on its way.
  - customer: Thank you!
  - customer-leaves: true
`;

/** How the help desk hears its customer. */
export const OPENS = 'POST /chats {"name":"${customer.name}","text":"${text}"}';
export const SAYS = 'POST /chats/${conversation.id}/messages {"text":"${text}"}';
export const LEAVES = 'DELETE /chats/${conversation.id}';
