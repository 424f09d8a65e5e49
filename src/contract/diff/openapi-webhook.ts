import { nameEvent, readEventParts } from './event-parts.ts';
import { asMap, asObject, type JsonObject } from './json-object.ts';
import { parameterAspects } from './openapi-data.ts';
import type { ContractFile, Part } from './part.ts';
import { resolveObject } from './resolve-ref.ts';

/** A webhook of an OpenAPI document. */
export type WebhookAt = {
  readonly name: string;
  readonly item: JsonObject;
  readonly operation: JsonObject;
  readonly file: ContractFile;
};

/** Reads a request that the platform makes: its event, its headers, and the answers that count as taken. */
export function readWebhookParts({ name, item, operation, file }: WebhookAt): readonly Part[] {
  const root = asObject(file.content);
  const { content } = resolveObject(operation.requestBody, root);
  const schemas = [...asMap(content).values()].map((media) => asObject(media).schema);
  const events = schemas.flatMap((schema) => readEventParts(schema, file));
  const subject = nameEvent(name, schemas[0], file);
  const answers = [...asMap(operation.responses).keys()].filter((status) => /^2/.test(status));
  return [
    ...events,
    {
      key: `webhook ${subject}`,
      subject,
      audience: 'receiver',
      direction: 'received',
      ...(events.length === 0 && ({ added: 'event-added', removed: 'event-removed' } as const)),
      aspects: [
        ...parameterAspects({ item, operation, root }, 'received'),
        {
          kind: 'names',
          place: 'answer',
          direction: 'sent',
          names: answers,
          added: 'answer-status-added',
          removed: 'answer-status-removed',
        },
        ...(events.length > 0
          ? []
          : schemas.map(
              (schema) => ({ kind: 'schema', place: '', direction: 'received', schema, root }) as const,
            )),
      ],
    },
  ];
}
