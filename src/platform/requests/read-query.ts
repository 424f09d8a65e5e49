import { joinWords } from '../../base/format-schema.ts';
import { formatValue } from '../../base/format-value.ts';
import { excerpt } from '../../base/printable.ts';
import { knownWords } from '../../base/suggest.ts';
import type { Violation } from '../call-failure.ts';
import { brokenRule, type CallFinding } from '../call-finding.ts';
import { PAGE_SIZE, QUERY_PARAMETERS_MAX } from '../limits.ts';

/** Every query parameter of any operation, with its default when it is missing. */
export type Query = {
  readonly size: number;
  /** Counted from 0. */
  readonly page: number;
  /** A field, with `:desc` after it for descending order; each list has its own default. */
  readonly sort: string | undefined;
  readonly filter: string | undefined;
  readonly channelId: string | undefined;
  readonly status: ConversationStatus;
  readonly order: 'asc' | 'desc';
  readonly userId: string | undefined;
  readonly interactionId: string | undefined;
  /** Until when a signed URL may be used, and its signature. */
  readonly expires: string | undefined;
  readonly signature: string | undefined;
  /** The values of `customer.<key>`, by key. */
  readonly customer: ReadonlyMap<string, string>;
};

/** The status that a list of conversations is filtered by. Published; which phases each covers is ours. */
export type ConversationStatus = (typeof STATUSES)[number];

/** The parsed query, its findings, and the violations that a strict platform refuses. */
export type QueryRead = {
  readonly query: Query;
  /** The parameters as text, without the values of unknown ones. */
  readonly shown: string;
  readonly findings: readonly CallFinding[];
  readonly violations: readonly Violation[];
  /** Whether the query has too many parameters and was not parsed. */
  readonly tooMuch: boolean;
};

const STATUSES = ['all', 'created', 'pending', 'handling', 'deleted'] as const;
const PAGE_MAX = 1_000_000_000;
const NO_KEYS: ReadonlyMap<string, string> = new Map();

const NOTHING_GIVEN: QueryRead = {
  query: {
    size: PAGE_SIZE,
    page: 0,
    sort: undefined,
    filter: undefined,
    channelId: undefined,
    status: 'all',
    order: 'asc',
    userId: undefined,
    interactionId: undefined,
    expires: undefined,
    signature: undefined,
    customer: NO_KEYS,
  },
  shown: '',
  findings: [],
  violations: [],
  tooMuch: false,
};

/**
 * Reads the query parameters of an operation that knows these names. Of a repeated parameter the first counts; a value
 * that is not allowed is a finding, and the nearest allowed value is used.
 */
export function readQuery(
  given: URLSearchParams,
  { known, sizeMax }: { readonly known: readonly string[]; readonly sizeMax: number },
): QueryRead {
  if (given.size === 0 && sizeMax >= PAGE_SIZE) return NOTHING_GIVEN;
  if (given.size > QUERY_PARAMETERS_MAX) return tooMany(given.size);
  const { text, count, choice, findings, violations } = createReader(given, known);
  const isKnown = (name: string) => known.includes(name) || (isCustomerKey(name) && known.includes(ANY_KEY));
  for (const name of new Set(given.keys())) {
    if (!isKnown(name)) findings.push(unknownParameter(name, known));
  }
  return {
    query: {
      size: count('size', { min: 1, max: sizeMax, fallback: Math.min(PAGE_SIZE, sizeMax) }),
      page: count('page', { min: 0, max: PAGE_MAX, fallback: 0 }),
      sort: text('sort'),
      filter: text('filter'),
      channelId: text('channel-id'),
      status: choice('status', STATUSES),
      order: choice('order', ['asc', 'desc']),
      userId: text('userId'),
      interactionId: text('interaction-id'),
      expires: text('expires'),
      signature: text('signature'),
      customer: known.includes(ANY_KEY) ? customerKeys(given) : NO_KEYS,
    },
    shown: Array.from(given, ([name, value]) => `${name}=${isKnown(name) ? value : '…'}`).join('&'),
    findings,
    violations,
    tooMuch: false,
  };
}

/** The name for `customer.<any key>` in an operation's list of parameters. */
const ANY_KEY = 'customer.*';

function isCustomerKey(name: string): boolean {
  return name.startsWith('customer.');
}

function createReader(given: URLSearchParams, known: readonly string[]) {
  const findings: CallFinding[] = [];
  const violations: Violation[] = [];

  function refuse(name: string, value: string, allowed: string): void {
    const message = `The query parameter ${name} is ${formatValue(value)}. Allowed: ${allowed}.`;
    findings.push(brokenRule('CALL_QUERY_NOT_ALLOWED_VALUE', message, `?${name}`));
    const shown = excerpt(value, 100);
    violations.push({
      field: name,
      value: shown,
      code: 'invalid_parameter',
      message: `Allowed: ${allowed}.`,
    });
  }

  function text(name: string): string | undefined {
    return known.includes(name) ? (given.get(name) ?? undefined) : undefined;
  }

  return {
    findings,
    violations,
    text,
    count(name: string, { min, max, fallback }: { min: number; max: number; fallback: number }): number {
      const value = text(name);
      if (value === undefined) return fallback;
      const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
      if (number >= min && number <= max) return number;
      refuse(name, value, `a whole number from ${min} to ${max}`);
      return number > max ? max : fallback;
    },
    choice<const T extends string>(name: string, values: readonly [T, ...T[]]): T {
      const value = text(name);
      const found = values.find((each) => each === value);
      if (value !== undefined && found === undefined) refuse(name, value, joinWords(values));
      return found ?? values[0];
    },
  };
}

function tooMany(count: number): QueryRead {
  const message = `The query has ${count} parameters. Allowed: at most ${QUERY_PARAMETERS_MAX}.`;
  return {
    ...NOTHING_GIVEN,
    findings: [brokenRule('CALL_QUERY_TOO_LARGE', message)],
    violations: [{ field: '', value: '', code: 'invalid_parameter', message }],
    tooMuch: true,
  };
}

function unknownParameter(name: string, known: readonly string[]): CallFinding {
  const shown = excerpt(name, 60);
  const message = `The query parameter "${shown}" is unknown. ${knownWords(shown, known)}`;
  return brokenRule('CALL_UNKNOWN_PARAMETER', message, `?${shown}`);
}

function customerKeys(given: URLSearchParams): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const [name, value] of given) {
    const key = isCustomerKey(name) ? name.slice('customer.'.length) : '';
    if (key !== '' && !keys.has(key)) keys.set(key, value);
  }
  return keys;
}
