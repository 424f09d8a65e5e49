import type { Tenant } from '../platform/state/tenant.ts';
import type { SessionContext } from './session-context.ts';

/** The contexts of the sessions that no scenario plays: one for each tenant, created when it is first needed. */
export type TenantContexts = {
  of(tenant: TenantIdentity): SessionContext;
  /** Gives a tenant another context until what it returns is called; of several, the latest that are left count. */
  override(tenantId: string, context: SessionContext): () => void;
  /** Gives up what is under way in a tenant that is gone. */
  drop(tenantId: string): Promise<void>;
  /** Gives up what is under way to an address that no webhook of a tenant has any more. */
  dropAddress(tenantId: string, uri: string): Promise<void>;
  /** Gives up what is under way; what comes later begins anew. */
  reset(): Promise<void>;
  close(): Promise<void>;
};

/** Whose context it is. */
export type TenantIdentity = Pick<Tenant, 'id' | 'customerId'>;

/** Creates the contexts; `create` makes one. */
export function createTenantContexts(create: (tenant: TenantIdentity) => SessionContext): TenantContexts {
  const contexts = new Map<string, SessionContext>();
  const overrides = new Set<{ readonly tenantId: string; readonly context: SessionContext }>();

  return {
    of(tenant) {
      const override = [...overrides].findLast(({ tenantId }) => tenantId === tenant.id);
      const known = override?.context ?? contexts.get(tenant.id);
      if (known !== undefined) return known;
      const context = create(tenant);
      contexts.set(tenant.id, context);
      return context;
    },
    override(tenantId, context) {
      const override = { tenantId, context };
      overrides.add(override);
      return () => overrides.delete(override);
    },
    async drop(tenantId) {
      const context = contexts.get(tenantId);
      contexts.delete(tenantId);
      await context?.deliveries.close();
    },
    async dropAddress(tenantId, uri) {
      await contexts.get(tenantId)?.deliveries.drop(uri);
    },
    async reset() {
      await Promise.all(Array.from(contexts.values(), ({ deliveries }) => deliveries.reset()));
    },
    async close() {
      await Promise.all(Array.from(contexts.values(), ({ deliveries }) => deliveries.close()));
    },
  };
}
