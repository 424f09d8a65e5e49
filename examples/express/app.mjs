// Receives 8x8's webhook events with Express and keeps a transcript of each conversation.

import express from 'express';
import { createSignatureCheck } from '../signature.mjs';

const { API_8X8_URL = 'https://api.8x8.com', PORT = '3000' } = process.env;

const isSignedBy8x8 = createSignatureCheck(API_8X8_URL);
/** The lines of each conversation, by its id. */
const transcripts = new Map();
const seen = new Set();

/** 8x8 writes the name of an agent as "First,Last". */
const nameOf = ({ agentName }) => agentName.replace(',', ' ');

/** What each event adds to the transcript. An event that is not listed adds nothing: 8x8 may send new ones. */
const LINES = {
  QUEUED: ({ queueName }) => `waiting in ${queueName}`,
  AGENT_JOINED: (event) => `${nameOf(event)} joined`,
  TEXT: (event) => `${nameOf(event)}: ${event.message}`,
  TRANSFER: () => 'transferred',
  AGENT_LEFT: (event) => `${nameOf(event)} left`,
};

const app = express();

// express.raw keeps the bytes as they arrived, which the signature is about. express.json would lose them.
app.post('/webhook', express.raw({ type: () => true }), async (request, response) => {
  if (!(await isSignedBy8x8(request.headers, request.body))) {
    response.sendStatus(401);
    return;
  }
  // 8x8 can send an event more than once; the event id identifies it.
  const eventId = request.headers['x-8x8-event-id'];
  if (!seen.has(eventId)) {
    record(JSON.parse(request.body.toString()));
    seen.add(eventId);
  }
  response.sendStatus(204);
});

app.get('/chats/:id', (request, response) => {
  response.json(transcripts.get(request.params.id) ?? []);
});

function record(event) {
  const line = LINES[event.eventType]?.(event);
  if (line === undefined) return;
  const lines = transcripts.get(event.conversationId) ?? [];
  transcripts.set(event.conversationId, lines.concat(line));
}

const server = app.listen(Number(PORT), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}/webhook`);
});
