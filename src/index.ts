// The public surface: what is not listed here is internal.

export { Fake8x8Error, type Position, type Problem } from './base/errors.ts';
// Examining
export type { Check, CheckOrigin, Need, Profile, Trial } from './checks/check.ts';
export { CHECKS } from './checks/checks.ts';
export type { Finding } from './checks/judging/finding.ts';
export type { Evidence } from './checks/judging/subject.ts';
export type { CheckResult, Examination, ReportedFinding } from './checks/running/examination.ts';
export { type TestIntegrationOptions, testIntegration } from './checks/test-integration.ts';
// Configuration and errors
export { type Config, defineConfig } from './cli/options/define-config.ts';
export type { Consumer } from './delivery/consumer.ts';
export { loadSigningKey } from './delivery/load-signing-key.ts';
// Signatures
export { createSigner, type Signer } from './delivery/signature.ts';
export { buildTestKey } from './delivery/test-key.ts';
export { verifySignature } from './delivery/verify-signature.ts';
export type { ViewDifference } from './journal/compare-view.ts';
// What was covered
export type {
  Coverage,
  CoverageCount,
  CoverageGroup,
  CoverageGroupName,
  CoverageItem,
} from './journal/coverage/coverage.ts';
export {
  type CoverageCounter,
  type CoverageOptions,
  coverageOf,
  createCoverageCounter,
} from './journal/coverage/coverage-counter.ts';
export type {
  AttemptEntry,
  CallEntry,
  ConversationEntry,
  ExpectationEntry,
  JournalEntry,
  RequestEntry,
  RunEntry,
  RunProblem,
  UnscriptedEntry,
  ViewEntry,
} from './journal/entry.ts';
export { buildEventLogRow, type EventLogRow } from './journal/event-log.ts';
export type { Journal } from './journal/journal.ts';
export type { Summary } from './journal/summary.ts';
export type { PlatformHandler, PlatformRequest, PlatformResponse } from './platform/platform-handler.ts';
export type { PathMatch } from './platform/requests/match-path.ts';
export type { CallFault, PlannedFailure } from './platform/state/planned-failures.ts';
export type { TenantOptions, Webhook } from './platform/state/tenant.ts';
export type { CustomerMessage, CustomerView } from './play/app/app-client.ts';
export type { CustomerOptions } from './play/app/customer-options.ts';
export type { UnscriptedCall, UnscriptedPolicy, UnscriptedReaction } from './play/app/unscripted.ts';
export type { AgentDriver } from './play/driver/agent-driver.ts';
export type { AgentAttachment, AgentMessage } from './play/driver/agent-message.ts';
export type { ExpectCallOptions } from './play/driver/call-waiter.ts';
export type { FailureOptions, FaultNextOptions } from './play/driver/check-planned.ts';
export type { Begun, Delivered, DriverOptions } from './play/driver/driver.ts';
export type { DriverMove, HandMove } from './play/driver/driver-move.ts';
export type { ComparedView, ViewOptions, ViewReader } from './play/driver/view-reader.ts';
export {
  createFake8x8,
  type EventFields,
  type Fake8x8,
  type Fake8x8Options,
} from './play/fake-8x8.ts';
// Acting by hand
export type {
  ConversationDetail,
  ScriptStatus,
  ShownConversation,
} from './play/operator/conversation-status.ts';
export type { HandVerb, MoveOffer, OfferRefusal } from './play/operator/move-offers.ts';
export type { FaultChoice, Operator } from './play/operator/operator.ts';
export type { ShownCredentials, ShownPlatform, ShownTenant } from './play/operator/platform-status.ts';
// Playing
export { createRun, type SingleRunPlan } from './play/run/create-run.ts';
export type { Run } from './play/run/run.ts';
export type { RunInfo } from './play/run/run-info.ts';
export type { RunOptions, RunPlan } from './play/run/run-plan.ts';
export type { Dialect, DialectName, WireEvent } from './protocol/dialect.ts';
export { dialects } from './protocol/dialects.ts';
export type { EventOf } from './protocol/event-of.ts';
// Events
export { createEvents, type EventsOptions, events } from './protocol/events.ts';
// Faults
export { FAULTS, type FaultDefinition, type FaultName } from './protocol/faults.ts';
export { type Origin, SETTINGS, type Settings, type SettingsInput } from './protocol/settings.ts';
export type { PlannedFault } from './runtime/planned-faults.ts';
export {
  type CheckedScenario,
  type CheckOptions,
  checkScenario,
  type ScenarioCheck,
} from './scenario/check.ts';
// Scenarios
export { defineScenario } from './scenario/define-scenario.ts';
export { type LoadedScenario, type LoadOptions, loadScenario } from './scenario/load.ts';
export type { Scenario } from './scenario/schema.ts';
// Asserting, in any test runner
export {
  assertAccepted,
  assertDelivered,
  assertEvent,
  assertNoFindings,
  assertPassed,
  assertReceivedCall,
  assertReceivedMessage,
  assertShownCustomer,
  type WithJournal,
} from './testing/assertions.ts';
export type {
  CalledOptions,
  CountOptions,
  DeliveredOptions,
  EventLike,
  EventName,
  Like,
  OperationName,
} from './testing/matchers/matcher-options.ts';
export { transcript } from './testing/transcript.ts';
