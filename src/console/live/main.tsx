import { render } from 'preact';
import { createConsoleStore } from './console-store.ts';
import { LivePage } from './live-page.tsx';
import { ConsoleProvider } from './use-console.ts';

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
