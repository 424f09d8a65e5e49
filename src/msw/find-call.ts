import { Fake8x8Error } from '../base/errors.ts';
import { excerpt } from '../base/printable.ts';
import { knownWords } from '../base/suggest.ts';
import type { PlatformHandler, PlatformRequest } from '../platform/platform-handler.ts';
import { REGIONS, type Region } from '../protocol/chat-api/operations/operations.ts';

/** Which calls are answered. */
export type HandlersOptions = {
  /** The base URL of 8x8 in the app's configuration. Default `https://api.8x8.com`. */
  readonly baseUrl?: string | undefined;
  /** Answers only calls with this region in their path, or with none. Default: all. */
  readonly region?: Region | undefined;
  /** Answers only calls with this tenant in their path, or with none, such as the token's. Default: all. */
  readonly tenant?: string | undefined;
};

/** One of 8x8's calls, as far as its URL tells. */
export type FoundCall = Pick<PlatformRequest, 'match' | 'query'>;

/** 8x8's own base URL. Published: https://developer.8x8.com/contactcenter/reference/8-x-8-contact-center-chat-api */
export const BASE_URL = 'https://api.8x8.com';

/** Which of an app's requests are calls of 8x8's. */
export type CallFinder = {
  /** The base URL of those, without a slash at its end. */
  readonly baseUrl: string;
  /** The call that a URL stands for; undefined for a URL that is not to be answered. */
  find(url: string): FoundCall | undefined;
};

/** Creates what finds calls. Throws `BASE_URL_INVALID` or `REGION_UNKNOWN`. */
export function createCallFinder(
  handler: Pick<PlatformHandler, 'match'>,
  options: HandlersOptions,
): CallFinder {
  const { baseUrl = BASE_URL, region, tenant } = options;
  const { origin, prefix } = parseBaseUrl(baseUrl);
  checkRegion(region);

  function find(url: string): FoundCall | undefined {
    if (!url.startsWith(origin)) return undefined;
    const { origin: actualOrigin, pathname, searchParams } = new URL(url);
    if (actualOrigin !== origin || !pathname.startsWith(`${prefix}/`)) return undefined;
    const match = handler.match(pathname.slice(prefix.length));
    if (match === undefined) return undefined;
    const isMeant = agrees(region, match.params.region) && agrees(tenant, match.params.tenantId);
    return isMeant ? { match, query: searchParams } : undefined;
  }

  return { baseUrl: origin + prefix, find };
}

/** A path without a region or a tenant agrees with each. */
function agrees(wanted: string | undefined, named: string | undefined): boolean {
  return wanted === undefined || named === undefined || named === wanted;
}

function parseBaseUrl(baseUrl: string): { readonly origin: string; readonly prefix: string } {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const isHttp = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (url !== undefined && isHttp && url.search === '' && url.hash === '') {
    return { origin: url.origin, prefix: url.pathname.replace(/\/+$/, '') };
  }
  throw new Fake8x8Error(
    'BASE_URL_INVALID',
    `Cannot answer calls below the baseUrl "${excerpt(baseUrl, 200)}". Allowed: an http or https URL without a query. Give the base URL in the app's configuration, such as ${BASE_URL}.`,
  );
}

function checkRegion(region: string | undefined): void {
  if (region === undefined || (REGIONS as readonly string[]).includes(region)) return;
  throw new Fake8x8Error(
    'REGION_UNKNOWN',
    `Cannot answer calls of region "${excerpt(region, 60)}". ${knownWords(region, REGIONS)} Leave it out to answer all of them.`,
  );
}
