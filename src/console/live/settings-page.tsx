import { counted } from '../../base/format-value.ts';
import { Text } from '../components/text.tsx';
import type { AnsweredPlatform, AnsweredTenant } from '../model/control-answers.ts';
import { ConnectionFacts } from './connection-facts.tsx';
import { useStore } from './store/use-console.ts';

/** What the platform is, what an app needs to reach it, and what one has registered there. */
export function SettingsPage({ platform }: { readonly platform: AnsweredPlatform | undefined }) {
  if (platform === undefined) return <p class="empty">The server has not answered yet.</p>;
  const { version, dialect, seed, signed, publicJwk, appUrl = '–', clock, tenants } = platform;
  const facts = [
    ['Version', version],
    ['Your app', appUrl],
    ['Dialect', dialect],
    ['Seed', seed],
    ['Clock', clock],
    ['Key id of signatures', signed ? publicJwk.kid : 'events are not signed'],
  ] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard.
    <section class="welcome scroller" tabIndex={0} aria-label="Platform">
      <a class="narrow-only button" href="#/conversations">
        ← All
      </a>
      <h1>The platform</h1>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Text text={value} />
            </dd>
          </div>
        ))}
      </dl>
      <h2>For your app</h2>
      <ConnectionFacts platform={platform} />
      {tenants.map((tenant) => (
        <Webhooks key={tenant.id} tenant={tenant} />
      ))}
    </section>
  );
}

function Webhooks({ tenant: { id, webhooks, channels } }: { readonly tenant: AnsweredTenant }) {
  return (
    <>
      <h2>
        Webhooks of <Text text={id} />
      </h2>
      {webhooks.length === 0 && <p class="quiet">None is registered.</p>}
      <ul class="webhooks">
        {webhooks.map((webhook) => (
          <li key={webhook.id}>
            <span class="grow" dir="auto">
              <strong>
                <Text text={webhook.name} />
              </strong>{' '}
              <code>
                <Text text={webhook.uri} />
              </code>
              <span class="quiet">
                {' '}
                {counted(channels.filter(({ webhookId }) => webhookId === webhook.id).length, 'channel')}
              </span>
            </span>
            <Handshake id={webhook.id} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Handshake({ id }: { readonly id: string }) {
  const { api, act, say } = useStore();
  const verify = async () => {
    const answer = await act('', () => api.post<{ ok: boolean; reason: string }>(`/webhooks/${id}/verify`));
    if (answer?.ok === true) say('good', 'The webhook has answered the handshake.');
    else if (answer !== undefined) say('bad', `The webhook did not answer the handshake: ${answer.reason}`);
  };
  return (
    <button type="button" class="button" onClick={verify}>
      Send the handshake
    </button>
  );
}
