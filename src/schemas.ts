/** The TypeBox schemas behind everything: a subpath of its own, since loading TypeBox takes long. */
export { examinationSchema } from './cli/examination/examination-schema.ts';
export { chatApiSchemas } from './protocol/chat-api/schemas.ts';
export { activitySchemas } from './protocol/chat-gateway/activity-schemas.ts';
export { chatGatewaySchemas } from './protocol/chat-gateway/schemas.ts';
export { comparisonSchema } from './report/comparison/comparison-schema.ts';
export { entrySchema, reportSchema } from './report/report-schema.ts';
export { partSchema } from './scenario/part-schema.ts';
export { scenarioSchema } from './scenario/schema.ts';
