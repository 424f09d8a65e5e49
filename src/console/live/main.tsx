import { render } from 'preact';
import { LivePage } from './live-page.tsx';
import { createConsoleStore } from './store/console-store.ts';
import { ConsoleProvider } from './store/use-console.ts';

const root = document.getElementById('page');
if (root !== null) {
  root.replaceChildren();
  render(
    <ConsoleProvider value={createConsoleStore()}>
      <LivePage />
    </ConsoleProvider>,
    root,
  );
}
