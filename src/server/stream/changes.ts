/** What changes and is no entry of a journal. */
export const CHANGE_KINDS = ['conversations', 'runs', 'examinations'] as const;

/** The name of something that changes. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Passes on what has changed to those who look. */
export type Changes = {
  note(kind: ChangeKind, id: string): void;
  /** Collects what changes from now on. */
  collect(onChange: () => void): CollectedChanges;
};

/** What has changed since it was taken last; each thing once, however often it did. */
export type CollectedChanges = {
  note(kind: ChangeKind, id: string): void;
  /** Takes the ids of one kind. */
  take(kind: ChangeKind): readonly string[];
  close(): void;
};

/** Creates what passes changes on; nobody listens yet. */
export function createChanges(): Changes {
  const listeners = new Set<CollectedChanges>();

  return {
    note(kind, id) {
      for (const listener of listeners) listener.note(kind, id);
    },
    collect(onChange) {
      const changed = new Map(CHANGE_KINDS.map((kind) => [kind, new Set<string>()]));
      const collected: CollectedChanges = {
        note(kind, id) {
          changed.get(kind)?.add(id);
          onChange();
        },
        take(kind) {
          const ids = [...(changed.get(kind) ?? [])];
          changed.get(kind)?.clear();
          return ids;
        },
        close() {
          listeners.delete(collected);
        },
      };
      listeners.add(collected);
      return collected;
    },
  };
}
