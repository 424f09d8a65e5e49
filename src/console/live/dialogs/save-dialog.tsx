import { useEffect, useState } from 'preact/hooks';
import { CopyButton } from '../../components/copy-button.tsx';
import { Text } from '../../components/text.tsx';
import { useStore } from '../store/use-console.ts';
import { Dialog } from './dialog.tsx';

/** Shows what was done in a conversation as a scenario file, to be copied or saved. */
export function SaveDialog({ conversation, close }: { readonly conversation: string; close(): void }) {
  const { api, state } = useStore();
  const [scenario, setScenario] = useState('');
  const [problem, setProblem] = useState('');
  const customer = state().run.find(conversation)?.customer ?? '';
  const name = `By hand${customer === '' ? '' : ` with ${customer}`}`;
  useEffect(() => {
    api
      .getText(`/conversations/${conversation}/scenario?name=${encodeURIComponent(name)}`)
      .then(setScenario, ({ message }: Error) => setProblem(message));
  }, [api, conversation, name]);
  return (
    <Dialog title="Save as a scenario" isWide close={close}>
      {problem !== '' && <p class="tone-bad">✗ {problem}</p>}
      {scenario !== '' && (
        <>
          <p class="actions">
            <CopyButton text={scenario} what="the scenario" />
            <button type="button" class="button" onClick={() => download('by-hand.yaml', scenario)}>
              Download
            </button>
            <span class="quiet">
              Play it: <code>fake-8x8 play by-hand.yaml</code>
            </span>
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard. */}
          <pre class="scenario-text" tabIndex={0} dir="ltr">
            <Text text={scenario} />
          </pre>
        </>
      )}
    </Dialog>
  );
}

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
