/** The kinds of contracts that the package ships, by their folders below `contracts`. */
export const CONTRACT_KINDS = ['pacts', 'schemas', 'openapi', 'asyncapi'] as const;

/** One of the kinds of contracts. */
export type ContractKind = (typeof CONTRACT_KINDS)[number];
