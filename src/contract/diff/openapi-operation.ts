import { asList, asMap, asObject, type JsonObject } from './json-object.ts';
import { contentAspects, type OperationAt, parameterAspects } from './openapi-data.ts';
import type { Aspect, NamesAspect, Part, SecurityAspect } from './part.ts';
import { resolveObject } from './resolve-ref.ts';

/** Reads one REST call: what is sent with it, what it may answer, who may make it. */
export function readOperation(at: OperationAt): Part {
  const { path, method, operation, root } = at;
  return {
    // What a parameter of the path is called changes no call.
    key: `operation ${method} ${path.replace(/\{[^}]*\}/g, '{}')}`,
    subject: `${method.toUpperCase()} ${path}`,
    audience: 'caller',
    direction: 'sent',
    added: 'operation-added',
    removed: 'operation-removed',
    aspects: [
      deprecation(operation),
      security(operation, root),
      ...parameterAspects(at, 'sent'),
      ...requestAspects(operation, root),
      ...responseAspects(operation, root),
    ],
  };
}

function deprecation({ deprecated }: JsonObject): NamesAspect {
  const names = deprecated === true ? ['deprecated'] : [];
  return { kind: 'names', place: '', direction: 'sent', names, added: 'deprecated' };
}

/** What the operation says comes before what the document says; no way at all means that anybody may. */
function security(operation: JsonObject, root: JsonObject): SecurityAspect {
  const ways = asList(operation.security ?? root.security).map((way) =>
    [...asMap(way)].flatMap(([scheme, scopes]) => [
      scheme,
      ...asList(scopes).map((scope) => `${scheme} ${scope}`),
    ]),
  );
  return { kind: 'security', place: '', direction: 'sent', ways: ways.length === 0 ? [[]] : ways };
}

function requestAspects({ requestBody }: JsonObject, root: JsonObject): readonly Aspect[] {
  const place = 'request';
  if (requestBody === undefined) return [{ kind: 'body', place, direction: 'sent', body: 'none' }];
  const { required, content } = resolveObject(requestBody, root);
  const body = required === true ? 'required' : 'optional';
  return [
    { kind: 'body', place, direction: 'sent', body },
    ...contentAspects(content, { place, direction: 'sent', root }),
  ];
}

function responseAspects({ responses }: JsonObject, root: JsonObject): readonly Aspect[] {
  const statuses = [...asMap(responses).keys()];
  const isSuccess = (status: string) => /^[123]/.test(status);
  return [
    {
      kind: 'names',
      place: 'success',
      direction: 'received',
      names: statuses.filter(isSuccess),
      added: 'success-status-added',
      removed: 'success-status-removed',
    },
    {
      kind: 'names',
      place: 'error',
      direction: 'received',
      names: statuses.filter((status) => !isSuccess(status)),
      added: 'error-status-added',
      removed: 'error-status-removed',
    },
    ...[...asMap(responses)].flatMap(([status, response]) => {
      const { content, headers } = resolveObject(response, root);
      const place = `response ${status}`;
      return [
        ...contentAspects(content, { place, direction: 'received', root }),
        headerAspect(headers, place, root),
      ];
    }),
  ];
}

function headerAspect(headers: unknown, place: string, root: JsonObject): Aspect {
  const resolved = [...asMap(headers)].map(
    ([name, header]) => [name.toLowerCase(), resolveObject(header, root)] as const,
  );
  const schema = {
    properties: Object.fromEntries(resolved.map(([name, header]) => [name, asObject(header.schema)])),
    required: resolved.filter(([, { required }]) => required === true).map(([name]) => name),
  };
  return { kind: 'schema', place: `${place} header`, direction: 'received', schema, root };
}
