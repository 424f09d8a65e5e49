import { isJsonObject } from '../../base/json-object.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import { dialects } from '../../protocol/dialects.ts';
import type { AttemptEntry } from '../entry.ts';
import { type Collector, NOTHING_SEEN } from './collector.ts';
import { coveringScenario } from './covering-scenario.ts';
import { isAccepted } from './event-collectors.ts';
import { type EventBody, VARIATIONS } from './variations.ts';

/** Creates the collector of variations of the events' bodies. */
export function createVariationCollector(dialectName: DialectName): Collector {
  const dialect = dialects[dialectName];
  const variations = VARIATIONS.filter((each) => (each.dialect ?? dialectName) === dialectName);
  return {
    name: 'variations',
    seen(entry) {
      if (!isAccepted(entry)) return NOTHING_SEEN;
      const body = readBody(entry);
      return variations.filter(({ is }) => is(entry, body, dialect)).map(({ name }) => name);
    },
    items: () =>
      variations.map(({ name }) => ({
        name,
        coveredBy: coveringScenario(dialectName, 'variations', name) ?? 'steps: text',
      })),
  };
}

function readBody({ request }: AttemptEntry): EventBody {
  try {
    const body: unknown = JSON.parse(request);
    return isJsonObject(body) ? (body as EventBody) : {};
  } catch {
    return {};
  }
}
