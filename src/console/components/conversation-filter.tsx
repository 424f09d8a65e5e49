import type { ConversationFilter } from '../model/filter-conversations.ts';

type ConversationFilterProps = {
  readonly filter: ConversationFilter;
  readonly scenarios: readonly string[];
  /** How many there are to choose of each kind. */
  readonly counts: { readonly failed: number; readonly withFaults: number };
  change(filter: ConversationFilter): void;
};

/** Chooses which conversations are listed. */
export function ConversationFilterBar({ filter, scenarios, counts, change }: ConversationFilterProps) {
  return (
    <search class="filter">
      <input
        id="search"
        class="field"
        type="search"
        placeholder="Search… /"
        aria-label="Search conversations"
        value={filter.search}
        onInput={(event) => change({ ...filter, search: event.currentTarget.value })}
      />
      <span class="filter-row">
        <Toggle pressed={filter.failed} onPress={(failed) => change({ ...filter, failed })}>
          ✗ Failed {counts.failed}
        </Toggle>
        <Toggle pressed={filter.withFaults} onPress={(withFaults) => change({ ...filter, withFaults })}>
          ⚑ With faults {counts.withFaults}
        </Toggle>
      </span>
      {scenarios.length > 1 && (
        <select
          class="field"
          aria-label="Scenario"
          value={filter.scenario}
          onChange={(event) => change({ ...filter, scenario: event.currentTarget.value })}
        >
          <option value="">All scenarios</option>
          {scenarios.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      )}
    </search>
  );
}

type ToggleProps = {
  readonly pressed: boolean;
  readonly children: readonly (string | number)[] | string;
  onPress(pressed: boolean): void;
};

function Toggle({ pressed, children, onPress }: ToggleProps) {
  return (
    <button type="button" class="button" aria-pressed={pressed} onClick={() => onPress(!pressed)}>
      {children}
    </button>
  );
}
