<?php
// Checks that a webhook request comes from 8x8. Needs PHP 8 (64 bit) with the openssl extension.

/** Returns true when 8x8 signed the request. $body holds the bytes as they arrived. */
function is_signed_by_8x8(string $apiUrl, array $headers, string $body): bool
{
    $headers = array_change_key_case($headers, CASE_LOWER);
    $parts = explode('.', $headers['x-8x8-signature'] ?? '');
    if (count($parts) !== 3 || $parts[1] !== '') {
        return false;
    }
    [$protected, , $signature] = $parts;
    $header = json_decode(decode($protected), true);
    if (($header['alg'] ?? null) !== 'RS256' || !is_string($header['kid'] ?? null)) {
        return false;
    }
    // 8x8 does not sign the body itself: it signs the body's CRC-32 and five headers, in this order.
    $payload = json_encode([
        'checksum' => crc32($body),
        'cid' => $headers['x-8x8-customer-id'] ?? '',
        'eid' => $headers['x-8x8-event-id'] ?? '',
        'retry' => (int) ($headers['x-8x8-retry'] ?? 0),
        'tid' => $headers['x-8x8-tenant-id'] ?? '',
        'tt' => (int) ($headers['x-8x8-transmission-time'] ?? 0),
    ], JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
    $key = fetch_key($apiUrl, $header['kid']);
    return openssl_verify("$protected.$payload", decode($signature), $key, OPENSSL_ALGO_SHA256) === 1;
}

/** Returns a public key as PEM. Throws when it cannot be fetched: answer 500 then, and 8x8 sends the event again. */
function fetch_key(string $apiUrl, string $kid): string
{
    $json = @file_get_contents("$apiUrl/chat-gateway/v1/jwk/" . rawurlencode($kid) . '/public');
    if ($json === false) {
        throw new RuntimeException("The key $kid could not be fetched.");
    }
    // Keep $json in your cache by its kid.
    $jwk = json_decode($json, true, flags: JSON_THROW_ON_ERROR);
    $numbers = der("\x30", unsigned(decode($jwk['n'])) . unsigned(decode($jwk['e'])));
    $algorithm = hex2bin('300d06092a864886f70d0101010500'); // rsaEncryption
    $der = der("\x30", $algorithm . der("\x03", "\0" . $numbers));
    return "-----BEGIN PUBLIC KEY-----\n" . chunk_split(base64_encode($der), 64, "\n") . "-----END PUBLIC KEY-----\n";
}

/** One value in DER: its type, its length, its bytes. */
function der(string $type, string $bytes): string
{
    $length = strlen($bytes);
    if ($length < 128) {
        return $type . chr($length) . $bytes;
    }
    $size = ltrim(pack('N', $length), "\0");
    return $type . chr(0x80 | strlen($size)) . $size . $bytes;
}

/** A number that does not begin with a set bit, which would make it negative. */
function unsigned(string $bytes): string
{
    return der("\x02", ord($bytes[0]) > 127 ? "\0" . $bytes : $bytes);
}

function decode(string $text): string
{
    return (string) base64_decode(strtr($text, '-_', '+/'));
}
