import type { Stage } from './stage.ts';

/** The stages of the conversations that nobody plays: one for each tenant, made when it is first needed. */
export type TenantStages = {
  of(tenantId: string): Stage;
  /** Gives up what is under way; what comes later begins anew. */
  reset(): Promise<void>;
  close(): Promise<void>;
};

/** Creates the stages; none is made yet. */
export function createTenantStages(create: (tenantId: string) => Stage): TenantStages {
  const stages = new Map<string, Stage>();
  const each = (end: (stage: Stage) => Promise<void>) => Promise.all(Array.from(stages.values(), end));

  return {
    of(tenantId) {
      const known = stages.get(tenantId);
      if (known !== undefined) return known;
      const stage = create(tenantId);
      stages.set(tenantId, stage);
      return stage;
    },
    async reset() {
      await each(({ deliveries }) => deliveries.reset());
    },
    async close() {
      await each(({ deliveries }) => deliveries.close());
    },
  };
}
