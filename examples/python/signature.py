"""Checks that a webhook request comes from 8x8, with Python's standard library only.

The steps are published at https://developer.8x8.com/actions-events/docs/validating-webhook-events
"""
import base64
import hashlib
import json
import urllib.error
import urllib.parse
import urllib.request
import zlib

# What RS256 puts before the hash: "this is a SHA-256 hash" in ASN.1 (RFC 8017, section 9.2).
SHA256_PREFIX = bytes.fromhex("3031300d060960864801650304020105000420")

keys = {}


def fetch_key(api_url, kid):
    """Fetches a public key once and returns its modulus and exponent, or None when 8x8 does not know it."""
    if kid not in keys:
        url = f"{api_url}/chat-gateway/v1/jwk/{urllib.parse.quote(kid, safe='')}/public"
        try:
            with urllib.request.urlopen(url, timeout=5) as response:
                jwk = json.load(response)
        except urllib.error.HTTPError as error:
            if error.code == 404:
                return None
            raise
        keys[kid] = [int.from_bytes(decode(jwk[part]), "big") for part in ("n", "e")]
    return keys[kid]


def is_signed_by_8x8(api_url, headers, body):
    """Returns True when 8x8 signed the request. `body` holds the bytes as they arrived."""
    try:
        protected, middle, signature = headers["x-8x8-signature"].split(".")
        header = json.loads(decode(protected))
        signature = int.from_bytes(decode(signature), "big")
        # 8x8 does not sign the body itself: it signs the body's CRC-32 and five headers, in this order.
        payload = {
            "checksum": zlib.crc32(body),
            "cid": headers["x-8x8-customer-id"],
            "eid": headers["x-8x8-event-id"],
            "retry": int(headers["x-8x8-retry"]),
            "tid": headers["x-8x8-tenant-id"],
            "tt": int(headers["x-8x8-transmission-time"]),
        }
        key = fetch_key(api_url, header["kid"]) if header["alg"] == "RS256" and middle == "" else None
    except (AttributeError, KeyError, TypeError, ValueError):
        return False
    if key is None:
        return False
    signed = f"{protected}.{json.dumps(payload, separators=(',', ':'))}".encode()
    return rs256_matches(key, signed, signature)


def rs256_matches(key, signed, signature):
    """RSASSA-PKCS1-v1_5 with SHA-256. With the package `cryptography` this is `public_key.verify(…)`."""
    modulus, exponent = key
    size = (modulus.bit_length() + 7) // 8
    digest = SHA256_PREFIX + hashlib.sha256(signed).digest()
    expected = b"\x00\x01" + b"\xff" * (size - len(digest) - 3) + b"\x00" + digest
    return pow(signature, exponent, modulus).to_bytes(size, "big") == expected


def decode(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
