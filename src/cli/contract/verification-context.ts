/** What a report says beside the verdict. */
export type VerificationContext = {
  readonly provider: string;
  readonly webhook: string;
  readonly dialect: string;
};
