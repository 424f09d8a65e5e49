import { counted } from '../base/format-value.ts';
import { printable } from '../base/printable.ts';
import { createFake8x8 } from '../play/fake-8x8.ts';
import type { LoadedScenario } from '../scenario/load.ts';
import { listLoaded } from './actions/list.ts';
import { loadSigner, type Options } from './options/read-options.ts';
import type { Io } from './output/io.ts';
import { checkOutputs } from './output/open-reporters.ts';
import { checkScenarios, reportScenario } from './playable-scenario.ts';
import { readTarget } from './run-and-report.ts';

/** Checks what a run would check before its first event, and says what it would play. Throws what it would throw. */
export async function dryRun(scenarios: readonly LoadedScenario[], options: Options, io: Io): Promise<void> {
  const checked = checkScenarios(scenarios, options, io);
  const target = readTarget(options);
  checkOutputs(options);
  const signer = await loadSigner(options.key);
  const fake = createFake8x8({ ...options, signer });
  fake.createRun({ scenarios: checked, settings: options.runSettings });
  await fake.close();
  await listLoaded(scenarios, options, io);
  if (options.json) return;
  const played = scenarios.filter((each) => reportScenario(each, options).conversations > 0);
  const conversations = played
    .map((each) => reportScenario(each, options).conversations)
    .reduce((sum, count) => sum + count, 0);
  const what = `${counted(played.length, 'scenario')} in ${counted(conversations, 'conversation')}`;
  await io.out(`\nwould play ${what} to ${printable(target.href)}; nothing was sent\n`);
}
