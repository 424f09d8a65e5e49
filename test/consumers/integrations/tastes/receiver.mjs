import { failure } from '../desk/failure.mjs';

const refuse = async () => {
  throw failure(404, 'Nobody can write here.');
};

/** Only listens: it registers nothing, and its chats are those that the contact centre opens. */
export const receiver = {
  about: 'Only receives: of 8x8’s API it calls nothing but the public key.',
  opens: false,
  patch: () => ({ register: async () => {}, openChat: refuse, say: refuse, leave: refuse }),
};
