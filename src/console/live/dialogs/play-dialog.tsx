import { useEffect, useState } from 'preact/hooks';
import type { AnsweredPlatform, AnsweredScenario } from '../../model/control-answers.ts';
import { oneLine } from '../../model/shown-text.ts';
import { useStore } from '../store/use-console.ts';
import { Dialog, Field } from './dialog.tsx';

/** Chooses a scenario and plays it. */
export function PlayDialog({ close }: { close(): void }) {
  const { api, act, state } = useStore();
  const [scenarios, setScenarios] = useState<readonly AnsweredScenario[] | undefined>(undefined);
  const [words, setWords] = useState('');
  const [to, setTo] = useState(() => targetOf(state().platform));
  useEffect(() => {
    void act('', () => api.get<{ scenarios: readonly AnsweredScenario[] }>('/scenarios')).then((answer) =>
      setScenarios(answer?.scenarios ?? []),
    );
  }, [api, act]);
  const play = (scenario: string) => {
    close();
    void act(`${scenario} is being played.`, () => api.post('/runs', { scenario, ...(to !== '' && { to }) }));
  };
  const wanted = words.toLowerCase();
  const found = (scenarios ?? []).filter(({ name, scenario, about = '' }) =>
    `${name} ${scenario} ${about}`.toLowerCase().includes(wanted),
  );
  const first = found.find(({ skip }) => skip === undefined);
  return (
    <Dialog title="Play a scenario" isWide close={close}>
      <Field label="The webhook of your app">
        <input
          class="field"
          type="url"
          placeholder="http://localhost:3000/webhook"
          value={to}
          onInput={(event) => setTo(event.currentTarget.value)}
        />
      </Field>
      <Field label="Search scenarios; Enter plays the first">
        <input
          class="field"
          type="search"
          autofocus
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && first !== undefined) play(first.name);
          }}
        />
      </Field>
      <ul class="choices-list" aria-label="Scenarios">
        {found.map(({ name, scenario, about = '', skip }) => (
          <li key={name}>
            <button type="button" class="choice-row" disabled={skip !== undefined} onClick={() => play(name)}>
              <strong>{oneLine(scenario)}</strong>
              <span class="quiet">{oneLine(skip ?? about)}</span>
            </button>
          </li>
        ))}
      </ul>
      {scenarios !== undefined && found.length === 0 && <p class="empty">No scenario has these words.</p>}
    </Dialog>
  );
}

/** Where events go when nobody says: the app of the server, else the first webhook that an app has registered. */
function targetOf(platform: AnsweredPlatform | undefined): string {
  return platform?.appUrl ?? platform?.tenants.flatMap(({ webhooks }) => webhooks)[0]?.uri ?? '';
}
