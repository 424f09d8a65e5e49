// The public surface: what is not listed here is internal.

export { Fake8x8Error, type Position, type Problem } from './base/errors.ts';
export type { Config } from './cli/config-schema.ts';
// Configuration and errors
export { defineConfig } from './cli/define-config.ts';
export type { Consumer } from './delivery/consumer.ts';
export { loadSigningKey } from './delivery/load-signing-key.ts';
// Signatures
export { createSigner, type Signer } from './delivery/signature.ts';
export { buildTestKey } from './delivery/test-key.ts';
export { verifySignature } from './delivery/verify-signature.ts';
export type { AttemptEntry, ConversationEntry, JournalEntry, RunEntry } from './journal/entry.ts';
export { buildEventLogRow, type EventLogRow } from './journal/event-log.ts';
export type { Journal } from './journal/journal.ts';
export type { Summary } from './journal/summary.ts';
// Playing
export { createRun, type Run, type RunPlan } from './play/run.ts';
export type { RunInfo, Webhook } from './play/run-info.ts';
export type { Dialect, DialectName, WireEvent } from './protocol/dialect.ts';
export { dialects } from './protocol/dialects.ts';
export type { EventOf } from './protocol/event-of.ts';
// Events
export { createEvents, type EventsOptions, events } from './protocol/events.ts';
export { type Origin, SETTINGS, type Settings, type SettingsInput } from './protocol/settings.ts';
export { type CheckOptions, checkScenario } from './scenario/check.ts';
// Scenarios
export { defineScenario } from './scenario/define-scenario.ts';
export { type LoadedScenario, type LoadOptions, loadScenario } from './scenario/load.ts';
export type { Scenario } from './scenario/schema.ts';
