/** What a user of `fake-8x8/msw` writes, for the types; it must do with every MSW that is a peer. */
export const MSW_USER = `
  import type { RequestHandler } from 'msw';
  import { setupServer } from 'msw/node';
  import { createFake8x8 } from 'fake-8x8';
  import { handlers, webhookReceiver, type HandlersOptions, type WebhookReceiver } from 'fake-8x8/msw';

  const options: HandlersOptions = { baseUrl: 'https://api.8x8.com', region: 'eu', tenant: 'tenant01' };
  const list: RequestHandler[] = handlers(createFake8x8({}), options);
  const either: WebhookReceiver = webhookReceiver('https://bot.example/hook', { publicJwk: { kty: 'RSA' } });
  const one: WebhookReceiver<'chat-api'> = webhookReceiver('https://bot.example/other', { dialect: 'chat-api' });
  export const server = setupServer(...list, ...either.handlers, ...one.handlers);

  const [event] = one.events;
  export const message: string | undefined = event?.eventType === 'TEXT' ? event.message : undefined;
  export const types: readonly string[] = either.events.map(({ eventType }) => eventType);
  export const codes: readonly string[] = either.problems.map(({ code }) => code);

  // @ts-expect-error there is no such region
  handlers({ handle: async () => undefined }, { region: 'mars' });
  // @ts-expect-error a fake answers
  handlers({});
`;
