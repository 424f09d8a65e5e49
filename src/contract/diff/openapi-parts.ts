import { asList, asMap, asObject, type JsonObject } from './json-object.ts';
import { readOperation } from './openapi-operation.ts';
import { readWebhookParts } from './openapi-webhook.ts';
import type { ContractFile, Part } from './part.ts';
import { resolveObject } from './resolve-ref.ts';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Reads an OpenAPI 3.1 document: its operations, its addresses, and the events that its webhooks describe. */
export function readOpenApiParts(file: ContractFile): readonly Part[] {
  const root = asObject(file.content);
  return [
    ...readServers(root),
    ...eachOperation(root.paths, root).map(({ path, method, item, operation }) =>
      readOperation({ path, method, item, operation, root }),
    ),
    ...eachOperation(root.webhooks, root).flatMap(({ path, item, operation }) =>
      readWebhookParts({ name: path, item, operation, file }),
    ),
  ];
}

function eachOperation(items: unknown, root: JsonObject) {
  return [...asMap(items)].flatMap(([path, value]) => {
    const item = resolveObject(value, root);
    return METHODS.filter((method) => method in item).map((method) => ({
      path,
      method,
      item,
      operation: asObject(item[method]),
    }));
  });
}

function readServers({ servers, paths }: JsonObject): readonly Part[] {
  if (asMap(paths).size === 0) return [];
  const urls = asList(servers).map((server) => String(asObject(server).url));
  return [
    {
      key: 'servers',
      subject: 'servers',
      audience: 'caller',
      direction: 'sent',
      aspects: [
        {
          kind: 'names',
          place: '',
          direction: 'sent',
          names: urls,
          added: 'server-added',
          removed: 'server-removed',
        },
      ],
    },
  ];
}
