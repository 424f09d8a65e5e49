import type { TenantSettings, TenantState } from './tenant.ts';

/** The settings that tenants were given for as long as somebody needs them. */
export type ConfiguredSettings = {
  /** Gives a tenant other settings until what it returns is called; of several, the latest that are left count. */
  configure(tenant: TenantState, settings: TenantSettings): () => void;
  /** Those of the key's tenant that was configured last. */
  ofKey(key: string): TenantSettings;
};

/** Creates the settings of tenants that have those of the platform. */
export function createConfiguredSettings(
  tenants: ReadonlyMap<string, TenantState>,
  own: TenantSettings,
): ConfiguredSettings {
  /** Those that tenants still have, the latest last. */
  const configured = new Set<{ readonly tenantId: string; readonly settings: TenantSettings }>();

  return {
    configure(tenant, settings) {
      const configuration = { tenantId: tenant.id, settings };
      configured.add(configuration);
      tenant.settings = settings;
      return () => {
        configured.delete(configuration);
        const left = [...configured].filter(({ tenantId }) => tenantId === tenant.id);
        tenant.settings = left.at(-1)?.settings ?? own;
      };
    },
    ofKey(key) {
      const ofKey = [...configured].filter(({ tenantId }) => tenants.get(tenantId)?.credentials.key === key);
      return ofKey.at(-1)?.settings ?? own;
    },
  };
}
