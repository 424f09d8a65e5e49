import { Fake8x8Error } from '../base/errors.ts';
import { excerpt } from '../base/printable.ts';
import { isLoopback } from './loopback.ts';

/** What a target may be. */
export type TargetRules = {
  /** Whether it may be on another machine. */
  readonly allowRemote: boolean;
};

/**
 * Reads the address to deliver to and makes sure that events stay on this machine unless that is allowed.
 * Names are not resolved: only localhost and names below it count as this machine.
 * Throws `TARGET_INVALID` or `TARGET_NOT_LOOPBACK`.
 */
export function checkTarget(url: string, rules: TargetRules): URL {
  const target = parseTarget(url);
  if (rules.allowRemote || isLoopback(target.hostname)) return target;
  throw new Fake8x8Error(
    'TARGET_NOT_LOOPBACK',
    `Cannot deliver to ${target.origin}: it is not on this machine. Allowed are localhost, 127.0.0.1 and [::1]. To deliver elsewhere on purpose, allow remote targets (--allow-remote).`,
  );
}

/** Reads the address to deliver to: http or https, no user name in it. Throws `TARGET_INVALID`. */
export function parseTarget(url: string): URL {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (target === undefined) {
    throw invalid(`"${excerpt(url, 200)}" is not a URL. ${example(url)}`);
  }
  if (target.protocol !== 'http:' && target.protocol !== 'https:') {
    throw invalid(`"${excerpt(url, 200)}" is not http or https. ${example(url)}`);
  }
  if (target.username !== '' || target.password !== '') {
    throw invalid(
      `The URL for ${target.host} carries a user name or password, and 8x8 sends none. Leave them out.`,
    );
  }
  if (target.port === '0') {
    throw invalid(`"${excerpt(url, 200)}" names port 0. Name the port that the app listens on.`);
  }
  return target;
}

/** A bare `localhost:3000/webhook` is the likeliest slip: it parses as a URL with the scheme `localhost`. */
function example(url: string): string {
  const bare = /^[a-z0-9.-]+:\d{1,5}(\/[\w/.-]*)?$/i.test(url);
  return bare ? `Did you mean "http://${url}"?` : 'Write it like http://localhost:3000/webhook.';
}

function invalid(message: string): Fake8x8Error {
  return new Fake8x8Error('TARGET_INVALID', message);
}
