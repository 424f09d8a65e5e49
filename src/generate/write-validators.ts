// Writes src/generated/, which git ignores: run by `npm ci`, by each build and by each test run.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { configSchema } from '../cli/options/config-schema.ts';
import { savedStateSchema } from '../platform/state/saved-state-schema.ts';
import { failureSchema } from '../play/driver/failure-schema.ts';
import { plannedFaultSchema } from '../play/driver/fault-schema.ts';
import { requestSchemas } from '../protocol/chat-api/operations/request-schemas.ts';
import { chatApiSchemas } from '../protocol/chat-api/schemas.ts';
import { activitySchemas } from '../protocol/chat-gateway/activity-schemas.ts';
import { requestSchemas as gatewayRequestSchemas } from '../protocol/chat-gateway/operations/request-schemas.ts';
import { chatGatewaySchemas } from '../protocol/chat-gateway/schemas.ts';
import { scenarioSchema } from '../scenario/schema.ts';
import { runRequestSchema } from '../server/run-request-schema.ts';
import { buildValidatorModule } from './validator-module.ts';

const { ACTIVITY: _, ...taggedGatewaySchemas } = chatGatewaySchemas;

const path = join(import.meta.dirname, '..', 'generated', 'validators.ts');

const text = buildValidatorModule({
  chatApiEvents: chatApiSchemas,
  chatGatewayEvents: taggedGatewaySchemas,
  chatGatewayActivities: activitySchemas,
  chatApiRequests: requestSchemas,
  chatGatewayRequests: gatewayRequestSchemas,
  inputs: {
    scenario: scenarioSchema,
    config: configSchema,
    runRequest: runRequestSchema,
    failure: failureSchema,
    fault: plannedFaultSchema,
    savedState: savedStateSchema,
  },
});

// An unchanged file is not written again, so that `dist` does not look older than its sources.
if ((await readFile(path, 'utf8').catch(() => undefined)) !== text) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
