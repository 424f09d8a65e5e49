/** Most own fields of a user. Published. */
export const PROPERTIES_MAX = 30;

/** A user as chat-gateway shows one. Keys that are the app's own stand in `additionalProperties`. */
export type GatewayUser = {
  name?: string;
  userId?: string;
  email?: string;
  phone?: string;
  company?: string;
  caseId?: string;
  language?: string;
  additionalProperties?: { key: string; value: string }[];
};

/** The fields of a user, each with the name that the contact centre has for it. */
const FIELDS = [
  ['name', 'name'],
  ['userId', 'customerId'],
  ['email', 'email'],
  ['phone', 'phone'],
  ['company', 'company'],
  ['caseId', 'caseId'],
  ['language', 'language'],
] as const;

const KNOWN: ReadonlySet<string> = new Set(FIELDS.map(([, key]) => key));

/** Shows a customer as a user, in the order of the published sample. Fields without value are left out. Ours. */
export function userOf(customer: ReadonlyMap<string, string>): GatewayUser {
  const user: GatewayUser = {};
  for (const [field, key] of FIELDS) {
    const value = customer.get(key);
    if (value !== undefined) user[field] = value;
  }
  const further = Array.from(customer, ([key, value]) => ({ key, value })).filter(
    ({ key }) => !KNOWN.has(key),
  );
  if (further.length > 0) user.additionalProperties = further;
  return user;
}

/** Reads a user as a customer; of a key that a field has too, the field counts. */
export function customerOfUser(
  user: {
    readonly [Field in keyof GatewayUser]?: Readonly<GatewayUser[Field]> | undefined;
  },
): ReadonlyMap<string, string> {
  const customer = new Map((user.additionalProperties ?? []).map(({ key, value }) => [key, value]));
  for (const [field, key] of FIELDS) {
    const value = user[field];
    if (value !== undefined) customer.set(key, value);
  }
  return customer;
}
