const BOTH = ['chat-api', 'chat-gateway'];

/** Correct integrations, each made to another taste. */
export const TASTES = {
  'says-202': {
    about: 'Answers each event with 202 and a body.',
    dialects: BOTH,
    patch: () => ({
      answerTaken: ({ eventType }) => ({ status: 202, body: { accepted: eventType ?? null } }),
    }),
  },
};
