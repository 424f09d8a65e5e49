/** The scenario that `init` writes. */
export const SCENARIO_TEMPLATE = `# yaml-language-server: $schema=../node_modules/fake-8x8/contracts/schemas/scenario.schema.json
scenario: My first scenario
about: An agent greets the customer and hands the conversation to another queue.

# Who takes part. Ids are chosen for you unless you give them.
queues:
  support: { name: Support }
  billing: { name: Billing }
agents:
  ana: { name: Ana Pop }
  ben: { name: Ben Okoro }
customer: { name: James Jones, email: james@example.com }

# What happens, in order. Each step is one thing; "after" is the pause before it.
steps:
  - queue: support
  - join: ana
    after: 1s
  - text: Hello \${customer.name}, this is \${agent.name}. How can I help?
  - transfer: billing # sends TRANSFER, AGENT_LEFT and QUEUED
  - join: ben
    after: 1s
  - text: I have your invoice in front of me.
  - leave: ben

# If your app talks back: "customer: Hello" lets its customer write, "expect: conversation" and "expect: message"
# wait for what it calls.
# Also: "wait: 5s", "send: { eventType: … }" for a raw payload, "times: 10" to repeat a text,
# "allowIllegal: true" to do on purpose what the contact centre would not do.
`;

/** The configuration that `init` writes. */
export const CONFIG_TEMPLATE = `import { defineConfig } from 'fake-8x8';

// Flags (--to) and environment variables (FAKE_8X8_TO) outrank what stands here.
export default defineConfig({
  // Where your app receives 8x8's events.
  to: 'http://localhost:3000/webhook',

  // Which generation of 8x8's API to speak: 'chat-api' or 'chat-gateway'.
  dialect: 'chat-api',

  // How your app hears its customer, for scenarios with "customer" and "customer-leaves" steps.
  // customerOpens: 'POST /chats {"name":"\${customer.name}","text":"\${text}"}',
  // customerSays: 'POST /chats/\${conversation.id}/messages {"text":"\${text}"}',
  // customerLeaves: 'DELETE /chats/\${conversation.id}',

  // How your app shows its customer a conversation, to be compared with what the agents said.
  // customerSees: 'GET /chats/\${conversation.id}',

  // What 8x8 leaves open; the README lists every setting.
  settings: {
    retryDelays: ['1s', '10s', '30s', '90s'],
  },
});
`;
