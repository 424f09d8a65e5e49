import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { CopyButton } from '../components/copy-button.tsx';
import { Text } from '../components/text.tsx';
import type { AnsweredCredentials, AnsweredPlatform } from '../model/control-answers.ts';
import { useStore } from './store/use-console.ts';

/** What an app needs to reach the platform: each to be copied, and all as lines of its `.env`. */
export function ConnectionFacts({ platform }: { readonly platform: AnsweredPlatform | undefined }) {
  const { api } = useStore();
  const [known, setKnown] = useState<AnsweredCredentials | undefined>(undefined);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    api.get<AnsweredCredentials>('/credentials').then(setKnown, ({ message }: Error) => setProblem(message));
  }, [api, platform?.tenants.length]);
  return (
    <>
      <dl class="facts connection">
        <Fact name="Base URL" value={platform?.baseUrl} />
        {known?.credentials.map(({ tenantId, key, secret }) => (
          <Fragment key={tenantId}>
            <Fact name="Tenant" value={tenantId} />
            <Fact name="Key" value={key} />
            <Fact name="Secret" value={secret} />
          </Fragment>
        ))}
      </dl>
      {problem !== '' && <p class="tone-warn">⚠ {problem}</p>}
      {known !== undefined && known.env !== '' && (
        <p>
          <CopyButton text={known.env} label="Copy as .env" what="all of them, as lines of an .env file" />
        </p>
      )}
    </>
  );
}

function Fact({ name, value = '' }: { readonly name: string; readonly value: string | undefined }) {
  if (value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <code>
          <Text text={value} />
        </code>
        <CopyButton text={value} what={name} />
      </dd>
    </div>
  );
}
