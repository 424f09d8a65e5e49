import { operations } from '../../protocol/chat-api/operations/operations.ts';
import { operationSummaries } from '../operation-notes.ts';
import { buildTable, code } from './markdown.ts';

/** Builds the table of the REST operations that the platform answers, in Markdown. */
export function buildOperationTable(): string {
  return buildTable(
    ['operation', 'request', 'what it does', 'answers'],
    operations.map(({ id, shortName, method, path, responses }) => [
      code(shortName),
      code(`${method} ${path.replace(/:(\w+)/g, '{$1}')}`),
      operationSummaries[id],
      Object.keys(responses)
        .filter((status) => status !== 'default')
        .join(', '),
    ]),
  );
}
