import type { JournalEntry } from '../../journal/entry.ts';

/**
 * Sorts the entries of scenarios that were played together by the scenario that they belong to, in the order of the
 * names. What names none belongs to the scenario of its conversation, else to that of the request during which it
 * came, else to the one that had begun last. Pure.
 */
export function sortOut(
  entries: readonly JournalEntry[],
  names: readonly string[],
): readonly (readonly JournalEntry[])[] {
  const sorted = new Map(names.map((name): [string, JournalEntry[]] => [name, []]));
  const owners = ownersIn(entries);
  let begun = names[0] ?? '';
  for (const entry of entries) {
    if (entry.kind === 'scenario') begun = entry.scenario;
    const owner = keysOf(entry)
      .map((key) => owners.get(key))
      .find((known) => known !== undefined);
    sorted.get(scenarioOf(entry) ?? owner ?? begun)?.push(entry);
  }
  return [...sorted.values()];
}

/** The scenario of each conversation and each request that one names. */
function ownersIn(entries: readonly JournalEntry[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const entry of entries) {
    const scenario = scenarioOf(entry);
    if (scenario !== undefined) for (const key of keysOf(entry)) owners.set(key, scenario);
  }
  return owners;
}

function scenarioOf(entry: JournalEntry): string | undefined {
  return 'scenario' in entry && entry.scenario !== '' ? entry.scenario : undefined;
}

/** What tells whose an entry is, the surest first. */
function keysOf(entry: JournalEntry): readonly string[] {
  const { conversationId } = { conversationId: undefined, ...entry };
  const request =
    entry.kind === 'call' ? entry.during : 'requestIndex' in entry ? entry.requestIndex : undefined;
  return [
    ...(conversationId === undefined || conversationId === '' ? [] : [`conversation ${conversationId}`]),
    ...(request === undefined ? [] : [`request ${request}`]),
  ];
}
