import { expect, test, vi } from 'vitest';
import { loadPact } from '#src/pact/load-pact.ts';

test('says in one line how to install Pact when it is not there', async () => {
  vi.doMock('@pact-foundation/pact', () => {
    throw new Error('Cannot find package');
  });
  await expect(loadPact()).rejects.toMatchObject({
    code: 'PACT_MISSING',
    message:
      'Install @pact-foundation/pact (^16.5 or ^17) to use fake-8x8/pact: npm install --save-dev @pact-foundation/pact',
  });
});
