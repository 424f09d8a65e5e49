import { describe, expect, test } from 'vitest';
import { NOT_SHOWN, restCases } from '#src/contract/pacts/rest-cases.ts';
import { type ChatApiOperation, operations } from '#src/protocol/chat-api/operations/operations.ts';

const rows: readonly ChatApiOperation[] = operations;
const DOCUMENTED = rows.flatMap(({ id, responses }) =>
  Object.keys(responses)
    .filter((status) => status !== 'default')
    .map((status) => ({ id, status: Number(status) })),
);
const cases = restCases();

describe('the cases of the REST pact', () => {
  test.each(DOCUMENTED)('show $id with $status, or say why not', ({ id, status }) => {
    const shown = cases.filter((each) => each.operation.id === id && each.status === status);
    const excused = NOT_SHOWN.filter(
      (each) => each.status === status && (each.operation === undefined || each.operation === id),
    );
    expect(shown.length + excused.length).toBe(1);
  });

  test('show nothing that is not documented', () => {
    const undocumented = cases.filter(({ operation, status }) => operation.responses[status] === undefined);
    expect(undocumented.map(({ description }) => description)).toEqual([]);
  });

  test('have each a description of their own', () => {
    expect(new Set(cases.map(({ description }) => description)).size).toBe(cases.length);
  });
});
