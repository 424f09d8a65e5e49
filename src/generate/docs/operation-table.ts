import type { DialectName } from '../../protocol/dialect.ts';
import { type AnyOperation, OPERATION_NAMES, operations } from '../../protocol/operations.ts';
import { operationSummaries } from '../operation-notes.ts';
import { buildTable, code } from './markdown.ts';

/** Builds the table of the REST operations of a dialect that the platform answers, in Markdown. */
export function buildOperationTable(dialect: DialectName): string {
  return buildTable(
    ['operation', 'request', 'what it does', 'answers'],
    publishedBy(dialect).map((operation) => [
      code(operation.shortName),
      requestOf(operation),
      operationSummaries[operation.id],
      Object.keys(operation.responses)
        .filter((status) => status !== 'default')
        .join(', '),
    ]),
  );
}

/** Builds the table of what stands in one dialect for each operation of the other. */
export function buildOperationComparison(): string {
  const [old, current] = [publishedBy('chat-api'), publishedBy('chat-gateway')];
  const find = (all: readonly AnyOperation[], name: string) => {
    const found = all.find(({ shortName }) => shortName === name);
    return found === undefined ? '–' : requestOf(found);
  };
  const names = OPERATION_NAMES.filter((name) =>
    [...old, ...current].some((each) => each.shortName === name),
  );
  return buildTable(
    ['operation', 'Chat API V2', 'Chat Gateway'],
    names.map((name) => [code(name), find(old, name), find(current, name)]),
  );
}

/** Without what the URL in an event leads to, which is no operation of 8x8's API. */
function publishedBy(wanted: DialectName): readonly AnyOperation[] {
  return operations.filter(({ dialect, shortName }) => dialect === wanted && shortName !== 'download');
}

function requestOf({ method, path }: AnyOperation): string {
  return code(`${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
}
