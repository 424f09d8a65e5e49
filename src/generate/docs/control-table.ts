import { CONTROL_PREFIX } from '../../server/server-parts.ts';
import { CONTROL_OPERATIONS } from '../control/control-operations.ts';
import { buildTable, code } from './markdown.ts';

/** Builds the table of the requests of the control API, in Markdown. */
export function buildControlTable(): string {
  return buildTable(
    ['request', 'what it does', 'answers'],
    CONTROL_OPERATIONS.map(({ method, path, about, status, refusals }) => [
      code(`${method} ${CONTROL_PREFIX}${path}`),
      about,
      [status, ...refusals].join(', '),
    ]),
  );
}
