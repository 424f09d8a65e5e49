import type { SessionContext } from './session-context.ts';

/** The contexts of the conversations that nobody plays: one for each tenant, made when it is first needed. */
export type TenantContexts = {
  of(tenantId: string): SessionContext;
  /** Gives up what is under way; what comes later begins anew. */
  reset(): Promise<void>;
  close(): Promise<void>;
};

/** Creates the contexts; none is made yet. */
export function createTenantContexts(create: (tenantId: string) => SessionContext): TenantContexts {
  const contexts = new Map<string, SessionContext>();
  const each = (end: (context: SessionContext) => Promise<void>) =>
    Promise.all(Array.from(contexts.values(), end));

  return {
    of(tenantId) {
      const known = contexts.get(tenantId);
      if (known !== undefined) return known;
      const context = create(tenantId);
      contexts.set(tenantId, context);
      return context;
    },
    async reset() {
      await each(({ deliveries }) => deliveries.reset());
    },
    async close() {
      await each(({ deliveries }) => deliveries.close());
    },
  };
}
