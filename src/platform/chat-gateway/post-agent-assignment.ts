import { excerpt } from '../../base/printable.ts';
import { type CallFailure, invalidField, notFound } from '../call-failure.ts';
import { brokenRule } from '../call-finding.ts';
import { findRecord, missingConversation } from '../operations/find-record.ts';
import type { OperationAnswer } from '../operations/operation-context.ts';
import type { OperationContext } from './operation-handler.ts';

/** Published defaults of the example. */
const MINUTES = { total: 300, user: 150 };
const MINUTE_MS = 60_000;

/** Notes the webhook that a conversation goes to when its agents have left. A second one is refused, as published. */
export function assignPostAgent(context: OperationContext<'createpostagentassignment'>): OperationAnswer {
  const record = findRecord(context);
  if (record === undefined) return missingConversation(context);
  const { platform, tenant, request, fail } = context;
  const { id, configuration = {} } = request.body;
  if (!tenant.webhooks.has(id)) return fail(notFound('WebHook', id, `tenant ${tenant.id}`));
  const { maxTotalMinutes, userTimeoutInMinutes, notifyChannelWebhookIfExists } = configuration;
  const isNew = platform.assignPostAgent(record, {
    webhookId: id,
    notifiesChannel: notifyChannelWebhookIfExists === 'true',
    maxTotalMs: (maxTotalMinutes ?? MINUTES.total) * MINUTE_MS,
    userTimeoutMs: (userTimeoutInMinutes ?? MINUTES.user) * MINUTE_MS,
  });
  return isNew ? { status: 201 } : fail(assignedTwice(record.id, tenant.id));
}

function assignedTwice(conversationId: string, tenantId: string): CallFailure {
  const conversation = excerpt(conversationId, 60);
  const message = `Post agent assignment already exists for conversation ${conversation} and tenant ${tenantId}`;
  return invalidField(
    { field: '', value: '', code: 'invalid_parameter', message },
    brokenRule('CALL_ASSIGNED_TWICE', `${message}.`),
  );
}
