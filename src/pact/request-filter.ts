import { randomBytes } from 'node:crypto';
import { Fake8x8Error } from '../base/errors.ts';
import { orderKeys } from '../base/json-object.ts';
import { WEBHOOK_PATH } from '../contract/pacts/webhook-pact.ts';
import { UNKNOWN_TYPE, VARIANT_HEADER, variantsOf } from '../contract/pacts/webhook-variants.ts';
import { renderStory } from '../contract/stories/render-story.ts';
import { storiesOf } from '../contract/stories/stories.ts';
import { createHeaders } from '../delivery/headers.ts';
import { createSigner, type Signer } from '../delivery/signature.ts';
import { buildTestKey } from '../delivery/test-key.ts';
import type { DialectName } from '../protocol/dialect.ts';
import { DEFAULT_DIALECT } from '../protocol/dialects.ts';
import { resolveSettings } from '../protocol/settings.ts';
import type { StoryFake } from './call-platform.ts';

/** A request of Pact's proxy: the part of Express's that is used. */
export type FilteredRequest = {
  /** Path and query. */
  url?: string;
  readonly headers: Record<string, string | string[] | undefined>;
  body?: unknown;
};

/** Express middleware for `requestFilter` of Pact's Verifier. */
export type RequestFilter = (
  request: FilteredRequest,
  response: unknown,
  next: (error?: unknown) => void,
) => void;

/** Who signs, and for whom. */
export type RequestFilterOptions = {
  /** Default: the fake's, and without a fake `chat-api`. */
  readonly dialect?: DialectName | undefined;
  /** The signer of a fake that has a key of its own. */
  readonly signer?: Signer | undefined;
  /** The path of the app's webhook. Default: that of the pact, `/webhook`. */
  readonly path?: string | undefined;
};

type Source = Signer | Pick<StoryFake, 'info' | 'publicJwk'>;

/**
 * Builds the filter that turns a request of Pact into one of 8x8: keys in 8x8's order, new headers and a new signature, or
 * a wrong one where the pact says so. A form, as in a request for a token, is written as a form again; any other request
 * stays as it is. Throws `PACT_SIGNER_MISSING`.
 */
export function requestFilter(source: Source, options: RequestFilterOptions = {}): RequestFilter {
  const { signer, tenantId, customerId, dialect } = readSource(source, options);
  const templates = templatesOf(dialect);
  const headersOf = createHeaders({ tenantId, customerId, headerCase: 'lower' });

  async function sign(request: FilteredRequest, event: WireBody): Promise<void> {
    const variant = request.headers[VARIANT_HEADER];
    delete request.headers[VARIANT_HEADER];
    const inOrder = orderKeys(event, templates.get(event.eventType));
    const body = Buffer.from(JSON.stringify(variant === 'other-key-order' ? reverseKeys(inOrder) : inOrder));
    const attempt = { eventId: randomBytes(16).toString('base64url'), retry: 0, transmissionMs: Date.now() };
    const signed = variant === 'wrong-signature' ? Buffer.from('{}') : body;
    const signature = await signer.sign({ ...attempt, body: signed, tenantId, customerId });
    const headers = headersOf({ ...attempt, signature });
    for (let index = 0; index + 1 < headers.length; index += 2) {
      request.headers[headers[index] as string] = headers[index + 1];
    }
    setBody(request, body);
    if (options.path !== undefined && request.url === WEBHOOK_PATH) request.url = options.path;
  }

  return (request, _, next) => {
    const { body } = request;
    if (isEvent(body)) {
      sign(request, body).then(() => next(), next);
      return;
    }
    if (isForm(request)) setBody(request, Buffer.from(new URLSearchParams(body as FormFields).toString()));
    next();
  };
}

/** The keys from the last to the first. */
function reverseKeys(value: unknown): unknown {
  return Object.fromEntries(Object.entries(Object(value)).toReversed());
}

type FormFields = Record<string, string>;

/** Whether Pact's proxy has parsed the body as a form; it would pass it on as JSON. */
function isForm({ headers, body }: FilteredRequest): boolean {
  const isParsed = typeof body === 'object' && body !== null && !Buffer.isBuffer(body);
  return isParsed && String(headers['content-type']).startsWith('application/x-www-form-urlencoded');
}

function setBody(request: FilteredRequest, body: Buffer): void {
  request.body = body;
  request.headers['content-length'] = String(body.length);
  delete request.headers['transfer-encoding'];
}

type WireBody = { readonly eventType: string };

function isEvent(body: unknown): body is WireBody {
  return typeof body === 'object' && body !== null && 'eventType' in body;
}

/** One event of each type, for the order of its keys. */
function templatesOf(dialect: DialectName): ReadonlyMap<string, unknown> {
  const stories = storiesOf(dialect).toReversed();
  const events = stories.map((story) => [story.eventType, renderStory(story).event] as const);
  const [varied] = variantsOf(dialect);
  // An unknown event is another one by another name, and Pact keeps no order of its own.
  return new Map([...events, [UNKNOWN_TYPE, varied && renderStory(varied.story).event]]);
}

function readSource(source: Source, options: RequestFilterOptions) {
  const isSigner = 'sign' in source;
  const { tenantId, customerId } = isSigner ? resolveSettings() : source.info;
  const dialect = options.dialect ?? (isSigner ? DEFAULT_DIALECT : source.info.dialect);
  const signer = options.signer ?? (isSigner ? source : createSigner(buildTestKey()));
  const kid = isSigner ? signer.kid : source.publicJwk.kid;
  if (signer.kid === kid) return { signer, tenantId, customerId, dialect };
  throw new Fake8x8Error(
    'PACT_SIGNER_MISSING',
    `The fake signs with the key "${kid}", and the filter with "${signer.kid}". Give the fake's signer: requestFilter(fake, { signer }).`,
  );
}
