// Writes src/generated/, which git ignores: run by `npm ci`, by each build and by each test run.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { configSchema } from '../cli/options/config-schema.ts';
import { toolSchemas } from '../mcp/tool-schemas.ts';
import { savedStateSchema } from '../platform/state/saved-state-schema.ts';
import { failureSchema } from '../play/driver/failure-schema.ts';
import { plannedFaultSchema } from '../play/driver/fault-schema.ts';
import { requestSchemas } from '../protocol/chat-api/operations/request-schemas.ts';
import { chatApiSchemas } from '../protocol/chat-api/schemas.ts';
import { activitySchemas } from '../protocol/chat-gateway/activity-schemas.ts';
import { requestSchemas as gatewayRequestSchemas } from '../protocol/chat-gateway/operations/request-schemas.ts';
import { chatGatewaySchemas } from '../protocol/chat-gateway/schemas.ts';
import { scenarioSchema } from '../scenario/schema.ts';
import {
  deedSchema,
  eventSchema,
  examinationSchema,
  moveSchema,
  newcomerSchema,
  openingSchema,
  scriptSchema,
} from '../server/control/request-schemas.ts';
import { runRequestSchema } from '../server/run-request-schema.ts';
import { buildValidatorModule, type SchemaGroup } from './validator-module.ts';

const { ACTIVITY: _, ...taggedGatewaySchemas } = chatGatewaySchemas;

const folder = join(import.meta.dirname, '..', 'generated');

/** The modules that are written, by their names. */
const MODULES: Readonly<Record<string, Readonly<Record<string, SchemaGroup>>>> = {
  'validators.ts': {
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
  },
  // Apart, since only the MCP server needs it.
  'tool-arguments.ts': { toolArguments: toolSchemas },
  // Apart, since only the requests of a console need them.
  'control-validators.ts': {
    controlInputs: {
      move: moveSchema,
      opening: openingSchema,
      event: eventSchema,
      deed: deedSchema,
      newcomer: newcomerSchema,
      script: scriptSchema,
      examination: examinationSchema,
    },
  },
};

await mkdir(folder, { recursive: true });
for (const [name, groups] of Object.entries(MODULES)) {
  const path = join(folder, name);
  const text = buildValidatorModule(groups);
  // An unchanged file is not written again, so that `dist` does not look older than its sources.
  if ((await readFile(path, 'utf8').catch(() => undefined)) !== text) await writeFile(path, text);
}
