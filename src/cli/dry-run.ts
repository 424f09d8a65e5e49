import { counted } from '../base/format-value.ts';
import { printable } from '../base/printable.ts';
import { createFake8x8 } from '../play/fake-8x8.ts';
import type { DialectName } from '../protocol/dialect.ts';
import type { CheckedScenario } from '../scenario/check.ts';
import type { LoadedScenario } from '../scenario/load.ts';
import { listLoaded } from './actions/list.ts';
import { checkForBoth } from './both/both-scenarios.ts';
import { loadSigner, type Options } from './options/read-options.ts';
import type { Io } from './output/io.ts';
import { checkOutputs } from './output/open-reporters.ts';
import { readTarget } from './play-on-host.ts';
import { checkScenarios, reportScenario } from './playable-scenario.ts';

/** Checks what a run would check before its first event, and says what it would play. Throws what it would throw. */
export async function dryRun(loaded: readonly LoadedScenario[], options: Options, io: Io): Promise<void> {
  const { scenarios, checked } = checkForEach(loaded, options, io);
  const target = readTarget(options);
  checkOutputs(options);
  const signer = await loadSigner(options.key);
  for (const dialect of options.dialects) {
    const fake = createFake8x8({ ...options, dialect, signer });
    fake.createRun({ scenarios: checked[dialect] ?? [], settings: options.runSettings });
    await fake.close();
  }
  await listLoaded(scenarios, options, io);
  if (options.json) return;
  const plays = options.dialects.map((dialect) => describePlay(scenarios, { ...options, dialect }));
  await io.out(`\nwould play ${plays.join(', ')} to ${printable(target.href)}; nothing was sent\n`);
}

type Checks = {
  readonly scenarios: readonly LoadedScenario[];
  readonly checked: { readonly [D in DialectName]?: readonly CheckedScenario[] };
};

function checkForEach(scenarios: readonly LoadedScenario[], options: Options, io: Io): Checks {
  if (options.dialects.length > 1) return checkForBoth(scenarios, io);
  return { scenarios, checked: { [options.dialect]: checkScenarios(scenarios, options, io) } };
}

function describePlay(scenarios: readonly LoadedScenario[], options: Options): string {
  const counts = scenarios.map((each) => reportScenario(each, options).conversations);
  const played = counts.filter((count) => count > 0);
  const conversations = played.reduce((sum, count) => sum + count, 0);
  const where = options.dialects.length > 1 ? ` in ${options.dialect}` : '';
  return `${counted(played.length, 'scenario')} in ${counted(conversations, 'conversation')}${where}`;
}
