import { buildSigningKey, type PrivateJwk, type SigningKey } from './signing-key.ts';

/**
 * The key that signs unless the user brings another: public, the same for everybody, and so good for tests only.
 * Its id says so, so that an integration that trusts it by mistake can be recognised.
 */
export const TEST_KEY_JWK: PrivateJwk = {
  kty: 'RSA',
  kid: 'fake-8x8-test-key-do-not-trust',
  n: 'qCziTuS650-z8p4VJ7dlVcTB4cwHaSyNWFj_c0CWk8VCQn921IYO3Nnsivqg5CjXSdJOonXHD6qiSg_3yOzUaEEm58evL3piw0MkoFy8Ok6U4po-Bkna4tsBedYXdGv5Q5uTFyBXNA8ArBDe71ummNTDCrmWwUVS7Efh_Xzq0reLEAT_8HHJRTXRGvBnSKFVRqmODOm5lL-BsW9oY3sGps4Fz56tS9CATZ7xnR_u2vNDu3GvxmfgmSQ2RRjdYD4UM1LcfBO-dF0JPz1xat5kKpm5fo-RB5h_WB3xOWC5WvOKi8oxMeiWw61NGOvgyma1AG7m5cKybA99MwMi9fru3w',
  e: 'AQAB',
  d: 'ShS2iDGb-_oMXjXiL3U3fQa4_r31I0uQgakotmEfpJXdreNkdP6YoSbAbnggGLAMTT1qoTmPO1d4w06UJrLxVDZynh0wv5HutGOkNNhWEfazAW2N5Oh8SA-TgyuQs0Hwi2FfGx-aDy0qMlLGCNGRpSN2URu-YHhQhP_CtF0XYn81SBAi1AXaILL4GwTD9_irUvHdbkBWZI2zevHSJhBgr5dXfm_uvbwhfelEIAtCoPDm6UMdS4ipw1FUDNPdgVvGkVIiyq58_MbrmVLwedDt2zPIdrQOQ96Os3tLQSV_Ji7GtjeHxbdOdmmMw5wvNbCcEPGheJ5KrNDXt2lP3y5x',
  p: '7NI-ucFuwS3_Ijn_vX_MjnILaCuQoNTFhii9q44eOEUeN5DBMzN5MfmosjXi-1y2JCCyGr1oQCYJ-SHGmjoJmiIywKt_FS7yqiMJPBRlDEdNuuHdAc_6SWz2EuZLnl7VK7ps_1NrhNIzaceCFu-DZAlJMqpHvMFe_nDaBOZ8mFs',
  q: 'tct6aYe1szr7nVX3asYcUmI92ZcLCrb4Be9OCq3PNoB9zNR_FaFNpJoQ0PUz3mh6QoQGEow941sMPHpHoLDffsZXcG1Iwyskuyg47HMkx1f_R6pDBHZNwx4Ou9L0qo3I-UBEMpeOLdO60fqcXzgS4ANWPT5oSgsDUH85_c-CKs0',
  dp: 'rsmWBh-gEPBT5_0KpeBXJ6NAjAfrXOjtSFF1e9MOttU8siIilhmdj6cGPVHMT11kCVIgYd_9u6rXnYqyPE4tnBc1gkKRLx9RdwUY4cDju6Y81nuxVI8d2WeUTuquURsJFpcnr2Lwbj1-OMpJV4g7X3ADGGPZQpUt-XltUESVHRU',
  dq: 'NlxTDW1cQuz3QlPreQ0meOgRkJge4CRYRAYL8xuII8cGVxKPsdsbCYZcUu-PhAj_zhYGbtNqyip2nTr_YiihnBoZGXBEWr_y6tgbNXE05TsGBdr-0T3DAP5i730kVj-xgf7apbo19LQkYBetXLe6xSuaRRP9QW7Lne19XM0JIl0',
  qi: 'od-i-yEb2u_cT8rqqiB2ACJO4dXFO34V74Y7zN52TZksNvmZ8YIMEJyz900OUrsGSf-9Vnut9KcOpcrCk1WmeACXGzgmLqeeLaRaYjuYV9yGwkFD9st58JUo1tcCm8pbvGFAHDWNL9gAbATOTsCuPse0_RkwgL2kQLkNPmm0S7c',
};

/** Builds the test key, ready to sign. */
export function buildTestKey(): SigningKey {
  return buildSigningKey(TEST_KEY_JWK);
}
