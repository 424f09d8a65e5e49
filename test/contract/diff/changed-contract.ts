import { type ContractDiff, diffContracts } from '#src/contract/diff/diff-contracts.ts';
import type { ContractFile } from '#src/contract/diff/part.ts';

/** Which way the data of a schema goes. */
export type SchemaDirection = 'received' | 'sent';

/** The name that tells fake-8x8 which way a schema file's data goes. */
const IDS: Readonly<Record<SchemaDirection, string>> = {
  received: 'urn:example:answer',
  sent: 'urn:example:messageRequest',
};

/** Compares two schemas, as files of one name. */
export function diffSchemas(before: object, after: object, direction: SchemaDirection): ContractDiff {
  const file = (schema: object): ContractFile => ({
    name: 'data.schema.json',
    content: { $id: IDS[direction], ...schema },
  });
  return diffContracts([file(before)], [file(after)]);
}

/** Compares two documents, as files of one name. */
export function diffDocuments(before: unknown, after: unknown, name = 'chat-api.openapi.json'): ContractDiff {
  return diffContracts([{ name, content: before }], [{ name, content: after }]);
}

/** Each change as one short line: `breaking field-removed /name`. */
export function linesOf({ changes }: ContractDiff): readonly string[] {
  return changes.map(({ severity, kind, place, path }) =>
    [severity, kind, place, path].filter((part) => part !== '').join(' '),
  );
}
