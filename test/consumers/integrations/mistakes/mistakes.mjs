import { calls } from './calls.mjs';
import { conversations } from './conversations.mjs';
import { keys } from './keys.mjs';
import { payloads } from './payloads.mjs';
import { platform } from './platform.mjs';
import { repeats } from './repeats.mjs';
import { signatures } from './signatures.mjs';
import { wire } from './wire.mjs';
import { writing } from './writing.mjs';

const BOTH = ['chat-api', 'chat-gateway'];

const SECTIONS = {
  deliveries: { ...repeats, ...wire },
  signatures: { ...signatures, ...keys },
  payloads,
  calls,
  platform,
  conversations: { ...conversations, ...writing },
};

/** What an integration can do wrong, by name: each is a desk in which one part is made badly. */
export const MISTAKES = Object.fromEntries(
  Object.entries(SECTIONS).flatMap(([section, mistakes]) =>
    Object.entries(mistakes).map(([name, mistake]) => [name, { section, dialects: BOTH, ...mistake }]),
  ),
);
