import { devNull } from 'node:os';

/**
 * The environment in which Pact's native code knows no certificate. It reads all those of the machine for each request
 * that it makes, which takes longer than the rest of it, and no app of the tests has TLS.
 */
export const NO_CERTIFICATES: Readonly<Record<string, string>> =
  process.env.TEST_WITH_CERTIFICATES === undefined ? { SSL_CERT_FILE: devNull, SSL_CERT_DIR: devNull } : {};
