import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';

const LOCALHOST = /(^|\.)localhost\.?$/i;

/** Whether a host as a URL shows it (IPv6 in brackets) is this machine: localhost and names below it, 127.0.0.0/8, ::1. */
export function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) === 0) return LOCALHOST.test(host);
  return /^127\./.test(host) || host === '::1' || /^::ffff:7f[0-9a-f]{2}:/.test(host);
}

/** Looks up a name as `dns.lookup` does, but answers localhost by itself, as RFC 6761 asks: first ::1, then 127.0.0.1. */
export const loopbackLookup: LookupFunction = (hostname, options, callback) => {
  if (!LOCALHOST.test(hostname)) {
    lookup(hostname, options, callback);
    return;
  }
  const family = options.family === 'IPv4' ? 4 : options.family === 'IPv6' ? 6 : (options.family ?? 0);
  const addresses = LOOPBACK_ADDRESSES.filter((entry) => family === 0 || entry.family === family);
  if (options.all === true) callback(null, addresses);
  else callback(null, addresses[0]?.address ?? '::1', addresses[0]?.family ?? 6);
};

const LOOPBACK_ADDRESSES = [
  { address: '::1', family: 6 },
  { address: '127.0.0.1', family: 4 },
];
