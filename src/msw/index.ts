// The public surface of `fake-8x8/msw`.
export type { HandlersOptions } from './find-call.ts';
export { type AnsweringFake, handlers } from './handlers.ts';
export {
  type ReceivedEvent,
  type WebhookReceiver,
  type WebhookReceiverOptions,
  webhookReceiver,
} from './webhook-receiver.ts';
