import type { CallFailure } from '../call-failure.ts';
import type { Tenant } from '../state/tenant.ts';

/** The caller and its tenant, or why the call is refused. */
export type Authenticated =
  | { readonly key: string; readonly tenant: Tenant | undefined }
  | { readonly failure: CallFailure };

/** What identifies the caller: headers, and the tenant and region of the path. */
export type CallerFacts = {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly params: Readonly<Record<string, string>>;
};
