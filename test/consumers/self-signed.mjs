import { createServer } from 'node:https';
import { listen } from './listen.mjs';

/** Accepts each event over https, with a certificate for localhost that nobody has reason to trust. */
const cert = `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUAqlTdlUJkL0hN2Hd62DW5FJqsakwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMjEzNTAyN1oYDzIxMjYxMDI5
MTM1MDI3WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATxmoTAzN1LO8wlkMSX/BgOkfkfoxpsBThOsBob6pbcmL+1EGQC43ff
zZApcaW5SOr0FKSlG5If5q+ld08hxdF6o28wbTAdBgNVHQ4EFgQUBdSthwxEOgT/
CtYy5nOH70ZnUDQwHwYDVR0jBBgwFoAUBdSthwxEOgT/CtYy5nOH70ZnUDQwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIhAJ1fZ2gE4u7rt8HzB58AWGPiZzBijzWFy9jGZoWhf7W4AiAj
57qFPUyZWh+HAs1uRu6e6vONCY6FvLpUTQpBaY7BxQ==
-----END CERTIFICATE-----`;
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgtg+XQTrZn0K+KIBA
2kyHAaXdPw2UBSn4Nfr206i1E9OhRANCAATxmoTAzN1LO8wlkMSX/BgOkfkfoxps
BThOsBob6pbcmL+1EGQC43ffzZApcaW5SOr0FKSlG5If5q+ld08hxdF6
-----END PRIVATE KEY-----`;

listen(
  createServer({ cert, key }, (request, response) => {
    request.resume();
    request.on('end', () => response.writeHead(204).end());
  }),
);
