// The public surface of `fake-8x8/pact`.

export type { ContractFake } from './call-platform.ts';
export { type ContractOptions, contractOf, contractsOf, type EventContract } from './contract-of.ts';
export { type MessageProviders, messageProviders } from './message-providers.ts';
export type { PlayedStory, PlayStoryOptions } from './play-story.ts';
export { type RecordOptions, recordRestPact } from './record-rest-pact.ts';
export {
  type FilteredRequest,
  type RequestFilter,
  type RequestFilterOptions,
  requestFilter,
} from './request-filter.ts';
export { restStateHandlers } from './rest-state-handlers.ts';
export {
  type InjectedValues,
  type StateHandlers,
  type StateHandlersOptions,
  stateHandlers,
} from './state-handlers.ts';
