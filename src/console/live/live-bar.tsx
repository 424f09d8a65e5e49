import { counted } from '../../base/format-value.ts';
import { oneLine } from '../model/shown-text.ts';
import type { DialogName } from './dialogs/dialogs.tsx';
import type { ConsoleState } from './store/console-store.ts';
import { useStore } from './store/use-console.ts';

type LiveBarProps = { readonly state: ConsoleState; open(dialog: DialogName): void };

/** The line at the top: what is connected, what is played and armed, and what can be begun. */
export function LiveBar({ state, open }: LiveBarProps) {
  const { connection, platform, faults, examinations } = state;
  const armed = faults.reduce((sum, { times }) => sum + times, 0);
  const isExamining = [...examinations.values()].some((each) => each.state === 'examining');
  return (
    <header class="bar live-bar">
      <a class="brand" href="#/">
        fake-8x8
      </a>
      <span class="quiet wide-only">
        {platform === undefined ? '' : `${platform.dialect} · tenant ${platform.tenants[0]?.id ?? '–'}`}
      </span>
      <span class="bar-end">
        {connection === 'live' ? (
          <span class="tone-good">● live</span>
        ) : (
          <span class="tone-warn">○ {connection === 'lost' ? 'away' : 'connecting'}</span>
        )}
      </span>
      <Runs state={state} />
      <button type="button" class={`button${armed > 0 ? ' tone-warn' : ''}`} onClick={() => open('faults')}>
        ⚑ {armed > 0 ? `${counted(armed, 'fault')} armed` : 'Faults…'}
      </button>
      <button type="button" class="button" onClick={() => open('open')}>
        + Open…
      </button>
      <button type="button" class="button" onClick={() => open('play')}>
        ▶ Play…
      </button>
      <button type="button" class="button" onClick={() => open('test')}>
        ✓ {isExamining ? 'Examining…' : 'Test…'}
      </button>
      <a class="button" href="#/platform">
        ⚙<span class="unshown"> Platform</span>
      </a>
      <button type="button" class="button" onClick={() => open('keys')}>
        ?<span class="unshown"> Keys</span>
      </button>
    </header>
  );
}

/** The runs that go on: each can be paused and stopped. */
function Runs({ state: { runs } }: Pick<LiveBarProps, 'state'>) {
  const { api, act } = useStore();
  const playing = [...runs.values()].filter(({ state }) => state === 'playing');
  const [run] = playing;
  if (run === undefined) return null;
  const path = `/runs/${run.id}`;
  const verb = run.paused ? 'go-on' : 'pause';
  const more = playing.length > 1 ? ` and ${playing.length - 1} more` : '';
  return (
    <span class="runs">
      <span class="wide-only quiet" dir="auto">
        {run.paused ? '⏸' : '▶'} {oneLine(run.scenarios[0] ?? 'a run')}
        {more}
      </span>
      <button type="button" class="button" onClick={() => act('', () => api.post(`${path}/${verb}`))}>
        {run.paused ? 'Go on' : 'Pause'}
      </button>
      <button type="button" class="button" onClick={() => act('', () => api.delete(path))}>
        Stop
      </button>
    </span>
  );
}
