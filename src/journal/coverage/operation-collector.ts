import type { DialectName } from '../../protocol/dialect.ts';
import { type AnyOperation, type OperationShortName, operations } from '../../protocol/operations.ts';
import type { CallEntry } from '../entry.ts';
import { type Collector, NOTHING_SEEN } from './collector.ts';
import { coveringScenario } from './covering-scenario.ts';

/** What every integration calls that opens conversations. */
const BASIC: ReadonlySet<string> = new Set<OperationShortName>([
  'token',
  'webhook',
  'channel',
  'conversation',
  'message',
  'end',
]);

/** The answers that an app can get without breaking a rule. */
type Answer = '2xx' | '401' | '429' | '5xx';

/**
 * Creates the collector of the answers to the operations that the app uses or every app does: success, 401 where a token
 * can expire, too many calls, and a platform that fails.
 */
export function createOperationCollector(dialect: DialectName): Collector {
  const used = new Set(BASIC);
  return {
    name: 'operations',
    seen(entry) {
      if (entry.kind !== 'call' || entry.operation === undefined) return NOTHING_SEEN;
      used.add(entry.operation);
      const answer = answerOf(entry);
      return answer === undefined ? NOTHING_SEEN : [`${entry.operation} ${answer}`];
    },
    items: () =>
      operations
        .filter((row) => row.dialect === dialect && used.has(row.shortName))
        .flatMap(({ shortName, auth }) =>
          answersOf(auth).map((answer) => ({
            name: `${shortName} ${answer}`,
            coveredBy:
              coveringScenario(dialect, 'operations', `${shortName} ${answer}`) ?? wayTo(shortName, answer),
          })),
        ),
  };
}

/** Undefined for an answer that the app is to blame for. */
function answerOf({ status, findings }: CallEntry): Answer | undefined {
  if (findings.length > 0) return undefined;
  if (status < 300) return '2xx';
  if (status === 401 || status === 429) return `${status}`;
  return status >= 500 ? '5xx' : undefined;
}

function answersOf(auth: AnyOperation['auth']): readonly Answer[] {
  return auth === 'bearer' ? ['2xx', '401', '429', '5xx'] : ['2xx', '429', '5xx'];
}

function wayTo(operation: OperationShortName, answer: Answer): string {
  if (answer === '2xx') return `expect: ${operation}`;
  return `fail-next: ${operation}, status: ${answer === '5xx' ? '500' : answer}`;
}
