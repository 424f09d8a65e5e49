import { describe, expect, test } from 'vitest';
import { restCases } from '#src/contract/pacts/rest-cases.ts';
import { REST_CONTRACTS } from '#src/contract/pacts/rest-contracts.ts';
import { DIALECT_NAMES } from '#src/protocol/dialect.ts';

describe.each(DIALECT_NAMES)('the cases of the REST pact of %s', (dialect) => {
  const { operations, notShown } = REST_CONTRACTS[dialect];
  const documented = operations.flatMap(({ id, responses }) =>
    Object.keys(responses)
      .filter((status) => status !== 'default')
      .map((status) => ({ id, status: Number(status) })),
  );
  const cases = restCases(dialect);

  test.each(documented)('show $id with $status, or say why not', ({ id, status }) => {
    const shown = cases.filter((each) => each.operation.id === id && each.status === status);
    const excused = notShown.filter(
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

  test('know what each operation needs', () => {
    const { needed } = REST_CONTRACTS[dialect];
    expect(operations.filter(({ id }) => needed[id] === undefined)).toEqual([]);
  });
});
