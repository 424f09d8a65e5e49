import { OUTSIDE_KEY } from '../model/run-view.ts';
import { oneLine } from '../model/shown-text.ts';
import { ConnectionFacts } from './connection-facts.tsx';
import type { DialogName } from './dialogs/dialogs.tsx';
import type { ConsoleState } from './store/console-store.ts';

type WelcomeProps = {
  readonly state: ConsoleState;
  /** The conversation that the address names and the server does not have. */
  readonly wanted: string | undefined;
  open(dialog: DialogName): void;
};

/** What is shown while no conversation is chosen: how an app gets here, and three ways to begin. */
export function Welcome({ state: { platform, run, connection }, wanted, open }: WelcomeProps) {
  const hasConversations = run.conversations.some(({ key }) => key !== OUTSIDE_KEY);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard.
    <section class="welcome scroller" tabIndex={0} aria-label="Begin">
      <a class="narrow-only button" href="#/conversations">
        Conversations →
      </a>
      {wanted !== undefined && connection === 'live' && (
        <p class="tone-warn">⚠ The conversation {oneLine(wanted)} is not there any more.</p>
      )}
      <h1>{hasConversations ? 'Choose a conversation, or begin another' : 'No conversation yet'}</h1>
      <p class="quiet">
        This is the contact centre that your app talks to. What happens is seen here as it happens.
      </p>
      <h2>Point your app at it</h2>
      <ConnectionFacts platform={platform} />
      <h2>Three ways to begin</h2>
      <ol class="ways">
        <li>
          <strong>Your app opens one.</strong> Let a customer write to it: the conversation appears here, and
          you answer as an agent.{' '}
          {platform?.customerCan.opens === true && (
            <button type="button" class="button" onClick={() => open('customer')}>
              Be a new customer…
            </button>
          )}
        </li>
        <li>
          <strong>Play a scenario.</strong> It sends a whole conversation to your app.{' '}
          <button type="button" class="button" onClick={() => open('play')}>
            Play…
          </button>
        </li>
        <li>
          <strong>Open one by hand.</strong> A customer waits in a queue, and you decide what happens.{' '}
          <button type="button" class="button" onClick={() => open('open')}>
            Open…
          </button>
        </li>
      </ol>
    </section>
  );
}
