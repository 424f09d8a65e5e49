/** What `fake-8x8 contract verify` was asked for, beside what every command that delivers takes. */
export type ContractVerifyFlags = {
  readonly providerBaseUrl?: string;
  readonly path: string;
  readonly provider: string;
  readonly pactFile?: readonly string[];
  readonly pactBrokerBaseUrl?: string;
  readonly pactBrokerToken?: string;
  readonly pactBrokerUsername?: string;
  readonly pactBrokerPassword?: string;
  readonly consumerVersionSelector?: readonly object[];
  readonly publishVerificationResults?: boolean;
  readonly providerVersion?: string;
  readonly providerBranch?: string;
  readonly branch?: string;
  readonly buildUrl?: string;
  readonly enablePending?: boolean;
  readonly includeWipPactsSince?: string;
  readonly filterDescription?: string;
  readonly filterState?: string;
  readonly filterNoState?: boolean;
  readonly signatureCheck: boolean;
  readonly stateHooks?: string;
};
