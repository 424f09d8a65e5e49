import { consumerUrl } from '../../delivery/consumer.ts';
import type { PublicJwk } from '../../delivery/signing-key.ts';
import type { Credentials } from '../../platform/requests/credentials.ts';
import type { Channel, Webhook } from '../../platform/state/tenant.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import type { Runtime } from '../../runtime/runtime.ts';

/** What an app needs to know of the platform, and what it has registered there. Holds no secret. */
export type ShownPlatform = {
  /** The base URL of 8x8 for the app; absent where it answers nowhere. */
  readonly baseUrl?: string;
  /** The app that events go to where it has registered no webhook; absent when none was named. */
  readonly appUrl?: string;
  readonly dialect: DialectName;
  readonly seed: string;
  readonly clock: 'virtual' | 'wall';
  /** Scripted time, in ms since 1970. */
  readonly nowMs: number;
  readonly signed: boolean;
  /** What its signatures are checked with. */
  readonly publicJwk: PublicJwk;
  readonly tenants: readonly ShownTenant[];
};

/** A tenant with what is registered in it. */
export type ShownTenant = {
  readonly id: string;
  readonly customerId: string;
  readonly region?: string;
  readonly webhooks: readonly Webhook[];
  readonly channels: readonly Channel[];
  /** How many conversations it has. */
  readonly conversations: number;
};

/** The credentials of a tenant. */
export type ShownCredentials = Credentials & { readonly tenantId: string };

/** Describes the platform as it stands now. */
export function describePlatform({ config, platform, clock, url, baseUrl }: Runtime): ShownPlatform {
  const { consumer, settings, signer } = config;
  const address = baseUrl ?? url;
  return {
    ...(address !== undefined && { baseUrl: address }),
    ...(consumer !== undefined && { appUrl: consumerUrl(consumer) }),
    dialect: config.dialect.name,
    seed: config.seed,
    clock: clock.mode,
    nowMs: platform.now(),
    signed: settings.signed,
    publicJwk: signer.publicJwk,
    tenants: Array.from(platform.tenants.values(), (tenant) => ({
      id: tenant.id,
      customerId: tenant.customerId,
      ...(tenant.region !== undefined && { region: tenant.region }),
      webhooks: [...tenant.webhooks.values()],
      channels: [...tenant.channels.values()],
      conversations: tenant.conversations.size,
    })),
  };
}

/** The key and secret of each tenant. */
export function listCredentials({ platform }: Runtime): readonly ShownCredentials[] {
  return Array.from(platform.tenants.values(), ({ id, credentials }) => ({ tenantId: id, ...credentials }));
}
