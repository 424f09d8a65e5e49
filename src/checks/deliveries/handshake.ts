import type { Check } from '../check.ts';

/** The request that a new webhook gets is answered, whenever it comes. */
export const handshake: Check = {
  name: 'handshake',
  about: 'WEB_HOOK_VERIFY is answered with 2xx, also when it comes again.',
  origin: 'published',
  needs: [],
  profile: 'quick',
  trials: () => [
    {
      features: ['handshake'],
      scenario: {
        scenario: 'The handshake, twice',
        about: 'The request that 8x8 makes when a webhook is added, and makes again.',
        steps: [
          { send: { notificationVersion: '${webhook.version}', eventType: 'WEB_HOOK_VERIFY' } },
          { send: { notificationVersion: '${webhook.version}', eventType: 'WEB_HOOK_VERIFY' } },
        ],
      },
    },
  ],
};
